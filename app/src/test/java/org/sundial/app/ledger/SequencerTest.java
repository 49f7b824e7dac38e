package org.sundial.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Hash;
import org.sundial.ledger.TreeHasher;

class SequencerTest {
    @TempDir
    private Path place;

    private TestDatabase database;
    private LogHouse log;

    @BeforeEach
    void open() throws Exception {
        database = TestCluster.fresh();
        log = new LogHouse(database, place);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_empty_log_signs_its_emptiness() throws Exception {
        log.settle();

        var audit = log.audit(List.of());
        assertThat(audit.found()).isEmpty();
        assertThat(audit.report().head())
                .hasValueSatisfying(head -> assertThat(head.size()).isZero());
    }

    @Test
    void every_leaf_is_numbered_in_the_order_written_and_signed_over() throws Exception {
        List<UUID> events = log.append(700); // two batches and a part of a third

        log.settle();

        var audit = log.audit(List.of());
        assertThat(audit.found()).isEmpty();
        assertThat(audit.entries())
                .isEqualTo(events.stream().map(LogHouse::entry).toList());
    }

    @Test
    void batches_of_any_size_give_the_root_of_the_naive_tree() throws Exception {
        Random random = new Random(20261127);
        List<UUID> events = new ArrayList<>();
        List<Checkpoint> signed = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            events.addAll(log.append(random.nextInt(round % 3 == 0 ? 600 : 4)));
            try (var node = log.start(Steps.PLAIN)) {
                node.work();
                signed.add(node.publication.current().orElseThrow().checkpoint());
            }
            assertThat(signed.getLast().root()).isEqualTo(naiveRoot(events));
        }

        assertThat(log.audit(signed).found()).isEmpty();
    }

    /** RFC 6962 section 2.1, word for word: no incremental state, no tiles. */
    private static Hash naiveRoot(List<UUID> events) {
        if (events.isEmpty()) {
            return TreeHasher.emptyRoot();
        }
        if (events.size() == 1) {
            return TreeHasher.leafHash(LogHouse.entry(events.getFirst()).getBytes(StandardCharsets.UTF_8));
        }
        int split = Integer.highestOneBit(events.size() - 1);
        return new TreeHasher()
                .node(naiveRoot(events.subList(0, split)), naiveRoot(events.subList(split, events.size())));
    }
}
