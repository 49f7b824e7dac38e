package org.sundial.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sundial.app.stories.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The description of the interfaces, as the running city serves it: written to target, and held to our rules. */
class ApiDescriptionTest {
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CAMEL = Pattern.compile("[a-z][a-zA-Z0-9]*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private static JsonNode api;
    private static final Map<String, JsonNode> OPERATIONS = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        HttpResponse<String> answer = Caller.stranger().gets("/api/v1/openapi");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        api = json.readTree(answer.body());
        Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("openapi.json"), json.writeValueAsString(api));
        api.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        OPERATIONS.put(method + " " + path, operation);
                    }
                }));
    }

    @Test
    void it_is_openapi_3_1_and_says_what_it_is() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("info").path("title").asString()).isNotBlank();
        assertThat(api.path("info").path("version").asString()).isNotBlank();
        assertThat(api.path("info").path("description").asString())
                .containsPattern(HAN)
                .containsPattern("[a-z]");
        assertThat(api.path("servers").size()).isEqualTo(1);
        assertThat(OPERATIONS).containsKey("get /api/v1/clock/deadline");
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_summary_in_both_languages_and_a_tag_that_is_described() {
        Set<String> tags = new HashSet<>();
        api.path("tags").forEach(tag -> {
            assertThat(tag.path("description").asString()).as(tag.toString()).isNotBlank();
            tags.add(tag.path("name").asString());
        });
        Set<String> ids = new HashSet<>();
        OPERATIONS.forEach((name, operation) -> {
            String id = operation.path("operationId").asString();
            assertThat(id).as(name).matches(CAMEL).doesNotContain("_");
            assertThat(ids.add(id)).as("%s: %s is used twice", name, id).isTrue();
            assertThat(operation.path("summary").asString())
                    .as(name)
                    .containsPattern(HAN)
                    .containsPattern("[A-Za-z]");
            assertThat(strings(operation.path("tags"))).as(name).isNotEmpty().isSubsetOf(tags);
        });
    }

    @Test
    void every_operation_says_how_it_refuses() {
        OPERATIONS.forEach((name, operation) -> {
            List<String> statuses = new ArrayList<>();
            operation.path("responses").forEachEntry((status, response) -> {
                statuses.add(status);
                JsonNode said = resolved(response);
                assertThat(said.path("description").asString())
                        .as("%s %s", name, status)
                        .isNotBlank();
                if (status.startsWith("4") || status.startsWith("5")) {
                    assertThat(said.path("content").has("application/problem+json"))
                            .as("%s %s is told as problem details", name, status)
                            .isTrue();
                }
            });
            assertThat(statuses)
                    .as(name)
                    .contains("400", "406", "429", "500")
                    .anyMatch(status -> status.startsWith("2"));
        });
    }

    @Test
    void addresses_are_kebab_case_under_a_version_and_members_are_camel_case() {
        api.path("paths").propertyNames().forEach(path -> {
            assertThat(path).matches("/api/v[0-9]+/.+");
            for (String part : path.substring(1).split("/", -1)) {
                assertThat(part).as(path).matches("\\{[a-z][a-zA-Z]*}|" + KEBAB.pattern());
            }
        });
        api.path("components")
                .path("schemas")
                .forEachEntry((name, schema) -> schema.path("properties")
                        .propertyNames()
                        .forEach(member -> assertThat(member).as(name).matches(CAMEL)));
        OPERATIONS.forEach((name, operation) -> operation.path("parameters").forEach(parameter -> {
            JsonNode said = resolved(parameter);
            if (said.path("in").asString().equals("query")) {
                assertThat(said.path("name").asString()).as(name).matches(CAMEL);
            }
        }));
    }

    @Test
    void every_parameter_is_explained_and_shown_by_an_example() {
        OPERATIONS.forEach((name, operation) -> operation.path("parameters").forEach(parameter -> {
            JsonNode said = resolved(parameter);
            String which = name + " " + said.path("name").asString();
            assertThat(said.path("description").asString()).as(which).isNotBlank();
            assertThat(said.has("example")
                            || said.has("examples")
                            || said.path("schema").has("example"))
                    .as("%s has an example", which)
                    .isTrue();
        }));
    }

    @Test
    void nothing_is_defined_that_nobody_uses_and_nothing_used_that_is_not_defined() {
        Set<String> used = new TreeSet<>();
        references(api, used);
        Set<String> defined = new TreeSet<>();
        api.path("components")
                .forEachEntry((kind, members) ->
                        members.propertyNames().forEach(name -> defined.add("#/components/" + kind + "/" + name)));
        assertThat(defined).isEqualTo(used);
    }

    private static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : api.at(reference.substring(1));
    }

    private static void references(JsonNode node, Set<String> into) {
        if (node.path("$ref").isString()) {
            into.add(node.path("$ref").asString());
        }
        node.forEach(child -> references(child, into));
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
