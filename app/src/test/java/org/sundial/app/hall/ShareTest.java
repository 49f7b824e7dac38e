package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    /** Intervals as other programs for Wilson's score interval give them. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "29, 29, 0.8830, 1"})
    void the_interval_is_wilsons(int hits, int all, double low, double high) {
        Share share = new Share(hits, all);
        assertThat(share.low()).isCloseTo(low, within(0.0001));
        assertThat(share.high()).isCloseTo(high, within(0.0001));
        assertThat(share.rate()).isBetween(share.low(), share.high());
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 7, 20, 29, 263, 1_000_003})
    void where_none_or_all_were_hits_the_interval_ends_exactly_there(int all) {
        assertThat(new Share(0, all).low()).isZero();
        assertThat(new Share(all, all).high()).isEqualTo(1);
        assertThat(new Share(0, all).high()).isBetween(0.0, 1.0);
        assertThat(new Share(all, all).low()).isBetween(0.0, 1.0);
    }

    @Test
    void below_five_cases_no_rate_is_shown() {
        assertThat(new Share(4, 4).shown()).isFalse();
        assertThat(new Share(4, 5).shown()).isTrue();
    }

    @Test
    void there_are_never_more_hits_than_cases() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(6, 5));
    }
}
