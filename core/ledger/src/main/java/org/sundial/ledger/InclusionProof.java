package org.sundial.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 包含证明. Shows that an entry is in a tree (RFC 6962 section 2.1.1).
 *
 * @param index the entry's place in the log, from 0
 * @param size entries in the tree
 * @param path hashes from the leaf's sibling up to a child of the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
        if (index < 0 || index >= size) {
            throw new Malformed(Malformed.Form.PROOF, "entry " + index + " is not in a tree of " + size);
        }
    }

    /** Makes the proof for one entry of a tree of this size. */
    public static InclusionProof make(long index, long size, HashReader hashes) {
        if (index < 0 || index >= size) {
            throw new Malformed(Malformed.Form.PROOF, "entry " + index + " is not in a tree of " + size);
        }
        Subtrees subtrees = new Subtrees(hashes);
        List<Hash> fromRoot = new ArrayList<>();
        long start = 0;
        long end = size;
        while (end - start > 1) {
            long middle = start + Subtrees.split(end - start);
            if (index < middle) {
                fromRoot.add(subtrees.root(middle, end));
                end = middle;
            } else {
                fromRoot.add(subtrees.root(start, middle));
                start = middle;
            }
        }
        return new InclusionProof(index, size, fromRoot.reversed());
    }

    /** The root this proof leads to from that leaf; empty if the path is too long or too short for the tree. */
    public Optional<Hash> rootFrom(Hash leaf) {
        TreeHasher hasher = new TreeHasher();
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                hash = hasher.node(sibling, hash);
                while ((node & 1) == 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = hasher.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? Optional.of(hash) : Optional.empty();
    }

    public boolean verify(Hash leaf, Hash root) {
        return rootFrom(leaf).filter(root::equals).isPresent();
    }
}
