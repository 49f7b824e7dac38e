package org.sundial.app.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.calendar.ArrangedDay;
import org.sundial.calendar.CalendarEdition;
import org.sundial.calendar.HolidayNotice;
import org.sundial.calendar.NoticeFault;
import org.sundial.calendar.WorkingDayCalendar;

/** Reads a notice as somebody typed or pasted it, and tells everything wrong with it at once, line by line. */
final class NoticeReader {
    private static final Pattern LINE = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:(?:/|至|~)(\\d{4}-\\d\\d-\\d\\d))?[\\s,，]+(\\S+?)(?:[\\s,，]+(.*))?");
    private static final Map<String, Boolean> OFF = Map.of(
            "off", true, "放假", true, "休", true, "true", true, "work", false, "上班", false, "班", false, "false", false);

    /** A year has 366 lines at most; whoever sends more has pasted something else. */
    private static final int MOST_LINES = 500;

    private static final int LONGEST_RUN_DAYS = 31;

    private final List<Fault> faults = new ArrayList<>();
    private final List<ArrangedDay> days = new ArrayList<>();
    /** The line each day stands on. */
    private final List<Integer> lineOf = new ArrayList<>();

    private NoticeReader() {}

    /** A notice that may be added, or why not. */
    sealed interface Read {
        /** It follows the notices there are. */
        record Ready(HolidayNotice notice, WorkingDayCalendar calendar) implements Read {}

        /** It cannot be added as it is. */
        record Faulty(Faults faults) implements Read {}
    }

    static Read read(NoticeDraft draft, WorkingDayCalendar current) {
        return new NoticeReader().reading(draft, current);
    }

    private Read reading(NoticeDraft draft, WorkingDayCalendar current) {
        Optional<Integer> year = year(draft.year());
        if (year.isEmpty()) {
            faults.add(Fault.of("year", "请填四位年份，如 2027。", "Enter a year of four digits, such as 2027."));
        }
        List<Fault> ofLines = lines(draft.lines());
        int issues = year.map(known -> (int) current.notices().stream()
                        .filter(notice -> notice.year() == known)
                        .count())
                .orElse(0);
        // A tenth notice for one year has no number; the core would refuse to name it.
        if (issues >= 9) {
            faults.add(Fault.of("year", "这一年已有九份通知。", "This year has nine notices already."));
            year = Optional.empty();
        }
        if (year.isEmpty()) {
            faults.addAll(ofLines);
            return new Read.Faulty(new Faults(faults));
        }
        HolidayNotice notice = new HolidayNotice(
                new CalendarEdition(year.get(), issues + 1),
                days,
                draft.source().strip());
        List<Fault> ofDays = new ArrayList<>(ofLines);
        for (NoticeFault fault : current.faults(notice)) {
            // With no line understood, that there is no day off goes without saying.
            boolean follows = fault.kind() == NoticeFault.Kind.NO_DAY_OFF && !ofLines.isEmpty();
            if (!follows) {
                (fault.field().startsWith("days") ? ofDays : faults).add(onPage(fault));
            }
        }
        faults.addAll(ofDays);
        return faults.isEmpty() ? new Read.Ready(notice, current.with(notice)) : new Read.Faulty(new Faults(faults));
    }

    private static Optional<Integer> year(String text) {
        return text.strip().matches("[12]\\d{3}") ? Optional.of(Integer.parseInt(text.strip())) : Optional.empty();
    }

    private List<Fault> lines(String text) {
        List<Fault> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        if (text.isBlank()) {
            found.add(Fault.of("lines", "请逐行填写通知里的每一天。", "Enter every day the notice names, one line each."));
            return found;
        }
        if (lines.size() > MOST_LINES) {
            found.add(Fault.of(
                    "lines",
                    "最多 " + MOST_LINES + " 行，现在是 " + lines.size() + " 行。",
                    "At most " + MOST_LINES + " lines; there are " + lines.size() + "."));
            return found;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                line(i + 1, line).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Fault> line(int number, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.of(at(number, "请写成“2027-01-01 off 元旦”。", "Write it as 2027-01-01 off 元旦."));
        }
        Boolean off = OFF.get(parts.group(3));
        if (off == null) {
            return Optional.of(at(number, "日期后请写 off（放假）或 work（上班）。", "After the date write off or work."));
        }
        try {
            LocalDate first = LocalDate.parse(parts.group(1));
            LocalDate last = parts.group(2) == null ? first : LocalDate.parse(parts.group(2));
            long length = ChronoUnit.DAYS.between(first, last) + 1;
            if (length < 1 || length > LONGEST_RUN_DAYS) {
                return Optional.of(at(
                        number,
                        "一行最多连写 " + LONGEST_RUN_DAYS + " 天，止日不早于起日。",
                        "A line covers 1 to " + LONGEST_RUN_DAYS + " days, and ends no earlier than it begins."));
            }
            String name = parts.group(4) == null ? "" : parts.group(4).strip();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                days.add(new ArrangedDay(day, off, name));
                lineOf.add(number);
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(at(number, "没有这一天。请核对日期。", "There is no such day. Check the date."));
        }
    }

    /** The core counts days, the page counts lines. */
    private Fault onPage(NoticeFault fault) {
        if (fault.field().startsWith("days[")) {
            int day = Integer.parseInt(fault.field().substring(5, fault.field().indexOf(']')));
            String date = days.get(day).date().toString();
            return at(
                    lineOf.get(day),
                    date + "：" + fault.kind().zh(),
                    date + ": " + fault.kind().en());
        }
        String field = switch (fault.field()) {
            case "edition" -> "year";
            case "days" -> "lines";
            default -> fault.field();
        };
        return Fault.of(field, fault.kind().zh(), fault.kind().en());
    }

    private static Fault at(int line, String zh, String en) {
        return Fault.of("lines", "第 " + line + " 行：" + zh, "Line " + line + ": " + en);
    }
}
