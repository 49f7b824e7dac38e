package org.sundial.calendar;

import java.time.LocalDate;
import java.util.Objects;

/**
 * 安排日. One day a holiday notice names: a day off (放假), or a day to work (上班) although it would be off otherwise.
 *
 * @param date the day
 * @param off true for a day off, false for a working day (调休上班日)
 * @param name the holiday it belongs to, such as 春节
 */
public record ArrangedDay(LocalDate date, boolean off, String name) {

    public ArrangedDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(name, "name");
    }

    /** 放假. */
    public static ArrangedDay off(LocalDate date, String name) {
        return new ArrangedDay(date, true, name);
    }

    /** 上班. */
    public static ArrangedDay work(LocalDate date, String name) {
        return new ArrangedDay(date, false, name);
    }
}
