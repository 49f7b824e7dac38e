package org.sundial.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.EventKind;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON form of case events and states. */
class CaseJsonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void an_event_of_each_kind_is_written_as_its_golden_file_and_read_back(EventKind kind) throws IOException {
        CaseEvent event = CaseSamples.of(kind);
        assertThat(event.kind()).isEqualTo(kind);
        String golden = golden(kind.code());
        assertThat(CaseEventJson.write(event)).isEqualTo(golden);
        assertThat(CaseEventJson.read(golden)).isEqualTo(event);
    }

    @Property(tries = 1_000)
    void every_event_is_canonical_and_read_back_equal(@ForAll long seed) {
        AnyRecord any = new AnyRecord(seed);
        for (Class<?> type : kinds(CaseEvent.class)) {
            CaseEvent event = (CaseEvent) any.of(type.asSubclass(Record.class));
            String json = CaseEventJson.write(event);
            assertThat(json).isEqualTo(CanonicalJson.text(MAPPER.readTree(json)));
            assertThat(CaseEventJson.read(json)).isEqualTo(event);
        }
    }

    @Test
    void fields_in_another_order_are_the_same_event() {
        String json = CaseEventJson.write(CaseSamples.of(EventKind.CLOSED));
        assertThat(json).startsWith("{\"at\":");
        assertThat(CaseEventJson.read(
                        "{ \"kind\": \"case.closed\", \"by\": \"system\", \"at\": \"2026-11-02T01:00:00.123456Z\" }"))
                .isEqualTo(CaseSamples.of(EventKind.CLOSED));
    }

    @Test
    void the_fields_of_an_event_can_be_committed_to_one_by_one() {
        assertThat(CaseEventJson.fields(CaseSamples.of(EventKind.CLOCK_RESUMED)).keySet())
                .containsExactly("at", "by", "kind", "result", "taskId");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            unknown kind      | kind       | {"at":"2026-11-02T01:00:00Z","by":"system","kind":"case.vanished"}
            no kind           | kind       | {"at":"2026-11-02T01:00:00Z","by":"system"}
            unknown field     | colour     | {"at":"2026-11-02T01:00:00Z","by":"system","colour":"red","kind":"case.closed"}
            missing field     | by         | {"at":"2026-11-02T01:00:00Z","kind":"case.closed"}
            field twice       | by         | {"at":"2026-11-02T01:00:00Z","by":"system","by":"system","kind":"case.closed"}
            kind twice        | kind       | {"at":"2026-11-02T01:00:00Z","by":"system","kind":"case.closed","kind":"case.closed"}
            null              | by         | {"at":"2026-11-02T01:00:00Z","by":null,"kind":"case.closed"}
            unknown actor     | by         | {"at":"2026-11-02T01:00:00Z","by":"somebody","kind":"case.closed"}
            blank officer     | by         | {"at":"2026-11-02T01:00:00Z","by":{"officerId":"","organ":"X","post":"window"},"kind":"case.closed"}
            unknown in actor  | by.age     | {"at":"2026-11-02T01:00:00Z","by":{"age":1,"officerId":"u","organ":"X","post":"window"},"kind":"case.closed"}
            another spelling  | at         | {"at":"2026-11-02T01:00:00.000Z","by":"system","kind":"case.closed"}
            not a time        | at         | {"at":"yesterday","by":"system","kind":"case.closed"}
            number for text   | place      | {"at":"2026-11-02T01:00:00Z","by":"system","kind":"case.published","place":7}
            text for number   | eventNumber | {"at":"2026-11-02T01:00:00Z","by":"system","corrected":"x","eventNumber":"1","field":"ADDRESS_SPELLING","kind":"case.clerical-error-corrected","reason":"r"}
            unknown word      | field      | {"at":"2026-11-02T01:00:00Z","by":"system","corrected":"x","eventNumber":1,"field":"OUTCOME","kind":"case.clerical-error-corrected","reason":"r"}
            empty list        | items      | {"at":"2026-11-02T01:00:00Z","by":"system","items":[],"kind":"case.supplement-requested","noticeNumber":"n","taskId":"t"}
            inside a list     | items[0].what | {"at":"2026-11-02T01:00:00Z","by":"system","items":[{"material":"M"}],"kind":"case.supplement-requested","noticeNumber":"n","taskId":"t"}
            not a marking     | move.marking | {"at":"2026-11-02T01:00:00Z","by":"system","kind":"case.timer-fired","move":{"marking":"m9"},"timerTaskId":"t"}
            exponent          | outcome.area.number | {"at":"2026-11-02T01:00:00Z","by":"system","from":"2026-11-02T01:00:00Z","kind":"case.deemed-accepted","move":{"marking":"m1;0;;;;"},"outcome":{"area":{"number":"1e9"}},"taskId":"t"}
            not an object     | ~~         | ["case.closed"]
            not JSON          | ~~         | {"at":
            something after   | ~~         | {"at":"2026-11-02T01:00:00Z","by":"system","kind":"case.closed"}{}
            """)
    void what_is_not_the_one_form_is_refused_naming_the_field(String why, String field, String json) {
        assertThatThrownBy(() -> CaseEventJson.read(json))
                .as(why)
                .isInstanceOfSatisfying(
                        UnreadableCase.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void half_of_a_surrogate_pair_is_not_written() {
        CaseEvent event =
                new CaseEvent.Published(CaseSamples.of(EventKind.CLOSED).at(), Actor.system(), "\ud842");
        assertThatThrownBy(() -> CaseEventJson.write(event)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Class<?>> kinds(Class<?> sealed) {
        List<Class<?>> kinds = new ArrayList<>();
        for (Class<?> type : sealed.getPermittedSubclasses()) {
            if (type.isRecord()) {
                kinds.add(type);
            } else {
                kinds.addAll(kinds(type));
            }
        }
        return kinds;
    }

    private static String golden(String name) throws IOException {
        String file = "/golden/case/" + name + ".json";
        try (InputStream in = Objects.requireNonNull(CaseJsonTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        }
    }
}
