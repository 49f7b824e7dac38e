package org.sundial.app.ledger;

/** 落盘步骤. Every point at which the sequencer makes something durable, in the order it happens. */
enum Step {
    /** One transaction: head compared and swapped, pending rows become leaves. */
    MOVE_LEAVES,
    /** One file written beside its place. */
    WRITE_FILE,
    /** One file synced: what is in it survives a power loss. */
    SYNC_FILE,
    /** One file renamed into its place. */
    PLACE_FILE,
    /** One folder synced, so that the names in it survive a power loss. */
    SYNC_FOLDER,
    /** One transaction: the house witness remembers the tree, the signed checkpoint is kept. */
    KEEP_CHECKPOINT
}
