package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sundial.procedure.TokenGameTest.done;
import static org.sundial.procedure.TokenGameTest.open;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 多人办理, 期限, 旁支程序 and 变量: the moves that are more than one step after another. */
final class SpecialStepsTest {

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
