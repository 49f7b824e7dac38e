package org.sundial.app.ledger;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sundial.ledger.BundleCoordinates;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.EntryBundle;
import org.sundial.ledger.Frontier;
import org.sundial.ledger.Hash;
import org.sundial.ledger.HashMissing;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.Tile;
import org.sundial.ledger.TileCoordinates;
import org.sundial.ledger.TileHashReader;
import org.sundial.ledger.TreeAppender;
import org.sundial.ledger.TreeHasher;

/**
 * Grows the folder's tiles and bundles by new leaves, and verifies them as stored. Knows the right edge of what is
 * verified; growing costs what is new, never what exists.
 */
final class LogTiles {
    /** Leaves read and written at a time when catching up; a multiple of a full tile, so that few partial ones are left. */
    private static final int STRIDE = 16_384;

    private final LogFolder folder;
    private Frontier verified;

    private LogTiles(LogFolder folder, Frontier verified) {
        this.folder = folder;
        this.verified = verified;
    }

    static LogTiles empty(LogFolder folder) {
        return new LogTiles(folder, Frontier.empty());
    }

    /**
     * Goes on from a checkpoint this folder holds.
     *
     * @throws LogHalted when its tiles do not lead to that checkpoint
     */
    static LogTiles open(LogFolder folder, Checkpoint checkpoint) {
        try {
            Frontier edge = Frontier.read(checkpoint.size(), new TileHashReader(folder, checkpoint.size()));
            if (edge.root().equals(checkpoint.root())) {
                return new LogTiles(folder, edge);
            }
        } catch (HashMissing | Malformed e) {
            throw new LogHalted(HaltReason.TILES_DIFFER, String.valueOf(e.getMessage()));
        }
        throw new LogHalted(
                HaltReason.TILES_DIFFER, "the tiles of size " + checkpoint.size() + " do not lead to its checkpoint");
    }

    /** The right edge of what is verified. */
    Frontier edge() {
        return verified;
    }

    long size() {
        return verified.size();
    }

    Hash root() {
        return verified.root();
    }

    /** The root the stored tiles give for an earlier size. */
    Hash rootAt(long size) {
        try {
            return Frontier.read(size, new TileHashReader(folder, size)).root();
        } catch (HashMissing | Malformed e) {
            throw new LogHalted(HaltReason.TILES_DIFFER, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Grows to this size and root; {@code leaves} gives the entries of a range, from (inclusive) to (exclusive).
     *
     * @throws LogHalted when the leaves do not lead to that root, or what is stored is not what was written
     */
    void growTo(long size, Hash root, Leaves leaves) throws IOException {
        while (verified.size() < size) {
            long next = Math.min(size, (verified.size() / STRIDE + 1) * STRIDE);
            long old = verified.size();
            // The bundle at the right edge is written again, wider: its earlier entries come along.
            long start = old / Tile.FULL * Tile.FULL;
            List<byte[]> entries = leaves.entries(start, next);
            if (entries.size() != next - start) {
                throw new LogHalted(
                        HaltReason.LEAVES_DIFFER,
                        entries.size() + " leaves between " + start + " and " + next + " instead of " + (next - start));
            }
            List<Hash> hashes = hashes(entries.subList((int) (old - start), entries.size()));
            if (next == size) {
                // Before a file is written: what is in a tile stays there.
                refuseOtherThan(root, hashes);
            }
            Map<String, byte[]> files = files(old, next, start, entries, hashes);
            folder.add(files);
            // What survives a crash here: leaves, and tiles nobody has signed. The next opening finds them in place.
            verified = readBack(next, files);
            folder.tidy(old, next);
        }
        if (!verified.root().equals(root)) {
            throw new LogHalted(HaltReason.LEAVES_DIFFER, "the tiles of size " + size + " have another root");
        }
    }

    private void refuseOtherThan(Hash root, List<Hash> added) {
        TreeAppender tree = new TreeAppender(verified);
        added.forEach(tree::appendLeaf);
        if (!tree.root().equals(root)) {
            throw new LogHalted(
                    HaltReason.LEAVES_DIFFER, "the leaves of size " + tree.size() + " do not lead to the head's root");
        }
    }

    private static List<Hash> hashes(List<byte[]> entries) {
        TreeHasher hasher = new TreeHasher();
        return entries.stream().map(hasher::leaf).toList();
    }

    private Map<String, byte[]> files(long old, long size, long start, List<byte[]> entries, List<Hash> added) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (BundleCoordinates bundle : BundleCoordinates.grown(old, size)) {
            int from = (int) (bundle.firstEntry() - start);
            files.put(bundle.path(), EntryBundle.encode(entries.subList(from, from + bundle.width())));
        }
        for (Tile tile : Tile.grow(old, added, folder)) {
            files.put(tile.coordinates().path(), tile.bytes());
        }
        return files;
    }

    /** Verify before sign: from the stored bytes alone, entries must lead to tiles and tiles to one and the same root. */
    private Frontier readBack(long size, Map<String, byte[]> written) {
        written.forEach((path, bytes) -> {
            if (!folder.read(path)
                    .filter(stored -> Arrays.equals(stored, bytes))
                    .isPresent()) {
                throw new LogHalted(HaltReason.TILES_DIFFER, path + " does not hold what was written");
            }
        });
        TreeAppender tree = new TreeAppender(verified);
        TreeHasher hasher = new TreeHasher();
        for (BundleCoordinates at : BundleCoordinates.grown(verified.size(), size)) {
            List<byte[]> entries = EntryBundle.decode(folder.bundle(at), at.width());
            TileCoordinates leafTile = new TileCoordinates(0, at.index(), at.width());
            Tile tile = Tile.of(leafTile, folder.tile(leafTile));
            for (int place = 0; place < at.width(); place++) {
                Hash leaf = hasher.leaf(entries.get(place));
                if (!leaf.equals(tile.hash(place))) {
                    throw new LogHalted(
                            HaltReason.LEAVES_DIFFER,
                            "entry " + (at.firstEntry() + place) + " is not what its tile says");
                }
                if (at.firstEntry() + place >= verified.size()) {
                    tree.appendLeaf(leaf);
                }
            }
        }
        Frontier edge = Frontier.read(size, new TileHashReader(folder, size));
        if (!edge.equals(tree.frontier())) {
            throw new LogHalted(HaltReason.TILES_DIFFER, "the tiles of size " + size + " lead to another root");
        }
        return edge;
    }

    /** Where entries come from. */
    @FunctionalInterface
    interface Leaves {
        List<byte[]> entries(long from, long to);
    }
}
