package org.sundial.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Ed25519;
import org.sundial.ledger.NoteSigner;
import org.sundial.ledger.SignatureType;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.TreeAppender;
import org.sundial.ledger.WitnessRequest;

/** The witness this node is for others, and the others it asks. */
class WitnessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path place;

    private TestDatabase database;
    private TestDatabase neighbours;
    private LogHouse log;
    private WitnessServer neighbour;

    @BeforeEach
    void open() throws Exception {
        database = TestCluster.fresh();
        neighbours = TestCluster.fresh();
        log = new LogHouse(database, place);
        neighbour = new WitnessServer(neighbours, log.keys.log().key());
    }

    @AfterEach
    void close() {
        neighbour.close();
        neighbours.close();
        database.close();
    }

    @Test
    void of_many_requests_from_the_same_size_exactly_one_is_cosigned() throws Exception {
        int rivals = 8;
        CyclicBarrier start = new CyclicBarrier(rivals);
        try (ExecutorService pool = Executors.newFixedThreadPool(rivals)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < rivals; i++) {
                // Each a tree of its own: a log that shows every visitor another history.
                byte[] request = firstRequest(log.keys.log(), 1 + i, "history " + i);
                answers.add(pool.submit(() -> {
                    start.await();
                    return neighbour.witness.add(request).decision().status();
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(200);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(rivals - 1);
        }
    }

    @Test
    void a_fork_is_refused_and_kept_as_evidence() throws Exception {
        NoteSigner key = log.keys.log();
        assertThat(neighbour.witness.add(firstRequest(key, 5, "one")).decision().status())
                .isEqualTo(200);
        Checkpoint seen = neighbour.witness.latest(LogHouse.ORIGIN).orElseThrow();

        Checkpoint forked = tree(9, "another");
        byte[] request = request(key, seen.size(), forked);
        assertThat(neighbour.witness.add(request).decision().status()).isEqualTo(422);
        assertThat(neighbour.witness.add(request).decision().status()).isEqualTo(422);

        assertThat(neighbour.witness.latest(LogHouse.ORIGIN)).contains(seen);
        assertThat(JdbcClient.create(neighbours.app())
                        .sql("select request from ledger.evidence")
                        .query(byte[].class)
                        .list())
                .as("once")
                .containsExactly(request);
    }

    @Test
    void strangers_and_nonsense_are_refused_and_leave_nothing_behind() {
        NoteSigner stranger =
                Ed25519.signer(Ed25519.generate("stranger.example/log", SignatureType.ED25519, new SecureRandom()));
        NoteSigner impostor =
                Ed25519.signer(Ed25519.generate(LogHouse.ORIGIN, SignatureType.ED25519, new SecureRandom()));
        assertThat(status(firstRequest(stranger, 3, "x", "stranger.example/log")))
                .isEqualTo(404);
        assertThat(status(firstRequest(impostor, 3, "x"))).isEqualTo(403);
        assertThat(status("old -1\n\nx".getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        assertThat(neighbour.witness.latest(LogHouse.ORIGIN)).isEmpty();
    }

    @Test
    void a_cosignature_from_outside_is_merged_into_what_is_published() throws Exception {
        try (RunningLog node = new RunningLog(log, List.of(neighbour.settings()), 1).start()) {
            log.append(5);
            await().atMost(PATIENCE).until(() -> node.covers(5));

            var published = node.publication.current().orElseThrow();
            assertThat(node.publication.cosignatures(published.note()))
                    .extracting(cosignature -> cosignature.witness().name())
                    .containsExactlyInAnyOrder(LogHouse.ORIGIN + "/witness", "neighbour.example/witness");
            assertThat(new LogFolder(log.folder, Steps.PLAIN).checkpoint())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(published.note().encode());
        }
    }

    @Test
    void the_log_goes_on_without_its_witnesses_but_nothing_counts_as_witnessed() throws Exception {
        neighbour.broken = true;
        try (RunningLog node = new RunningLog(log, List.of(neighbour.settings()), 1).start()) {
            UUID event = log.append(5).getFirst();
            await().atMost(PATIENCE)
                    .until(() -> node.publication
                            .current()
                            .filter(kept -> kept.checkpoint().size() == 5)
                            .isPresent());
            assertThat(node.covers(0)).isFalse();
            assertThat(node.ledger.newestCosigned()).isEmpty();
            assertThat(node.ledger.proof(event).orElseThrow().isCovered()).isFalse();
        }
        neighbour.broken = false;
        try (RunningLog node = new RunningLog(log, List.of(neighbour.settings()), 1).start()) {
            await().atMost(PATIENCE).until(() -> node.covers(5));
        }
    }

    @Test
    void a_witness_that_knows_another_history_raises_an_alarm() throws Exception {
        neighbour.witness.add(firstRequest(log.keys.log(), 50, "another history"));
        try (RunningLog node = new RunningLog(log, List.of(neighbour.settings()), 1).start()) {
            log.append(5);
            await().atMost(PATIENCE)
                    .until(() -> node.outside.all().getFirst().standing().alarm());
            assertThat(node.covers(0)).isFalse();
        }
    }

    @Test
    void after_a_restart_the_witness_is_asked_from_where_it_stands() throws Exception {
        for (int leaves = 5; leaves <= 15; leaves += 5) {
            int size = leaves;
            try (RunningLog node = new RunningLog(log, List.of(neighbour.settings()), 1).start()) {
                log.append(5);
                await().atMost(PATIENCE).until(() -> node.covers(size));
            }
        }
        assertThat(neighbour.witness.latest(LogHouse.ORIGIN).orElseThrow().size())
                .isEqualTo(15);
    }

    private int status(byte[] request) {
        return neighbour.witness.add(request).decision().status();
    }

    private static byte[] firstRequest(NoteSigner key, int size, String history) {
        return firstRequest(key, size, history, LogHouse.ORIGIN);
    }

    private static byte[] firstRequest(NoteSigner key, int size, String history, String origin) {
        Checkpoint tree = tree(size, history);
        return request(key, 0, new Checkpoint(origin, tree.size(), tree.root()));
    }

    private static Checkpoint tree(int size, String history) {
        TreeAppender tree = new TreeAppender();
        for (int i = 0; i < size; i++) {
            tree.append((history + i).getBytes(StandardCharsets.UTF_8));
        }
        return new Checkpoint(LogHouse.ORIGIN, tree.size(), tree.root());
    }

    private static byte[] request(NoteSigner key, long old, Checkpoint checkpoint) {
        SignedNote note = SignedNote.sign(checkpoint.text(), List.of(key));
        return new WitnessRequest(old, List.of(), note).encode().getBytes(StandardCharsets.UTF_8);
    }
}
