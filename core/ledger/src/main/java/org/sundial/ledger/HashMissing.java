package org.sundial.ledger;

/** A tile, bundle or node that a tree of its size must have could not be read; carries its path or coordinates. */
public final class HashMissing extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public HashMissing(String what) {
        super("missing from the log: " + what);
    }
}
