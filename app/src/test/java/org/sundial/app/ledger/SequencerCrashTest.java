package org.sundial.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;
import org.sundial.app.ledger.BrokenSteps.Form;

/** Every durable step of the sequencer, broken one at a time; after each, a new process and the whole log checked. */
class SequencerCrashTest {
    /** From here ten leaves fill a tile, begin the next one and put the first hash into the level above. */
    private static final int BEFORE_A_FULL_TILE = 250;

    @TempDir
    private Path place;

    private TestDatabase database;
    private LogHouse log;
    private final List<UUID> events = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        database = TestCluster.fresh();
        log = new LogHouse(database, place);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Form.class,
            names = {"LOST", "DONE_BUT_REPORTED_FAILED"})
    void a_crash_at_any_step_loses_nothing_doubles_nothing_and_forks_nothing(Form form) throws Exception {
        Map<Step, Integer> broken = new EnumMap<>(Step.class);
        for (int step = 1; ; step++) {
            fillToTheEdge();
            BrokenSteps steps = new BrokenSteps(step, form);
            if (!crashes(steps)) {
                break;
            }
            broken.merge(steps.brokenStep(), 1, Integer::sum);

            log.settle();

            var audit = log.audit(log.signed());
            assertThat(audit.found())
                    .as("step %d, %s", step, steps.brokenStep())
                    .isEmpty();
            assertThat(audit.entries())
                    .as("step %d, %s", step, steps.brokenStep())
                    .isEqualTo(events.stream().map(LogHouse::entry).toList());
        }
        // The table covers what it claims to cover: every kind of step, and every file of the batch.
        assertThat(broken).containsOnlyKeys(Step.values());
        assertThat(broken.get(Step.MOVE_LEAVES)).isOne();
        assertThat(broken.get(Step.WRITE_FILE))
                .isGreaterThanOrEqualTo(7); // 2 bundles, 3 tiles, last-signed, checkpoint
    }

    @Test
    void control_a_step_that_is_lost_while_said_to_be_done_is_noticed() throws Exception {
        Set<Step> unnoticed = EnumSet.noneOf(Step.class);
        for (int step = 1; ; step++) {
            fillToTheEdge();
            BrokenSteps steps = new BrokenSteps(step, Form.LOST_SILENTLY);
            boolean stopped = stops(steps);
            if (!steps.wasReached()) {
                break;
            }
            if (!stopped && log.audit(log.signed()).found().isEmpty()) {
                unnoticed.add(steps.brokenStep());
            }
        }
        // What was not synced shows only after a power loss.
        assertThat(unnoticed).containsExactly(Step.SYNC_FILE, Step.SYNC_FOLDER);
    }

    /** Grows the log, soundly, to six leaves before a full tile. */
    private void fillToTheEdge() throws Exception {
        int missing = Math.floorMod(BEFORE_A_FULL_TILE - events.size(), 256);
        events.addAll(log.append(missing));
        log.settle();
    }

    private boolean crashes(BrokenSteps steps) throws Exception {
        events.addAll(log.append(10));
        try (var node = log.start(steps)) {
            if (steps.wasReached()) {
                return true;
            }
            node.work();
            return false;
        } catch (BrokenSteps.Broken e) {
            return true;
        }
    }

    private boolean stops(BrokenSteps steps) throws Exception {
        events.addAll(log.append(10));
        try (var node = log.start(steps)) {
            node.work();
            return false;
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }
}
