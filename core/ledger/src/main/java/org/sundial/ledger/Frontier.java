package org.sundial.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a tree: the roots of its complete subtrees, largest first. All a log must remember to go on growing.
 *
 * @param size entries in the tree
 * @param peaks one hash for each bit set in {@code size}, largest subtree first
 */
public record Frontier(long size, List<Hash> peaks) {

    public Frontier {
        peaks = List.copyOf(peaks);
        if (size < 0 || peaks.size() != Long.bitCount(size)) {
            throw new Malformed(
                    Malformed.Form.FRONTIER, "size " + size + " does not have " + peaks.size() + " complete subtrees");
        }
    }

    public static Frontier empty() {
        return new Frontier(0, List.of());
    }

    /** Reads the right edge of an existing tree of this size. */
    public static Frontier read(long size, HashReader hashes) {
        List<Hash> peaks = new ArrayList<>();
        long start = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                peaks.add(hashes.read(level, start >> level));
                start += 1L << level;
            }
        }
        return new Frontier(size, peaks);
    }

    /** 根哈希. */
    public Hash root() {
        return new TreeAppender(this).root();
    }
}
