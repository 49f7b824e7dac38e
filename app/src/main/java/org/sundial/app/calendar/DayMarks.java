package org.sundial.app.calendar;

import java.time.LocalDate;
import org.sundial.app.web.DayMark;
import org.sundial.calendar.DayKind;
import org.sundial.calendar.WorkingDayCalendar;

/** How the calendar's days look on a month's page. */
final class DayMarks {
    private DayMarks() {}

    static DayMark of(DayKind kind) {
        return switch (kind) {
            case START -> DayMark.START;
            case COUNTED -> DayMark.COUNTED;
            case MAKE_UP_COUNTED -> DayMark.MAKE_UP_COUNTED;
            case WEEKEND -> DayMark.WEEKEND;
            case HOLIDAY -> DayMark.HOLIDAY;
            case PAUSED -> DayMark.PAUSED;
            case ROLLED -> DayMark.ROLLED;
            case DUE -> DayMark.DUE;
        };
    }

    /** A day of an unpublished year is shown plain: its weekends are as unknown as its holidays. */
    static DayMark of(LocalDate date, WorkingDayCalendar calendar) {
        if (!calendar.covers(date.getYear())) {
            return DayMark.PLAIN;
        }
        return switch (calendar.state(date)) {
            case WORKDAY -> DayMark.PLAIN;
            case MAKE_UP -> DayMark.MAKE_UP;
            case WEEKEND -> DayMark.WEEKEND;
            case HOLIDAY -> DayMark.HOLIDAY;
        };
    }
}
