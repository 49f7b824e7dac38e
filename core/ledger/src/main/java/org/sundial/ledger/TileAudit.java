package org.sundial.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The tiles of an audit: each level's hashes are computed from the level below as stored, so a fault shows where it is. */
final class TileAudit {

    private final LogReader log;
    private final long size;
    private final Consumer<Discrepancy> found;
    private final List<Level> levels = new ArrayList<>();
    private long compared;

    TileAudit(LogReader log, long size, Consumer<Discrepancy> found) {
        this.log = log;
        this.size = size;
        this.found = found;
    }

    long compared() {
        return compared;
    }

    /** The stored tile of leaf hashes over a bundle. */
    Optional<Tile> leafTile(BundleCoordinates bundle) {
        return read(new TileCoordinates(0, bundle.index(), bundle.width()));
    }

    /** The next leaf hash as its tile states it. */
    void leaf(Hash hash) {
        take(0, hash);
    }

    /** Compares the partial tiles at the right edge. */
    void finish() {
        for (Level level : levels) {
            if (level.count > 0) {
                level.compare();
            }
        }
    }

    private void take(int number, Hash hash) {
        if (number == levels.size()) {
            levels.add(new Level(number));
        }
        levels.get(number).take(hash);
    }

    private Optional<Tile> read(TileCoordinates at) {
        try {
            Tile tile = Tile.of(at, log.tile(at));
            compared++;
            return Optional.of(tile);
        } catch (Malformed | HashMissing e) {
            found.accept(new Discrepancy.Unreadable(at.path(), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private final class Level {
        private final int number;
        private final byte[] hashes = new byte[Tile.FULL * Hash.LENGTH];
        private int count;
        private long index;

        Level(int number) {
            this.number = number;
        }

        void take(Hash hash) {
            hash.copyTo(hashes, Hash.LENGTH * count++);
            if (count == Tile.FULL) {
                Tile tile = compare();
                TileAudit.this.take(number + 1, tile.subtree(0, Tile.HEIGHT));
                count = 0;
                index++;
            }
        }

        /** Compares with the stored tile and goes on with the stored one; with the computed one if it cannot be read. */
        Tile compare() {
            TileCoordinates at = TileCoordinates.at(number, index, size).orElseThrow();
            byte[] computed = Arrays.copyOf(hashes, at.width() * Hash.LENGTH);
            Tile expected = Tile.of(at, computed);
            if (number == 0) {
                // The leaf tiles were read and compared entry by entry already.
                return expected;
            }
            Optional<Tile> stored = read(at);
            for (int place = 0; stored.isPresent() && place < at.width(); place++) {
                if (!stored.get().hash(place).equals(expected.hash(place))) {
                    found.accept(new Discrepancy.TileDiffers(at, place));
                }
            }
            return stored.orElse(expected);
        }
    }
}
