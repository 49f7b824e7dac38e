package org.sundial.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Pauses as day numbers, sorted and merged, so that a day that two pauses exclude is excluded once. */
record Stops(List<Stop> list) {
    private static final Stops NONE = new Stops(List.of());

    /** Days from {@code from} up to, not including, {@code to}; an open pause ends at {@link Long#MAX_VALUE}. */
    record Stop(long from, long to) {
        boolean open() {
            return to == Long.MAX_VALUE;
        }

        /** This stop without the days before the first counted one. */
        long fromNotBefore(long day) {
            return Math.max(from, day);
        }
    }

    static Stops of(List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return NONE;
        }
        List<Stop> sorted = new ArrayList<>(pauses.size());
        for (Pause pause : pauses) {
            long from = pause.from().toEpochDay();
            long to = pause.to().isPresent() ? pause.to().get().toEpochDay() : Long.MAX_VALUE;
            if (from < to) {
                sorted.add(new Stop(from, to));
            }
        }
        sorted.sort(Comparator.comparingLong(Stop::from));
        List<Stop> merged = new ArrayList<>(sorted.size());
        for (Stop stop : sorted) {
            if (!merged.isEmpty() && stop.from() <= merged.getLast().to()) {
                Stop last = merged.removeLast();
                merged.add(new Stop(last.from(), Math.max(last.to(), stop.to())));
            } else {
                merged.add(stop);
            }
        }
        return new Stops(List.copyOf(merged));
    }

    boolean excludes(long day) {
        for (Stop stop : list) {
            if (stop.from() <= day && day < stop.to()) {
                return true;
            }
        }
        return false;
    }

    /** This day, or the first one after the pause it lies in. */
    long firstFree(long day) {
        for (Stop stop : list) {
            if (stop.from() <= day && day < stop.to()) {
                return stop.to();
            }
        }
        return day;
    }

    /** The first pause without an end, as it was recorded. */
    static Optional<Pause> open(List<Pause> pauses) {
        return pauses.stream().filter(Pause::isOpen).min(Comparator.comparing(Pause::from));
    }
}
