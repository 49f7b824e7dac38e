package org.sundial.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * 计时暂停. A dated stretch of time that is not counted, with its cause.
 *
 * <p>The day {@code from} does not count; the day {@code to}, on which the clock resumes, counts again. A pause that
 * ends on the day it began therefore takes nothing away. Overlapping pauses exclude a day once.
 *
 * @param from the first day that does not count
 * @param to the day of resumption; empty while the pause lasts
 * @param cause why, such as 检验检测; shown to everyone the clock is shown to
 * @param basis the provision that allows it, such as 行政许可法 art. 45
 */
public record Pause(LocalDate from, Optional<LocalDate> to, String cause, Optional<Basis> basis) {

    public Pause {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(basis, "basis");
    }

    /** A pause that has ended. */
    public static Pause between(LocalDate from, LocalDate to, String cause, Basis basis) {
        return new Pause(from, Optional.of(to), cause, Optional.of(basis));
    }

    /** A pause that still lasts. */
    public static Pause open(LocalDate from, String cause, Basis basis) {
        return new Pause(from, Optional.empty(), cause, Optional.of(basis));
    }

    /** The same pause, ended on the day the clock resumes. */
    public Pause resumed(LocalDate on) {
        return new Pause(from, Optional.of(on), cause, basis);
    }

    public boolean isOpen() {
        return to.isEmpty();
    }

    /** Whether this day is kept out of the count. */
    public boolean excludes(LocalDate day) {
        return !day.isBefore(from) && (to.isEmpty() || day.isBefore(to.get()));
    }
}
