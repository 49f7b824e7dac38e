package org.sundial.app.database;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * 数据库的钟. The one clock acts are dated by, whichever node they are done on: the database's, asked once a second and
 * counted on in between. It is right to half of a round trip and never goes back.
 */
@Component
public class DatabaseClock {
    private static final long GOOD_FOR = Duration.ofSeconds(1).toNanos();

    private final JdbcTemplate jdbc;
    private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);
    private volatile Asked asked = new Asked(Instant.EPOCH, System.nanoTime() - GOOD_FOR);

    DatabaseClock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What the database's clock showed, and what this machine's counter did then. */
    private record Asked(Instant at, long nanos) {}

    /** The present; to microseconds, as the database keeps it. */
    public Instant instant() {
        Asked last = asked;
        if (System.nanoTime() - last.nanos() >= GOOD_FOR) {
            last = ask();
            asked = last;
        }
        Instant now = last.at().plusNanos(System.nanoTime() - last.nanos()).truncatedTo(ChronoUnit.MICROS);
        return latest.accumulateAndGet(now, (before, after) -> after.isAfter(before) ? after : before);
    }

    private Asked ask() {
        long begin = System.nanoTime();
        Instant at = jdbc.queryForList("select clock_timestamp()", OffsetDateTime.class)
                .getFirst()
                .toInstant();
        return new Asked(at, begin + (System.nanoTime() - begin) / 2);
    }
}
