package org.sundial.ledger;

/** Where tiles are read from: a folder, a database, a web server. */
@FunctionalInterface
public interface TileReader {

    /**
     * The bytes of one tile, exactly as wide as asked. A reader whose store only has a wider tile of the same index may cut
     * it: a partial tile is the beginning of every wider one.
     *
     * @throws HashMissing if there is no such tile
     */
    byte[] tile(TileCoordinates coordinates);
}
