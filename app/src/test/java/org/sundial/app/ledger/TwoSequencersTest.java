package org.sundial.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;

/** Two nodes on one database, each with its own folder and a copy of the keys. */
class TwoSequencersTest {
    @TempDir
    private Path place;

    private TestDatabase database;
    private LogHouse first;
    private LogHouse second;

    @BeforeEach
    void open() throws Exception {
        database = TestCluster.fresh();
        first = new LogHouse(database, place.resolve("first"));
        second = first.copyTo(database.app(), place.resolve("second"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void only_one_node_leads_at_a_time() throws Exception {
        try (var leader = Leadership.tryLead(database.app()).orElseThrow()) {
            assertThat(leader.store().head().size()).isZero();
            assertThat(Leadership.tryLead(database.app())).isEmpty();
        }
        try (var next = Leadership.tryLead(database.app()).orElseThrow()) {
            assertThat(next.store().head().size()).isZero();
        }
    }

    @Test
    void a_leader_that_stands_still_loses_the_lead_and_cannot_write_any_more() throws Exception {
        first.append(3);
        Leadership stopped =
                Leadership.tryLead(database.app(), Duration.ofMillis(300)).orElseThrow();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            Optional<Leadership> next = Leadership.tryLead(database.app());
            if (next.isPresent()) {
                next.get().close();
            }
            return next.isPresent();
        });

        assertThatThrownBy(() -> stopped.store().raiseEpoch()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(stopped::close).isInstanceOf(SQLException.class);
    }

    @Test
    void a_leader_that_stood_still_moves_nothing() throws Exception {
        List<UUID> events = first.append(20);
        try (var zombie = first.startWithoutLock(Steps.PLAIN);
                var successor = second.start(Steps.PLAIN)) {
            successor.work();
            events = new ArrayList<>(events);
            events.addAll(first.append(5));

            assertThatThrownBy(zombie.sequencer::sequence).isInstanceOf(Fenced.class);

            assertThat(successor.store.head().size()).isEqualTo(20);
            assertThat(first.jdbc()
                            .sql("select count(*) from ledger.pending")
                            .query(Long.class)
                            .single())
                    .isEqualTo(5);
            successor.work();
        }
        var audit = second.audit(second.signed());
        assertThat(audit.found()).isEmpty();
        assertThat(audit.entries())
                .isEqualTo(events.stream().map(LogHouse::entry).toList());
    }

    @Test
    void a_leader_that_stood_still_between_numbering_and_signing_publishes_nothing() throws Exception {
        first.append(20);
        try (var zombie = first.startWithoutLock(Steps.PLAIN)) {
            zombie.sequencer.sequence();
            second.settle();

            assertThatThrownBy(zombie.sequencer::publish).isInstanceOf(Fenced.class);
        }
        assertThat(first.folder.resolve("checkpoint")).doesNotExist();
        assertThat(second.audit(second.signed()).found()).isEmpty();
    }

    @Test
    void control_with_the_head_set_back_under_it_the_same_leader_would_fork_the_log() throws Exception {
        first.append(20);
        try (var zombie = first.startWithoutLock(Steps.PLAIN)) {
            var believed = zombie.store.head();
            second.settle();
            first.append(5);
            // As a database administrator could: back to what the zombie believes, its leaves gone.
            JdbcClient owner = JdbcClient.create(database.owner());
            owner.sql("alter table ledger.head disable trigger head_only_grows").update();
            owner.sql("delete from ledger.leaf").update();
            owner.sql("update ledger.head set size = :size, root = :root, epoch = :epoch")
                    .param("size", believed.size())
                    .param("root", believed.root().bytes())
                    .param("epoch", believed.epoch())
                    .update();

            assertThat(zombie.sequencer.sequence()).isEqualTo(5);
            // The house witness, which remembers 20 leaves, is what stops it now.
            assertThatThrownBy(zombie.sequencer::publish)
                    .isInstanceOfSatisfying(
                            LogHalted.class,
                            halted -> assertThat(halted.reason()).isEqualTo(HaltReason.WITNESS_REFUSED));
        }
    }

    @Test
    void two_nodes_fighting_for_the_lead_lose_and_double_nothing() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger fenced = new AtomicInteger();
        List<UUID> events = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> nodes = List.of(
                    pool.submit(fighter(first, writing, fenced)), pool.submit(fighter(second, writing, fenced)));
            for (int i = 0; i < 60; i++) {
                events.addAll(first.append(30));
            }
            writing.set(false);
            for (Future<Boolean> node : nodes) {
                assertThat(node.get()).isTrue();
            }
        }
        first.settle();
        second.settle();
        assertThat(fenced).as("they did meet").hasPositiveValue();
        for (LogHouse house : List.of(first, second)) {
            var audit = house.audit(house.signed());
            assertThat(audit.found()).isEmpty();
            assertThat(audit.entries())
                    .containsExactlyInAnyOrderElementsOf(
                            events.stream().map(LogHouse::entry).toList());
        }
    }

    /** Takes the lead without the lock, again and again, as if the lock had failed altogether. */
    private static Callable<Boolean> fighter(LogHouse house, AtomicBoolean writing, AtomicInteger fenced) {
        return () -> {
            while (writing.get()) {
                try (var node = house.startWithoutLock(Steps.PLAIN)) {
                    for (int round = 0; round < 3; round++) {
                        node.work();
                    }
                } catch (Fenced e) {
                    fenced.incrementAndGet();
                }
            }
            return true;
        };
    }
}
