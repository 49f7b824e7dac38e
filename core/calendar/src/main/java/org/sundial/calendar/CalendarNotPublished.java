package org.sundial.calendar;

/**
 * The State Council's arrangement for a year is not in the calendar, so no day of that year, weekends included, can be
 * called working or off. Falling back to weekends would quietly make deadlines wrong.
 */
public final class CalendarNotPublished extends RuntimeException {
    private final int year;

    public CalendarNotPublished(int year, String edition) {
        super("no holiday notice for " + year + " in calendar edition " + edition);
        this.year = year;
    }

    /** The year whose notice is missing. */
    public int year() {
        return year;
    }
}
