package org.sundial.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 到期. The answer to "by when", with the calendar edition it was computed under, the rule and facts it was computed
 * from, and the reckoning day by day.
 */
public sealed interface Deadline {

    /** The calendar edition's id; the answer may change under another one. */
    String edition();

    /**
     * Every day from the triggering act to the end, in order; worked out when first asked for. Empty only where the very
     * first day to count lies in a year without a notice.
     */
    List<DerivationDay> derivation();

    ClockRule rule();

    ClockFacts facts();

    /**
     * Whether the limit has certainly passed: one second over is over. A limit that is paused, or that runs into an
     * unpublished year, has not certainly passed.
     */
    boolean overdue(LocalDateTime now);

    /** Whether the limit has certainly passed at the very beginning of this day, which for limits in days is all of it. */
    default boolean overdue(LocalDate today) {
        return overdue(today.atStartOfDay());
    }

    /**
     * 到期日.
     *
     * @param date the last day on which the act is in time
     * @param instant the last moment, for limits in hours
     * @param rolledFrom the last counted day, when it was no working day and the end moved on to {@code date}
     */
    record Due(
            LocalDate date,
            Optional<LocalDateTime> instant,
            Optional<LocalDate> rolledFrom,
            String edition,
            List<DerivationDay> derivation,
            ClockRule rule,
            ClockFacts facts)
            implements Deadline {

        public Due {
            Objects.requireNonNull(date, "date");
        }

        @Override
        public boolean overdue(LocalDateTime now) {
            return instant.map(now::isAfter).orElseGet(() -> now.toLocalDate().isAfter(date));
        }
    }

    /**
     * 待节假日安排公布. The end lies in a year whose notice is not in the calendar; it is not guessed.
     *
     * @param missingYear the first year needed and missing
     * @param counted units counted up to the end of the published years
     * @param outstanding units still to count; 0 when only the roll of the last day is unknown
     */
    record AwaitingCalendar(
            int missingYear,
            int counted,
            int outstanding,
            String edition,
            List<DerivationDay> derivation,
            ClockRule rule,
            ClockFacts facts)
            implements Deadline {

        @Override
        public boolean overdue(LocalDateTime now) {
            return false;
        }
    }

    /**
     * 暂停中. A pause has no end yet, so there is no date yet.
     *
     * @param counted units counted before the pause
     * @param outstanding units left when the clock resumes
     * @param open the pause that lasts
     */
    record StillPaused(
            int counted,
            int outstanding,
            Pause open,
            String edition,
            List<DerivationDay> derivation,
            ClockRule rule,
            ClockFacts facts)
            implements Deadline {

        @Override
        public boolean overdue(LocalDateTime now) {
            return false;
        }
    }
}
