package org.sundial.app.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 存证. What the public log says of one entry.
 *
 * @param index the entry's number in the log
 * @param notBefore it was written after this checkpoint; null while no checkpoint covers it
 * @param notAfter and before this one
 * @param witnesses how many others have seen that checkpoint
 * @param receipt where to get the receipt, or null
 */
public record Proof(
        long index,
        @Nullable Instant notBefore,
        @Nullable Instant notAfter,
        int witnesses,
        @Nullable String receipt) {

    /** Written, and not yet under a signed checkpoint: a matter of seconds. */
    public static Proof pending(long index) {
        return new Proof(index, null, null, 0, null);
    }

    public boolean isCovered() {
        return notAfter != null;
    }
}
