package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 条件语言. */
final class ConditionTest {
    private static final Map<String, Variable> VARIABLES = variables();

    private static Map<String, Variable> variables() {
        Map<String, Variable> variables = new TreeMap<>();
        for (Variable variable : List.of(
                Variable.of("granted", VariableType.TRUTH),
                Variable.of("floors", VariableType.NUMBER),
                Variable.of("area", VariableType.NUMBER),
                Variable.of("place", VariableType.TEXT),
                Variable.of("received", VariableType.DATE),
                Variable.of("场所", VariableType.TEXT),
                new Variable("outcome", VariableType.TEXT, "", "", List.of("accept", "refuse")))) {
            variables.put(variable.name(), variable);
        }
        return variables;
    }

    private static final Values VALUES = Values.of("granted", true)
            .with("floors", 3)
            .with("area", new BigDecimal("299.50"))
            .with("place", "影院")
            .with("场所", "O'Hara")
            .with("received", LocalDate.of(2026, 12, 4)) // Fri
            .with("outcome", "accept");

    static Condition condition(String text) {
        return switch (Condition.read(text, VARIABLES)) {
            case Condition.Reading.Read(Condition condition) -> condition;
            case Condition.Reading.Faulty(List<ConditionFault> faults) ->
                throw new AssertionError(text + ": " + faults);
        };
    }

