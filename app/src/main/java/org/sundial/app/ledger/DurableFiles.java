package org.sundial.app.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Files under one folder that survive a power loss once {@link #place} returns, and are whole or absent before that.
 * Written beside their place, synced, renamed, their folders synced. Not for two threads at once.
 */
final class DurableFiles {
    private final Path root;
    private final Path unfinished;
    private final Steps steps;

    DurableFiles(Path root, Steps steps) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        this.unfinished = this.root.resolve("unfinished");
        this.steps = steps;
        Files.createDirectories(unfinished);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(unfinished)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
    }

    Path at(String path) {
        return root.resolve(path);
    }

    /** Puts these files in their places, each named by its path under the folder, replacing what is there. */
    void place(Map<String, byte[]> files) throws IOException {
        List<Path> written = new ArrayList<>();
        for (byte[] bytes : files.values()) {
            Path beside = unfinished.resolve(Integer.toString(written.size()));
            steps.take(Step.WRITE_FILE, () -> write(beside, bytes));
            written.add(beside);
        }
        // All are written before the first is synced: one flush of the disk's journal then serves most of them.
        for (Path beside : written) {
            steps.take(Step.SYNC_FILE, () -> sync(beside, StandardOpenOption.WRITE));
        }
        // A crash here leaves files nobody looks for; the next opening deletes them.
        Set<Path> folders = new LinkedHashSet<>();
        int next = 0;
        for (String path : files.keySet()) {
            Path beside = written.get(next++);
            Path target = at(path);
            Path folder = Objects.requireNonNull(target.getParent(), "a file has a folder");
            makeFolder(folder, folders);
            steps.take(Step.PLACE_FILE, () -> Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE));
            folders.add(folder);
        }
        // A crash here leaves some files in place, each whole. A power loss may take names away again, never halves.
        for (Path folder : folders) {
            steps.take(Step.SYNC_FOLDER, () -> sync(folder, StandardOpenOption.READ));
        }
        // From here on a power loss takes nothing away.
    }

    /** Makes a folder; the folder a new name stands in must be synced too, or the new folder can be lost whole. */
    private void makeFolder(Path folder, Set<Path> toSync) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = Objects.requireNonNull(folder.getParent(), "a folder inside another");
        makeFolder(above, toSync);
        Files.createDirectories(folder);
        toSync.add(above);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(
                file, bytes, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static void sync(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }
}
