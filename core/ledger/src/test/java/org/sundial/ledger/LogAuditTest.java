package org.sundial.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogAuditTest {

    private static final Policy POLICY = Policy.trusting(Golden.LOG.verifierKey());

    private static List<Discrepancy> audit(MemoryLog log, List<Checkpoint> earlier) {
        List<Discrepancy> found = new ArrayList<>();
        List<Long> heard = new ArrayList<>();
        AuditReport report = new LogAudit(log, POLICY, Ed25519::verifier).run(earlier, new AuditListener() {
            @Override
            public void entry(long index, byte[] entry) {
                heard.add(index);
            }

            @Override
            public void found(Discrepancy discrepancy) {
                found.add(discrepancy);
            }
        });
        assertThat(report.discrepancies()).isEqualTo(found.size());
        assertThat(report.entries()).isEqualTo(heard.size());
        assertThat(heard).isSorted().doesNotHaveDuplicates();
        return found;
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 1000})
    void an_honest_log_of_any_size_is_sound(int size) {
        MemoryLog log = size < 2 ? MemoryLog.of(size) : MemoryLog.of(1, size / 2, size);
        assertThat(audit(log, log.issued)).isEmpty();
    }

    @Test
    void an_honest_log_of_three_levels_is_sound_and_counted() {
        MemoryLog log = MemoryLog.of(40_000, 70_000);
        AuditReport report = new LogAudit(log, POLICY, Ed25519::verifier).run(log.issued, new AuditListener() {
            @Override
            public void entry(long index, byte[] entry) {}

            @Override
            public void found(Discrepancy discrepancy) {}
        });
        assertThat(report.isSound()).isTrue();
        assertThat(report.entries()).isEqualTo(70_000);
        // 273 full and a partial level-0 tile, 1 full and a partial level-1 tile, a partial level-2 tile.
        assertThat(report.tiles()).isEqualTo(277);
    }

    private static void flip(MemoryLog log, String path, int at) {
        log.file(path)[at] ^= 1;
    }

    static Stream<Arguments> edits() {
        TileCoordinates first = new TileCoordinates(0, 0, 256);
        return Stream.of(
                edit("one entry is changed", log -> flip(log, "tile/entries/000", 3), "EntryDiffers 0", "RootDiffers"),
                edit(
                        "an entry of the partial bundle is changed",
                        log -> flip(log, "tile/entries/003.p/232", 43),
                        "EntryDiffers 771",
                        "RootDiffers"),
                edit(
                        "two entries change places",
                        log -> {
                            List<byte[]> entries =
                                    new ArrayList<>(EntryBundle.decode(log.file("tile/entries/001"), 256));
                            java.util.Collections.swap(entries, 4, 5);
                            log.files.put("tile/entries/001", EntryBundle.encode(entries));
                        },
                        "EntryDiffers 260",
                        "EntryDiffers 261",
                        "RootDiffers"),
                edit(
                        "a leaf hash in a tile is changed",
                        log -> flip(log, "tile/0/001", 32 * 9),
                        "EntryDiffers 265",
                        "TileDiffers tile/1/000.p/3 1"),
                edit(
                        "a hash in a higher tile is changed",
                        log -> flip(log, "tile/1/000.p/3", 70),
                        "TileDiffers tile/1/000.p/3 2"),
                edit("a bundle is removed", log -> log.files.remove("tile/entries/002"), "Unreadable tile/entries/002"),
                edit(
                        "a bundle is cut short",
                        log -> log.files.put("tile/entries/002", new byte[] {0, 5, 1}),
                        "Unreadable tile/entries/002"),
                edit("a tile is removed", log -> log.files.remove(first.path()), "Unreadable tile/0/000"),
                edit(
                        "a tile has a hash more",
                        log -> log.files.put("tile/0/000", new byte[257 * 32]),
                        "Unreadable tile/0/000"),
                edit(
                        "a higher tile is removed",
                        log -> log.files.remove("tile/1/000.p/3"),
                        "Unreadable tile/1/000.p/3"),
                edit("the checkpoint is removed", log -> log.files.remove("checkpoint"), "CheckpointUnreadable"),
                edit(
                        "the checkpoint states another size",
                        log -> replace(log, "\n1000\n", "\n999\n"),
                        "CheckpointRefused"),
                edit(
                        "the checkpoint is not signed by the log",
                        log -> replace(log, "— sundial", "— moondial"),
                        "CheckpointRefused"),
                edit(
                        "an entry is changed with its tile",
                        log -> {
                            rewrite(log, 300, "forged");
                        },
                        "TileDiffers tile/1/000.p/3 1",
                        "RootDiffers",
                        "Rewritten"),
                edit(
                        "an entry is changed with every tile and a newly signed root",
                        LogAuditTest::rewriteWhole,
                        "Rewritten"),
                edit(
                        "the log is cut back to an older state and signed again",
                        log -> {
                            MemoryLog shorter = MemoryLog.of(500);
                            log.files.clear();
                            log.files.putAll(shorter.files);
                        },
                        "Shrunk"),
                edit(
                        "a forged size leads nowhere",
                        log -> log.sign(new Checkpoint(
                                Golden.LOG.verifierKey().name(), Long.MAX_VALUE, TreeHasher.emptyRoot())),
                        "EndsEarly 768"));
    }

    private static Arguments edit(String what, Consumer<MemoryLog> edit, String... expected) {
        return Arguments.of(what, edit, List.of(expected));
    }

    private static void replace(MemoryLog log, String from, String to) {
        String note = new String(log.file("checkpoint"), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(note).contains(from);
        log.files.put("checkpoint", SignedNote.bytes(note.replace(from, to)));
    }

    private static void rewrite(MemoryLog log, int index, String entry) {
        String path = "tile/entries/00" + index / 256;
        List<byte[]> entries = new ArrayList<>(EntryBundle.decode(log.file(path), 256));
        entries.set(index % 256, SignedNote.bytes(entry));
        log.files.put(path, EntryBundle.encode(entries));
        TreeHasher.leafHash(SignedNote.bytes(entry)).copyTo(log.file("tile/0/00" + index / 256), index % 256 * 32);
    }

    /** What someone with the log's own key can do: everything agrees again, except with what was published before. */
    private static void rewriteWhole(MemoryLog log) {
        rewrite(log, 300, "forged");
        Tile changed = Tile.of(TileCoordinates.full(0, 1), log.file("tile/0/001"));
        changed.subtree(0, 8).copyTo(log.file("tile/1/000.p/3"), 32);
        log.sign(new Checkpoint(
                Golden.LOG.verifierKey().name(),
                1000,
                Frontier.read(1000, new TileHashReader(log, 1000)).root()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void every_edit_is_found_and_named(String what, Consumer<MemoryLog> edit, List<String> expected) {
        MemoryLog log = MemoryLog.of(600, 1000);
        List<Checkpoint> seen = List.copyOf(log.issued);
        // Positive control: nothing is found before the edit.
        assertThat(audit(log, seen)).as(what).isEmpty();
        edit.accept(log);
        List<String> names =
                audit(log, seen).stream().map(LogAuditTest::name).distinct().toList();
        assertThat(names).containsAll(expected);
        assertThat(names.contains("Rewritten"))
                .isEqualTo(expected.contains("RootDiffers") || expected.contains("Rewritten"));
        assertThat(names.stream().filter(name -> name.startsWith("EntryDiffers")))
                .containsExactlyElementsOf(expected.stream()
                        .filter(name -> name.startsWith("EntryDiffers"))
                        .toList());
        assertThat(names.stream().filter(name -> name.startsWith("TileDiffers")))
                .containsExactlyElementsOf(expected.stream()
                        .filter(name -> name.startsWith("TileDiffers"))
                        .toList());
    }

    private static String name(Discrepancy discrepancy) {
        return switch (discrepancy) {
            case Discrepancy.CheckpointUnreadable u -> "CheckpointUnreadable";
            case Discrepancy.CheckpointRefused r -> "CheckpointRefused";
            case Discrepancy.Shrunk s -> "Shrunk";
            case Discrepancy.Rewritten r -> "Rewritten";
            case Discrepancy.RootDiffers r -> "RootDiffers";
            case Discrepancy.EntryDiffers e -> "EntryDiffers " + e.index();
            case Discrepancy.TileDiffers t -> "TileDiffers " + t.tile().path() + " " + t.place();
            case Discrepancy.Unreadable u -> "Unreadable " + u.path();
            case Discrepancy.EndsEarly e -> "EndsEarly " + e.firstMissing();
        };
    }
}