    private static List<ConditionFault> faults(String text) {
        return switch (Condition.read(text, VARIABLES)) {
            case Condition.Reading.Read read -> List.of();
            case Condition.Reading.Faulty(List<ConditionFault> faults) -> faults;
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "granted                                   | true",
                "not granted                               | false",
                "granted = false                           | false",
                "floors = 3                                | true",
                "floors = 3.00                             | true",
                "floors != 3                               | false",
                "floors > 2                                | true",
                "floors >= 3                               | true",
                "floors < 3                                | false",
                "floors <= 2                               | false",
                "floors < area                             | true",
                "area = 299.5                              | true",
                "area < -1                                 | false",
                "place = '影院'                             | true",
                "place = \"影院\"                           | true",
                "place in ['影院', '歌舞厅']                 | true",
                "place in ['学校']                          | false",
                "场所 = 'O''Hara'                           | true",
                "floors in [1, 3.0]                        | true",
                "received = 2026-12-04                     | true",
                "received > 2026-12-03                     | true",
                "received < 2026-12-04                     | false",
                "granted and floors > 5                    | false",
                "granted or floors > 5                     | true",
                "floors > 5 or granted and floors = 3      | true",
                "(floors > 5 or granted) and floors = 4    | false",
                "not (granted and floors = 3)              | false",
                "not granted or floors = 3                 | true",
                "outcome = 'accept'                        | true",
                "1 < 2                                     | true",
            })
    void says_whether_it_holds(String text, boolean holds) {
        assertThat(condition(text).holds(VALUES)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "granted and                               | CONDITION_NOT_UNDERSTOOD  | 12",
                "= 3                                       | CONDITION_NOT_UNDERSTOOD  | 1",
                "floors == 3                               | CONDITION_NOT_UNDERSTOOD  | 9",
                "floors > 3)                               | CONDITION_NOT_UNDERSTOOD  | 11",
                "(granted                                  | CONDITION_NOT_UNDERSTOOD  | 9",
                "place = '影院                              | CONDITION_NOT_UNDERSTOOD  | 9",
                "place in []                               | CONDITION_NOT_UNDERSTOOD  | 11",
                "place in ['a' 'b']                        | CONDITION_NOT_UNDERSTOOD  | 15",
                "place in [place]                          | CONDITION_NOT_UNDERSTOOD  | 11",
                "received = 2026-02-30                     | CONDITION_NOT_UNDERSTOOD  | 12",
                "floors = 1e9                              | CONDITION_NOT_UNDERSTOOD  | 10",
                "floors = 12345678901234567890             | CONDITION_NOT_UNDERSTOOD  | 10",
                "${granted}                                | CONDITION_NOT_UNDERSTOOD  | 1",
                "granted.getClass()                        | CONDITION_NOT_UNDERSTOOD  | 8",
                "height > 3                                | CONDITION_UNKNOWN_VARIABLE | 1",
                "granted = 'true'                          | CONDITION_MISTYPED        | 1",
                "floors = '3'                              | CONDITION_MISTYPED        | 1",
                "place < 'b'                               | CONDITION_MISTYPED        | 1",
                "granted > false                           | CONDITION_MISTYPED        | 1",
                "floors                                    | CONDITION_MISTYPED        | 1",
                "floors in [1, 'a']                        | CONDITION_MISTYPED        | 1",
                "received > 3                              | CONDITION_MISTYPED        | 1",
                "outcome = 'grant'                         | CONDITION_VALUE_NOT_ALLOWED | 11",
                "outcome in ['accept', 'grant']            | CONDITION_VALUE_NOT_ALLOWED | 23",
            })
    void is_refused_with_the_place_of_the_mistake(String text, FaultKind kind, int at) {
        assertThat(faults(text)).anySatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(kind);
            assertThat(fault.at()).isEqualTo(at);
        });
    }

    @Test
    void every_mistake_is_told_at_once() {
        assertThat(faults("height > 3 and floors == 1 or granted = 'x' and ( and 米 = 2").stream()
                        .map(ConditionFault::at))
                .contains(1, 24, 31, 51);
    }

    @Test
    void deep_brackets_and_long_texts_are_refused_and_never_overflow() {
        for (String bomb : List.of(
                "(".repeat(1_000) + "granted" + ")".repeat(900),
                "not ".repeat(499) + "granted",
                "granted" + " ".repeat(Condition.MAX_LENGTH))) {
            assertThat(faults(bomb)).extracting(ConditionFault::kind).contains(FaultKind.CONDITION_TOO_LARGE);
        }
        assertThat(condition("not ".repeat(ConditionParser.MAX_DEPTH - 1) + "granted"))
                .isNotNull();
    }

    @Test
    void a_missing_value_is_never_guessed_even_where_the_answer_looks_certain() {
        assertThatThrownBy(() -> condition("granted or floors > 1").holds(Values.of("granted", true)))
                .isInstanceOf(Condition.MissingValue.class);
    }

    @Test
    void the_same_question_has_one_spelling() {
        assertThat(condition("  not(granted)   and ((floors>=3.0)) or place=\"a\"")
                        .text())
                .isEqualTo("not granted and floors >= 3 or place = 'a'");
        assertThat(condition("granted and (granted or floors = 1)").text())
                .isEqualTo("granted and (granted or floors = 1)");
    }

    @Property(tries = 300)
    void what_is_printed_reads_back_as_the_same_question(@ForAll("conditions") String text) {
        Condition once = condition(text);
        Condition again = condition(once.text());
        assertThat(again).isEqualTo(once);
        assertThat(again.holds(VALUES)).isEqualTo(once.holds(VALUES));
    }

    @Property(tries = 500)
    void no_text_makes_the_reader_break(@ForAll("scraps") String text) {
        Condition.read(text, VARIABLES);
    }

    @Provide
    Arbitrary<String> scraps() {
        List<String> words = Arrays.asList(
                "(",
                ")",
                "[",
                "]",
                ",",
                "=",
                "<",
                "!=",
                "and",
                "or",
                "not",
                "in",
                "granted",
                "floors",
                "3",
                "'a'",
                "2026-12-04",
                "'",
                "$",
                "米",
                "-",
                "true",
                "…");
        return Arbitraries.of(words).list().ofMaxSize(20).map(list -> String.join(" ", list));
    }

    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> atoms = Arbitraries.of(
                "granted",
                "floors > 2",
                "place = '影院'",
                "place in ['a', 'it''s']",
                "received <= 2026-12-04",
                "granted != true");
        return Arbitraries.recursive(
                () -> atoms,
                inner -> Arbitraries.oneOf(
                        inner.map(a -> "not (" + a + ")"),
                        Combinators.combine(inner, inner).as((a, b) -> "(" + a + ") and (" + b + ")"),
                        Combinators.combine(inner, inner).as((a, b) -> "(" + a + ") or (" + b + ")")),
                0,
                4);
    }
}
