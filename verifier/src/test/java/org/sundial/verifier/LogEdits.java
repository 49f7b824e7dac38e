package org.sundial.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.EntryBundle;
import org.sundial.ledger.TreeAppender;
import org.sundial.ledger.TreeHasher;

/** What someone with the database, the files or even the log's key may try, and the words that must name it. */
final class LogEdits {

    private LogEdits() {}

    @FunctionalInterface
    interface Edit {
        void on(SampleLog log) throws IOException;
    }

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("update an entry", LogEdits::update, "第 514 条与它的哈希不符"),
                edit("delete an entry", log -> bundle(log, entries -> entries.remove(1)), "tile/entries/002.p/188"),
                edit(
                        "delete an entry and add another at the end",
                        log -> bundle(log, entries -> {
                            entries.remove(1);
                            entries.add(entries.getFirst());
                        }),
                        "第 514 条与它的哈希不符"),
                edit(
                        "swap two entries",
                        log -> bundle(log, entries -> Collections.swap(entries, 3, 4)),
                        "第 516 条与它的哈希不符"),
                edit(
                        "insert an entry",
                        log -> bundle(log, entries -> entries.add(7, entries.getFirst())),
                        "tile/entries/002.p/188"),
                edit("truncate a bundle", log -> cut(log, "tile/entries/001"), "tile/entries/001"),
                edit(
                        "remove a bundle",
                        log -> Files.delete(log.folder.resolve("tile/entries/000")),
                        "tile/entries/000"),
                edit("edit a hash", log -> flip(log, "tile/0/001", 64), "第 259 条与它的哈希不符"),
                edit("edit a hash of a higher tile", log -> flip(log, "tile/1/000.p/2", 33), "tile/1/000.p/2 的第 2 个哈希"),
                edit("remove a tile", log -> Files.delete(log.folder.resolve("tile/0/000")), "tile/0/000"),
                edit("truncate a tile", log -> cut(log, "tile/1/000.p/2"), "tile/1/000.p/2"),
                edit("edit an entry and its hash", LogEdits::updateWithHash, "根哈希与检查点不符"),
                edit("restore an older state and sign again", log -> restore(log, 512), "日志变短了：以前有 600 条，现在只有 512 条"),
                edit("rewrite everything and sign again with the stolen key", LogEdits::rewrite, "前 600 条被改写"),
                edit("state another size", log -> checkpoint(log, "\n700\n", "\n699\n"), "签名不对"),
                edit("state another root", log -> checkpoint(log, "=\n\n", "A\n\n"), "检查点读不到或格式不对"),
                edit(
                        "sign with another key",
                        log -> checkpoint(log, "— sundial.example/log ", "— moondial.example/log "),
                        "没有所信任的日志的签名"),
                edit("remove the checkpoint", log -> Files.delete(log.folder.resolve("checkpoint")), "检查点读不到"));
    }

    private static Arguments edit(String what, Edit edit, String expected) {
        return Arguments.of(what, edit, expected);
    }

    private static void bundle(SampleLog log, Consumer<List<byte[]>> edit) throws IOException {
        String path = "tile/entries/002.p/188";
        List<byte[]> entries = new ArrayList<>(log.entries.subList(512, 700));
        edit.accept(entries);
        log.write(path, EntryBundle.encode(entries));
    }

    private static void update(SampleLog log) throws IOException {
        bundle(log, entries -> entries.set(1, forged(entries.get(1))));
    }

    private static byte[] forged(byte[] entry) {
        String text = new String(entry, StandardCharsets.UTF_8);
        return text.replace("CASE-", "CASF-").getBytes(StandardCharsets.UTF_8);
    }

    private static void updateWithHash(SampleLog log) throws IOException {
        update(log);
        Path tile = log.folder.resolve("tile/0/002.p/188");
        byte[] hashes = Files.readAllBytes(tile);
        TreeHasher.leafHash(forged(log.entries.get(513))).copyTo(hashes, 32);
        Files.write(tile, hashes);
    }

    private static void restore(SampleLog log, int size) throws IOException {
        TreeAppender tree = new TreeAppender();
        log.entries.subList(0, size).forEach(tree::append);
        log.sign(new Checkpoint(SampleLog.LOG.verifierKey().name(), size, tree.root()));
    }

    static void rewrite(SampleLog log) throws IOException {
        SampleLog other = new SampleLog(log.folder);
        other.entries.addAll(log.entries);
        other.entries.set(513, forged(log.entries.get(513)));
        other.growTo(700);
    }

    private static void flip(SampleLog log, String path, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(log.folder.resolve(path));
        bytes[at] ^= 1;
        log.write(path, bytes);
    }

    private static void cut(SampleLog log, String path) throws IOException {
        byte[] bytes = Files.readAllBytes(log.folder.resolve(path));
        log.write(path, Arrays.copyOf(bytes, bytes.length - 1));
    }

    private static void checkpoint(SampleLog log, String from, String to) throws IOException {
        Path file = log.folder.resolve("checkpoint");
        String note = Files.readString(file);
        assertThat(note).contains(from);
        Files.writeString(file, note.replace(from, to));
    }
}
