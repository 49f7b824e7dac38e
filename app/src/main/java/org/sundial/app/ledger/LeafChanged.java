package org.sundial.app.ledger;

/** A leaf row is not what a signed checkpoint covers at its place: somebody changed the database. */
final class LeafChanged extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    LeafChanged(long index) {
        super("leaf " + index + " is not what the checkpoint covers");
    }
}
