package org.sundial.app.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.sundial.app.ledger.Checkpoints.Kept;
import org.sundial.app.web.Proof;
import org.sundial.ledger.Cosignature;
import org.sundial.ledger.Hash;
import org.sundial.ledger.SignedNote;
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
    private final Publication publication;
    private final LogState state;
    private final LedgerSettings settings;
    private final InstantSource clock;
    private final Cache<UUID, Proof> covered = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();
    private volatile Optional<Asked> asked = Optional.empty();

    Ledger(LogStore store, Publication publication, LogState state, LedgerSettings settings, InstantSource clock) {
        this.store = store;
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
        return Optional.ofNullable(proofs(List.of(event)).get(event));
    }

    /** The same for many events, such as a case's whole history, in two statements; those without a number are absent. */
    public Map<UUID, Proof> proofs(Collection<UUID> events) {
        Map<UUID, Proof> proofs = new HashMap<>(covered.getAllPresent(events));
        List<UUID> asked =
                events.stream().filter(event -> !proofs.containsKey(event)).toList();
        if (asked.isEmpty()) {
            return proofs;
        }
        List<Brackets.Bracket> brackets = new Brackets(store.jdbc()).of(asked);
        for (Brackets.Bracket bracket : brackets) {
            Proof proof = proof(bracket);
            proofs.put(bracket.event(), proof);
            if (proof.isCovered()) {
                // The first witnessed checkpoint over an entry stays the first: what is covered can be remembered.
                covered.put(bracket.event(), proof);
            }
        }
        return proofs;
    }

    private Proof proof(Brackets.Bracket bracket) {
        long number = bracket.index() + 1;
        if (bracket.covering().isEmpty()) {
            return Proof.pending(number);
        }
        List<Instant> after = times(bracket.covering().get());
        Optional<Instant> before =
                bracket.named().flatMap(note -> times(note).stream().min(Comparator.naturalOrder()));
        return new Proof(
                number,
                before.orElse(null),
                after.stream().max(Comparator.naturalOrder()).orElse(null),
                after.size(),
                "/api/v1/receipts/" + bracket.event());
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

    private List<Instant> times(SignedNote note) {
        return publication.cosignatures(note).stream().map(Cosignature::time).toList();
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
