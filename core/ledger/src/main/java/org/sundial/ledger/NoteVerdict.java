package org.sundial.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What checking a note's signatures against known keys came to. */
public sealed interface NoteVerdict {

    /** At least one known key signed, and every known key that signed did so rightly. */
    record Verified(Map<VerifierKey, NoteSignature> by) implements NoteVerdict {
        public Verified {
            by = Collections.unmodifiableMap(new LinkedHashMap<>(by));
        }
    }

    /** A line claims to be by this known key and is not: the whole note is to be rejected. */
    record Rejected(VerifierKey failed) implements NoteVerdict {}

    /** No line is by a known key. */
    record NoKnownKey() implements NoteVerdict {}
}
