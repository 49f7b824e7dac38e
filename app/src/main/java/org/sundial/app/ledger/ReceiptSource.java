package org.sundial.app.ledger;

import java.util.Optional;
import java.util.SortedMap;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.PayloadCommitment;
import org.sundial.wire.SaltedField;

/**
 * 回执来源. What an office can disclose of an event it appended. Each office that appends makes one a bean; the ledger asks
 * them in turn and knows none of them.
 */
public interface ReceiptSource {

    /** What may be shown of the event this leaf records; empty if it is not this office's, or no longer kept. */
    Optional<Disclosure> disclosure(LeafEntry leaf);

    /**
     * The event's fields, as committed to.
     *
     * @param commitments the hash of every field
     * @param disclosed the fields anyone may see, with their salts; never a person's
     */
    record Disclosure(PayloadCommitment commitments, SortedMap<String, SaltedField> disclosed) {}
}
