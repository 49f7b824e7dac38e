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

    @Test
    void a_parallel_multi_instance_step_opens_all_and_ends_when_enough_are_done() {
        Procedure p = Bpmn.process()
                .variable("experts", "number")
                .start("s")
                .multi("opinion", false, "experts", "numberOfCompletedInstances >= 2")
                .tasks("sum")
                .end("e")
                .flows("s > opinion > sum > e")
                .procedure();
        Marking begun = p.begin(Values.of("experts", 3));
        assertThat(p.open(begun)).extracting(OpenTask::iteration).containsExactly(1, 2, 3);
        assertThat(p.open(begun)).extracting(OpenTask::taskId).doesNotHaveDuplicates();
        Marking one = done(p, begun, "opinion");
        assertThat(open(p, one)).containsExactly("opinion", "opinion");
        assertThat(one.completed())
                .as("the step is not completed before all of it is")
                .isEmpty();
        Marking enough = done(p, one, "opinion");
        assertThat(open(p, enough)).containsExactly("sum");
        assertThat(enough.completed()).containsExactly("opinion");
    }

    @Test
    void a_sequential_multi_instance_step_opens_one_after_the_other() {
        Procedure p = Bpmn.process()
                .start("s")
                .multi("sign", true, "3", "")
                .end("e")
                .flows("s > sign > e")
                .procedure();
        Marking now = p.begin(Values.NONE);
        for (int iteration = 1; iteration <= 3; iteration++) {
            assertThat(p.open(now)).extracting(OpenTask::iteration).containsExactly(iteration);
            now = done(p, now, "sign");
        }
        assertThat(p.ended(now)).isTrue();
    }

    @Test
    void a_multi_instance_step_is_never_skipped_by_a_number_below_one() {
        Procedure p = Bpmn.process()
                .variable("experts", "number")
                .start("s")
                .multi("opinion", false, "experts", "")
                .end("e")
                .flows("s > opinion > e")
                .procedure();
        for (long experts : new long[] {0, -1, 101}) {
            assertThatThrownBy(() -> p.begin(Values.of("experts", experts)))
                    .isInstanceOfSatisfying(
                            StepRefused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(StepRefusal.INSTANCES_OUT_OF_RANGE));
        }
        assertThatThrownBy(() -> p.begin(Values.NONE))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(StepRefusal.VALUE_MISSING));
    }

    private static Procedure timed(boolean interrupting) {
        return Bpmn.process()
                .start("s")
                .tasks("wait", "remind", "decide")
                .timer("late", "wait", interrupting)
                .end("e", "e2")
                .flows("s > wait > decide > e", "late > remind > e2")
                .procedure();
    }

    @Test
    void an_interrupting_timer_withdraws_the_step_it_watches() {
        Procedure p = timed(true);
        Marking begun = p.begin(Values.NONE);
        OpenTimer timer = p.timers(begun).getFirst();
        assertThat(timer.timerTaskId()).isEqualTo("late.1");
        assertThat(timer.watched()).isEqualTo("wait");
        Marking fired = p.fire(begun, "late.1");
        assertThat(open(p, fired)).containsExactly("remind");
        assertThat(p.timers(fired)).isEmpty();
        assertThat(p.timers(done(p, begun, "wait")))
                .as("a done step is not watched")
                .isEmpty();
    }

    @Test
    void a_timer_that_does_not_interrupt_fires_once_and_leaves_the_step_open() {
        Procedure p = timed(false);
        Marking fired = p.fire(p.begin(Values.NONE), "late.1");
        assertThat(open(p, fired)).containsExactly("wait", "remind");
        assertThat(p.timers(fired)).isEmpty();
        assertThatThrownBy(() -> p.fire(fired, "late.1"))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(StepRefusal.TIMER_NOT_RUNNING));
        assertThat(p.timers(Marking.decode(fired.encode()))).isEmpty();
    }

    @Test
    void a_timer_on_a_multi_instance_step_or_a_sub_process_watches_all_of_it() {
        Procedure p = Bpmn.process()
                .start("s")
                .multi("opinion", false, "3", "")
                .timer("late", "opinion", true)
                .tasks("go")
                .end("e", "e2")
                .sub("sub")
                .start("is")
                .tasks("inside")
                .end("ie")
                .flows("is > inside > ie")
                .close()
                .timer("over", "sub", true)
                .flows("s > opinion > sub > e", "late > go > sub", "over > e2")
                .procedure();
        Marking begun = p.begin(Values.NONE);
        assertThat(p.timers(begun)).hasSize(1);
        Marking fired = p.fire(begun, p.timers(begun).getFirst().timerTaskId());
        assertThat(open(p, fired)).containsExactly("go");
        Marking inside = done(p, fired, "go");
        assertThat(open(p, inside)).containsExactly("inside");
        assertThat(p.ended(p.fire(inside, p.timers(inside).getFirst().timerTaskId())))
                .isTrue();
    }

    private static Procedure withHearing() {
        return Bpmn.process()
                .start("s")
                .tasks("examine", "decide")
                .end("e")
                .side("hearing")
                .tasks("announce", "hold")
                .flows("announce > hold")
                .closeSide()
                .flows("s > examine > decide > e")
                .procedure();
    }

    @Test
    void a_side_procedure_starts_at_any_time_and_the_run_waits_for_it() {
        Procedure p = withHearing();
        Marking begun = p.begin(Values.NONE);
        assertThat(p.sides(begun)).extracting(SubProcess::id).containsExactly("hearing");
        Marking heard = p.startSide(begun, "hearing", Values.NONE);
        assertThat(open(p, heard)).containsExactly("examine", "announce");
        Marking twice = p.startSide(heard, "hearing", Values.NONE);
        assertThat(open(p, twice)).containsExactly("examine", "announce", "announce");
        Marking decided = done(p, twice, "examine", "decide");
        assertThat(p.ended(decided)).isFalse();
        assertThat(p.ended(done(p, decided, "announce", "announce", "hold", "hold")))
                .isTrue();
        Marking over = done(p, begun, "examine", "decide");
        assertThat(p.sides(over)).isEmpty();
        assertThatThrownBy(() -> p.startSide(over, "hearing", Values.NONE))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(StepRefusal.RUN_ENDED));
        assertThatThrownBy(() -> p.startSide(begun, "examine", Values.NONE))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(StepRefusal.NOT_A_SIDE_PROCEDURE));
    }

    @Test
    void side_procedures_cannot_be_piled_up_without_bound() {
        Procedure p = withHearing();
        Marking now = p.begin(Values.NONE);
        for (int i = 0; i < Procedure.MAX_OPEN_SIDES; i++) {
            now = p.startSide(now, "hearing", Values.NONE);
        }
        Marking full = now;
        assertThatThrownBy(() -> p.startSide(full, "hearing", Values.NONE))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(StepRefusal.TOO_MANY_SIDE_PROCEDURES));
    }

    @Test
    void values_must_be_declared_typed_allowed_and_given_where_the_step_asks() {
        Procedure p = Bpmn.process()
                .variable("area", "number")
                .oneOf("outcome", "accept,refuse")
                .start("s")
                .task("accept", "sundial:asks='outcome'")
                .end("e")
                .flows("s > accept > e")
                .procedure();
        Marking begun = p.begin(Values.of("area", 3));
        record Row(Values outcome, StepRefusal refusal) {}
        for (Row row : List.of(
                new Row(Values.NONE, StepRefusal.VALUE_MISSING),
                new Row(Values.of("other", 1), StepRefusal.VALUE_NOT_DECLARED),
                new Row(Values.of("outcome", true), StepRefusal.VALUE_MISTYPED),
                new Row(Values.of("outcome", "grant"), StepRefusal.VALUE_MISTYPED))) {
            assertThatThrownBy(() -> p.complete(begun, "accept.1", row.outcome()))
                    .isInstanceOfSatisfying(
                            StepRefused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(row.refusal()));
        }
        Marking accepted = p.complete(begun, "accept.1", Values.of("outcome", "accept"));
        assertThat(accepted.values()).isEqualTo(Values.of("area", 3).with("outcome", "accept"));
        assertThatThrownBy(() -> p.complete(accepted, "accept.1", Values.NONE))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(StepRefusal.NOT_OPEN));
    }

    @Test
    void two_conditions_that_both_hold_are_a_refusal_where_the_check_could_not_exclude_it() {
        // Two variables compared with each other cannot be enumerated, so the run itself watches.
        Procedure p = Bpmn.process()
                .variable("a", "number")
                .variable("b", "number")
                .start("s")
                .tasks("t", "u", "v")
                .xorDefault("x", "f5")
                .end("e")
                .flows("s > t > x", "x > u : a > b", "x > v : a >= b", "x > e", "u > e", "v > e")
                .procedure();
        Marking begun = p.begin(Values.of("b", 1));
        assertThatThrownBy(() -> done(p, begun, "t", Values.of("a", 2)))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(StepRefusal.MORE_THAN_ONE_WAY_ON));
        assertThat(open(p, done(p, begun, "t", Values.of("a", 1)))).containsExactly("v");
        assertThat(p.ended(done(p, begun, "t", Values.of("a", 0)))).isTrue();
    }
}
