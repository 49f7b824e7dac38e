package org.sundial.app.casework;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Event ids that grow with time (UUID version 7, RFC 9562 §5.7), so that indexes grow at one end and not everywhere. */
final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    static UUID next(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000L | RANDOM.nextInt(0x1000);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
