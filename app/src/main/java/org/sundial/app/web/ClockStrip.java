package org.sundial.app.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sundial.calendar.Basis;
import org.sundial.calendar.TimeLimit;

/**
 * 时限条. One legal clock, explained: what is used, what was paused and why, what is left.
 *
 * @param used days counted so far, in the limit's unit
 * @param paused days that do not count, in the same unit
 * @param due the last day, or null while the clock stands still or the calendar is not published
 * @param promised 承诺时限, or null where the organ promises no less than the law
 */
public record ClockStrip(
        SlaLight light,
        TimeLimit limit,
        int used,
        int paused,
        @Nullable LocalDate due,
        List<Span> pauses,
        @Nullable TimeLimit promised) {

    public ClockStrip {
        pauses = List.copyOf(pauses);
    }

    /** 还剩; negative when overdue. */
    public int left() {
        return limit.amount() - used;
    }

    /** How many cells the strip draws; a clock of 90 days is drawn at a coarser grain by the style, not here. */
    public int cells() {
        return Math.max(limit.amount(), used) + paused;
    }

    /**
     * 暂停. A stretch of days that does not count.
     *
     * @param to the day counting resumed, or null while it stands still
     */
    public record Span(
            LocalDate from,
            @Nullable LocalDate to,
            String why,
            @Nullable Basis basis) {}
}
