package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 令牌规则: where a run stands after each kind of move. */
final class TokenGameTest {

    static List<String> open(Procedure procedure, Marking marking) {
        return procedure.open(marking).stream().map(task -> task.node().id()).toList();
    }

    /** Completes the one open instance of a step. */
    static Marking done(Procedure procedure, Marking marking, String node, Values outcome) {
        return procedure.complete(
                marking,
                procedure.open(marking).stream()
                        .filter(task -> task.node().id().equals(node))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(node + " is not open in " + marking))
                        .taskId(),
                outcome);
    }

    static Marking done(Procedure procedure, Marking marking, String... nodes) {
        Marking now = marking;
        for (String node : nodes) {
            now = done(procedure, now, node, Values.NONE);
        }
        return now;
    }

    @Test
    void a_run_goes_from_step_to_step_and_ends() {
        Procedure p = Bpmn.process()
                .start("s")
                .tasks("a", "b")
                .end("e")
                .flows("s > a > b > e")
                .procedure();
        Marking begun = p.begin(Values.NONE);
        assertThat(open(p, begun)).containsExactly("a");
        Marking second = done(p, begun, "a");
        assertThat(open(p, second)).containsExactly("b");
        assertThat(second.completed()).containsExactly("a");
        Marking ended = done(p, second, "b");
        assertThat(p.ended(ended)).isTrue();
        assertThat(open(p, begun)).as("a marking never changes").containsExactly("a");
    }

    @Test
    void an_exclusive_gateway_opens_the_way_whose_condition_holds() {
        Procedure p = Bpmn.process()
                .variable("granted", "truth")
                .start("s")
                .tasks("decide", "deliver", "explain")
                .xor("x")
                .end("e")
                .flows(
                        "s > decide > x",
                        "x > deliver : granted",
                        "x > explain : not granted",
                        "deliver > e",
                        "explain > e")
                .procedure();
        Marking begun = p.begin(Values.NONE);
        assertThat(open(p, done(p, begun, "decide", Values.of("granted", true))))
                .containsExactly("deliver");
        assertThat(open(p, done(p, begun, "decide", Values.of("granted", false))))
                .containsExactly("explain");
    }

    @Test
    void a_condition_without_its_value_is_a_refusal_and_nothing_moves() {
        Procedure p = Bpmn.process()
                .variable("granted", "truth")
                .start("s")
                .tasks("decide", "deliver")
                .xorDefault("x", "f3")
                .end("e")
                .flows("s > decide > x", "x > e", "x > deliver : granted", "deliver > e")
                .procedure();
        Marking begun = p.begin(Values.NONE);
        assertThatThrownBy(() -> done(p, begun, "decide")).isInstanceOfSatisfying(StepRefused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(StepRefusal.VALUE_MISSING);
            assertThat(refused.element()).isEqualTo("x");
            assertThat(refused.detail()).isEqualTo("granted");
        });
    }
}
