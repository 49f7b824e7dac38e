package org.sundial.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Acts on every node are dated by one clock, the database's, which never goes back. */
class DatabaseClockTest {
    @AutoClose
    private static final TestDatabase database = TestCluster.fresh();

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int THREADS = 4;
    /** Longer than what the database said is counted on. */
    private static final long LONG_ENOUGH = Duration.ofMillis(1200).toNanos();

    private final JdbcTemplate jdbc = new JdbcTemplate(database.app());

    @Test
    void it_shows_the_databases_time_when_asked_and_when_counted_on() {
        DatabaseClock clock = new DatabaseClock(jdbc);
        for (int i = 0; i < 50; i++) {
            assertWithinASecond(clock);
        }
    }

    @Test
    void two_nodes_clocks_agree_within_a_second() {
        DatabaseClock one = new DatabaseClock(jdbc);
        DatabaseClock other = new DatabaseClock(new JdbcTemplate(database.app()));
        for (int i = 0; i < 50; i++) {
            assertThat(Duration.between(one.instant(), other.instant()).abs()).isLessThan(SECOND);
        }
    }

    @Test
    void it_never_goes_back_whoever_reads_it_and_still_is_right_after_it_was_asked_again() throws Exception {
        DatabaseClock clock = new DatabaseClock(jdbc);
        long end = System.nanoTime() + LONG_ENOUGH;

        assertThat(stepsBack(clock, () -> System.nanoTime() < end)).containsOnly(0);

        assertWithinASecond(clock);
    }

    @Test
    void it_does_not_go_back_where_the_databases_clock_is_set_back() throws Exception {
        Instant shown = Instant.parse("2026-11-27T02:00:00Z"); // Fri
        Asked asked = new Asked(shown, shown.minus(Duration.ofHours(1)));
        DatabaseClock clock = new DatabaseClock(asked);
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();

        assertThat(stepsBack(clock, () -> !asked.wasAskedLater() && System.nanoTime() < patience))
                .containsOnly(0);

        assertThat(asked.wasAskedLater()).as("it was asked again").isTrue();
        assertThat(clock.instant()).isAfterOrEqualTo(shown);
    }

    /** A database that shows one time to whoever asks first, and another to whoever asks a while later. */
    private static final class Asked extends JdbcTemplate {
        private final AtomicInteger askedLater = new AtomicInteger();
        private final long begin = System.nanoTime();
        private final Instant first;
        private final Instant later;

        Asked(Instant first, Instant later) {
            this.first = first;
            this.later = later;
        }

        @Override
        public <T> List<T> queryForList(String sql, Class<T> type) {
            boolean early = System.nanoTime() - begin < SECOND.toNanos() / 2;
            if (!early) {
                askedLater.incrementAndGet();
            }
            return List.of(type.cast(OffsetDateTime.ofInstant(early ? first : later, ZoneOffset.UTC)));
        }

        boolean wasAskedLater() {
            return askedLater.get() > 0;
        }
    }

    private void assertWithinASecond(DatabaseClock clock) {
        Instant before = stored();
        Instant shown = clock.instant();
        Instant after = stored();
        assertThat(shown).isBetween(before.minus(SECOND), after.plus(SECOND));
    }

    private Instant stored() {
        return jdbc.queryForList("select clock_timestamp()", OffsetDateTime.class)
                .getFirst()
                .toInstant();
    }

    /** How often each thread read an earlier time than anybody had read before it asked. */
    private static List<Integer> stepsBack(DatabaseClock clock, BooleanSupplier goOn) throws Exception {
        AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);
        try (ExecutorService readers = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Integer>> reading = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                reading.add(readers.submit(() -> {
                    int back = 0;
                    while (goOn.getAsBoolean()) {
                        Instant before = latest.get();
                        Instant now = clock.instant();
                        back += now.isBefore(before) ? 1 : 0;
                        latest.accumulateAndGet(now, (a, b) -> b.isAfter(a) ? b : a);
                    }
                    return back;
                }));
            }
            List<Integer> steps = new ArrayList<>();
            for (Future<Integer> reader : reading) {
                steps.add(reader.get(1, TimeUnit.MINUTES));
            }
            return steps;
        }
    }
}
