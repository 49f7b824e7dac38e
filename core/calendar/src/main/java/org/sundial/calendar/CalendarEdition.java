package org.sundial.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 日历版本. Names the set of holiday notices a date was computed under: every notice published up to and including this
 * one.
 *
 * <p>Written {@code 2026} for a year's first notice and {@code 2020.2} for its second, which amends the first.
 *
 * @param year the year the notice arranges
 * @param issue 1 for the year's notice, 2 and up for an amendment of it
 */
public record CalendarEdition(int year, int issue) {
    private static final Pattern ID = Pattern.compile("(\\d{4})(?:\\.([2-9]))?");

    /** No year has needed more than two notices; nine keeps the id one digit. */
    static final int MAX_ISSUE = 9;

    public CalendarEdition {
        if (year < 1_000 || year > 9_999) {
            throw new IllegalArgumentException("an edition's year has four digits, got " + year);
        }
        if (issue < 1 || issue > MAX_ISSUE) {
            throw new IllegalArgumentException("an edition's issue is 1 to " + MAX_ISSUE + ", got " + issue);
        }
    }

    /**
     * Reads what {@link #id()} writes.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static CalendarEdition of(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an edition id such as 2026 or 2020.2: " + id);
        }
        int issue = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        return new CalendarEdition(Integer.parseInt(parts.group(1)), issue);
    }

    /** {@code 2026}, or {@code 2020.2} for an amendment. */
    public String id() {
        return issue == 1 ? Integer.toString(year) : year + "." + issue;
    }

    @Override
    public String toString() {
        return id();
    }
}
