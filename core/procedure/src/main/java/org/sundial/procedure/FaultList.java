package org.sundial.procedure;

import java.util.ArrayList;
import java.util.List;

/** Gathers every fault of a file, up to a number a person can still read. */
final class FaultList {
    static final int MAX_FAULTS = 500;

    private final List<Fault> faults = new ArrayList<>();

    void add(FaultKind kind, String elementId, String detail) {
        Fault fault = new Fault(kind, elementId, shorten(detail));
        if (faults.size() < MAX_FAULTS && !faults.contains(fault)) {
            faults.add(fault);
        } else if (faults.size() == MAX_FAULTS) {
            faults.add(new Fault(FaultKind.MORE_FAULTS, elementId, ""));
        }
    }

    void add(FaultKind kind, String elementId) {
        add(kind, elementId, "");
    }

    private static String shorten(String detail) {
        return detail.length() <= 200 ? detail : detail.substring(0, 200) + "…";
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
