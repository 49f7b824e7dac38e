package org.sundial.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * 一致性证明. Shows that a later tree begins with every entry of an earlier one (RFC 6962 section 2.1.2).
 *
 * @param oldSize entries in the earlier tree
 * @param newSize entries in the later tree, at least as many
 * @param path the proof; empty if the earlier tree is empty or both are the same
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
        if (oldSize < 0 || newSize < oldSize) {
            throw new Malformed(Malformed.Form.PROOF, "a tree of " + oldSize + " cannot grow to " + newSize);
        }
    }

    /** Makes the proof from the tree of the later size. */
    public static ConsistencyProof make(long oldSize, long newSize, HashReader hashes) {
        if (oldSize <= 0 || oldSize >= newSize) {
            return new ConsistencyProof(oldSize, newSize, List.of());
        }
        Subtrees subtrees = new Subtrees(hashes);
        List<Hash> fromRoot = new ArrayList<>();
        long start = 0;
        long end = newSize;
        // RFC 6962 SUBPROOF: walk down to where the old tree ends, leaving the other half behind at every turn.
        while (oldSize < end) {
            long middle = start + Subtrees.split(end - start);
            if (oldSize <= middle) {
                fromRoot.add(subtrees.root(middle, end));
                end = middle;
            } else {
                fromRoot.add(subtrees.root(start, middle));
                start = middle;
            }
        }
        // The verifier knows the old root already when the walk never turned right.
        if (start > 0) {
            fromRoot.add(subtrees.root(start, end));
        }
        return new ConsistencyProof(oldSize, newSize, fromRoot.reversed());
    }

    public boolean verify(Hash oldRoot, Hash newRoot) {
        if (oldSize == newSize) {
            return path.isEmpty() && oldRoot.equals(newRoot);
        }
        if (oldSize == 0) {
            return path.isEmpty() && oldRoot.equals(TreeHasher.emptyRoot());
        }
        List<Hash> hashes = new ArrayList<>(path);
        if (Long.bitCount(oldSize) == 1) {
            hashes.addFirst(oldRoot);
        }
        return !hashes.isEmpty() && leadsToBoth(hashes, oldRoot, newRoot);
    }

    private boolean leadsToBoth(List<Hash> hashes, Hash oldRoot, Hash newRoot) {
        TreeHasher hasher = new TreeHasher();
        long node = oldSize - 1;
        long last = newSize - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash older = hashes.getFirst();
        Hash newer = older;
        for (Hash hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = hasher.node(hash, older);
                newer = hasher.node(hash, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = hasher.node(newer, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(oldRoot) && newer.equals(newRoot);
    }
}
