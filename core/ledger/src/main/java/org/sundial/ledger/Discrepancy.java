package org.sundial.ledger;

/** One thing wrong with a log, naming the entry or the tile. */
public sealed interface Discrepancy {

    /** There is no checkpoint, or it is not one; {@code detail} says why. */
    record CheckpointUnreadable(String detail) implements Discrepancy {}

    /** The checkpoint is not signed as the policy asks. */
    record CheckpointRefused(PolicyVerdict.Refused reason) implements Discrepancy {}

    /** The log has fewer entries than a checkpoint it signed before. */
    record Shrunk(Checkpoint earlier, Checkpoint now) implements Discrepancy {}

    /** The log's entries do not lead to the root of a checkpoint it signed before: its past was rewritten. */
    record Rewritten(Checkpoint earlier, Hash rebuilt) implements Discrepancy {}

    /** The entries do not lead to the root of the newest checkpoint. */
    record RootDiffers(Checkpoint head, Hash rebuilt) implements Discrepancy {}

    /** The entry's hash is not the one its tile states: the entry or the tile was changed. */
    record EntryDiffers(long index, TileCoordinates tile) implements Discrepancy {}

    /**
     * A hash in a higher tile is not the one the tile below leads to.
     *
     * @param tile the tile
     * @param place which of its hashes, from 0
     */
    record TileDiffers(TileCoordinates tile, int place) implements Discrepancy {}

    /** A tile or bundle is missing or has the wrong form. */
    record Unreadable(String path, String detail) implements Discrepancy {}

    /** From this entry on there is nothing to read, though the checkpoint states more; the audit ends here. */
    record EndsEarly(long firstMissing, Checkpoint head) implements Discrepancy {}
}
