package org.sundial.app.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sundial.app.web.MonthGrid;
import org.sundial.app.web.Text;
import org.sundial.app.web.Words;
import org.sundial.calendar.DayKind;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.DerivationDay;
import org.sundial.calendar.WorkingDayCalendar;

/**
 * The answer as the page shows it: the sentence, the months with what each day did, and the same as a table.
 *
 * @param certain whether there is a date
 * @param shortened whether months in the middle are left out
 * @param cut whether the table ends before the days do
 */
public record ClockView(
        Text sentence,
        boolean certain,
        String edition,
        List<MonthGrid> months,
        boolean shortened,
        List<Run> runs,
        boolean cut) {
    private static final int MOST_MONTHS = 6;
    private static final int MOST_RUNS = 120;

    public ClockView {
        months = List.copyOf(months);
        runs = List.copyOf(runs);
    }

    /**
     * Days in a row that did the same.
     *
     * @param count the count reached at the end
     */
    public record Run(LocalDate from, LocalDate to, Text what, String note, int count, boolean counts) {}

    public static ClockView of(Deadline deadline, WorkingDayCalendar calendar, Words w) {
        List<DerivationDay> days = deadline.derivation();
        List<YearMonth> all = days.isEmpty()
                ? List.of()
                : months(days.getFirst().date(), days.getLast().date());
        boolean shortened = all.size() > MOST_MONTHS;
        List<YearMonth> shown = new ArrayList<>(all);
        if (shortened) {
            shown.subList(MOST_MONTHS / 2, all.size() - MOST_MONTHS / 2).clear();
        }
        Map<LocalDate, DerivationDay> byDate =
                days.stream().collect(Collectors.toMap(DerivationDay::date, Function.identity()));
        List<Run> runs = runs(days);
        return new ClockView(
                ClockSentence.of(deadline),
                deadline instanceof Deadline.Due,
                deadline.edition(),
                shown.stream()
                        .map(month -> MonthGrid.of(month, date -> cell(date, byDate.get(date), calendar, w)))
                        .toList(),
                shortened,
                runs.size() > MOST_RUNS ? runs.subList(0, MOST_RUNS) : runs,
                runs.size() > MOST_RUNS);
    }

    private static List<YearMonth> months(LocalDate first, LocalDate last) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    private static MonthGrid.Cell cell(
            LocalDate date,
            @org.jspecify.annotations.Nullable DerivationDay day,
            WorkingDayCalendar calendar,
            Words w) {
        if (day == null) {
            return new MonthGrid.Cell(date, DayMarks.of(date, calendar), "", "");
        }
        String spoken = w.say(day.kind().zh(), day.kind().en()) + (day.note().isEmpty() ? "" : " " + day.note());
        return new MonthGrid.Cell(date, DayMarks.of(day.kind()), word(day, w), spoken);
    }

    private static String word(DerivationDay day, Words w) {
        return switch (day.kind()) {
            case START -> w.say("起", "start");
            case COUNTED, MAKE_UP_COUNTED -> w.say("第" + day.ordinal() + "日", "day " + day.ordinal());
            case WEEKEND -> "";
            case HOLIDAY -> w.say("休", "off");
            case PAUSED -> w.say("‖ 停", "‖");
            case ROLLED -> w.say("顺延", "→");
            case DUE -> w.say("到期", "due");
        };
    }

    private static List<Run> runs(List<DerivationDay> days) {
        List<Run> runs = new ArrayList<>();
        DerivationDay first = null;
        DerivationDay last = null;
        for (DerivationDay day : days) {
            if (first != null
                    && last != null
                    && (day.kind() != first.kind() || !day.note().equals(first.note()))) {
                runs.add(run(first, last));
                first = null;
            }
            first = first == null ? day : first;
            last = day;
        }
        if (first != null && last != null) {
            runs.add(run(first, last));
        }
        return runs;
    }

    private static Run run(DerivationDay first, DerivationDay last) {
        DayKind kind = first.kind();
        return new Run(
                first.date(), last.date(), Text.of(kind.zh(), kind.en()), first.note(), last.ordinal(), kind.counts());
    }
}
