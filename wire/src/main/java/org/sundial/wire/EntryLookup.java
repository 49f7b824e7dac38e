package org.sundial.wire;

import java.util.Optional;

/** Reads an entry from the log itself, so that a check can name the public field that differs. */
@FunctionalInterface
public interface EntryLookup {

    /** For checks off line. */
    EntryLookup NONE = index -> Optional.empty();

    /** The bytes of this entry; empty if it cannot be read, for whatever reason. */
    Optional<byte[]> entry(long index);
}
