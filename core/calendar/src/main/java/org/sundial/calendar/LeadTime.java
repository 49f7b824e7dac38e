package org.sundial.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 提前期. A limit counted backwards from an event: notice of a hearing, an application before a licence expires.
 *
 * <p>The event's own day is not counted; the n-th day before it is the last day on which the act is in time.
 *
 * @param limit in working days or calendar days
 */
public record LeadTime(TimeLimit limit) {

    public LeadTime {
        Objects.requireNonNull(limit, "limit");
        if (limit.unit() != LimitUnit.WORKING_DAY && limit.unit() != LimitUnit.CALENDAR_DAY) {
            throw new IllegalArgumentException("a lead time is in days, got " + limit.unit());
        }
    }

    /**
     * The last day in time for an event on this day.
     *
     * @throws CalendarNotPublished if a working day of an unpublished year is needed
     */
    public LocalDate latest(LocalDate event, WorkingDayCalendar calendar) {
        return limit.unit() == LimitUnit.WORKING_DAY
                ? calendar.shift(event, -limit.amount())
                : event.minusDays(limit.amount());
    }

    /** Whether an act on this day leaves enough time before the event. */
    public boolean kept(LocalDate act, LocalDate event, WorkingDayCalendar calendar) {
        return !act.isAfter(latest(event, calendar));
    }
}
