package org.sundial.ledger;

/** Where proofs get the hashes of complete subtrees from. */
@FunctionalInterface
public interface HashReader {

    /**
     * The root of the complete subtree over entries {@code index·2^level} to {@code (index+1)·2^level - 1}.
     *
     * @throws HashMissing if the subtree is not stored or not complete in this tree
     */
    Hash read(int level, long index);
}
