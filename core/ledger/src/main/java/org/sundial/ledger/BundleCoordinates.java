package org.sundial.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Coordinates of an entry bundle: the entries under the level-0 tile of the same index.
 *
 * @param index which bundle, from 0
 * @param width entries in it: 256 if full, 1 to 255 if partial
 */
public record BundleCoordinates(long index, int width) {

    private static final String PREFIX = "tile/entries/";

    public BundleCoordinates {
        if (index < 0 || width < 1 || width > Tile.FULL) {
            throw new Malformed(Malformed.Form.ENTRY_BUNDLE, "no bundle at index " + index + ", width " + width);
        }
    }

    /** The bundle at this index as a log of this size has it; empty if the log does not reach it. */
    public static Optional<BundleCoordinates> at(long index, long size) {
        return TileCoordinates.at(0, index, size).map(tile -> new BundleCoordinates(index, tile.width()));
    }

    /** Bundles to write when a log grows: each new full one, and the partial one the new size needs. */
    public static List<BundleCoordinates> grown(long oldSize, long newSize) {
        List<BundleCoordinates> bundles = new ArrayList<>();
        if (oldSize < newSize) {
            for (long index = oldSize / Tile.FULL; index * Tile.FULL < newSize; index++) {
                bundles.add(new BundleCoordinates(index, (int) Math.min(Tile.FULL, newSize - index * Tile.FULL)));
            }
        }
        return bundles;
    }

    public boolean isFull() {
        return width == Tile.FULL;
    }

    /** The index of the bundle's first entry in the log. */
    public long firstEntry() {
        return index * Tile.FULL;
    }

    /** {@code tile/entries/<N>[.p/<W>]}, to be set after the log's prefix. */
    public String path() {
        return PREFIX + TileNumber.format(index, width);
    }

    /** Reads a path back; empty for anything that is not the one right spelling of a bundle. */
    public static Optional<BundleCoordinates> parse(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String number = path.substring(PREFIX.length());
        OptionalLong index = TileNumber.index(number);
        OptionalInt width = TileNumber.width(number);
        return index.isEmpty() || width.isEmpty()
                ? Optional.empty()
                : Optional.of(new BundleCoordinates(index.getAsLong(), width.getAsInt()));
    }
}
