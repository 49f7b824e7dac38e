package org.sundial.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** 瓦片. Up to 256 hashes of one level side by side; never changed once written, which is why anyone may cache it. */
public final class Tile {

    /** A tile is eight levels of the tree high. */
    public static final int HEIGHT = 8;

    /** Hashes in a full tile. */
    public static final int FULL = 1 << HEIGHT;

    private final TileCoordinates coordinates;
    private final byte[] bytes;

    private Tile(TileCoordinates coordinates, byte[] bytes) {
        this.coordinates = coordinates;
        this.bytes = bytes;
    }

    /** A tile as read; refused unless its length is 32 bytes for each hash of its width. */
    public static Tile of(TileCoordinates coordinates, byte[] bytes) {
        if (bytes.length != coordinates.width() * Hash.LENGTH) {
            throw new Malformed(
                    Malformed.Form.TILE,
                    coordinates.path() + " has " + bytes.length + " bytes instead of "
                            + coordinates.width() * Hash.LENGTH);
        }
        return new Tile(coordinates, bytes.clone());
    }

    /**
     * The tiles a log must write to grow by these leaves, lowest level first: every new full tile and every partial tile
     * of the new size. Reads only the partial tiles of the old size.
     */
    public static List<Tile> grow(long oldSize, List<Hash> leaves, TileReader old) {
        List<Tile> grown = new ArrayList<>();
        List<Hash> added = leaves;
        for (int level = 0; !added.isEmpty(); level++) {
            long first = TileCoordinates.hashesAt(level, oldSize);
            List<Hash> above = new ArrayList<>();
            int taken = 0;
            for (long index = first / FULL; taken < added.size(); index++) {
                int kept = (int) Math.max(0, first - index * FULL);
                int width = Math.min(FULL, kept + added.size() - taken);
                byte[] bytes = new byte[width * Hash.LENGTH];
                if (kept > 0) {
                    byte[] before = old.tile(new TileCoordinates(level, index, kept));
                    System.arraycopy(before, 0, bytes, 0, kept * Hash.LENGTH);
                }
                for (int i = kept; i < width; i++) {
                    added.get(taken++).copyTo(bytes, i * Hash.LENGTH);
                }
                Tile tile = new Tile(new TileCoordinates(level, index, width), bytes);
                grown.add(tile);
                if (width == FULL) {
                    above.add(tile.subtree(0, HEIGHT));
                }
            }
            added = above;
        }
        return grown;
    }

    public TileCoordinates coordinates() {
        return coordinates;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The hash at this place of the tile, from 0. */
    public Hash hash(int place) {
        if (place < 0 || place >= coordinates.width()) {
            throw new HashMissing("place " + place + " of " + coordinates.path());
        }
        return Hash.read(bytes, place * Hash.LENGTH);
    }

    /** The root over {@code 2^height} hashes of this tile starting at {@code first}. */
    public Hash subtree(int first, int height) {
        int hashes = 1 << height;
        if (first < 0 || first + hashes > coordinates.width()) {
            throw new HashMissing("places " + first + " to " + (first + hashes - 1) + " of " + coordinates.path());
        }
        TreeHasher hasher = new TreeHasher();
        byte[] work = Arrays.copyOfRange(bytes, first * Hash.LENGTH, (first + hashes) * Hash.LENGTH);
        for (int left = hashes; left > 1; left /= 2) {
            for (int i = 0; i < left; i += 2) {
                hasher.node(work, i * Hash.LENGTH, work, i / 2 * Hash.LENGTH);
            }
        }
        return Hash.read(work, 0);
    }
}
