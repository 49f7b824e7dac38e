package org.sundial.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.sundial.app.web.Proof;

/** The ledger as an office uses it, with its thread running. */
class LedgerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path place;

    private TestDatabase database;
    private LogHouse house;

    @BeforeEach
    void open() throws Exception {
        database = TestCluster.fresh();
        house = new LogHouse(database, place.resolve("first"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_act_that_commits_has_a_leaf_and_one_that_does_not_has_none() throws Exception {
        try (RunningLog log = running(house)) {
            UUID kept = UUID.randomUUID();
            UUID undone = UUID.randomUUID();
            log.transaction.executeWithoutResult(status -> {
                log.ledger.append(Leaves.accepted(undone, ""));
                status.setRollbackOnly();
            });
            log.transaction.executeWithoutResult(status -> log.ledger.append(Leaves.accepted(kept, "")));

            assertThat(log.ledger.awaitProof(kept, PATIENCE))
                    .hasValueSatisfying(proof -> assertThat(proof.index()).isOne());
            assertThat(log.ledger.proof(undone)).isEmpty();
            assertThat(log.store.head().size()).isOne();
        }
    }

    @Test
    void a_leaf_outside_a_transaction_is_refused() throws Exception {
        try (RunningLog log = running(house)) {
            assertThatThrownBy(() -> log.ledger.append(Leaves.accepted(UUID.randomUUID(), "")))
                    .hasMessageContaining("transaction of its act");
        }
    }

    @Test
    void a_leaf_is_bracketed_by_the_checkpoint_it_names_and_the_one_that_covers_it() throws Exception {
        try (RunningLog log = running(house)) {
            await().atMost(PATIENCE).until(() -> !log.ledger.newestCosigned().isEmpty());
            UUID event = UUID.randomUUID();
            log.transaction.executeWithoutResult(
                    status -> log.ledger.append(Leaves.accepted(event, log.ledger.newestCosigned())));

            await().atMost(PATIENCE).until(() -> log.covers(1));
            Proof proof = log.ledger.proof(event).orElseThrow();
            assertThat(proof.notBefore()).isNotNull().isBeforeOrEqualTo(proof.notAfter());
            assertThat(proof.witnesses()).isOne();
        }
    }

    @Test
    void of_two_acts_the_one_that_saw_the_other_stands_after_it() throws Exception {
        int writers = 6;
        int acts = 40;
        List<List<UUID>> chains = new ArrayList<>();
        try (RunningLog log = running(house);
                ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            List<Future<List<UUID>>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                // Each act begins after the one before it was committed, as the steps of one case do.
                running.add(pool.submit(() -> {
                    List<UUID> chain = new ArrayList<>();
                    for (int act = 0; act < acts; act++) {
                        chain.addAll(house.append(1));
                    }
                    return chain;
                }));
            }
            for (Future<List<UUID>> writer : running) {
                chains.add(writer.get());
            }
            await().atMost(PATIENCE).until(() -> log.covers((long) writers * acts));
        }
        List<String> entries = house.audit(house.signed()).entries();
        for (List<UUID> chain : chains) {
            assertThat(chain.stream().map(event -> entries.indexOf(LogHouse.entry(event))))
                    .isSorted()
                    .doesNotContain(-1);
        }
    }

    @Test
    void a_second_leaf_of_one_event_is_set_aside_and_holds_nobody_up() throws Exception {
        try (RunningLog log = running(house)) {
            UUID event = UUID.randomUUID();
            for (int i = 0; i < 2; i++) {
                log.transaction.executeWithoutResult(status -> log.ledger.append(Leaves.accepted(event, "")));
            }
            house.append(3);

            await().atMost(PATIENCE).until(() -> log.covers(4));
            assertThat(house.jdbc()
                            .sql("select event from ledger.duplicate")
                            .query(UUID.class)
                            .list())
                    .containsExactly(event);
        }
        assertThat(house.audit(house.signed()).found()).isEmpty();
    }

    @Test
    void when_the_leader_is_gone_the_other_node_goes_on_from_the_same_log() throws Exception {
        LogHouse second = secondNode();
        try (RunningLog follower = afterTheLeader(second)) {
            house.append(5);
            await().atMost(PATIENCE).until(() -> follower.covers(605));
            assertThat(follower.state.leading()).isTrue();
        }
        assertThat(second.audit(second.signed()).found()).isEmpty();
        assertThat(second.audit(List.of()).entries()).hasSize(605);
    }

    /** Two nodes; the first leads, numbers 600 leaves, and goes; the second has followed all the while. */
    private RunningLog afterTheLeader(LogHouse second) throws Exception {
        try (RunningLog leader = running(house)) {
            await().atMost(PATIENCE).until(leader.state::leading);
            RunningLog follower = running(second);
            house.append(600);
            await().atMost(PATIENCE).until(() -> leader.covers(600) && follower.covers(600));
            assertThat(follower.state.leading()).isFalse();
            return follower;
        }
    }

    @Test
    void a_connection_lost_in_the_middle_is_no_reason_to_stop() throws Exception {
        try (RunningLog log = running(house)) {
            house.append(10);
            await().atMost(PATIENCE).until(() -> log.covers(10));
            JdbcClient.create(database.owner()).sql("""
                    select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
                    """).query(Long.class).single();
            house.append(10);

            await().atMost(PATIENCE).until(() -> log.covers(20));
            assertThat(log.state.halted()).isEmpty();
        }
        assertThat(house.audit(house.signed()).found()).isEmpty();
    }

    @Test
    void a_halted_log_says_so_and_acts_stay_possible() throws Exception {
        house.append(300);
        house.settle();
        Path tile = house.folder.resolve("tile/0/001.p/44");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[7] ^= 1;
        Files.write(tile, bytes);

        try (RunningLog log = running(house)) {
            await().atMost(PATIENCE).until(() -> log.state.halted().isPresent() && !log.isRunning());
            log.transaction.executeWithoutResult(status -> log.ledger.append(Leaves.accepted(UUID.randomUUID(), "")));

            LedgerHealth health = log.ledger.health();
            assertThat(health.halted()).contains(HaltReason.TILES_DIFFER);
            assertThat(health.isUp()).isFalse();
            assertThat(health.pending()).isOne();
            assertThat(health.mayDecide()).isTrue();
        }
    }

    @Test
    void final_decisions_stop_when_a_leaf_has_waited_four_hours() throws Exception {
        UUID event = house.append(1).getFirst();
        house.settle();
        LedgerHealth fresh = notRunning().health();
        assertThat(fresh.mayDecide()).isTrue();
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql(
                        "insert into ledger.pending (event, entry, at) values (:event, '\\x00', now() - interval '3 hours 59 minutes')")
                .param("event", UUID.randomUUID())
                .update();
        assertThat(notRunning().mayDecide()).isTrue();

        owner.sql("update ledger.pending set at = at - interval '2 minutes'").update();

        assertThat(notRunning().mayDecide()).isFalse();
        assertThat(notRunning().proof(event)).isPresent();
    }

    /** The door of a node whose sequencer does not run: nothing but what is stored. */
    private Ledger notRunning() throws Exception {
        RunningLog log = new RunningLog(secondNode(), List.of(), 0);
        log.publication.reload();
        return log.ledger;
    }

    private LogHouse secondNode() throws Exception {
        return house.copyTo(database.app(), place.resolve(UUID.randomUUID().toString()));
    }

    private static RunningLog running(LogHouse house) throws Exception {
        return new RunningLog(house, List.of(), 0).start();
    }
}
