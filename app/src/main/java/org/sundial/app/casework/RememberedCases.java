package org.sundial.app.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.Licensing;
import org.sundial.wire.CaseEventJson;

/**
 * 记得的案件. A case's state is its events, one after another, and is kept nowhere. What was derived last stays in memory, so
 * that only what happened since is read and derived. It may be behind what other nodes did: an act decided on it is
 * written only if it was not, and whatever else comes of it is decided again on what is stored.
 */
@Component
class RememberedCases {
    private static final int MOST = 20_000;
    /** How long the secret of a case may outlive its destruction, in memory only. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Cache<Reference, CaseRow> cases =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    Optional<CaseRow> find(Reference reference) {
        return Optional.ofNullable(cases.getIfPresent(reference));
    }

    /** Remembers a case, unless the transaction it was read or made in may still be undone. */
    CaseRow keep(CaseRow row) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            cases.put(row.reference(), row);
        }
        return row;
    }

    /**
     * The state events lead to.
     *
     * @param later the bodies of every event after those of {@code known}, in order
     * @param version what the case's row says it comes to
     * @throws IllegalStateException when it comes to something else: the row or the events were changed past the application
     */
    CaseState derive(Reference reference, CaseState known, List<String> later, int version) {
        CaseState state = evolve(known, later.stream().map(CaseEventJson::read).toList());
        if (state.version() != version) {
            cases.invalidate(reference);
            throw new IllegalStateException("case " + reference.shown() + ": its row is version " + version
                    + ", its events lead to " + state.version());
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
