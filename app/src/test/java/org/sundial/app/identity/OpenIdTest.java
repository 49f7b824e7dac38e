package org.sundial.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.Town;

/** Sign-in through an OpenID Connect provider: the whole code flow, by HTTP, against a real provider. */
class OpenIdTest {
    private static final int PORT = Town.freePort();

    @AutoClose
    private static final IdentityProvider PROVIDER = new IdentityProvider(Town.freePort(), "http://localhost:" + PORT);

    @AutoClose
    private static final Town TOWN = open();

    private static Town open() {
        Map<String, String> settings = new HashMap<>();
        for (String who : new String[] {"staff", "citizen"}) {
            settings.put("sundial.open-id." + who + ".issuer", PROVIDER.issuer());
            settings.put("sundial.open-id." + who + ".client-id", "sundial-" + who);
            settings.put("sundial.open-id." + who + ".client-secret", IdentityProvider.SECRET + who);
        }
        settings.put("sundial.open-id.citizen.name-zh", "市民卡");
        return Town.open(PORT, settings);
    }

    private final Caller browser = new Caller(TOWN.address());

    @Test
    void the_sign_in_page_offers_what_is_switched_on() {
        String page = browser.gets("/sign-in").body();
        assertThat(page).contains("href=\"/oauth2/authorization/staff\"", "用统一身份认证登录");
        assertThat(page).contains("href=\"/sign-in/citizen\"", "用市民卡登录");
        assertThat(Caller.stranger().gets("/sign-in").body())
                .as("the city has no provider")
                .doesNotContain("/oauth2/authorization/", "/sign-in/citizen");
    }

    @Test
    void an_officers_provider_is_a_first_factor_and_the_second_stays_ours() {
        HttpResponse<String> back = comesBackAs("/oauth2/authorization/staff", "fire.window");
        assertThat(Caller.leadsTo(back)).isEqualTo("/sign-in/second");
        assertThat(Caller.leadsTo(browser.gets("/desk"))).isEqualTo("/sign-in/second");

        HttpResponse<String> in = browser.posts("/sign-in/second", Map.of("code", code("fire.window")));
        assertThat(Caller.leadsTo(in)).startsWith("/desk");
        assertThat(browser.gets("/account/passkeys").statusCode()).isEqualTo(200);
    }

    @Test
    void a_person_the_provider_knows_and_we_do_not_is_told_so_plainly() {
        HttpResponse<String> back = comesBackAs("/oauth2/authorization/staff", "nobody.here");
        assertThat(Caller.leadsTo(back)).isEqualTo("/sign-in?outcome=unknown-officer");
        HttpResponse<String> page = browser.gets("/sign-in?outcome=unknown-officer");
        assertThat(page.body()).contains("这里没有对应的工作人员");
        assertThat(Caller.leadsTo(browser.gets("/desk"))).isEqualTo("/sign-in");
        assertThat(Caller.leadsTo(browser.gets("/sign-in/second"))).isEqualTo("/sign-in");
    }

    @Test
    void a_citizen_is_shown_by_name_and_comes_back_to_where_they_were() {
        HttpResponse<String> back = comesBackAs("/sign-in/citizen?back=/clock", "nobody.here");
        assertThat(Caller.leadsTo(back)).isEqualTo("/clock");
        assertThat(browser.gets("/clock").body()).contains("甲某 nobody.here").doesNotContain("href=\"/desk\"");

        browser.posts("/sign-out", Map.of());
        assertThat(browser.gets("/clock").body()).doesNotContain("甲某");
    }

    @Test
    void a_citizen_who_is_called_like_an_officer_is_no_officer() {
        HttpResponse<String> back = comesBackAs("/sign-in/citizen", "fire.head");
        assertThat(Caller.leadsTo(back)).isEqualTo("/");
        // Not even half signed in: the officer's code opens nothing.
        HttpResponse<String> tried = browser.posts("/sign-in/second", Map.of("code", code("fire.head")));
        assertThat(Caller.leadsTo(tried)).isEqualTo("/sign-in");
        assertThat(Caller.leadsTo(browser.gets("/desk"))).isEqualTo("/sign-in");
    }

    @Test
    void nobody_is_sent_off_to_another_site_on_the_way_back() {
        HttpResponse<String> back = comesBackAs("/sign-in/citizen?back=//elsewhere.example", "nobody.here");
        assertThat(Caller.leadsTo(back)).isEqualTo("/");
    }

    @Test
    void an_answer_that_was_not_asked_for_is_refused() {
        HttpResponse<String> forged = browser.gets("/login/oauth2/code/staff?code=abc&state=made-up");
        assertThat(Caller.leadsTo(forged)).isEqualTo("/sign-in?outcome=provider");
        assertThat(browser.gets("/sign-in?outcome=provider").body()).contains("身份认证没有完成");
    }

    private HttpResponse<String> comesBackAs(String start, String person) {
        return IdentityProvider.comesBackAs(person, start, browser, TOWN.address());
    }

    private static String code(String login) {
        JdbcClient jdbc = JdbcClient.create(TOWN.database().owner());
        jdbc.sql("update identity.officer set totp_last_step = 0 where login = :login")
                .param("login", login)
                .update();
        String secret = jdbc.sql("select totp_secret from identity.officer where login = :login")
                .param("login", login)
                .query(String.class)
                .single();
        return TOWN.bean(TimeCodes.class).code(Objects.requireNonNull(secret), Instant.now());
    }
}
