package org.sundial.app.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.database.TestDatabase;
import org.sundial.ledger.AuditListener;
import org.sundial.ledger.AuditReport;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Discrepancy;
import org.sundial.ledger.LogAudit;
import org.sundial.ledger.Policy;

/** One node's log in a test: a database, a folder, keys, and a clock that stands still until moved. */
final class LogHouse {
    static final String ORIGIN = "sundial.example/log";
    static final int BATCH = 300;

    final DataSource source;
    final Path folder;
    final Path keyFolder;
    final LogKeys keys;
    Instant now = Instant.parse("2026-11-27T01:00:00Z"); // Friday, 09:00 in Beijing

    LogHouse(TestDatabase database, Path place) throws IOException {
        this(database.app(), place.resolve("log"), place.resolve("keys"));
    }

    LogHouse(DataSource source, Path folder, Path keyFolder) throws IOException {
        this.source = source;
        this.folder = folder;
        this.keyFolder = keyFolder;
        this.keys = LogKeys.load(keyFolder, ORIGIN, false);
    }

    /** Another node with copies of the same keys, on this database or another. */
    LogHouse copyTo(DataSource database, Path place) throws IOException {
        Path copies = Files.createDirectories(place.resolve("keys"));
        for (String key : List.of("log.key", "witness.key")) {
            Files.copy(keyFolder.resolve(key), copies.resolve(key), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return new LogHouse(database, place.resolve("log"), copies);
    }

    /** A node just started: nothing in memory, everything from what is stored. */
    Node start(Steps steps) throws IOException, SQLException {
        return new Node(this, steps, Leadership.tryLead(source).orElseThrow());
    }

    /** A node that believes it leads: it stood still, and the lock it once held has passed on without its knowing. */
    Node startWithoutLock(Steps steps) throws IOException, SQLException {
        return new Node(this, steps, null);
    }

    /** Starts with sound steps, works off everything that is pending, and stops. */
    void settle() throws IOException, SQLException {
        try (Node node = start(Steps.PLAIN)) {
            node.work();
        }
    }

    /** Does what an office does: rows in the queue, in this order, in one transaction. */
    List<UUID> append(int leaves) {
        List<UUID> events = Stream.generate(UUID::randomUUID).limit(leaves).toList();
        jdbc().sql("""
                insert into ledger.pending (event, entry)
                select e, convert_to('{"event":"' || e || '"}', 'UTF8')
                  from unnest(:events::uuid[]) with ordinality as given (e, n) order by n
                """)
                .param("events", events.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        return events;
    }

    Policy policy() {
        return WitnessPolicy.house(keys);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    /** Every checkpoint ever kept: what the world may have seen. */
    List<Checkpoint> signed() {
        return new Checkpoints(jdbc())
                .recent(10_000).stream().map(Checkpoints.Kept::checkpoint).toList();
    }

    static String entry(UUID event) {
        return "{\"event\":\"" + event + "\"}";
    }

    /** The whole log as anyone would check it, against everything it signed before. */
    Audited audit(List<Checkpoint> earlier) throws IOException {
        List<String> entries = new ArrayList<>();
        List<Discrepancy> found = new ArrayList<>();
        AuditReport report = new LogAudit(new LogFolder(folder, Steps.PLAIN), policy(), FastEd25519::verifier)
                .run(earlier, new AuditListener() {
                    @Override
                    public void entry(long index, byte[] entry) {
                        entries.add(new String(entry, StandardCharsets.UTF_8));
                    }

                    @Override
                    public void found(Discrepancy discrepancy) {
                        found.add(discrepancy);
                    }
                });
        return new Audited(report, entries, found);
    }

    record Audited(AuditReport report, List<String> entries, List<Discrepancy> found) {}

    /** A sequencer that leads. */
    static final class Node implements AutoCloseable {
        final LogStore store;
        final Publication publication;
        final Sequencer sequencer;
        private final @Nullable Leadership leadership;

        private Node(LogHouse house, Steps steps, @Nullable Leadership leadership) throws IOException, SQLException {
            this.leadership = leadership;
            this.store = leadership == null ? new LogStore(house.source) : leadership.store();
            LogFolder folder = new LogFolder(house.folder, steps);
            this.publication = new Publication(
                    folder,
                    new Checkpoints(JdbcClient.create(house.source)),
                    house.keys.log().key(),
                    house.policy());
            Sequencer.Parts parts = new Sequencer.Parts(
                    publication, house.keys, house.keyFolder, steps, () -> house.now, BATCH, Duration.ofMinutes(1));
            try {
                this.sequencer = Sequencer.open(parts, store);
            } catch (IOException | RuntimeException e) {
                close();
                throw e;
            }
        }

        /** Rounds until nothing is pending and everything is published. */
        void work() throws IOException {
            int moved;
            do {
                moved = sequencer.sequence();
                if (sequencer.isDue()) {
                    sequencer.publish();
                }
            } while (moved > 0);
        }

        /** The process is gone: its connection, and with it the lock, goes too. */
        @Override
        public void close() throws SQLException {
            if (leadership != null) {
                leadership.close();
            }
        }
    }
}
