package org.sundial.app.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code sundial.limits}.
 *
 * @param budgets how much of each thing one asker may do, by name; application.properties has them all
 * @param times every amount is multiplied by this; 1 unless told, 20 on a node that plays, where stories and demo
 *     visitors share one address
 * @param trustedProxies addresses or networks whose X-Forwarded-For is believed; none unless told
 * @param askers how many askers are remembered per budget; the longest silent are forgotten first
 */
@ConfigurationProperties("sundial.limits")
public record LimitSettings(
        @DefaultValue Map<String, Budget> budgets,
        @Nullable Integer times,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("100000") int askers) {

    public LimitSettings {
        budgets = Map.copyOf(budgets);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /** So many within such a time, handed out evenly again. */
    public record Budget(int amount, Duration per) {}
}
