package org.sundial.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;
import org.sundial.ledger.Discrepancy;
import org.sundial.ledger.TileCoordinates;

/** What a database administrator, a disk or a restored backup can do to the log, and who notices. */
class TamperTest {
    private static final int LEAVES = 700;
    private static final int FLIPS = 300;
    private static final int ENTRY_IN_BUNDLE =
            2 + LogHouse.entry(new UUID(0, 0)).length();

    @TempDir
    private Path place;

    private TestDatabase database;
    private LogHouse log;

    @BeforeEach
    void open() throws Exception {
        database = TestCluster.fresh();
        log = new LogHouse(database, place);
        log.append(LEAVES);
        log.settle();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void control_an_untouched_log_is_sound_and_goes_on() throws Exception {
        assertThat(inspect().isSound()).isTrue();
        log.append(1);
        log.settle();
        assertThat(inspect().isSound()).isTrue();
    }

    @Test
    void any_bit_flipped_in_a_file_is_found() throws Exception {
        Random random = new Random(20261127);
        List<Path> files = files();
        for (int flip = 0; flip < FLIPS; flip++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] sound = Files.readAllBytes(file);
            int bit = random.nextInt(8 * sound.length);
            Files.write(file, flipped(sound, bit));

            assertThat(inspect().discrepancies())
                    .as("bit %d of %s", bit, place.relativize(file))
                    .isNotEmpty();

            Files.write(file, sound);
        }
        assertThat(inspect().isSound()).isTrue();
    }

    @Test
    void a_changed_leaf_row_is_named() throws Exception {
        changeLeaf(500);

        assertThat(inspect().leaves()).containsExactly(500L);
        assertThat(inspect().discrepancies()).as("the files are as signed").isEmpty();
    }

    @Test
    void a_changed_entry_in_a_bundle_is_named() throws Exception {
        Path bundle = log.folder.resolve("tile/entries/001");
        byte[] bytes = Files.readAllBytes(bundle);
        Files.write(bundle, flipped(bytes, 8 * (100 * ENTRY_IN_BUNDLE + 20)));

        assertThat(inspect().discrepancies())
                .contains(new Discrepancy.EntryDiffers(256 + 100, TileCoordinates.full(0, 1)));
    }

    @Test
    void nothing_is_signed_over_a_leaf_changed_after_it_was_numbered() throws Exception {
        log.append(10);
        try (var node = log.start(Steps.PLAIN)) {
            node.sequencer.sequence();
            changeLeaf(LEAVES + 3);
            halts(HaltReason.LEAVES_DIFFER, node.sequencer::publish);
        }
        // Nor by the next process.
        halts(HaltReason.LEAVES_DIFFER, () -> log.start(Steps.PLAIN).close());
    }

    @Test
    void nothing_is_signed_over_a_tile_changed_between_writing_and_reading_back() throws Exception {
        log.append(10);
        Path tile = log.folder.resolve("tile/0/002.p/" + (LEAVES + 10 - 512));
        try (var node = log.start(flippingOnceThere(tile))) {
            node.sequencer.sequence();
            halts(HaltReason.TILES_DIFFER, node.sequencer::publish);
        }
        assertThat(log.signed().getFirst().size()).isEqualTo(LEAVES);
    }

    @Test
    void nothing_is_signed_when_the_right_edge_was_changed_while_the_node_was_down() throws Exception {
        Path tile = log.folder.resolve("tile/0/002.p/" + (LEAVES - 512));
        Files.write(tile, flipped(Files.readAllBytes(tile), 77));

        halts(HaltReason.TILES_DIFFER, () -> log.start(Steps.PLAIN).close());
    }

    @Test
    void a_database_restored_from_before_refuses_to_go_on() throws Exception {
        // As restoring last night's backup does: fewer leaves, an older head, no newer checkpoint, an older witness.
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("alter table ledger.head disable trigger head_only_grows").update();
        owner.sql("delete from ledger.leaf").update();
        owner.sql("delete from ledger.checkpoint").update();
        owner.sql("delete from ledger.witnessed").update();
        owner.sql("update ledger.head set size = 0, root = sha256(''::bytea)").update();

        halts(HaltReason.HEAD_BEHIND, () -> log.start(Steps.PLAIN).close());
        Files.delete(log.folder.resolve("checkpoint"));
        halts(HaltReason.HEAD_BEHIND, () -> log.start(Steps.PLAIN).close());

        // Control: only with the last memory gone too does it begin again; a mirror or witness elsewhere still knows.
        Files.delete(log.keyFolder.resolve("last-signed"));
        FileSystemUtils.deleteRecursively(log.folder);
        log.start(Steps.PLAIN).close();
    }

    @Test
    void the_database_itself_refuses_to_shrink_the_head() {
        assertThatThrownBy(() ->
                        log.jdbc().sql("update ledger.head set size = size - 1").update())
                .hasStackTraceContaining("only grows");
    }

    @Test
    void the_serving_role_may_not_change_what_is_numbered() {
        for (String change : List.of(
                "update ledger.leaf set entry = ''",
                "delete from ledger.leaf",
                "update ledger.checkpoint set note = ''",
                "delete from ledger.checkpoint",
                "update ledger.pending set entry = '\\x00'",
                "delete from ledger.head",
                "truncate ledger.leaf")) {
            assertThatThrownBy(() -> log.jdbc().sql(change).update())
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void another_key_does_not_go_on_with_this_log() throws Exception {
        Files.delete(log.keyFolder.resolve("log.key"));
        LogHouse other = new LogHouse(database.app(), log.folder, log.keyFolder);

        halts(HaltReason.KEY_CHANGED, () -> other.start(Steps.PLAIN).close());
        assertThatThrownBy(() -> {
                    Files.delete(log.keyFolder.resolve("log.key"));
                    LogKeys.load(log.keyFolder, LogHouse.ORIGIN, true);
                })
                .isInstanceOf(LogKeys.KeyUnusable.class)
                .hasMessageContaining("Restore it");
    }

    private LogInspection.Result inspect() throws IOException {
        return new LogInspection(new LogFolder(log.folder, Steps.PLAIN), new LogStore(log.source), log.policy()).run();
    }

    private void changeLeaf(long index) {
        JdbcClient.create(database.owner())
                .sql("update ledger.leaf set entry = set_byte(entry, 0, 64) where idx = :index")
                .param("index", index)
                .update();
    }

    private static void halts(HaltReason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        LogHalted.class, halted -> assertThat(halted.reason()).isEqualTo(reason));
    }

    /** Sound steps, and a disk that spoils one file as soon as it is in its place. */
    private static Steps flippingOnceThere(Path file) {
        AtomicBoolean done = new AtomicBoolean();
        return (step, work) -> {
            work.run();
            if (Files.exists(file) && done.compareAndSet(false, true)) {
                Files.write(file, flipped(Files.readAllBytes(file), 5));
            }
        };
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(log.folder)) {
            walk.filter(Files::isRegularFile).forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] copy = Arrays.copyOf(bytes, bytes.length);
        copy[bit / 8] ^= (byte) (1 << bit % 8);
        return copy;
    }
}
