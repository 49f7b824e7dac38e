package org.sundial.ledger;

import java.util.LinkedHashMap;
import java.util.Map;

/** Subtree hashes of a tree of one size, computed from its tiles. Keeps the tiles read last; not for two threads at once. */
public final class TileHashReader implements HashReader {

    private static final int KEPT_TILES = 64;

    private final TileReader tiles;
    private final long size;
    private final Map<TileCoordinates, Tile> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileCoordinates, Tile> eldest) {
            return size() > KEPT_TILES;
        }
    };

    public TileHashReader(TileReader tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    @Override
    public Hash read(int level, long index) {
        int tileLevel = level / Tile.HEIGHT;
        int height = level % Tile.HEIGHT;
        long first = index << height;
        TileCoordinates at = TileCoordinates.at(tileLevel, first / Tile.FULL, size)
                .orElseThrow(() -> new HashMissing("node " + index + " of level " + level + " at size " + size));
        Tile tile = kept.get(at);
        if (tile == null) {
            tile = Tile.of(at, tiles.tile(at));
            kept.put(at, tile);
        }
        return tile.subtree((int) (first % Tile.FULL), height);
    }
}
