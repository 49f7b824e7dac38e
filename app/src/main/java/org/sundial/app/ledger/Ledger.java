package org.sundial.app.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.sundial.app.ledger.Checkpoints.Kept;
import org.sundial.app.web.Proof;
import org.sundial.ledger.Cosignature;
import org.sundial.ledger.Hash;
import org.sundial.wire.LeafEntry;

/**
 * 存证. The door of the ledger: append in your own transaction, then ask what the log says of it.
 *
 * <p>Two acts of which one could see the other stand in the log in that order; others in the order they were queued.
 */
@Component
public final class Ledger {
    private static final Duration HEALTH_LASTS = Duration.ofSeconds(2);
    private static final Duration ASK_AGAIN = Duration.ofMillis(50);

    private final LogStore store;
    private final Checkpoints checkpoints;
    private final Publication publication;
    private final LogState state;
    private final LedgerSettings settings;
    private final InstantSource clock;
    private volatile Optional<Asked> asked = Optional.empty();

    Ledger(LogStore store, Publication publication, LogState state, LedgerSettings settings, InstantSource clock) {
        this.store = store;
        this.checkpoints = new Checkpoints(store.jdbc());
        this.publication = publication;
        this.state = state;
        this.settings = settings;
        this.clock = clock;
    }

    private record Asked(LedgerHealth health, Instant at) {}

    /**
     * Appends a leaf in the caller's transaction: if that rolls back, there is no leaf; if this fails, the act did not
     * happen. The same as {@code insert into ledger.pending (event, entry) values (:event, :entry)}.
     */
    public void append(LeafEntry leaf) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a leaf is written only inside the transaction of its act: " + leaf.event());
        }
        store.jdbc()
                .sql("insert into ledger.pending (event, entry) values (:event, :entry)")
                .param("event", leaf.event())
                .param("entry", leaf.bytes())
                .update();
    }

    /**
     * The {@code after} of a leaf written now: hexadecimal SHA-256 of the newest note enough witnesses have cosigned, so
     * that the leaf cannot be older than that note. Empty before the first. From memory; costs nothing.
     */
    public String newestCosigned() {
        return publication.newestWitnessed().map(Kept::hash).map(Hash::hex).orElse("");
    }

    /** What the log says of an event, to be shown beside it; empty if no leaf of it has a number yet. */
    public Optional<Proof> proof(UUID event) {
        return store.leaf(event).map(leaf -> {
            long number = leaf.index() + 1;
            Optional<Kept> covering = checkpoints.covering(leaf.index());
            if (covering.isEmpty()) {
                return Proof.pending(number);
            }
            List<Instant> after = times(covering.get());
            Optional<Instant> notBefore = notBefore(leaf.entry());
            return new Proof(
                    number,
                    notBefore.orElse(null),
                    after.stream().max(Comparator.naturalOrder()).orElse(null),
                    after.size(),
                    "/api/v1/receipts/" + event);
        });
    }

    /**
     * Waits, after the act was committed, until a witnessed checkpoint covers it: for acts that are announced only once they
     * are on record (P4), such as decisions. Usually less than a second.
     *
     * @return empty when it took longer than {@code atMost}; the act stands all the same
     */
    public Optional<Proof> awaitProof(UUID event, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        Optional<Proof> proof = proof(event).filter(Proof::isCovered);
        while (proof.isEmpty()
                && System.nanoTime() - until < 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(ASK_AGAIN.toNanos());
            proof = proof(event).filter(Proof::isCovered);
        }
        return proof;
    }

    private Optional<Instant> notBefore(byte[] entry) {
        return switch (LeafEntry.parse(entry)) {
            case LeafEntry.NoEntry none -> Optional.empty();
            case LeafEntry.Entry known ->
                Optional.of(known.leaf().after())
                        .filter(after -> !after.isEmpty())
                        .map(Hash::fromHex)
                        .flatMap(checkpoints::named)
                        .flatMap(kept -> times(kept).stream().min(Comparator.naturalOrder()));
        };
    }

    private List<Instant> times(Kept kept) {
        return publication.cosignatures(kept.note()).stream()
                .map(Cosignature::time)
                .toList();
    }

    /** How the log is doing, at most two seconds old. */
    public LedgerHealth health() {
        Instant now = clock.instant();
        Optional<Asked> last = asked;
        if (last.isPresent() && now.isBefore(last.get().at().plus(HEALTH_LASTS))) {
            return last.get().health();
        }
        LedgerHealth health = ask();
        asked = Optional.of(new Asked(health, now));
        return health;
    }

    /** 存证暂停 (P10): false when the log has gone too long without its witnesses; intake goes on, final decisions do not. */
    public boolean mayDecide() {
        return health().mayDecide();
    }

    private LedgerHealth ask() {
        Optional<Kept> current = publication.current();
        LogStore.Waiting waiting = store.waiting(publication
                .newestWitnessed()
                .map(kept -> kept.checkpoint().size())
                .orElse(0L));
        return new LedgerHealth(
                state.halted().map(LogHalted::reason),
                state.inspected().map(LogInspection.Result::isSound),
                waiting.size(),
                waiting.pending(),
                waiting.oldest(),
                current.map(Kept::at).filter(at -> at.isAfter(Instant.EPOCH)),
                current.map(kept -> publication.cosignatures(kept.note()).size())
                        .orElse(0),
                publication.policy().witnesses().size(),
                waiting.oldest().compareTo(settings.stopAfter()) < 0);
    }
}
