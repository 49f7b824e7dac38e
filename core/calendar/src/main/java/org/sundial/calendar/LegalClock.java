package org.sundial.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * 法定计时. Turns a rule and dated facts into a date, under one edition of the calendar. The only place that does date
 * arithmetic for the law.
 *
 * <p>How each unit counts:
 *
 * <ul>
 *   <li>working days: the n-th working day that no pause excludes;
 *   <li>calendar days: the n-th day that no pause excludes, then the roll rule;
 *   <li>months: the same day of the month, or the month's last day where there is none; then as many days more as pauses
 *       excluded, then the roll rule;
 *   <li>hours: from the moment itself, pauses excluding whole days; never rolled.
 * </ul>
 *
 * <p>A limit that ran out before a pause began is not touched by it. A rolled end does not land in a pause.
 */
public final class LegalClock {
    /** The longest limit counted, in days; ten years, longer than any limit for acting. */
    public static final int MAX_DAYS = 3_660;

    /** The most pauses counted for one clock. */
    public static final int MAX_PAUSES = 200;

    private LegalClock() {}

    /**
     * By when the act is due.
     *
     * @throws UnlawfulClock if {@link #faults} finds any
     */
    public static Deadline deadline(ClockRule rule, ClockFacts facts, WorkingDayCalendar calendar) {
        List<ClockFault> faults = ClockCheck.faults(rule, facts);
        if (!faults.isEmpty()) {
            throw new UnlawfulClock(faults);
        }
        Reckoning reckoning = Reckoning.of(rule, facts, calendar);
        return switch (rule.limit().unit()) {
            case WORKING_DAY -> reckoning.workingDays();
            case CALENDAR_DAY, MONTH -> reckoning.days();
            case HOUR -> reckoning.hours();
        };
    }

    /** Everything wrong with these facts under this rule, in the order a form shows them. */
    public static List<ClockFault> faults(ClockRule rule, ClockFacts facts) {
        return ClockCheck.faults(rule, facts);
    }

    /**
     * Where the clock stands at this moment: used, paused, left.
     *
     * @return empty when working days would have to be counted in a year without a notice: nobody can say
     * @throws UnlawfulClock if {@link #faults} finds any
     */
    public static Optional<Remaining> remaining(
            ClockRule rule, ClockFacts facts, WorkingDayCalendar calendar, LocalDateTime now) {
        return remaining(deadline(rule, facts, calendar), calendar, now);
    }

    /** As above on this day, for limits in days. */
    public static Optional<Remaining> remaining(
            ClockRule rule, ClockFacts facts, WorkingDayCalendar calendar, LocalDate today) {
        return remaining(rule, facts, calendar, today.atStartOfDay());
    }

    /** As above for a deadline already computed; it is computed anew if the calendar is of another edition. */
    public static Optional<Remaining> remaining(Deadline deadline, WorkingDayCalendar calendar, LocalDateTime now) {
        Deadline current = deadline.edition().equals(calendar.edition())
                ? deadline
                : deadline(deadline.rule(), deadline.facts(), calendar);
        return Standing.of(current, calendar, now);
    }

    /** As above on this day, for limits in days. */
    public static Optional<Remaining> remaining(Deadline deadline, WorkingDayCalendar calendar, LocalDate today) {
        return remaining(deadline, calendar, today.atStartOfDay());
    }
}
