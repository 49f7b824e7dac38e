package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code of a marking is kept in every case for years: what is written today must be read by every later version. */
final class MarkingCodeTest {
    private static final Marking FULL = new Marking(
            9,
            List.of(
                    ScopeInstance.subProcess(3, "review", 0),
                    new ScopeInstance(4, "opinions", 3, 5, 2, 1, Set.of("late", "after"))),
            List.of(
                    new Token.Resting(8, "opinions", 4, 2, Set.of()),
                    new Token.Resting(9, "call/examine", 0, 1, Set.of("warn")),
                    new Token.Waiting("f 1;", 0)),
            List.of("accept", "审查"),
            Values.of("granted", true)
                    .with("note", "a,b;c=%!~@:✓")
                    .with("area", new BigDecimal("1E+3"))
                    .with("day", LocalDate.of(2026, 12, 4))); // Fri

    @Test
    void the_code_of_version_m1_stays_as_it_is() {
        assertThat(FULL.encode())
                .isEqualTo("m1;9;3:review:0,4:opinions:3:5:2:1!after!late;"
                        + "@8:opinions:4:2,@9:call/examine:0:1!warn,~f%201%3B:0;accept,审查;"
                        + "area=n1000,day=d2026-12-04,granted=b1,note=ta%2Cb%3Bc%3D%25%21%7E%40%3A%E2%9C%93");
        assertThat(Marking.decode(FULL.encode())).isEqualTo(FULL).hasSameHashCodeAs(FULL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "m2;1;;;;",
                "m1;1;;;",
                "m1;x;;;;",
                "m1;-1;;;;",
                "m1;1;a;;;",
                "m1;1;1:a:0:2;;;",
                "m1;1;;@1:a:0;;",
                "m1;1;;1:a:0:1;;",
                "m1;1;;~f:0!t;;",
                "m1;1;;,;;",
                "m1;1;;;;a=x1",
                "m1;1;;;;a",
                "m1;1;;;;a=n1e999999999",
                "m1;1;;;;a=d2026-02-30",
                "m1;1;;;;a=t%",
                "m1;99999999999;;;;",
            })
    void what_is_not_a_code_is_refused(String code) {
        assertThatThrownBy(() -> Marking.decode(code)).isInstanceOf(MalformedMarking.class);
    }

    @Test
    void a_marking_of_another_procedure_is_refused() {
        Procedure p =
                Bpmn.process().start("s").tasks("a").end("e").flows("s > a > e").procedure();
        Marking stranger = Marking.decode("m1;1;;@1:b:0:1;;");
        assertThatThrownBy(() -> p.open(stranger)).isInstanceOf(MalformedMarking.class);
        assertThatThrownBy(() -> p.complete(stranger, "b.1", Values.NONE)).isInstanceOf(MalformedMarking.class);
    }

    @Property(tries = 300)
    void decoding_gives_back_what_was_encoded(@ForAll("markings") Marking marking) {
        assertThat(Marking.decode(marking.encode())).isEqualTo(marking);
    }

    @Property(tries = 500)
    void no_text_makes_the_decoder_break(@ForAll("codes") String code) {
        try {
            Marking.decode(code);
        } catch (MalformedMarking expected) {
            assertThat(expected).hasMessageContaining("not ");
        }
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withChars("m1;,:@~!=%tnbdE0aé")
                .ofMaxLength(40)
                .map(rest -> "m1;" + rest);
    }

    @Provide
    Arbitrary<Marking> markings() {
        Arbitrary<String> names =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(6).filter(this::isWhole);
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 500);
        Arbitrary<Token> resting = Combinators.combine(
                        counts, names, counts, counts, names.set().ofMaxSize(2))
                .as(Token.Resting::new);
        Arbitrary<Token> waiting = Combinators.combine(names, counts).as(Token.Waiting::new);
        Arbitrary<ScopeInstance> scopes = Combinators.combine(
                        counts,
                        names,
                        counts,
                        Arbitraries.integers().between(1, 9),
                        counts,
                        counts,
                        names.set().ofMaxSize(2))
                .as(ScopeInstance::new);
        Arbitrary<Value> values = Arbitraries.oneOf(
                Arbitraries.strings().filter(this::isWhole).map(Value.Text::new),
                Arbitraries.bigDecimals().map(Value.Quantity::new),
                Arbitraries.of(true, false).map(Value.Truth::new),
                Arbitraries.integers().between(0, 40_000).map(day -> new Value.Day(LocalDate.ofEpochDay(day))));
        return Combinators.combine(
                        counts,
                        scopes.list().ofMaxSize(3),
                        Arbitraries.oneOf(resting, waiting).list().ofMaxSize(4),
                        names.list().ofMaxSize(3),
                        Arbitraries.maps(names, values).ofMaxSize(3))
                .as((serial, s, t, c, v) -> new Marking(serial, s, t, c, Values.of(v)));
    }

    /** Half of a surrogate pair is no character and comes from no form or file. */
    private boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
}
