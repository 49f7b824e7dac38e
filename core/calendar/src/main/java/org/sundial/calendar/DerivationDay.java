package org.sundial.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 逐日推算. One line of the explanation of a deadline.
 *
 * @param date the day
 * @param kind what it did to the count
 * @param ordinal the count reached at the end of the day; the same as the day before's when this day did not count.
 *     Units are the limit's own, except that a limit in months counts days here
 * @param note the holiday's name or the cause of the pause; empty where there is nothing to add
 */
public record DerivationDay(LocalDate date, DayKind kind, int ordinal, String note) {

    public DerivationDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(note, "note");
    }
}
