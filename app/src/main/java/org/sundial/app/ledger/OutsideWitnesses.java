package org.sundial.app.ledger;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.sundial.app.ledger.Checkpoints.Kept;

/** Asks all outside witnesses about every checkpoint this node issues, each on its own thread, never waiting for one. */
final class OutsideWitnesses {
    private static final Duration QUIET_AFTER_TROUBLE = Duration.ofSeconds(5);

    private final List<Asking> asking;
    private final Duration wait;
    private final InstantSource clock;
    private volatile Instant issuedAt = Instant.EPOCH;

    OutsideWitnesses(
            List<LedgerSettings.OutsideWitness> witnesses,
            Publication publication,
            Duration wait,
            InstantSource clock) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.asking = witnesses.stream()
                .map(settings -> new Asking(new OutsideWitness(settings, client, publication, clock)))
                .toList();
        this.wait = wait;
        this.clock = clock;
        publication.onIssue(this::ask);
    }

    List<OutsideWitness> all() {
        return asking.stream().map(each -> each.witness).toList();
    }

    /** Whether an answer is still on its way: the next checkpoint waits a little, so that this one is seen whole. */
    boolean answersAreAwaited() {
        return asking.stream().anyMatch(each -> each.busy.get())
                && clock.instant().isBefore(issuedAt.plus(wait));
    }

    private void ask(Kept issued) {
        issuedAt = clock.instant();
        asking.forEach(each -> each.about(issued));
    }

    /** One witness's turn: the newest checkpoint only, one request at a time. */
    private final class Asking {
        private final OutsideWitness witness;
        private final AtomicReference<Optional<Kept>> wanted = new AtomicReference<>(Optional.empty());
        private final AtomicBoolean busy = new AtomicBoolean();
        private volatile Instant quietUntil = Instant.EPOCH;

        Asking(OutsideWitness witness) {
            this.witness = witness;
        }

        void about(Kept issued) {
            wanted.set(Optional.of(issued));
            if (clock.instant().isAfter(quietUntil) && busy.compareAndSet(false, true)) {
                Thread.ofVirtual().name("witness-" + witness.name()).start(this::work);
            }
        }

        private void work() {
            try {
                Optional<Kept> next = wanted.getAndSet(Optional.empty());
                while (next.isPresent()) {
                    if (!witness.cosign(next.get())) {
                        quietUntil = clock.instant().plus(QUIET_AFTER_TROUBLE);
                        return;
                    }
                    next = wanted.getAndSet(Optional.empty());
                }
            } finally {
                busy.set(false);
            }
        }
    }
}
