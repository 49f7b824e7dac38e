package org.sundial.app.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.Licensing;
import org.sundial.wire.CaseEventJson;

/**
 * 案件状态. A case's state is its events, one after another, and is kept nowhere. What was derived last stays in memory, so
 * that only what happened since is read and derived; which node acted makes no difference.
 */
@Component
class CaseStates {
    private static final int MOST = 20_000;

    private final Cache<Reference, CaseState> derived =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** As far as it is known here: none of its events, or the first of them up to its version. */
    CaseState known(Reference reference) {
        CaseState state = derived.getIfPresent(reference);
        return state == null ? CaseState.NONE : state;
    }

    /**
     * @param later the bodies of every event after those of {@code known}, in order
     * @param version what the case's row says it comes to
     * @throws IllegalStateException when it comes to something else: the row or the events were changed past the application
     */
    CaseState derive(Reference reference, CaseState known, List<String> later, int version) {
        CaseState state = evolve(known, later.stream().map(CaseEventJson::read).toList());
        if (state.version() != version) {
            derived.invalidate(reference);
            throw new IllegalStateException("case " + reference.shown() + ": its row is version " + version
                    + ", its events lead to " + state.version());
        }
        return later.isEmpty() ? state : keep(reference, state);
    }

    /** Remembers a state, unless the transaction it was read or made in may still be undone. */
    CaseState keep(Reference reference, CaseState state) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            derived.put(reference, state);
        }
        return state;
    }

    static CaseState evolve(CaseState state, List<CaseEvent> events) {
        CaseState next = state;
        for (CaseEvent event : events) {
            next = Licensing.evolve(next, event);
        }
        return next;
    }
}
