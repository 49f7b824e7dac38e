package org.sundial.app.ledger;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sundial.ledger.Policy;

/** One node's ledger with a thread of its own, wired by hand as the application wires it. */
final class RunningLog implements AutoCloseable {
    final LogHouse house;
    final LogStore store;
    final Publication publication;
    final OutsideWitnesses outside;
    final LogState state = new LogState();
    final Ledger ledger;
    final TransactionTemplate transaction;
    private final SequencerLoop loop;

    RunningLog(LogHouse house, List<LedgerSettings.OutsideWitness> witnesses, int quorum) throws IOException {
        this.house = house;
        InstantSource clock = InstantSource.system();
        LedgerSettings settings = new LedgerSettings(
                house.folder,
                house.keyFolder,
                LogHouse.ORIGIN,
                Duration.ofMillis(20),
                LogHouse.BATCH,
                Duration.ofMinutes(1),
                Duration.ofHours(4),
                Duration.ofHours(24),
                witnesses,
                quorum,
                Duration.ofSeconds(1),
                List.of(),
                "12345",
                "12345");
        this.store = new LogStore(house.source);
        this.publication = new Publication(
                new LogFolder(house.folder, Steps.PLAIN),
                new Checkpoints(store.jdbc()),
                house.keys.log().key(),
                Policy.parse(WitnessPolicy.text(house.keys, "https://sundial.example", witnesses, quorum)));
        this.outside = new OutsideWitnesses(witnesses, publication, settings.witnessWait(), clock);
        this.ledger = new Ledger(store, publication, state, settings, clock);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(house.source));
        Sequencer.Parts parts = new Sequencer.Parts(
                publication, house.keys, house.keyFolder, Steps.PLAIN, clock, settings.batch(), settings.refresh());
        this.loop = new SequencerLoop(house.source, parts, store, outside, state, settings.cadence());
    }

    RunningLog start() {
        loop.start();
        return this;
    }

    boolean isRunning() {
        return loop.isRunning();
    }

    /** Whether a witnessed checkpoint covers this many leaves. */
    boolean covers(long leaves) {
        return publication
                .newestWitnessed()
                .filter(kept -> kept.checkpoint().size() >= leaves)
                .isPresent();
    }

    @Override
    public void close() {
        loop.stop();
    }
}
