package org.sundial.casefile;

import java.util.List;
import java.util.Objects;
import org.sundial.calendar.Basis;

/** 裁断. The answer to a command: the events that now are true, or a refusal the law or the house foresees. */
public sealed interface Verdict {

    /** 办成. The events, in order; the shell keeps all of them in one transaction or none. */
    record Done(List<CaseEvent> events) implements Verdict {
        public Done {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("an act that is done leaves at least one event");
            }
        }
    }

    /**
     * 不能办. Nothing changed.
     *
     * @param reason why, from a closed list with its own sentence in both languages
     * @param basis the article or the house rule it rests on
     * @param details everything that is wrong, told at once, in page order
     */
    record Refused(RefusalReason reason, Basis basis, List<Detail> details) implements Verdict {
        public Refused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(basis, "basis");
            details = List.copyOf(details);
        }
    }
}
