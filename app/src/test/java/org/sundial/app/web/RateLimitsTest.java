package org.sundial.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How much one asker may ask. */
class RateLimitsTest {
    private static final Map<String, LimitSettings.Budget> BUDGETS = Map.of(
            "status", new LimitSettings.Budget(10, Duration.ofMinutes(1)),
            "status-misses", new LimitSettings.Budget(5, Duration.ofMinutes(15)),
            "search", new LimitSettings.Budget(2, Duration.ofMinutes(1)));

    private final Hand clock = new Hand();

    /** A clock somebody sets. */
    private static final class Hand implements InstantSource {
        private Instant now = Instant.parse("2026-11-27T04:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void passes(Duration time) {
            now = now.plus(time);
        }
    }

    private RateLimits limits(int times, boolean demo) {
        LimitSettings settings = new LimitSettings(BUDGETS, times == 0 ? null : times, List.of(), 100);
        return new RateLimits(settings, new SiteSettings("市", "City", demo, "1", "", 8080), clock);
    }

    @Test
    void a_budget_is_spent_and_comes_back_evenly() {
        RateLimits limits = limits(1, false);
        for (int asked = 1; asked <= 10; asked++) {
            assertThat(limits.take("status", "192.0.2.1"))
                    .as("request %d", asked)
                    .isEmpty();
        }
        assertThat(limits.take("status", "192.0.2.1")).contains(Duration.ofSeconds(6));
        assertThat(limits.take("status", "192.0.2.2")).as("somebody else").isEmpty();
        clock.passes(Duration.ofSeconds(6));
        assertThat(limits.take("status", "192.0.2.1")).isEmpty();
        assertThat(limits.take("status", "192.0.2.1")).isPresent();
    }

    @Test
    void looking_whether_anything_is_left_takes_nothing() {
        RateLimits limits = limits(1, false);
        for (int miss = 1; miss <= 5; miss++) {
            assertThat(limits.spent("status-misses", "7K3M-9QXD")).isEmpty();
            assertThat(limits.take("status-misses", "7K3M-9QXD")).isEmpty();
        }
        assertThat(limits.spent("status-misses", "7K3M-9QXD")).contains(Duration.ofMinutes(3));
        assertThat(limits.spent("status-misses", "2F8T-6HBN")).isEmpty();
    }

    @Test
    void a_node_that_plays_is_generous_and_a_setting_overrules_it() {
        assertThat(taken(limits(0, false))).isEqualTo(2);
        assertThat(taken(limits(0, true))).isEqualTo(40);
        assertThat(taken(limits(3, true))).isEqualTo(6);
    }

    private static int taken(RateLimits limits) {
        int taken = 0;
        while (limits.take("search", "192.0.2.1").isEmpty()) {
            taken++;
        }
        return taken;
    }

    @Test
    void a_budget_nobody_set_is_a_mistake_and_says_its_name() {
        assertThatThrownBy(() -> limits(1, false).take("typo", "192.0.2.1"))
                .hasMessageContaining("sundial.limits.budgets.typo");
    }

    @ParameterizedTest
    @CsvSource({
        // trusted, remote, forwarded for, counted as
        "'', 192.0.2.1, 203.0.113.9, 192.0.2.1", // nobody's header is believed
        "192.0.2.0/24, 192.0.2.1, 203.0.113.9, 203.0.113.9",
        "192.0.2.0/24, 192.0.2.1, '198.51.100.7, 203.0.113.9', 203.0.113.9", // what the client wrote itself stands left
        "192.0.2.0/24, 192.0.2.1, '203.0.113.9, 192.0.2.8', 203.0.113.9", // through two proxies
        "192.0.2.0/24, 192.0.2.1, evil.example, 192.0.2.1", // a name is never looked up
        "192.0.2.0/24, 203.0.113.5, 198.51.100.7, 203.0.113.5", // not through the proxy
        "'', 2001:db8:1:2:3:4:5:6, '', '2001:db8:1:2:0:0:0:0/64'",
        "'', 2001:db8:1:2:ffff::1, '', '2001:db8:1:2:0:0:0:0/64'" // the same household
    })
    void who_asks_is_told_by_the_connection(String trusted, String remote, String forwarded, String key) {
        LimitSettings settings = new LimitSettings(BUDGETS, 1, trusted.isEmpty() ? List.of() : List.of(trusted), 100);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setRemoteAddr(remote);
        if (!forwarded.isEmpty()) {
            request.addHeader("X-Forwarded-For", forwarded);
        }
        assertThat(new ClientAddress(settings).of(request)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /powers, q, true",
        "HEAD, /powers, q, true",
        "GET, /powers, category, false", // opening the list is not searching it
        "GET, /powers/320101, q, false",
        "POST, /powers, q, false"
    })
    void a_rule_counts_its_own_addresses_only(String method, String path, String parameter, boolean counted)
            throws Exception {
        Limited office = () -> List.of(Limited.Limit.search("/powers", "q", "search"));
        RateLimitFilter filter = new RateLimitFilter(
                limits(1, false), new ClientAddress(new LimitSettings(BUDGETS, 1, List.of(), 100)), List.of(office));
        int last = 0;
        for (int asked = 1; asked <= 3; asked++) {
            MockHttpServletRequest request = new MockHttpServletRequest(method, path);
            request.setServletPath(path);
            request.addParameter(parameter, "消防");
            MockHttpServletResponse response = new MockHttpServletResponse();
            filter.doFilter(request, response, new MockFilterChain());
            last = response.getStatus();
            assertThat(response.getHeader("Retry-After")).isEqualTo(last == 429 ? "30" : null);
        }
        assertThat(last).isEqualTo(counted ? 429 : 200);
    }
}
