package org.sundial.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * 瓦片 coordinates, and the path a tile is served under.
 *
 * @param level 0 for leaf hashes; a hash at level l covers 256^l entries
 * @param index which tile of its level, from 0
 * @param width hashes in the tile: 256 if full, 1 to 255 if partial
 */
public record TileCoordinates(int level, long index, int width) {

    /** Levels above this would cover more entries than a long can count. */
    static final int HIGHEST_LEVEL = 7;

    private static final String PREFIX = "tile/";

    public TileCoordinates {
        if (level < 0 || level > HIGHEST_LEVEL || index < 0 || width < 1 || width > Tile.FULL) {
            throw new Malformed(
                    Malformed.Form.TILE, "no tile at level " + level + ", index " + index + ", width " + width);
        }
    }

    public static TileCoordinates full(int level, long index) {
        return new TileCoordinates(level, index, Tile.FULL);
    }

    /** Hashes at this level in a tree of this size, in tiles and out of them: {@code floor(size / 256^level)}. */
    public static long hashesAt(int level, long size) {
        return size >> (Tile.HEIGHT * level);
    }

    /** The tile at this place as a tree of this size has it, full or partial; empty if the tree does not reach it. */
    public static Optional<TileCoordinates> at(int level, long index, long size) {
        long hashes = hashesAt(level, size);
        if (index < 0 || index > (hashes - 1) / Tile.FULL || hashes == 0) {
            return Optional.empty();
        }
        return Optional.of(new TileCoordinates(level, index, (int) Math.min(hashes - index * Tile.FULL, Tile.FULL)));
    }

    /** Tiles to write when a tree grows: each new full one, and each partial one the new size needs. */
    public static List<TileCoordinates> grown(long oldSize, long newSize) {
        List<TileCoordinates> tiles = new ArrayList<>();
        for (int level = 0; level <= HIGHEST_LEVEL && hashesAt(level, newSize) > 0; level++) {
            long before = hashesAt(level, oldSize);
            if (before == hashesAt(level, newSize)) {
                continue;
            }
            for (long index = before / Tile.FULL; ; index++) {
                Optional<TileCoordinates> tile = at(level, index, newSize);
                if (tile.isEmpty()) {
                    break;
                }
                tiles.add(tile.get());
            }
        }
        return tiles;
    }

    public boolean isFull() {
        return width == Tile.FULL;
    }

    /** {@code tile/<L>/<N>[.p/<W>]}, to be set after the log's prefix. */
    public String path() {
        return PREFIX + level + "/" + TileNumber.format(index, width);
    }

    /** Reads a path back; empty for anything that is not the one right spelling of a tile. */
    public static Optional<TileCoordinates> parse(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int slash = path.indexOf('/', PREFIX.length());
        if (slash != PREFIX.length() + 1) {
            return Optional.empty();
        }
        int level = path.charAt(PREFIX.length()) - '0';
        String number = path.substring(slash + 1);
        OptionalLong index = TileNumber.index(number);
        OptionalInt width = TileNumber.width(number);
        return level < 0 || level > HIGHEST_LEVEL || index.isEmpty() || width.isEmpty()
                ? Optional.empty()
                : Optional.of(new TileCoordinates(level, index.getAsLong(), width.getAsInt()));
    }
}
