package org.sundial.ledger;

/** MTH of RFC 6962 section 2.1 over a range of entries, from the hashes of complete subtrees. */
final class Subtrees {

    private final HashReader hashes;
    private final TreeHasher hasher = new TreeHasher();

    Subtrees(HashReader hashes) {
        this.hashes = hashes;
    }

    /** The root over entries {@code start} (inclusive) to {@code end} (exclusive); {@code start} ends a split of the tree. */
    Hash root(long start, long end) {
        long length = end - start;
        if (Long.bitCount(length) == 1) {
            int level = Long.numberOfTrailingZeros(length);
            return hashes.read(level, start >> level);
        }
        long split = split(length);
        return hasher.node(root(start, start + split), root(start + split, end));
    }

    /** The largest power of two smaller than {@code length}, for {@code length > 1}. */
    static long split(long length) {
        return Long.highestOneBit(length - 1);
    }
}
