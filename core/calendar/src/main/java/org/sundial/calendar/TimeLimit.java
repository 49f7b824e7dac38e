package org.sundial.calendar;

import java.util.Objects;

/**
 * 期限. How long an act may take, in the unit its own provision uses.
 *
 * @param amount how many units, 1 or more
 * @param unit the unit
 * @param basis the provision or the published promise it rests on
 */
public record TimeLimit(int amount, LimitUnit unit, Basis basis) {

    public TimeLimit {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(basis, "basis");
        if (amount < 1) {
            throw new IllegalArgumentException("a limit is at least one unit, got " + amount);
        }
    }

    public static TimeLimit workingDays(int days, Basis basis) {
        return new TimeLimit(days, LimitUnit.WORKING_DAY, basis);
    }

    public static TimeLimit calendarDays(int days, Basis basis) {
        return new TimeLimit(days, LimitUnit.CALENDAR_DAY, basis);
    }

    public static TimeLimit hours(int hours, Basis basis) {
        return new TimeLimit(hours, LimitUnit.HOUR, basis);
    }

    public static TimeLimit months(int months, Basis basis) {
        return new TimeLimit(months, LimitUnit.MONTH, basis);
    }
}
