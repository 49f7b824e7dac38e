package org.sundial.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;

/** The second factor that is a code: RFC 6238, each code once, and guessing does not pay. */
class TimeCodesTest {
    /** The secret of RFC 6238, appendix B. */
    private static final String SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static final Instant NOON = Instant.parse("2026-11-27T04:00:00Z");

    @AutoClose
    private static final TestDatabase DATABASE = TestCluster.fresh();

    private final JdbcClient owner = JdbcClient.create(DATABASE.owner());
    private final Officers officers = new Officers(JdbcClient.create(DATABASE.app()));
    private final Hand clock = new Hand();
    private final TimeCodes codes = new TimeCodes(officers, clock);

    /** A clock somebody sets. */
    private static final class Hand implements InstantSource {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void one_officer() {
        owner.sql("insert into identity.organ (code, name, name_en) values ('XF', '消防', 'Fire') on conflict do nothing")
                .update();
        owner.sql("delete from identity.officer").update();
        owner.sql("""
                insert into identity.officer (login, display_name, organ, password_hash, totp_secret)
                values ('officer', '窗口甲', 'XF', 'x', :secret)
                """).param("secret", SECRET).update();
    }

    @ParameterizedTest
    @CsvSource({ // RFC 6238, appendix B, SHA-1: the last six of its eight digits
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void a_code_is_the_standards(long seconds, String code) {
        assertThat(codes.code(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void a_code_works_once() {
        String code = codes.code(SECRET, NOON);
        assertThat(codes.accept("officer", code)).isTrue();
        assertThat(codes.accept("officer", code)).isFalse();
    }

    @Test
    void a_code_seen_by_another_node_works_no_more_either() {
        String code = codes.code(SECRET, NOON);
        TimeCodes otherNode = new TimeCodes(officers, clock);
        assertThat(otherNode.accept("officer", code)).isTrue();
        assertThat(codes.accept("officer", code)).isFalse();
    }

    @Test
    void a_generator_may_be_a_step_early_or_late_and_no_more() {
        assertThat(codes.accept("officer", codes.code(SECRET, NOON.minusSeconds(60))))
                .isFalse();
        assertThat(codes.accept("officer", codes.code(SECRET, NOON.plusSeconds(60))))
                .isFalse();
        assertThat(codes.accept("officer", codes.code(SECRET, NOON.minusSeconds(30))))
                .isTrue();
        assertThat(codes.accept("officer", codes.code(SECRET, NOON.plusSeconds(30))))
                .isTrue();
        assertThat(codes.accept("officer", codes.code(SECRET, NOON)))
                .as("an older code after a newer one")
                .isFalse();
    }

    @Test
    void spaces_people_type_between_the_digits_do_not_matter() {
        String code = codes.code(SECRET, NOON);
        assertThat(codes.accept("officer", code.substring(0, 3) + " " + code.substring(3)))
                .isTrue();
    }

    @Test
    void five_misses_lock_the_account_for_fifteen_minutes_whatever_is_shown_then() {
        for (int miss = 1; miss <= 5; miss++) {
            assertThat(credentials().locked()).as("before miss %d", miss).isFalse();
            assertThat(codes.accept("officer", "12345")).isFalse();
        }
        assertThat(credentials().locked()).isTrue();
        assertThat(codes.accept("officer", codes.code(SECRET, NOON))).isFalse();
        Duration left = Duration.ofSeconds(owner.sql("""
                select extract(epoch from locked_until - now())::bigint from identity.officer
                """).query(Long.class).single());
        assertThat(left).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));

        owner.sql("update identity.officer set locked_until = now() - interval '1 second'")
                .update();
        assertThat(codes.accept("officer", codes.code(SECRET, NOON))).isTrue();
        assertThat(credentials().failedAttempts()).isZero();
    }

    @Test
    void a_right_code_forgets_the_misses_before_it() {
        for (int miss = 1; miss <= 4; miss++) {
            codes.accept("officer", "000000");
        }
        assertThat(codes.accept("officer", codes.code(SECRET, NOON))).isTrue();
        codes.accept("officer", "000000");
        assertThat(credentials().locked()).isFalse();
    }

    @Test
    void who_has_no_generator_has_no_code() {
        owner.sql("update identity.officer set totp_secret = null").update();
        assertThat(codes.accept("officer", "")).isFalse();
        assertThat(codes.accept("nobody", codes.code(SECRET, NOON))).isFalse();
    }

    private Officers.Credentials credentials() {
        return officers.credentials("officer").orElseThrow();
    }
}
