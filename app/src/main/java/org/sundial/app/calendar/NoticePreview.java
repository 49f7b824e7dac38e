package org.sundial.app.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sundial.app.web.MonthGrid;
import org.sundial.app.web.Text;
import org.sundial.app.web.Words;
import org.sundial.calendar.HolidayNotice;
import org.sundial.calendar.WorkingDayCalendar;

/**
 * What a notice would do, before it is confirmed.
 *
 * @param edition the edition it would make
 * @param days how many days it names
 * @param workingDays how many days of the year would work
 * @param before how many worked without it; null for a year not published yet
 * @param first the first day that would count differently; null if none would
 * @param months the year, and the December before where the notice names days of it
 */
public record NoticePreview(
        String edition,
        int year,
        String source,
        int days,
        int workingDays,
        @Nullable Integer before,
        @Nullable LocalDate first,
        List<Affected> affected,
        List<MonthGrid> months) {

    /** How much of one kind an office has open that could move. */
    public record Affected(Text what, long count) {}

    static NoticePreview of(
            HolidayNotice notice,
            WorkingDayCalendar current,
            WorkingDayCalendar next,
            List<DatesAhead> offices,
            Words w) {
        LocalDate first = current.firstDifference(next).orElse(null);
        return new NoticePreview(
                notice.edition().id(),
                notice.year(),
                notice.source(),
                notice.days().size(),
                next.workingDaysIn(notice.year()),
                current.covers(notice.year()) ? current.workingDaysIn(notice.year()) : null,
                first,
                first == null
                        ? List.of()
                        : offices.stream()
                                .map(office -> new Affected(office.what(), office.from(first)))
                                .toList(),
                months(notice, next, w));
    }

    private static List<MonthGrid> months(HolidayNotice notice, WorkingDayCalendar next, Words w) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth december = YearMonth.of(notice.year() - 1, 12);
        if (notice.days().stream().anyMatch(day -> YearMonth.from(day.date()).equals(december))) {
            months.add(december);
        }
        for (int month = 1; month <= 12; month++) {
            months.add(YearMonth.of(notice.year(), month));
        }
        return months.stream()
                .map(month -> MonthGrid.of(month, date -> cell(date, next, w)))
                .toList();
    }

    private static MonthGrid.Cell cell(LocalDate date, WorkingDayCalendar calendar, Words w) {
        if (!calendar.covers(date.getYear())) {
            return new MonthGrid.Cell(date, DayMarks.of(date, calendar), "", "");
        }
        String word = switch (calendar.state(date)) {
            case WORKDAY, WEEKEND -> "";
            case MAKE_UP -> w.say("班", "work");
            case HOLIDAY -> w.say("休", "off");
        };
        String spoken = word.isEmpty()
                ? ""
                : w.say(calendar.state(date).zh(), calendar.state(date).en()) + " "
                        + calendar.holiday(date).orElse("");
        return new MonthGrid.Cell(date, DayMarks.of(date, calendar), word, spoken);
    }
}
