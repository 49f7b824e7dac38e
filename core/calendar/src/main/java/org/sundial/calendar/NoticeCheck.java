package org.sundial.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells everything wrong with a holiday notice at once. */
final class NoticeCheck {
    /** The longest notice so far names 41 days (2013); a year cannot name more days than it and its neighbours have. */
    static final int MAX_DAYS = 428;

    private NoticeCheck() {}

    static List<NoticeFault> alone(HolidayNotice notice) {
        List<NoticeFault> faults = new ArrayList<>();
        if (notice.source().isBlank()) {
            faults.add(new NoticeFault(NoticeFault.Kind.SOURCE_MISSING, "source", notice.source()));
        }
        boolean first = notice.edition().issue() == 1;
        // An amendment may do nothing but turn days back into working days.
        if (notice.days().isEmpty() || (first && notice.days().stream().noneMatch(ArrangedDay::off))) {
            faults.add(new NoticeFault(NoticeFault.Kind.NO_DAY_OFF, "days", "0"));
        }
        if (notice.days().size() > MAX_DAYS) {
            faults.add(new NoticeFault(
                    NoticeFault.Kind.TOO_MANY_DAYS,
                    "days",
                    Integer.toString(notice.days().size())));
            return faults;
        }
        Map<LocalDate, ArrangedDay> seen = new HashMap<>();
        for (int i = 0; i < notice.days().size(); i++) {
            ArrangedDay day = notice.days().get(i);
            String at = "days[" + i + "]";
            if (!belongs(day.date(), notice.year())) {
                faults.add(new NoticeFault(
                        NoticeFault.Kind.DAY_OUTSIDE_YEAR,
                        at + ".date",
                        day.date().toString()));
            }
            ArrangedDay before = seen.putIfAbsent(day.date(), day);
            if (before != null) {
                NoticeFault.Kind kind =
                        before.off() == day.off() ? NoticeFault.Kind.DAY_TWICE : NoticeFault.Kind.DAY_OFF_AND_ON;
                faults.add(new NoticeFault(kind, at + ".date", day.date().toString()));
            }
            // An amendment may call a Monday a working day: it was off before, as 3 February 2020 nearly was.
            if (first && !day.off() && !isWeekend(day.date())) {
                faults.add(new NoticeFault(
                        NoticeFault.Kind.MAKE_UP_ON_WEEKDAY,
                        at + ".date",
                        day.date().toString()));
            }
            if (day.name().isBlank()) {
                faults.add(new NoticeFault(NoticeFault.Kind.NAME_MISSING, at + ".name", day.name()));
            }
        }
        return faults;
    }

    /**
     * A year's first notice follows the year before it, since a gap would leave days nobody has arranged between days
     * somebody has. An amendment follows its own year's last issue, even when the next year's notice is already out.
     */
    static Optional<NoticeFault> place(List<HolidayNotice> taken, CalendarEdition edition) {
        int issues = issues(taken, edition.year());
        if (edition.issue() <= issues) {
            return Optional.of(new NoticeFault(NoticeFault.Kind.EDITION_ALREADY_THERE, "edition", edition.id()));
        }
        boolean follows = edition.issue() == issues + 1
                && (issues > 0 || taken.isEmpty() || issues(taken, edition.year() - 1) > 0);
        return follows
                ? Optional.empty()
                : Optional.of(new NoticeFault(NoticeFault.Kind.EDITION_OUT_OF_ORDER, "edition", edition.id()));
    }

    static int issues(List<HolidayNotice> taken, int year) {
        return Math.toIntExact(
                taken.stream().filter(notice -> notice.year() == year).count());
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean belongs(LocalDate date, int year) {
        return date.getYear() == year
                || (date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER)
                || (date.getYear() == year + 1 && date.getMonth() == Month.JANUARY);
    }
}
