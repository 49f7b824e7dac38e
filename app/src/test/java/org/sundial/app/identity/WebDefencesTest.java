package org.sundial.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.City;
import org.sundial.app.stories.Codes;

/** What keeps other sites and other people's pages out of an officer's browser. */
class WebDefencesTest {
    private final Caller browser = Caller.stranger();

    @ParameterizedTest
    @CsvSource({
        "GET, /, a page",
        "GET, /clock, a page with a form",
        "GET, /sign-in, a page that sets a session",
        "GET, /static/css/gov.css, a file",
        "GET, /webjars/htmx.org/2.0.10/dist/htmx.min.js, a library's file",
        "GET, /api/v1/openapi, the interfaces' description",
        "GET, /api/v1/clock/deadline?from=2026-02-12&amount=1&unit=month, an answer to a machine",
        "GET, /api/v1/clock/deadline, a refusal to a machine",
        "POST, /api/v1/clock/deadline, a wrong method",
        "GET, /no-such-page, a page that is not there",
        "GET, /problems/no-such-kind, a page its handler does not find",
        "GET, /static/no-such-file.css, a file that is not there",
        "GET, /desk, a redirect to sign in",
        "POST, /sign-in, a form without its token",
        "GET, /actuator/health, the health check",
        "GET, /clock;x=1, an address the firewall refuses"
    })
    void every_kind_of_answer_carries_the_headers(String method, String path, String what) {
        HttpResponse<String> answer = browser.asks(method, path, HttpRequest.BodyPublishers.noBody());
        assertThat(Caller.headers(answer, "Content-Security-Policy"))
                .as("%s: %d", what, answer.statusCode())
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .contains("form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe", "*");
        assertThat(Caller.headers(answer, "X-Content-Type-Options")).as(what).containsExactly("nosniff");
        assertThat(Caller.headers(answer, "X-Frame-Options")).as(what).containsExactly("DENY");
        assertThat(Caller.headers(answer, "Referrer-Policy")).as(what).containsExactly("same-origin");
        assertThat(Caller.headers(answer, "Permissions-Policy")).as(what).hasSize(1);
        assertThat(Caller.headers(answer, "Server")).as(what).isEmpty();
        assertThat(Caller.headers(answer, "X-Powered-By")).as(what).isEmpty();
    }

    @Test
    void what_tomcat_itself_cannot_read_is_refused_without_saying_what_it_is() throws IOException {
        URI city = URI.create(City.address());
        try (Socket socket = new Socket(city.getHost(), city.getPort())) {
            socket.getOutputStream()
                    .write("GET /<> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            assertThat(answer.toString(StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .doesNotContain("Tomcat", "org.apache", "\tat ");
        }
    }

    @Test
    void the_session_cookie_is_for_the_server_alone() {
        HttpResponse<String> answer = browser.posts("/sign-in", Map.of("login", "market.window", "password", "wrong"));
        List<String> cookies = new java.util.ArrayList<>(Caller.headers(answer, "Set-Cookie"));
        cookies.addAll(Caller.headers(browser.givesPassword("market.window"), "Set-Cookie"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(Caller.headers(Caller.stranger().gets("/sign-in"), "Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("sundial-csrf="))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void a_page_nobody_signed_in_for_sets_no_session() {
        assertThat(Caller.headers(browser.gets("/clock"), "Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("JSESSIONID="));
    }

    @Test
    void an_officers_page_is_not_left_in_the_browser() {
        Caller officer = Caller.officer("market.window");
        assertThat(Caller.headers(officer.gets("/account/passkeys"), "Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        Caller officer = Caller.officer("market.window");
        String session = officer.cookie("JSESSIONID");
        assertThat(officer.gets("/account/passkeys").statusCode()).isEqualTo(200);
        officer.posts("/sign-out", Map.of());
        HttpResponse<String> replayed = Caller.stranger().gets("/account/passkeys", "Cookie", "JSESSIONID=" + session);
        assertThat(Caller.leadsTo(replayed)).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in/second", "/sign-in/again", "/sign-out", "/admin/calendar/draft"})
    void another_sites_form_changes_nothing(String path) {
        Caller officer = Caller.officer("admin");
        HttpResponse<String> forged = officer.postsAsIs(path, Map.of("edition", "2027", "login", "x"));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(officer.gets("/account/passkeys").statusCode())
                .as("still signed in")
                .isEqualTo(200);
    }

    @Test
    void a_token_of_another_browser_is_no_token() {
        Caller officer = Caller.officer("market.window");
        HttpResponse<String> page = Caller.stranger().gets("/sign-in");
        String foreign = page.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        assertThat(officer.postsAsIs("/sign-out", Map.of("_csrf", foreign)).statusCode())
                .isEqualTo(403);
        assertThat(officer.postsAsIs("/sign-out", Map.of("_csrf", "")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_address_that_reads_takes_no_writing() {
        Caller officer = Caller.officer("market.window");
        assertThat(officer.gets("/sign-out").statusCode()).isEqualTo(405);
        assertThat(officer.gets("/account/passkeys").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/%09/elsewhere.example",
                "javascript:alert(1)",
                "elsewhere.example",
                ""
            })
    void nobody_is_sent_off_to_another_site(String back) {
        String encoded = back.contains("%") ? back : java.net.URLEncoder.encode(back, StandardCharsets.UTF_8);
        HttpResponse<String> switched = browser.gets("/preferences?lang=en&back=" + encoded);
        assertThat(Caller.leadsTo(switched)).isEqualTo("/");

        Caller officer = Caller.officer("market.window");
        String raw = java.net.URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        HttpResponse<String> again =
                officer.posts("/sign-in/again", Map.of("code", Codes.next("market.window"), "back", raw));
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(Caller.leadsTo(again)).isEqualTo("/");
        assertThat(officer.gets("/sign-in/again?back=" + encoded).body()).contains("name=\"back\" value=\"/\"");
    }

    @Test
    void a_page_of_ours_is_gone_back_to() {
        assertThat(Caller.leadsTo(browser.gets("/preferences?text=large&back=%2Fclock%3Ffrom%3D2026-02-12")))
                .isEqualTo("/clock?from=2026-02-12");
    }
}
