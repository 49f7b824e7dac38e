package org.sundial.calendar;

import java.util.List;
import java.util.Objects;

/**
 * 节假日安排通知. The State Council's notice for a year, as published: only the days it names. It can name days of the
 * December before.
 *
 * @param edition the year it arranges, and whether it is that year's first notice
 * @param days the days it names, in the order given
 * @param source where it was published: an address or a document number
 */
public record HolidayNotice(CalendarEdition edition, List<ArrangedDay> days, String source) {

    public HolidayNotice {
        Objects.requireNonNull(edition, "edition");
        Objects.requireNonNull(source, "source");
        days = List.copyOf(days);
    }

    /** A year's first notice. */
    public static HolidayNotice of(int year, List<ArrangedDay> days, String source) {
        return new HolidayNotice(new CalendarEdition(year, 1), days, source);
    }

    public int year() {
        return edition.year();
    }

    /** Everything wrong with the notice by itself, in the order of its days; empty if nothing is. */
    public List<NoticeFault> faults() {
        return NoticeCheck.alone(this);
    }
}
