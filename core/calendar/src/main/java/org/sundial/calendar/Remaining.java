package org.sundial.calendar;

import java.util.Objects;

/**
 * 剩余. Where a clock stands: "已用 3，暂停 2，还剩 5".
 *
 * @param unit of all the figures: the limit's own, or calendar days for a limit in months
 * @param total the limit with its extension
 * @param used counted so far, today included
 * @param paused kept out of the count so far that would have counted otherwise
 * @param left still to come after today; 0 on the due day itself. Negative when overdue, by at least 1: part of a unit
 *     over is a whole unit over
 * @param pausedNow whether the clock stands still today
 */
public record Remaining(LimitUnit unit, int total, int used, int paused, int left, boolean pausedNow) {

    public Remaining {
        Objects.requireNonNull(unit, "unit");
    }

    public boolean overdue() {
        return left < 0;
    }
}
