package org.sundial.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.City;

/** The first factor that is a password. */
class PasswordTest {
    private final Caller browser = Caller.stranger();

    @Test
    void passwords_are_kept_as_slow_hashes_only() {
        assertThat(JdbcClient.create(City.database().owner())
                        .sql("select password_hash from identity.officer")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(hash -> assertThat(hash).matches("\\{bcrypt}\\$2[aby]\\$11\\$.{53}"));
    }

    @ParameterizedTest
    @CsvSource({
        "market.window, wrong",
        "nobody.at.all, sundial-demo",
        "'', ''",
        "MARKET.WINDOW, sundial-demo", // names are as they are written
        "'market.window'' or ''1''=''1', sundial-demo"
    })
    void a_wrong_password_and_an_unknown_name_get_the_same_answer(String login, String password) {
        HttpResponse<String> answer = browser.posts("/sign-in", Map.of("login", login, "password", password));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Caller.leadsTo(answer)).isEqualTo("/sign-in?outcome=refused");
    }

    @Test
    void a_password_longer_than_the_hash_can_take_is_refused_like_any_other() {
        HttpResponse<String> answer =
                browser.posts("/sign-in", Map.of("login", "market.reviewer", "password", "长".repeat(2_000)));
        assertThat(Caller.leadsTo(answer)).isEqualTo("/sign-in?outcome=refused");
    }

    @Test
    void an_officer_who_has_left_does_not_get_in() {
        JdbcClient owner = JdbcClient.create(City.database().owner());
        owner.sql("update identity.officer set active = false where login = 'fire.handler2'")
                .update();
        try {
            assertThat(Caller.leadsTo(browser.givesPassword("fire.handler2"))).isEqualTo("/sign-in?outcome=refused");
        } finally {
            owner.sql("update identity.officer set active = true, failed_attempts = 0 where login = 'fire.handler2'")
                    .update();
        }
    }

    @Test
    void five_wrong_passwords_lock_the_account_and_say_so() {
        JdbcClient owner = JdbcClient.create(City.database().owner());
        try {
            for (int miss = 1; miss <= 5; miss++) {
                browser.posts("/sign-in", Map.of("login", "fire.legal", "password", "wrong"));
            }
            assertThat(Caller.leadsTo(browser.givesPassword("fire.legal"))).isEqualTo("/sign-in?outcome=locked");
            assertThat(browser.gets("/sign-in?outcome=locked").body()).contains("账号已锁定 15 分钟");
        } finally {
            owner.sql("update identity.officer set locked_until = null, failed_attempts = 0 where login = 'fire.legal'")
                    .update();
        }
    }

    @Test
    void a_password_alone_opens_no_staff_page() {
        browser.givesPassword("market.window");
        assertThat(Caller.leadsTo(browser.gets("/account/passkeys"))).isEqualTo("/sign-in/second");
    }

    @Test
    void each_rise_in_rights_changes_the_session() {
        browser.gets("/sign-in");
        browser.givesPassword("market.window");
        String half = browser.cookie("JSESSIONID");
        browser.posts("/sign-in/second", Map.of("code", org.sundial.app.stories.Codes.next("market.window")));
        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(half);
    }

    @Test
    void one_officers_code_does_not_help_another_officers_password() {
        Caller first = Caller.officer("market.handler1");
        // Signing in as somebody else in the same browser: the second factor shown before was the first one's.
        first.givesPassword("market.head");
        assertThat(Caller.leadsTo(first.gets("/account/passkeys"))).isEqualTo("/sign-in/second");
    }
}
