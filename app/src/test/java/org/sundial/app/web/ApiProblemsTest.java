package org.sundial.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.City;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever goes wrong under /api is told the same way, and never with a stack trace. */
class ApiProblemsTest {
    private static final String CLOCK = "/api/v1/clock/deadline";
    private final Caller anyone = Caller.stranger();

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/clock/deadline, application/json, 400, invalid-request",
        "GET, /api/v1/nothing-here, application/json, 404, not-found",
        "GET, /api/, application/json, 404, not-found",
        "POST, /api/v1/clock/deadline, application/json, 405, method-not-allowed",
        "DELETE, /api/v1/clock/deadline, application/json, 405, method-not-allowed",
        "GET, /api/v1/clock/deadline?from=2026-02-12&amount=1&unit=month, text/csv, 406, not-acceptable",
        "GET, /api/v1/clock/deadline?from=2026-02-12&amount=1&unit=month, text/html, 406, not-acceptable"
    })
    void every_refusal_is_problem_details(String method, String path, String accept, int status, String kind) {
        HttpResponse<String> answer = anyone.asks(method, path, HttpRequest.BodyPublishers.noBody(), "Accept", accept);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        JsonNode json = JsonMapper.shared().readTree(answer.body());
        assertThat(json.path("type").asString()).isEqualTo("/problems/" + kind);
        assertThat(json.path("status").asInt()).isEqualTo(status);
        assertThat(json.path("instance").asString()).isEqualTo(path.replaceFirst("\\?.*", ""));
        for (String language : List.of("zh", "en")) {
            assertThat(json.path(language).path("title").asString()).isNotBlank();
            assertThat(json.path(language).path("detail").asString()).isNotBlank();
        }
        assertThat(answer.body()).doesNotContain("org.sundial", "springframework", "Exception", "\tat ");
    }

    @Test
    void the_methods_that_would_do_are_named() {
        HttpResponse<String> answer = anyone.asks("PUT", CLOCK, HttpRequest.BodyPublishers.noBody());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .path("allow")
                        .get(0)
                        .asString())
                .isEqualTo("GET");
    }

    @Test
    void every_kind_of_problem_has_its_page_in_both_languages() {
        for (ProblemKinds office : City.bean(ProblemPages.class).offices()) {
            for (ProblemKind kind : office.kinds()) {
                assertThat(kind.id()).matches("[a-z]+(-[a-z]+)*");
                HttpResponse<String> page = anyone.gets(kind.type());
                assertThat(page.statusCode()).as(kind.id()).isEqualTo(200);
                assertThat(page.body()).contains(kind.title().zh());
                assertThat(anyone.gets(kind.type() + "?lang=en").body()).contains("<html lang=\"en\"");
            }
        }
        assertThat(anyone.gets("/problems/no-such-kind").statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_that_is_not_there_is_a_page() {
        HttpResponse<String> page = anyone.gets("/no-such-page", "Accept", "text/html,*/*;q=0.8");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("没有找到这个页面");
    }

    @Test
    void the_page_of_errors_itself_is_not_there() {
        assertThat(anyone.gets("/error").statusCode()).isEqualTo(404);
    }
}
