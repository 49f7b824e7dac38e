package org.sundial.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sundial.ledger.Ed25519;
import tools.jackson.databind.node.ObjectNode;

class ReceiptTest {

    private static List<String> problemsOf(byte[] file) {
        return switch (Receipt.parse(file)) {
            case Receipt.NoReceipt none ->
                none.problems().stream().map(Problem::field).toList();
            case Receipt.Whole whole -> List.of();
        };
    }

    @Test
    void a_receipt_is_read_written_and_read_back() {
        Receipt receipt = Samples.parsed();
        assertThat(Samples.MAPPER.readTree(receipt.encode())).isEqualTo(Samples.MAPPER.readTree(Samples.receipt()));
        assertThat(Receipt.parse(receipt.encode())).isEqualTo(new Receipt.Whole(receipt));
    }

    @Test
    void the_mark_some_editors_put_in_front_does_no_harm() {
        String marked = "\ufeff" + new String(Samples.receipt(), StandardCharsets.UTF_8);
        assertThat(problemsOf(marked.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("an unknown field", r -> r.put("note", "x"), "note"),
                wrong("another version", r -> r.put("v", 2), "v"),
                wrong("no leaf", r -> r.remove("leaf"), "leaf"),
                wrong("a leaf that is text", r -> r.put("leaf", "x"), "leaf"),
                wrong("a field missing in the leaf", r -> r.withObject("/leaf").remove("organ"), "leaf.organ"),
                wrong("a field too many in the leaf", r -> r.withObject("/leaf").put("name", "x"), "leaf.name"),
                wrong(
                        "a short salt",
                        r -> r.withObject("/disclosed/result").put("salt", "00"),
                        "disclosed.result.salt"),
                wrong("no value", r -> r.withObject("/disclosed/result").remove("value"), "disclosed.result.value"),
                wrong(
                        "a field too many beside the salt",
                        r -> r.withObject("/disclosed/result").put("x", 1),
                        "disclosed.result.x"),
                wrong(
                        "a hash that is none",
                        r -> r.withObject("/commitments").put("result", "granted"),
                        "commitments.result"),
                wrong(
                        "a control character in a name",
                        r -> r.withObject("/commitments").put("a\u0007", "0".repeat(64)),
                        "commitments.a\u0007"),
                wrong(
                        "a note cut short",
                        r -> r.put("notBefore", r.get("notBefore").asString().substring(0, 99)),
                        "notBefore"),
                wrong(
                        "a proof cut short",
                        r -> r.put("proof", r.get("proof").asString().substring(0, 99)),
                        "proof"),
                wrong(
                        "a key cut short",
                        r -> r.put("log", r.get("log").asString().substring(0, 40)),
                        "log"),
                wrong(
                        "a witness's key for the log",
                        r -> r.set("log", r.get("witnesses").get(0)),
                        "log"),
                wrong(
                        "the log's key for a witness",
                        r -> r.withArray("/witnesses").insert(0, r.get("log")),
                        "witnesses"),
                wrong("witnesses that are no list", r -> r.put("witnesses", "none"), "witnesses"),
                wrong("a number for a witness", r -> r.withArray("/witnesses").add(7), "witnesses"),
                wrong(
                        "too many witnesses",
                        r -> Stream.generate(() -> "x").limit(40).forEach(r.withArray("/witnesses")::add),
                        "witnesses"),
                wrong(
                        "three things at once",
                        r -> r.put("v", 0).put("log", "x").put("more", true),
                        "v",
                        "log",
                        "more"));
    }

    private static Arguments wrong(String what, Consumer<ObjectNode> change, String... fields) {
        return Arguments.of(what, change, List.of(fields));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void everything_wrong_is_named_at_once(String what, Consumer<ObjectNode> change, List<String> fields) {
        assertThat(problemsOf(Samples.changed(change))).as(what).isEqualTo(fields);
    }

    @Test
    void what_is_no_json_says_where() {
        for (String text : List.of(
                "",
                " ",
                "{",
                "receipt",
                "[]",
                "null",
                "{\"v\":1,\"v\":1}",
                "{} {}",
                "{\"v\":9007199254740993}",
                "{\"v\":\"\\ud800\"}",
                "[".repeat(2000))) {
            assertThat(Receipt.parse(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOfSatisfying(Receipt.NoReceipt.class, none -> {
                        assertThat(none.problems()).isNotEmpty();
                        assertThat(none.problems()).allSatisfy(p -> {
                            assertThat(p.zh()).isNotBlank().doesNotContain("！");
                            assertThat(p.en()).isNotBlank().doesNotContain("!");
                        });
                    });
        }
        assertThat(problemsOf(new byte[] {'{', (byte) 0xff, '}'})).containsExactly("");
        assertThat(problemsOf(new byte[Receipt.LONGEST_BYTES + 1])).containsExactly("");
    }

    @Property(tries = 600)
    void a_damaged_file_never_throws_and_never_says_something_else_was_logged(
            @ForAll @IntRange(min = 0, max = 5000) int at, @ForAll byte replacement) {
        Receipt honest = Samples.parsed();
        byte[] file = Samples.receipt();
        file[at % file.length] = replacement;
        ReceiptVerdict verdict = new ReceiptCheck(new Trust.LogKey(honest.log()), Ed25519::verifier).check(file);
        if (verdict instanceof ReceiptVerdict.Unchanged unchanged) {
            assertThat(unchanged.receipt().leaf()).isEqualTo(honest.leaf());
            assertThat(honest.disclosed())
                    .containsAllEntriesOf(unchanged.receipt().disclosed());
            assertThat(unchanged.index()).isEqualTo(2);
        }
    }
}
