package org.sundial.ledger;

/** A whole log as anyone may read it: a folder, a web server, a mirror. */
public interface LogReader extends TileReader {

    /**
     * The newest checkpoint, a signed note.
     *
     * @throws HashMissing if there is none
     */
    byte[] checkpoint();

    /**
     * The bytes of one entry bundle, exactly as wide as asked; see {@link EntryBundle#cut} for a store that only has a
     * wider one.
     *
     * @throws HashMissing if there is no such bundle
     */
    byte[] bundle(BundleCoordinates coordinates);
}
