package org.sundial.app.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sundial.ledger.BundleCoordinates;
import org.sundial.ledger.EntryBundle;
import org.sundial.ledger.Hash;
import org.sundial.ledger.HashMissing;
import org.sundial.ledger.LogReader;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.Tile;
import org.sundial.ledger.TileCoordinates;

/**
 * 日志文件夹. Tiles, entry bundles and the checkpoint as files, at the paths they are served under: the folder could be
 * served as it stands. What is in a tile or bundle is written once and never changed.
 */
final class LogFolder implements LogReader {
    static final String CHECKPOINT = "checkpoint";
    private static final String PARTIAL = ".p";

    private final DurableFiles files;

    LogFolder(Path root, Steps steps) throws IOException {
        this.files = new DurableFiles(root, steps);
    }

    /**
     * Adds tiles and bundles that are not there yet, by path.
     *
     * @throws LogHalted when one is there with other bytes
     */
    void add(Map<String, byte[]> added) throws IOException {
        Map<String, byte[]> missing = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : added.entrySet()) {
            Optional<byte[]> present = read(file.getKey());
            if (present.isEmpty()) {
                missing.put(file.getKey(), file.getValue());
            } else if (!Arrays.equals(present.get(), file.getValue())) {
                throw new LogHalted(HaltReason.TILES_DIFFER, file.getKey() + " is there already, with other bytes");
            }
        }
        files.place(missing);
    }

    /** Replaces the checkpoint file in one step. */
    void publish(SignedNote note) throws IOException {
        files.place(Map.of(CHECKPOINT, note.encode().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Removes partial tiles and bundles whose full one is in place; losing this step costs only space. */
    void tidy(long oldSize, long newSize) throws IOException {
        for (TileCoordinates tile : TileCoordinates.grown(oldSize, newSize)) {
            if (tile.isFull()) {
                remove(tile.path() + PARTIAL);
            }
        }
        for (BundleCoordinates bundle : BundleCoordinates.grown(oldSize, newSize)) {
            if (bundle.isFull()) {
                remove(bundle.path() + PARTIAL);
            }
        }
    }

    /** Partial tiles and bundles kept for earlier sizes that are not the beginning of the ones at this size. */
    List<String> partialsThatDiffer(long size) {
        Map<String, byte[]> edge = new LinkedHashMap<>();
        for (int level = 0; TileCoordinates.hashesAt(level, size) > 0; level++) {
            long index = TileCoordinates.hashesAt(level, size) / Tile.FULL;
            TileCoordinates.at(level, index, size).ifPresent(at -> edge.put(at.path(), tile(at)));
        }
        BundleCoordinates.at(size / Tile.FULL, size).ifPresent(at -> edge.put(at.path(), bundle(at)));
        List<String> differing = new ArrayList<>();
        edge.forEach((path, widest) -> {
            for (String partial : partials(path.substring(0, path.lastIndexOf('/')))) {
                // One may just have been tidied away, or be wider than what was asked about.
                read(partial).filter(bytes -> !beginAlike(bytes, widest)).ifPresent(bytes -> differing.add(partial));
            }
        });
        return differing;
    }

    private static boolean beginAlike(byte[] one, byte[] other) {
        int common = Math.min(one.length, other.length);
        return Arrays.equals(one, 0, common, other, 0, common);
    }

    Optional<byte[]> read(String path) {
        try {
            return Optional.of(Files.readAllBytes(files.at(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path, e);
        }
    }

    @Override
    public byte[] checkpoint() {
        return read(CHECKPOINT).orElseThrow(() -> new HashMissing(CHECKPOINT));
    }

    @Override
    public byte[] tile(TileCoordinates at) {
        // As it stands where it is exactly as wide as asked; else cut from a wider one, which begins with it.
        return read(at.path())
                .or(() -> wider(TileCoordinates.full(at.level(), at.index()).path(), at.width())
                        .map(bytes -> Arrays.copyOf(bytes, at.width() * Hash.LENGTH)))
                .orElseThrow(() -> new HashMissing(at.path()));
    }

    @Override
    public byte[] bundle(BundleCoordinates at) {
        return read(at.path())
                .or(() -> wider(new BundleCoordinates(at.index(), Tile.FULL).path(), at.width())
                        .map(bytes -> EntryBundle.cut(bytes, at.width())))
                .orElseThrow(() -> new HashMissing(at.path()));
    }

    /** The full file, or the narrowest partial one that is wide enough. */
    private Optional<byte[]> wider(String full, int width) {
        return read(full).or(() -> widerPartial(full, width).flatMap(this::read));
    }

    private Optional<String> widerPartial(String full, int width) {
        return partials(full + PARTIAL).stream()
                .filter(path -> width(path) > width)
                .min(Comparator.comparingInt(LogFolder::width));
    }

    private static int width(String partial) {
        return Integer.parseInt(partial.substring(partial.lastIndexOf('/') + 1));
    }

    /** The paths of the partial files in a folder of them. */
    private List<String> partials(String folder) {
        Path path = files.at(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(path)) {
            return listed.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("[1-9]\\d{0,2}"))
                    .map(name -> folder + "/" + name)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + path, e);
        }
    }

    private void remove(String folder) throws IOException {
        for (String partial : partials(folder)) {
            Files.deleteIfExists(files.at(partial));
        }
        Files.deleteIfExists(files.at(folder));
    }
}
