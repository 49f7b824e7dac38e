package org.sundial.ledger;

import java.util.List;

/** What a policy makes of a checkpoint. */
public sealed interface PolicyVerdict {

    /**
     * A log of the policy signed, and its quorum of witnesses cosigned.
     *
     * @param log the log's key
     * @param witnesses verified cosignatures of witnesses the policy knows, in the order of the note
     */
    record Satisfied(Checkpoint checkpoint, VerifierKey log, List<Cosignature> witnesses) implements PolicyVerdict {
        public Satisfied {
            witnesses = List.copyOf(witnesses);
        }
    }

    /** The checkpoint is not to be trusted under this policy. */
    sealed interface Refused extends PolicyVerdict {}

    /** The note's text is not a checkpoint. */
    record NotACheckpoint(String detail) implements Refused {}

    /** No log of the policy has this origin and signed. */
    record UnknownLog(String origin) implements Refused {}

    /** A line claims to be by a key of the policy and is not. */
    record FalseSignature(VerifierKey key) implements Refused {}

    /** The log signed, but too few of the policy's witnesses did. */
    record QuorumMissed(Checkpoint checkpoint, List<Cosignature> witnesses) implements Refused {
        public QuorumMissed {
            witnesses = List.copyOf(witnesses);
        }
    }
}
