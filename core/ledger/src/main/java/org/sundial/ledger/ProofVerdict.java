package org.sundial.ledger;

/** What checking a {@code .tlog-proof} came to. */
public sealed interface ProofVerdict {

    /** The leaf is entry {@code index} of a log the policy accepts. */
    record Included(long index, PolicyVerdict.Satisfied checkpoint) implements ProofVerdict {}

    /** The checkpoint is accepted, but this leaf is not in it at that place. */
    record NotIncluded(PolicyVerdict.Satisfied checkpoint) implements ProofVerdict {}

    /** The checkpoint itself is not accepted, so the proof shows nothing. */
    record CheckpointRefused(PolicyVerdict.Refused reason) implements ProofVerdict {}
}
