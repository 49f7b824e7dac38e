package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
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

    private static Procedure parallel() {
        return Bpmn.process()
                .start("s")
                .tasks("a", "b", "c")
                .and("split", "join")
                .end("e")
                .flows("s > split", "split > a > join", "split > b > join", "join > c > e")
                .procedure();
    }

    @Test
    void a_parallel_join_waits_for_every_branch() {
        Procedure p = parallel();
        Marking begun = p.begin(Values.NONE);
        assertThat(open(p, begun)).containsExactly("a", "b");
        Marking one = done(p, begun, "b");
        assertThat(open(p, one)).containsExactly("a");
        assertThat(open(p, done(p, one, "a"))).containsExactly("c");
    }

    private static Procedure inclusive() {
        return Bpmn.process()
                .variable("fire", "truth")
                .variable("health", "truth")
                .start("s")
                .tasks("look", "fireOpinion", "healthOpinion", "decide")
                .or("join")
                .raw("<inclusiveGateway id='split' default='none'/>")
                .end("e")
                .flow("none", "split", "join", "")
                .flows(
                        "s > look > split",
                        "split > fireOpinion : fire",
                        "split > healthOpinion : health",
                        "fireOpinion > join",
                        "healthOpinion > join",
                        "join > decide > e")
                .procedure();
    }

    @Test
    void an_inclusive_join_waits_for_the_branches_that_were_opened_and_no_others() {
        Procedure p = inclusive();
        Marking begun = p.begin(Values.NONE);
        Marking both = done(p, begun, "look", Values.of("fire", true).with("health", true));
        assertThat(open(p, both)).containsExactly("fireOpinion", "healthOpinion");
        Marking half = done(p, both, "healthOpinion");
        assertThat(open(p, half)).containsExactly("fireOpinion");
        assertThat(open(p, done(p, half, "fireOpinion"))).containsExactly("decide");

        Marking one = done(p, begun, "look", Values.of("fire", true).with("health", false));
        assertThat(open(p, done(p, one, "fireOpinion"))).containsExactly("decide");

        Marking none = done(p, begun, "look", Values.of("fire", false).with("health", false));
        assertThat(open(p, none)).containsExactly("decide");
    }

    @Test
    void an_inclusive_join_waits_for_a_branch_that_may_still_go_another_way() {
        // b may come to the join or end on its own; until it has chosen, the join waits.
        Procedure p = Bpmn.process()
                .variable("joins", "truth")
                .start("s")
                .tasks("a", "b", "c")
                .and("split")
                .xor("x")
                .or("join")
                .end("e1", "e2")
                .flows(
                        "s > split",
                        "split > a > join",
                        "split > b > x",
                        "x > join : joins",
                        "x > e1 : not joins",
                        "join > c > e2")
                .procedure();
        Marking waiting = done(p, p.begin(Values.NONE), "a");
        assertThat(open(p, waiting)).containsExactly("b");
        assertThat(open(p, done(p, waiting, "b", Values.of("joins", false)))).containsExactly("c");
        assertThat(open(p, done(p, waiting, "b", Values.of("joins", true)))).containsExactly("c");
        assertThat(Soundness.check(p)).isEmpty();
    }

    @Test
    void an_inclusive_join_in_a_loop_does_not_wait_for_its_own_next_round() {
        // The sibling c leads round the loop to the empty way in, but as well to the full one: the join passes.
        Procedure p = Bpmn.process()
                .variable("fire", "truth")
                .variable("again", "truth")
                .start("s")
                .tasks("a", "b", "c", "d", "last")
                .xor("m", "x")
                .and("split", "join")
                .or("o")
                .raw("<inclusiveGateway id='os' default='viaB'/>")
                .end("e")
                .flow("viaB", "os", "b", "")
                .flows(
                        "s > m > split",
                        "split > os",
                        "os > a : fire",
                        "a > o",
                        "b > o",
                        "o > d > join",
                        "split > c > join",
                        "join > last > x",
                        "x > m : again",
                        "x > e : not again")
                .procedure();
        Marking begun = p.begin(Values.of("fire", true));
        assertThat(open(p, begun)).containsExactlyInAnyOrder("a", "c");
        assertThat(open(p, done(p, begun, "a"))).containsExactlyInAnyOrder("c", "d");
        assertThat(Soundness.check(p)).isEmpty();
    }

    @Test
    void terminate_withdraws_everything_in_its_own_scope_only() {
        Procedure p = Bpmn.process()
                .start("s")
                .and("split")
                .tasks("outside", "after")
                .and("join")
                .end("e")
                .sub("sub")
                .start("is")
                .and("isplit")
                .tasks("stop", "other")
                .terminate("t")
                .end("ie")
                .flows("is > isplit", "isplit > stop > t", "isplit > other > ie")
                .close()
                .flows("s > split", "split > outside > join", "split > sub > join", "join > after > e")
                .procedure();
        Marking begun = p.begin(Values.NONE);
        assertThat(open(p, begun)).containsExactly("outside", "stop", "other");
        Marking stopped = done(p, begun, "stop");
        assertThat(open(p, stopped)).containsExactly("outside");
        assertThat(open(p, done(p, stopped, "outside"))).containsExactly("after");
    }

    @Test
    void a_sub_process_is_left_when_nothing_is_left_inside() {
        Procedure p = Bpmn.process()
                .start("s")
                .tasks("last")
                .end("e")
                .sub("sub")
                .start("is")
                .and("isplit")
                .tasks("a", "b")
                .end("e1", "e2")
                .flows("is > isplit", "isplit > a > e1", "isplit > b > e2")
                .close()
                .flows("s > sub > last > e")
                .procedure();
        Marking one = done(p, p.begin(Values.NONE), "a");
        assertThat(open(p, one)).containsExactly("b");
        assertThat(open(p, done(p, one, "b"))).containsExactly("last");
    }

    @Test
    void a_called_procedure_runs_in_the_place_of_the_call() {
        Procedure review = Bpmn.process()
                .start("s")
                .tasks("a", "b")
                .end("e")
                .flows("s > a > b > e")
                .procedure();
        byte[] caller = Bpmn.process()
                .start("s")
                .call("review", "expert-review")
                .tasks("decide")
                .end("e")
                .flows("s > review > decide > e")
                .bytes();
        Procedure p = Bpmn.procedure(
                BpmnReader.read(caller, id -> id.equals("expert-review") ? Optional.of(review) : Optional.empty()));
        Marking begun = p.begin(Values.NONE);
        assertThat(open(p, begun)).containsExactly("review/a");
        assertThat(open(p, done(p, begun, "review/a", "review/b"))).containsExactly("decide");
        assertThat(Soundness.check(p)).isEmpty();
    }
}
