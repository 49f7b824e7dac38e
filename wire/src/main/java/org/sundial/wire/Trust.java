package org.sundial.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sundial.ledger.Policy;
import org.sundial.ledger.VerifierKey;

/** 信任来源. Where the keys come from that a receipt is checked with; a check is worth no more than they are. */
public sealed interface Trust {

    /**
     * The keys in the receipt itself: shows that the receipt agrees with itself, and the reader must compare the key with
     * the published one.
     */
    record ReceiptKeys() implements Trust {}

    /** The log's key was given; the witnesses' still come from the receipt. */
    record LogKey(VerifierKey log) implements Trust {}

    /** Logs, witnesses and quorum were all given. */
    record Published(Policy policy) implements Trust {}

    /** The policy this trust makes of a receipt. */
    default Policy policyFor(Receipt receipt) {
        return switch (this) {
            case ReceiptKeys own -> policy(receipt.log(), receipt);
            case LogKey given -> policy(given.log(), receipt);
            case Published published -> published.policy();
        };
    }

    private static Policy policy(VerifierKey log, Receipt receipt) {
        List<Policy.Witness> witnesses = new ArrayList<>();
        for (VerifierKey key : receipt.witnesses()) {
            // One key under two names is one witness.
            if (witnesses.stream().noneMatch(known -> known.key().samePublicKey(key))) {
                witnesses.add(new Policy.Witness(key.vkey(), key, Optional.empty()));
            }
        }
        return new Policy(List.of(new Policy.Log(log, Optional.empty())), witnesses, List.of(), Optional.empty());
    }
}
