package org.sundial.calendar;

import java.util.List;

/** A calendar was asked to take in a faulty notice. Callers with outside input ask for the faults first. */
public final class NoticeRefused extends IllegalArgumentException {
    private final transient List<NoticeFault> faults;

    NoticeRefused(String edition, List<NoticeFault> faults) {
        super("notice " + edition + ": " + faults);
        this.faults = List.copyOf(faults);
    }

    public List<NoticeFault> faults() {
        return faults;
    }
}
