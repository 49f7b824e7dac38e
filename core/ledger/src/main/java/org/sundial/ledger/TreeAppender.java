package org.sundial.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing tree that keeps only its right edge, in one array: appending allocates nothing and costs about one leaf hash
 * and one node hash. Not for two threads at once.
 */
public final class TreeAppender {

    private final TreeHasher hasher = new TreeHasher();
    private final byte[] peaks = new byte[Long.SIZE * Hash.LENGTH];
    private final byte[] scratch = new byte[2 * Hash.LENGTH];
    private long size;
    private int count;

    /** Starts an empty tree. */
    public TreeAppender() {}

    /** Goes on from a remembered right edge. */
    public TreeAppender(Frontier frontier) {
        size = frontier.size();
        for (Hash peak : frontier.peaks()) {
            peak.copyTo(peaks, Hash.LENGTH * count++);
        }
    }

    /** Appends an entry and returns its index. */
    public long append(byte[] entry) {
        return append(entry, 0, entry.length);
    }

    public long append(byte[] from, int offset, int length) {
        hasher.leaf(from, offset, length, peaks, Hash.LENGTH * count);
        return grow();
    }

    /** Appends an entry whose leaf hash is known already, and returns its index. */
    public long appendLeaf(Hash leaf) {
        leaf.copyTo(peaks, Hash.LENGTH * count);
        return grow();
    }

    private long grow() {
        long index = size++;
        count++;
        // Each trailing one-bit of the old size is a complete subtree the new leaf completes a pair with.
        for (long bits = index; (bits & 1) == 1; bits >>= 1) {
            count--;
            int pair = Hash.LENGTH * (count - 1);
            hasher.node(peaks, pair, peaks, pair);
        }
        return index;
    }

    public long size() {
        return size;
    }

    /** 根哈希 of everything appended so far. */
    public Hash root() {
        if (count == 0) {
            return TreeHasher.emptyRoot();
        }
        System.arraycopy(peaks, Hash.LENGTH * (count - 1), scratch, Hash.LENGTH, Hash.LENGTH);
        for (int i = count - 2; i >= 0; i--) {
            System.arraycopy(peaks, Hash.LENGTH * i, scratch, 0, Hash.LENGTH);
            hasher.node(scratch, 0, scratch, Hash.LENGTH);
        }
        return Hash.read(scratch, Hash.LENGTH);
    }

    /** The right edge to remember. */
    public Frontier frontier() {
        List<Hash> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(Hash.read(peaks, Hash.LENGTH * i));
        }
        return new Frontier(size, hashes);
    }
}
