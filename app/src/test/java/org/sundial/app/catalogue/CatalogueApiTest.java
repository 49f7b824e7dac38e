package org.sundial.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.City;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue's interfaces for machines. */
class CatalogueApiTest {
    private static final Caller machine = Caller.stranger();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FIRE = PublishedList.text("/seed/procedures/P01.bpmn");

    @BeforeAll
    static void taken_in() {
        City.bean(PowerSearch.class).refresh();
    }

    @Test
    void the_list_is_read_page_by_page_to_its_end() {
        List<String> codes = new ArrayList<>();
        String address = "/api/v1/powers?department=XF&limit=20";
        JsonNode page = json(machine.gets(address), 200);
        while (true) {
            page.path("items").forEach(item -> codes.add(item.path("code").stringValue()));
            if (page.path("next").isNull()) {
                break;
            }
            page = json(machine.gets(address + "&cursor=" + page.path("next").stringValue()), 200);
        }

        assertThat(codes).hasSize(75).doesNotHaveDuplicates().startsWith("KLMY-XF-0001");
    }

    @Test
    void an_item_carries_what_its_fingerprint_is_taken_of() {
        JsonNode item = json(machine.gets("/api/v1/powers/KLMY-XF-0001"), 200);

        String canonical = CatalogueJson.canonical(item.path("content").toString());
        assertThat(CatalogueJson.fingerprint(canonical))
                .isEqualTo(item.path("fingerprint").stringValue());
        assertThat(item.path("content").path("terms").path("scope").isNull()).isTrue();
        assertThat(item.path("chart").path("procedure").stringValue()).hasSize(64);
        assertThat(item.path("rules").path("materials").size()).isEqualTo(8);
        assertThat(item.path("confirmation").path("simulated").booleanValue()).isTrue();
    }

