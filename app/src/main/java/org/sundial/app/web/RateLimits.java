package org.sundial.app.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * 限速. Named budgets, one bucket per asker. A node counts for itself: with several nodes an asker has as many budgets as
 * nodes, which still bounds what guessing can reach.
 */
@Component
public final class RateLimits {
    private static final int TIMES_WHERE_WE_PLAY = 20;

    private final Map<String, Buckets> budgets;

    RateLimits(LimitSettings settings, SiteSettings site, InstantSource clock) {
        int told = settings.times() == null ? 0 : settings.times();
        int times = told > 0 ? told : site.demo() ? TIMES_WHERE_WE_PLAY : 1;
        budgets = settings.budgets().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> Buckets.of(entry.getValue(), times, settings.askers(), clock)));
    }

    /**
     * Takes one from a budget.
     *
     * @param key whose: a client address, a reference
     * @return how long to wait when nothing is left, otherwise empty
     * @throws IllegalArgumentException if no budget has this name
     */
    public Optional<Duration> take(String budget, String key) {
        ConsumptionProbe probe = bucket(budget, key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(seconds(probe.getNanosToWaitForRefill()));
    }

    /** How long to wait before one can be taken; empty when one can be taken now. Takes nothing. */
    public Optional<Duration> spent(String budget, String key) {
        var estimate = bucket(budget, key).estimateAbilityToConsume(1);
        return estimate.canBeConsumed() ? Optional.empty() : Optional.of(seconds(estimate.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String budget, String key) {
        Buckets buckets = budgets.get(budget);
        if (buckets == null) {
            throw new IllegalArgumentException("no budget sundial.limits.budgets." + budget);
        }
        return buckets.of(key);
    }

    /** Whole seconds, rounded up: Retry-After knows nothing finer. */
    private static Duration seconds(long nanos) {
        return Duration.ofSeconds(Math.max(1, Math.ceilDiv(nanos, 1_000_000_000L)));
    }

    private record Buckets(Cache<String, Bucket> byKey, LimitSettings.Budget budget, int times, InstantSource clock) {
        static Buckets of(LimitSettings.Budget budget, int times, int askers, InstantSource clock) {
            // A bucket nobody used for twice its time is full again, so forgetting it changes nothing.
            Cache<String, Bucket> byKey = Caffeine.newBuilder()
                    .maximumSize(askers)
                    .expireAfterAccess(budget.per().multipliedBy(2))
                    .build();
            return new Buckets(byKey, budget, times, clock);
        }

        Bucket of(String key) {
            return byKey.get(
                    key,
                    unseen -> Bucket.builder()
                            .addLimit(limit -> limit.capacity((long) budget.amount() * times)
                                    .refillGreedy((long) budget.amount() * times, budget.per()))
                            .withCustomTimePrecision(new Clock(clock))
                            .build());
        }
    }

    private record Clock(InstantSource source) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = source.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
