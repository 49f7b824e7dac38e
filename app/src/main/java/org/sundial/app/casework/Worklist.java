package org.sundial.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sundial.app.calendar.Calendars;
import org.sundial.app.identity.Officer;
import org.sundial.app.web.SlaLight;
import org.sundial.app.web.Text;
import org.sundial.app.web.Tone;
import org.sundial.app.web.Words;
import org.sundial.app.web.WorkRow;
import org.sundial.calendar.CalendarNotPublished;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.Channel;
import org.sundial.casefile.LicensingStatus;
import org.sundial.casefile.PauseCause;

/** 待办. An officer's tasks as pages show them: grouped by urgency, each with its light, its time and where it came from. */
@Component
public class Worklist {
    /** 3 日内 and 临期 are told in working days. */
    private static final int SOON = 3;

    private static final int NEAR = 2;

    private final CaseFiles files;
    private final Calendars calendars;
    private final ItemNames names;

    Worklist(CaseFiles files, Calendars calendars, ItemNames names) {
        this.files = files;
        this.calendars = calendars;
        this.names = names;
    }

    /** One urgency. */
    public record Group(Text heading, Tone tone, List<WorkRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A page of the worklist.
     *
     * @param next where it goes on; null at its end
     */
    public record Page(
            List<Group> groups,
            CaseFiles.Counts counts,
            @Nullable String next,
            boolean first) {
        public Page {
            groups = List.copyOf(groups);
        }

        public boolean isEmpty() {
            return groups.isEmpty();
        }

        /** The case after this one, or the first of the list. */
        public Optional<String> following(String href) {
            List<String> all = groups.stream()
                    .flatMap(group -> group.rows().stream())
                    .map(WorkRow::href)
                    .distinct()
                    .toList();
            int at = all.indexOf(href);
            return all.stream()
                    .skip(at + 1L)
                    .filter(other -> !other.equals(href))
                    .findFirst();
        }
    }

    private enum Urgency {
        OVERDUE("已超期", "Overdue", Tone.GRAVE),
        TODAY("今天到期", "Due today", Tone.CAUTION),
        SOON("3 个工作日内", "Within 3 working days", Tone.CAUTION),
        LATER("其余", "Later", Tone.NEUTRAL),
        UNDATED("没有期限", "No date", Tone.NEUTRAL),
        PAUSED("暂停中", "Paused", Tone.NEUTRAL);

        private final Text heading;
        private final Tone tone;

        Urgency(String zh, String en, Tone tone) {
            this.heading = Text.of(zh, en);
            this.tone = tone;
        }
    }

    /**
     * The officer's tasks.
     *
     * @param cursor where to go on, as an earlier page gave it
     * @param current the case open beside the list
     */
    Page of(Officer officer, Words w, LocalDate today, @Nullable String cursor, @Nullable Reference current) {
        Optional<CaseFiles.After> after = Cursor.afterTask(cursor);
        List<TaskRow> tasks = files.worklist(officer, after);
        WorkingDayCalendar calendar = calendars.current();
        LocalDate soon = soon(calendar, today);
        List<Group> groups = new ArrayList<>();
        for (Urgency urgency : Urgency.values()) {
            List<WorkRow> rows = tasks.stream()
                    .filter(task -> urgency(task, today, soon) == urgency)
                    .map(task -> row(task, w, calendar, today, current))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new Group(urgency.heading, urgency.tone, rows));
            }
        }
        String next = tasks.size() < CaseFiles.PAGE ? null : Cursor.of(tasks.getLast());
        return new Page(groups, files.counts(officer, today, soon), next, after.isEmpty());
    }

    private static Urgency urgency(TaskRow task, LocalDate today, LocalDate soon) {
        LocalDate due = task.due();
        if (task.paused()) {
            return Urgency.PAUSED;
        }
        if (due == null) {
            return Urgency.UNDATED;
        }
        if (due.isBefore(today)) {
            return Urgency.OVERDUE;
        }
        return due.equals(today) ? Urgency.TODAY : due.isAfter(soon) ? Urgency.LATER : Urgency.SOON;
    }

    private WorkRow row(
            TaskRow task, Words w, WorkingDayCalendar calendar, LocalDate today, @Nullable Reference current) {
        Reference reference = new Reference(task.reference());
        return new WorkRow(
                "/desk/c/" + reference.shown(),
                reference.shown(),
                names.item(task.item()),
                task.title(),
                w.say(task.name(), task.nameEn().isBlank() ? task.name() : task.nameEn()),
                light(task, calendar, today),
                remaining(task, w, calendar, today),
                cameFrom(task, w),
                null,
                reference.equals(current));
    }

    private static SlaLight light(TaskRow task, WorkingDayCalendar calendar, LocalDate today) {
        LocalDate due = task.due();
        if (task.paused()) {
            return SlaLight.PAUSED;
        }
        if (due == null) {
            return SlaLight.NORMAL;
        }
        if (due.isBefore(today)) {
            return SlaLight.YELLOW;
        }
        return left(calendar, today, due).map(days -> days <= NEAR).orElse(false) ? SlaLight.DUE_SOON : SlaLight.NORMAL;
    }

    private static String remaining(TaskRow task, Words w, WorkingDayCalendar calendar, LocalDate today) {
        LocalDate due = task.due();
        if (task.paused()) {
            return pause(task, w);
        }
        if (due == null) {
            return w.say("没有期限", "no date");
        }
        String left = due.isBefore(today)
                ? left(calendar, due, today)
                        .map(days -> w.workingDaysLeft(-Math.max(1, days)))
                        .orElse(w.say("已超期", "overdue"))
                : left(calendar, today, due).map(w::workingDaysLeft).orElse(w.date(due));
        return task.reminded() ? left + w.say("，已催办", ", reminded") : left;
    }

    /** 暂停中(原因). */
    private static String pause(TaskRow task, Words w) {
        if (task.status().equals(LicensingStatus.AWAITING_SUPPLEMENT.name())) {
            return w.say("等申请人补正", "waiting for the applicant");
        }
        String cause = task.pauseCause();
        return cause == null
                ? w.say("暂停计时", "clock paused")
                : w.say(
                        PauseCause.valueOf(cause).zh(),
                        PauseCause.valueOf(cause).en());
    }

    private String cameFrom(TaskRow task, Words w) {
        Channel channel = Channel.valueOf(task.channel());
        String from = w.say(channel.zh(), channel.en());
        String last = task.lastActor();
        if (last == null) {
            return from;
        }
        String who = switch (last) {
            case "applicant" -> w.say("申请人", "applicant");
            case "system" -> w.say("系统", "system");
            default -> names.people().apply(last);
        };
        return from + " · " + who;
    }

    /** Working days from a day to a later one; empty where a year's arrangement is not published. */
    private static Optional<Integer> left(WorkingDayCalendar calendar, LocalDate from, LocalDate to) {
        try {
            return Optional.of(calendar.workingDaysBetween(from, to));
        } catch (CalendarNotPublished e) {
            return Optional.empty();
        }
    }

    /** Near the end of the published years every date that can be computed at all is soon. */
    private static LocalDate soon(WorkingDayCalendar calendar, LocalDate today) {
        try {
            return calendar.shift(today, SOON);
        } catch (CalendarNotPublished e) {
            return LocalDate.of(calendar.lastYear(), 12, 31);
        }
    }
}
