package org.sundial.calendar;

import java.util.List;

/** A clock was asked for a date from facts its rule does not allow. Callers with outside input ask for the faults first. */
public final class UnlawfulClock extends IllegalArgumentException {
    private final transient List<ClockFault> faults;

    UnlawfulClock(List<ClockFault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    public List<ClockFault> faults() {
        return faults;
    }
}
