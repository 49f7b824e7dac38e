package org.sundial.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

class CanonicalJsonTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static String canonical(String json) {
        return CanonicalJson.text(MAPPER.readTree(json));
    }

    /** The test data published with RFC 8785. */
    @Test
    void the_published_texts_have_the_published_form() {
        assertThat(canonical("""
                        [
                          56,
                          {
                            "d": true,
                            "10": null,
                            "1": [ ]
                          }
                        ]""")).isEqualTo("[56,{\"1\":[],\"10\":null,\"d\":true}]");
        assertThat(canonical("""
                        {
                          "peach": "This sorting order",
                          "péché": "is wrong according to French",
                          "pêche": "but canonicalization MUST",
                          "sin":   "ingnore locale"
                        }"""))
                .isEqualTo("{\"peach\":\"This sorting order\",\"péché\":\"is wrong according to French\","
                        + "\"pêche\":\"but canonicalization MUST\",\"sin\":\"ingnore locale\"}");
        assertThat(canonical("""
                        {
                          "1": {"f": {"f": "hi","F": 5} ,"\\n": 56.0},
                          "10": { },
                          "": "empty",
                          "a": { },
                          "111": [ { } ],
                          "A": { }
                        }"""))
                .isEqualTo("{\"\":\"empty\",\"1\":{\"\\n\":56,\"f\":{\"F\":5,\"f\":\"hi\"}},\"10\":{},\"111\":[{}],"
                        + "\"A\":{},\"a\":{}}");
        assertThat(canonical("{ \"Unnormalized Unicode\":\"A\\u030a\" }"))
                .isEqualTo("{\"Unnormalized Unicode\":\"A\u030a\"}");
        assertThat(canonical("""
                        {
                          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                          "literals": [null, true, false]
                        }"""))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void names_are_sorted_by_their_utf16_units() {
        assertThat(canonical("""
                        {
                          "\\u20ac": "Euro Sign",
                          "\\r": "Carriage Return",
                          "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                          "1": "One",
                          "\\ud83d\\ude00": "Emoji: Grinning Face",
                          "\\u0080": "Control",
                          "\\u00f6": "Latin Small Letter O With Diaeresis"
                        }"""))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785 appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbers_are_written_as_the_standard_lists_them(String bits, String text) {
        double value = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));
        assertThat(CanonicalJson.text(NODES.numberNode(value))).isEqualTo(text);
    }

    @Property(tries = 2000)
    void a_number_is_the_shortest_that_reads_back(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        Assume.that(Double.isFinite(value));
        String text = CanonicalJson.text(NODES.numberNode(value));
        assertThat(Double.parseDouble(text) == value).isTrue();
        BigDecimal ours = new BigDecimal(text).stripTrailingZeros();
        BigDecimal java = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        // Java writes two digits at least, so it may choose 4.9E-324 where one digit is enough.
        assertThat(ours.precision()).isLessThanOrEqualTo(java.precision());
        if (java.precision() > 2) {
            assertThat(ours).isEqualByComparingTo(java);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "-9007199254740993", "123456789012345678901234567890"})
    void an_integer_no_double_holds_is_refused(String integer) {
        assertThatThrownBy(() -> canonical("[" + integer + "]")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_integer_a_double_holds_is_written_out() {
        assertThat(canonical("[9007199254740991,-1,0,-0,1e2,100000000000000000000,9007199254740994]"))
                .isEqualTo("[9007199254740991,-1,0,0,100,100000000000000000000,9007199254740994]");
    }

    @Test
    void what_json_cannot_say_is_refused() {
        for (JsonNode wrong : List.of(
                NODES.numberNode(Double.NaN),
                NODES.numberNode(Double.NEGATIVE_INFINITY),
                NODES.stringNode("half \ud83d pair"),
                NODES.stringNode("half pair \ud83d"),
                NODES.stringNode("\ude00 half pair"),
                NODES.binaryNode(new byte[1]),
                NODES.pojoNode(new Object()))) {
            assertThatThrownBy(() -> CanonicalJson.of(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<JsonNode> json() {
        Arbitrary<String> texts = Arbitraries.strings().ofMaxLength(12).filter(CanonicalJsonTest::isWhole);
        Arbitrary<JsonNode> leaves = Arbitraries.oneOf(
                texts.map(NODES::stringNode),
                Arbitraries.doubles().map(NODES::numberNode),
                Arbitraries.integers().map(NODES::numberNode),
                Arbitraries.of(NODES.nullNode(), NODES.booleanNode(true), NODES.booleanNode(false)));
        return Arbitraries.recursive(
                () -> leaves, inner -> Arbitraries.oneOf(inner, arrays(inner), objects(texts, inner)), 0, 4);
    }

    private static Arbitrary<JsonNode> arrays(Arbitrary<JsonNode> items) {
        return items.list().ofMaxSize(4).map(list -> NODES.arrayNode().addAll(list));
    }

    private static Arbitrary<JsonNode> objects(Arbitrary<String> names, Arbitrary<JsonNode> values) {
        return Arbitraries.maps(names, values)
                .ofMaxSize(5)
                .map(map -> NODES.objectNode().setAll(map));
    }

    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    @Property(tries = 500)
    void the_library_by_the_authors_of_the_standard_agrees(@ForAll("json") JsonNode json) throws IOException {
        ArrayNode outer = NODES.arrayNode().add(json);
        assertThat(CanonicalJson.text(outer)).isEqualTo(new JsonCanonicalizer(outer.toString()).getEncodedString());
    }

    @Property(tries = 500)
    void the_canonical_form_reads_back_and_stays(@ForAll("json") JsonNode json) {
        String once = CanonicalJson.text(json);
        assertThat(CanonicalJson.text(MAPPER.readTree(once))).isEqualTo(once);
    }
}