    @Test
    void an_unchanged_item_is_not_sent_again() {
        HttpResponse<String> first = machine.gets("/api/v1/powers/KLMY-XF-0001");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(machine.gets("/api/v1/powers/KLMY-XF-0001", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void every_mistake_in_a_query_is_told_at_once_by_name() {
        JsonNode problem = json(machine.gets("/api/v1/powers?departmnt=XF&category=foo&limit=0&cursor=zz"), 400);

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("parameter").stringValue()))
                .containsExactly("category", "cursor", "limit", "departmnt");
    }

    @Test
    void an_unknown_item_is_not_found_in_both_languages() {
        JsonNode problem = json(machine.gets("/api/v1/powers/NOPE"), 404);

        assertThat(problem.path("zh").path("detail").stringValue()).contains("NOPE");
        assertThat(problem.path("en").path("detail").stringValue()).contains("NOPE");
    }

    @Test
    void a_lawful_chart_is_accepted_and_told_in_words() {
        JsonNode answer = check(FIRE, "application/xml", 200);

        assertThat(answer.path("accepted").booleanValue()).isTrue();
        assertThat(answer.path("faults").size()).isZero();
        assertThat(answer.path("procedure").path("fingerprint").stringValue())
                .isEqualTo(City.bean(Powers.class)
                        .handled("KLMY-XF-0001")
                        .orElseThrow()
                        .procedure()
                        .fingerprint());
        assertThat(answer.path("procedure").path("text").size()).isEqualTo(12);
    }

    @Test
    void a_chart_that_skips_a_mandatory_step_is_sound_but_not_lawful() {
        String skips = process("""
                <startEvent id="s"/><exclusiveGateway id="g" default="no"/>
                <userTask id="review" sundial:post="legal" sundial:marks="LEGAL_REVIEW"/>
                <userTask id="d" sundial:post="head" sundial:marks="DECISION"/><endEvent id="e"/>
                <sequenceFlow id="a" sourceRef="s" targetRef="g"/>
                <sequenceFlow id="yes" sourceRef="g" targetRef="review"><conditionExpression>grave</conditionExpression></sequenceFlow>
                <sequenceFlow id="no" sourceRef="g" targetRef="d"/>
                <sequenceFlow id="b" sourceRef="review" targetRef="d"/><sequenceFlow id="c" sourceRef="d" targetRef="e"/>
                """);

        JsonNode answer = check(skips, "text/xml", 200);

        assertThat(answer.path("sound").booleanValue()).isTrue();
        assertThat(answer.path("lawful").booleanValue()).isFalse();
        assertThat(answer.path("faults").get(0).path("kind").stringValue()).isEqualTo("MARK_SKIPPED");
        assertThat(answer.path("faults").get(0).path("element").stringValue()).isEqualTo("d");
    }

    @Test
    void every_fault_of_a_chart_is_told_at_once_in_the_language_asked_for() {
        String wrong = process("""
                <startEvent id="s"/><scriptTask id="code"/><userTask id="a" sundial:limt="3"/><endEvent id="e"/>
                <sequenceFlow id="f" sourceRef="s" targetRef="a"/><sequenceFlow id="g" sourceRef="a" targetRef="nowhere"/>
                """);

        JsonNode zh = check(wrong, "application/xml", 200);
        JsonNode en = JSON.readTree(machine.asks(
                        "POST",
                        "/api/v1/procedures/check",
                        BodyPublishers.ofString(wrong),
                        "Content-Type",
                        "application/xml",
                        "Accept-Language",
                        "en-GB")
                .body());

        assertThat(zh.path("faults")
                        .valueStream()
                        .map(fault -> fault.path("kind").stringValue()))
                .contains("CODE_NOT_ACCEPTED", "ATTRIBUTE_NOT_ACCEPTED", "FLOW_TO_NOWHERE");
        assertThat(en.path("faults").size()).isEqualTo(zh.path("faults").size());
        assertThat(en.path("faults").get(0).path("message").stringValue()).isASCII();
        assertThat(zh.path("faults").get(0).path("message").stringValue()).contains("。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><d>&x;</d>",
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><d>&b;</d>",
                "not xml at all",
                "<definitions>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "\u0000\u0001",
                "{\"json\": true}"
            })
    void a_hostile_file_is_refused_with_a_reason_and_tells_nothing(String file) {
        HttpResponse<String> answer = machine.asks(
                "POST", "/api/v1/procedures/check", BodyPublishers.ofString(file), "Content-Type", "application/xml");

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode verdict = JSON.readTree(answer.body());
        assertThat(verdict.path("accepted").booleanValue()).isFalse();
        assertThat(verdict.path("faults").size()).isPositive();
        assertThat(answer.body())
                .doesNotContain("root:")
                .doesNotContain("Exception")
                .doesNotContain("at org.");
    }

    @Test
    void deep_nesting_and_sheer_size_are_refused() {
        String deep = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">" + "<a>".repeat(50_000);
        assertThat(check(deep, "application/xml", 200).path("accepted").booleanValue())
                .isFalse();

        byte[] large = new byte[4 * 1024 * 1024 + 1];
        HttpResponse<String> answer = machine.asks(
                "POST", "/api/v1/procedures/check", BodyPublishers.ofByteArray(large), "Content-Type", "text/xml");
        assertThat(json(answer, 413).path("type").stringValue()).isEqualTo("/problems/too-large");
    }

    @Test
    void an_empty_body_and_a_wrong_type_are_told() {
        assertThat(check("", "application/xml", 400).path("errors").size()).isOne();
        assertThat(check("{}", "application/json", 415).path("accept").toString())
                .contains("application/bpmn+xml");
    }

    @Test
    void a_run_of_the_procedure_conforms() {
        JsonNode answer = replay(question("accept", "inspect", "review", "decide", "deliver"), 200);

        assertThat(answer.path("verdict").stringValue()).isEqualTo("conforming");
        assertThat(answer.path("ended").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ // what was done, the first step that departs, what was due there
        "accept decide, 1, decide_on_commitment inspect",
        "inspect, 0, accept",
        "accept inspect review decide deliver deliver, 5, ''",
        "accept inspect decide, 2, review"
    })
    void a_run_that_leaves_the_procedure_is_told_where(String steps, int index, String expected) {
        JsonNode answer = replay(question(steps.split(" ", -1)), 200);

        assertThat(answer.path("verdict").stringValue()).isEqualTo("departs");
        assertThat(answer.path("index").intValue()).isEqualTo(index);
        assertThat(answer.path("expected")
                        .valueStream()
                        .map(place -> place.path("id").stringValue()))
                .containsExactlyInAnyOrder(expected.isEmpty() ? new String[0] : expected.split(" ", -1));
    }

    @Test
    void a_value_decides_the_way_that_must_have_been_taken() {
        ObjectNode asked = question("accept", "inspect");
        asked.putObject("values").put("commitment", true);

        assertThat(replay(asked, 200).path("index").intValue()).isOne();
        asked.putObject("values").put("commitment", false);
        assertThat(replay(asked, 200).path("verdict").stringValue()).isEqualTo("conforming");
    }

    @Test
    void a_published_procedure_is_named_by_its_fingerprint_and_a_file_may_be_base64() {
        String fingerprint = City.bean(Powers.class)
                .handled("KLMY-XF-0001")
                .orElseThrow()
                .procedure()
                .fingerprint();
        ObjectNode named = JsonNodeFactory.instance.objectNode().put("procedure", fingerprint);
        named.putArray("steps").add("accept");
        ObjectNode encoded = JsonNodeFactory.instance
                .objectNode()
                .put("bpmnBase64", Base64.getEncoder().encodeToString(FIRE.getBytes(StandardCharsets.UTF_8)));
        encoded.putArray("steps").add("accept");

        assertThat(replay(named, 200)).isEqualTo(replay(encoded, 200));
    }

    @Test
    void parts_of_a_form_are_read_as_well() {
        String boundary = "sundial";
        String body = "--sundial\r\nContent-Disposition: form-data; name=\"bpmn\"; filename=\"p.bpmn\"\r\n\r\n" + FIRE
                + "\r\n--sundial\r\nContent-Disposition: form-data; name=\"steps\"\r\n\r\n[\"accept\"]\r\n--sundial--\r\n";

        HttpResponse<String> answer = machine.asks(
                "POST",
                "/api/v1/procedures/replay",
                BodyPublishers.ofString(body),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);

        assertThat(json(answer, 200).path("verdict").stringValue()).isEqualTo("conforming");
    }

    @Test
    void every_mistake_in_the_steps_is_told_at_once_by_its_place() {
        ObjectNode asked = question();
        asked.put("extra", 1).putObject("values").put("commitment", "no").put("unheard", 1);
        asked.putArray("steps")
                .add(JsonNodeFactory.instance.objectNode().put("elment", "accept"))
                .add(JsonNodeFactory.instance.objectNode().put("kind", "flew").put("element", "x"))
                .add(7)
                .add(JsonNodeFactory.instance
                        .objectNode()
                        .put("kind", "returned")
                        .put("element", "review"));

        JsonNode problem = replay(asked, 400);

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").stringValue()))
                .containsExactly(
                        "/extra",
                        "/values/commitment",
                        "/values/unheard",
                        "/steps/0/elment",
                        "/steps/0/element",
                        "/steps/1/kind",
                        "/steps/2",
                        "/steps/3/to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"a\":2}|400",
                "[1,2|400",
                "null|400",
                "{\"bpmn\":\"<a/>\",\"steps\":[]}|422",
                "{\"steps\":[]}|400",
                "{\"procedure\":\"ab\",\"steps\":[]}|400",
                "{\"bpmnBase64\":\"***\",\"steps\":[]}|400"
            })
    void a_question_that_cannot_be_answered_is_refused_with_a_reason(String body, int status) {
        HttpResponse<String> answer = machine.asks(
                "POST", "/api/v1/procedures/replay", BodyPublishers.ofString(body), "Content-Type", "application/json");

        JsonNode problem = json(answer, status);
        assertThat(problem.path("en").path("detail").stringValue()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void a_number_that_would_fill_the_memory_is_no_number() {
        String body = "{\"bpmn\":" + JsonNodeFactory.instance.stringNode(process("""
                <startEvent id="s"/><userTask id="d" sundial:post="head" sundial:marks="DECISION"/><endEvent id="e"/>
                <sequenceFlow id="a" sourceRef="s" targetRef="d"/><sequenceFlow id="c" sourceRef="d" targetRef="e"/>
                """))
                + ",\"values\":{\"count\":1e999999999},\"steps\":[]}";

        HttpResponse<String> answer = machine.asks(
                "POST", "/api/v1/procedures/replay", BodyPublishers.ofString(body), "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static ObjectNode question(String... steps) {
        ObjectNode asked = JsonNodeFactory.instance.objectNode().put("bpmn", FIRE);
        var list = asked.putArray("steps");
        for (String step : steps) {
            list.add(step);
        }
        return asked;
    }

    private static String process(String inside) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                             xmlns:sundial="https://sundial.example/bpmn" id="d" targetNamespace="x">
                <process id="p" name="示例"><extensionElements>
                <sundial:variable name="grave" type="truth"/><sundial:variable name="count" type="number"/>
                </extensionElements>
                """ + inside + "</process></definitions>";
    }

    private static JsonNode check(String file, String type, int status) {
        return json(
                machine.asks("POST", "/api/v1/procedures/check", BodyPublishers.ofString(file), "Content-Type", type),
                status);
    }

    private static JsonNode replay(ObjectNode question, int status) {
        return json(
                machine.asks(
                        "POST",
                        "/api/v1/procedures/replay",
                        BodyPublishers.ofString(question.toString()),
                        "Content-Type",
                        "application/json"),
                status);
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }
}
