package org.sundial.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sundial.app.stories.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The clock anyone may ask, asked over HTTP of the running city. */
class ClockApiTest {
    private static final String CLOCK = "/api/v1/clock/deadline?";
    private final Caller anyone = Caller.stranger();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = { // 2026 arrangement: Feb 14 works, Feb 15–23 off, Feb 28 works; Oct 1–7 off, Oct 10 works
                "from=2026-02-12&amount=20&unit=working-day | 2026-03-18", // Thu → Wed
                "from=2026-02-12&amount=20&unit=working-day&extension=10&cap=10 | 2026-04-01", // Thu → Wed
                "from=2026-10-09&amount=1&unit=working-day | 2026-10-10", // Fri → Sat, made a working day
                "from=2026-10-09&amount=1&unit=working-day&start=same-day | 2026-10-09", // Fri → Fri
                "from=2024-09-09&amount=90&unit=calendar-day | 2024-12-08", // Mon → Sun
                "from=2024-09-09&amount=90&unit=calendar-day&roll=next-working-day | 2024-12-09", // Mon → Mon
                "from=2026-08-31&amount=6&unit=month | 2027-02-28", // Mon → Sun: months need no arrangement
                "from=2026-02-24&amount=3&unit=working-day&pause=2026-02-26/2026-03-03 | 2026-03-04", // Tue → Wed
                "from=2026-02-24&amount=3&unit=working-day&pause=2026-02-25/2026-02-26&pause=2026-03-02/2026-03-03"
                        + " | 2026-02-28" // Tue → Sat, made a working day
            })
    void a_limit_of_anyones_choosing_has_its_due_date(String question, String due) {
        HttpResponse<String> answer = anyone.gets(CLOCK + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode json = json(answer);
        assertThat(json.path("status").asString()).isEqualTo("due");
        assertThat(json.path("due").asString()).isEqualTo(due);
        assertThat(json.path("edition").asString()).isEqualTo("2026");
        assertThat(json.path("days")
                        .get(json.path("days").size() - 1)
                        .path("date")
                        .asString())
                .isEqualTo(due);
    }

    @Test
    void hours_run_from_the_moment_and_end_at_one() {
        JsonNode json = json(anyone.gets(CLOCK + "from=2026-10-01T09:30&amount=24&unit=hour")); // Thu, National Day
        assertThat(json.path("dueAt").asString()).startsWith("2026-10-02T09:30"); // Fri
    }

    @Test
    void a_moment_with_an_offset_is_read_in_beijing_time() {
        // 23:00 UTC on Wed 2026-02-11 is 07:00 on Thu 2026-02-12 in Beijing.
        assertThat(json(anyone.gets(CLOCK + "from=2026-02-11T23:00:00Z&amount=20&unit=working-day"))
                        .path("due")
                        .asString())
                .isEqualTo("2026-03-18"); // Wed
    }

    @Test
    void every_day_says_what_it_did() {
        JsonNode days = json(anyone.gets(CLOCK + "from=2026-02-13&amount=2&unit=working-day"))
                .path("days"); // Fri; Sat 02-14 works, Sun 02-15 to Mon 02-23 off
        assertThat(kinds(days))
                .startsWith("start 0", "make-up-counted 1", "holiday 1")
                .endsWith("due 2")
                .hasSize(12);
        assertThat(days.get(2).path("note").asString()).isEqualTo("春节");
    }

    @Test
    void an_open_pause_has_no_date_yet_and_says_what_is_left() {
        JsonNode json =
                json(anyone.gets(CLOCK + "from=2026-11-02&amount=20&unit=working-day&pause=2026-11-09/..")); // Mon
        assertThat(json.path("status").asString()).isEqualTo("paused");
        assertThat(json.has("due")).isFalse();
        assertThat(json.path("counted").asInt()).isEqualTo(4);
        assertThat(json.path("outstanding").asInt()).isEqualTo(16);
        assertThat(json.path("pausedSince").asString()).isEqualTo("2026-11-09"); // Mon
    }

    @Test
    void an_unpublished_year_is_named_and_never_guessed() {
        HttpResponse<String> answer = anyone.gets(CLOCK + "from=2026-12-25&amount=10&unit=working-day"); // Fri
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode json = json(answer);
        assertThat(json.path("type").asString()).isEqualTo("/problems/calendar-not-published");
        assertThat(json.path("missingYear").asInt()).isEqualTo(2027);
        assertThat(json.path("counted").asInt()).isEqualTo(4);
        assertThat(json.path("outstanding").asInt()).isEqualTo(6);
        assertThat(json.path("zh").path("detail").asString()).contains("2027", "已计 4 个工作日");
        assertThat(json.path("en").path("detail").asString()).contains("2027", "4 working days");
    }

    @Test
    void an_earlier_edition_counts_as_it_counted_then() {
        // Mon 2020-02-03 was a working day until the second notice of 2020 lengthened the holiday by three days.
        String question = CLOCK + "from=2020-01-23&amount=1&unit=working-day"; // Thu
        assertThat(json(anyone.gets(question + "&edition=2020")).path("due").asString())
                .isEqualTo("2020-01-31");
        assertThat(json(anyone.gets(question)).path("due").asString()).isEqualTo("2020-02-03");
    }

    @Test
    void everything_wrong_is_told_at_once_in_order_and_in_both_languages() {
        HttpResponse<String> answer = anyone.gets(CLOCK
                + "from=2026-02-30&amount=x&unit=week&start=never&roll=maybe&pause=2026-03-02&pause=oops/..&extension=0"
                + "&edition=1999&colour=red");
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode json = json(answer);
        assertThat(json.path("type").asString()).isEqualTo("/problems/invalid-request");
        assertThat(parameters(json))
                .containsExactly(
                        "from", "amount", "unit", "start", "roll", "pause", "pause", "extension", "edition", "colour");
        json.path("errors").forEach(error -> {
            assertThat(error.path("zh").asString()).as(error.toString()).isNotBlank();
            assertThat(error.path("en").asString()).as(error.toString()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount=20&unit=working-day | from",
                "from=2026-02-12 | amount,unit",
                "from=2026-02-12&amount=24&unit=hour | from", // a date is no moment
                "from=2026-02-12T09:00&amount=24&unit=hour&roll=next-working-day | roll",
                "from=2026-02-12&amount=20&unit=working-day&extension=11&cap=10 | extension",
                "from=2026-02-12&amount=20&unit=working-day&pause=2026-03-09/2026-03-02 | pause",
                "from=2026-02-12&amount=4000&unit=calendar-day | amount", // longer than ten years
                "from=2026-02-12&from=2026-02-13&amount=1&unit=month | from",
                "from=1066-10-14&amount=1&unit=month | from",
                "from=2026-02-12&amount=20&unit=working-day&Unit=month | Unit"
            })
    void a_question_that_makes_no_sense_names_what_is_wrong(String question, String parameters) {
        HttpResponse<String> answer = anyone.gets(CLOCK + question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(parameters(json(answer))).containsExactly(parameters.split(","));
    }

    @Test
    void the_title_is_in_the_language_asked_for_and_both_are_always_there() {
        String bad = CLOCK + "amount=1&unit=month";
        assertThat(json(anyone.gets(bad)).path("title").asString()).isEqualTo("请求有误");
        HttpResponse<String> english = anyone.gets(bad, "Accept-Language", "fr, en;q=0.8, zh;q=0.5");
        assertThat(json(english).path("title").asString()).isEqualTo("The request has something to put right");
        assertThat(english.headers().firstValue("Content-Language")).contains("en");
        assertThat(json(anyone.gets(bad + "&lang=en")).path("title").asString()).startsWith("The request");
        assertThat(json(english).path("zh").path("title").asString()).isEqualTo("请求有误");
    }

    @Test
    void an_answer_already_known_is_not_sent_again() {
        String question = CLOCK + "from=2026-02-12&amount=20&unit=working-day";
        HttpResponse<String> first = anyone.gets(question);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=300", "public");
        HttpResponse<String> again = anyone.gets(question, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(anyone.gets(question + "&extension=1", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_answer_under_a_named_edition_never_changes_and_says_so() {
        HttpResponse<String> answer = anyone.gets(CLOCK + "from=2026-02-12&amount=20&unit=working-day&edition=2026");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static List<String> parameters(JsonNode json) {
        return StreamSupport.stream(json.path("errors").spliterator(), false)
                .map(error -> error.path("parameter").asString())
                .toList();
    }

    private static List<String> kinds(JsonNode days) {
        return StreamSupport.stream(days.spliterator(), false)
                .map(day ->
                        day.path("kind").asString() + " " + day.path("count").asInt())
                .toList();
    }
}
