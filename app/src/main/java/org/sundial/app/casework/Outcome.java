package org.sundial.app.casework;

import java.time.Instant;
import java.util.List;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.Verdict;

/** 办理结果. What came of asking for an act; a closed list, so that every page answers every one of them. */
public sealed interface Outcome {

    /** Done and kept: nothing takes it back but a further act. */
    record Kept(Reference reference, int version, List<CaseEvent> events) implements Outcome {
        public Kept {
            events = List.copyOf(events);
        }
    }

    /** This very command was kept before; it was not done again. */
    record Repeated(Reference reference, int version) implements Outcome {}

    /** The law or the house says no, and why. */
    record Refused(Verdict.Refused verdict) implements Outcome {}

    /** 已被他人办理. Somebody acted first: who, when and what. What was typed is for the page to keep. */
    record Conflict(Reference reference, String actor, Instant at, String kind) implements Outcome {}

    /** No such case, or none this person may act on: the same answer for both. */
    record NotFound() implements Outcome {}
}
