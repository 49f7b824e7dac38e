package org.sundial.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 计时事实. What happened, dated: the act that set the clock going, the pauses, the extension granted. Elapsed time is
 * always recomputed from these and never stored.
 *
 * @param from the moment of the triggering act, in the organ's local time; limits in days look at its date only
 * @param pauses in any order; overlaps are excluded once
 * @param extension what was granted in all, if anything was
 */
public record ClockFacts(LocalDateTime from, List<Pause> pauses, Optional<Extension> extension) {

    public ClockFacts {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(extension, "extension");
        pauses = List.copyOf(pauses);
    }

    public static ClockFacts from(LocalDateTime moment) {
        return new ClockFacts(moment, List.of(), Optional.empty());
    }

    /** For limits in days, where the time of day does not matter. */
    public static ClockFacts from(LocalDate day) {
        return from(day.atStartOfDay());
    }

    public ClockFacts paused(Pause pause) {
        List<Pause> all = new ArrayList<>(pauses);
        all.add(pause);
        return new ClockFacts(from, all, extension);
    }

    public ClockFacts extended(Extension granted) {
        return new ClockFacts(from, pauses, Optional.of(granted));
    }
}
