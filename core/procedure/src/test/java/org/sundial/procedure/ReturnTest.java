package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sundial.procedure.TokenGameTest.done;
import static org.sundial.procedure.TokenGameTest.open;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 退回: back only, never forward, and never so that somebody else's branch loses its place. */
final class ReturnTest {

    private static String task(Procedure p, Marking marking, String node) {
        return p.open(marking).stream()
                .filter(task -> task.node().id().equals(node))
                .findFirst()
                .orElseThrow()
                .taskId();
    }

    private static List<String> targets(Procedure p, Marking marking, String node) {
        return p.returnTargets(marking, task(p, marking, node)).stream()
                .map(UserTask::id)
                .toList();
    }

    private static void refuses(StepRefusal why, Procedure p, Marking marking, String node, String earlier) {
        assertThatThrownBy(() -> p.returnTo(marking, task(p, marking, node), earlier))
                .isInstanceOfSatisfying(
                        StepRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(why));
        assertThat(targets(p, marking, node)).doesNotContain(earlier);
    }

    private static Procedure line() {
        return Bpmn.process()
                .start("s")
                .tasks("accept", "examine", "review", "decide")
                .end("e")
                .flows("s > accept > examine > review > decide > e")
                .procedure();
    }

    @Test
    void a_step_goes_back_to_any_earlier_one_and_the_steps_between_are_done_again() {
        Procedure p = line();
        Marking atDecide = done(p, p.begin(Values.NONE), "accept", "examine", "review");
        assertThat(targets(p, atDecide, "decide")).containsExactly("review", "examine", "accept");
        Marking back = p.returnTo(atDecide, task(p, atDecide, "decide"), "examine");
        assertThat(open(p, back)).containsExactly("examine");
        assertThat(back.completed()).containsExactly("accept");
        assertThat(task(p, back, "examine")).as("a new task, not the old one").isNotEqualTo("examine.2");
        assertThat(p.ended(done(p, back, "examine", "review", "decide"))).isTrue();
    }

    @Test
    void a_return_never_goes_forward() {
        Procedure p = line();
        Marking atDecide = done(p, p.begin(Values.NONE), "accept", "examine", "review");
        Marking back = p.returnTo(atDecide, task(p, atDecide, "decide"), "accept");
        refuses(StepRefusal.NOT_COMPLETED_BEFORE, p, back, "accept", "review");
        refuses(StepRefusal.NOT_COMPLETED_BEFORE, p, back, "accept", "accept");
        refuses(StepRefusal.NOT_COMPLETED_BEFORE, p, back, "accept", "s");
        refuses(StepRefusal.NOT_COMPLETED_BEFORE, p, back, "accept", "elsewhere");
    }

    private static Procedure branches() {
        return Bpmn.process()
                .start("s")
                .tasks("before", "a1", "a2", "b1", "b2", "after")
                .and("split", "join")
                .end("e")
                .flows("s > before > split", "split > a1 > a2 > join", "split > b1 > b2 > join", "join > after > e")
                .procedure();
    }

    @Test
    void within_its_own_branch_a_step_goes_back_and_the_other_branch_stays() {
        Procedure p = branches();
        Marking now = done(p, p.begin(Values.NONE), "before", "a1", "b1");
        Marking back = p.returnTo(now, task(p, now, "a2"), "a1");
        assertThat(open(p, back)).containsExactlyInAnyOrder("a1", "b2");
        assertThat(targets(p, back, "b2")).as("b may still go back to b1").containsExactly("b1");
        assertThat(open(p, done(p, back, "a1", "a2", "b2"))).containsExactly("after");
    }

    @Test
    void a_return_over_a_split_is_refused_while_a_sibling_branch_is_open_or_waiting() {
        Procedure p = branches();
        Marking now = done(p, p.begin(Values.NONE), "before", "a1");
        refuses(StepRefusal.WOULD_LEAVE_OTHERS_BEHIND, p, now, "a2", "before");
        Marking waiting = done(p, now, "b1", "b2");
        refuses(StepRefusal.WOULD_LEAVE_OTHERS_BEHIND, p, waiting, "a2", "before");
        refuses(StepRefusal.NOT_COMPLETED_BEFORE, p, waiting, "a2", "b1");
    }

    @Test
    void behind_a_join_a_return_into_one_branch_is_refused_and_over_both_is_allowed() {
        Procedure p = branches();
        Marking now = done(p, p.begin(Values.NONE), "before", "a1", "a2", "b1", "b2");
        refuses(StepRefusal.WOULD_LEAVE_OTHERS_BEHIND, p, now, "after", "a2");
        assertThat(targets(p, now, "after")).containsExactly("before");
        Marking back = p.returnTo(now, task(p, now, "after"), "before");
        assertThat(back.completed()).isEmpty();
        assertThat(p.ended(done(p, back, "before", "a1", "a2", "b1", "b2", "after")))
                .isTrue();
    }

    @Test
    void a_branch_that_already_ended_by_itself_is_no_earlier_step() {
        // Going from a2 to b1 would quietly drop a2.
        Procedure p = Bpmn.process()
                .start("s")
                .tasks("a1", "a2", "b1")
                .and("split")
                .end("e1", "e2")
                .flows("s > split", "split > a1 > a2 > e1", "split > b1 > e2")
                .procedure();
        Marking now = done(p, p.begin(Values.NONE), "a1", "b1");
        refuses(StepRefusal.NOT_COMPLETED_BEFORE, p, now, "a2", "b1");
        assertThat(targets(p, now, "a2")).containsExactly("a1");
    }

    @Test
    void behind_an_inclusive_join_one_branch_may_be_done_again_alone() {
        Procedure p = Bpmn.process()
                .variable("fire", "truth")
                .variable("health", "truth")
                .start("s")
                .tasks("look", "fireOpinion", "healthOpinion", "decide")
                .or("join")
                .raw("<inclusiveGateway id='split' default='none'/>")
                .end("e")
                .flow("none", "split", "join", "")
                .flows("s > look > split", "split > fireOpinion : fire", "split > healthOpinion : health")
                .flows("fireOpinion > join", "healthOpinion > join", "join > decide > e")
                .procedure();
        Marking asked =
                done(p, p.begin(Values.NONE), "look", Values.of("fire", true).with("health", true));
        Marking now = done(p, asked, "fireOpinion", "healthOpinion");
        Marking back = p.returnTo(now, task(p, now, "decide"), "fireOpinion");
        assertThat(open(p, done(p, back, "fireOpinion"))).containsExactly("decide");
    }

    private static Procedure nested() {
        return Bpmn.process()
                .start("s")
                .tasks("before", "after")
                .end("e")
                .sub("sub")
                .start("is")
                .tasks("a", "b", "c")
                .and("isplit")
                .end("e1", "e2")
                .flows("is > a > isplit", "isplit > b > e1", "isplit > c > e2")
                .close()
                .flows("s > before > sub > after > e")
                .procedure();
    }

    @Test
    void a_return_leaves_a_sub_process_only_when_nothing_else_is_open_in_it() {
        Procedure p = nested();
        Marking both = done(p, p.begin(Values.NONE), "before", "a");
        refuses(StepRefusal.WOULD_LEAVE_OTHERS_BEHIND, p, both, "b", "before");
        refuses(StepRefusal.WOULD_LEAVE_OTHERS_BEHIND, p, both, "b", "a");
        Marking last = done(p, both, "c");
        assertThat(targets(p, last, "b")).containsExactly("a", "before");
        Marking out = p.returnTo(last, task(p, last, "b"), "before");
        assertThat(open(p, out)).containsExactly("before");
        assertThat(p.ended(done(p, out, "before", "a", "b", "c", "after"))).isTrue();
    }

    @Test
    void a_return_into_a_finished_sub_process_opens_it_again() {
        Procedure p = nested();
        Marking now = done(p, p.begin(Values.NONE), "before", "a", "b", "c");
        assertThat(targets(p, now, "after")).containsExactly("c", "b", "a", "before");
        Marking back = p.returnTo(now, task(p, now, "after"), "a");
        assertThat(open(p, back)).containsExactly("a");
        assertThat(p.ended(done(p, back, "a", "b", "c", "after"))).isTrue();
    }

    @Test
    void a_multi_instance_step_goes_back_only_when_one_instance_is_left() {
        Procedure p = Bpmn.process()
                .start("s")
                .tasks("before", "after")
                .multi("opinion", false, "2", "")
                .end("e")
                .flows("s > before > opinion > after > e")
                .procedure();
        Marking two = done(p, p.begin(Values.NONE), "before");
        refuses(StepRefusal.WOULD_LEAVE_OTHERS_BEHIND, p, two, "opinion", "before");
        Marking one = done(p, two, "opinion");
        assertThat(open(p, p.returnTo(one, task(p, one, "opinion"), "before"))).containsExactly("before");
        Marking after = done(p, one, "opinion");
        assertThat(open(p, p.returnTo(after, task(p, after, "after"), "opinion")))
                .containsExactly("opinion", "opinion");
    }

    @Test
    void a_side_procedure_goes_back_within_itself_and_not_out_of_itself() {
        Procedure p = Bpmn.process()
                .start("s")
                .tasks("examine", "decide")
                .end("e")
                .side("hearing")
                .tasks("announce", "hold")
                .flows("announce > hold")
                .closeSide()
                .flows("s > examine > decide > e")
                .procedure();
        Marking now = done(p, p.begin(Values.NONE), "examine");
        Marking heard = done(p, p.startSide(now, "hearing", Values.NONE), "announce");
        assertThat(targets(p, heard, "hold")).containsExactly("announce");
        assertThat(targets(p, heard, "decide")).containsExactly("examine");
        refuses(StepRefusal.NOT_COMPLETED_BEFORE, p, heard, "hold", "examine");
        Marking back = p.returnTo(heard, task(p, heard, "decide"), "examine");
        assertThat(open(p, back)).containsExactlyInAnyOrder("examine", "hold");
        Marking second = p.startSide(heard, "hearing", Values.NONE);
        assertThat(targets(p, second, "announce")).isEmpty();
    }

    @Test
    void a_return_keeps_what_is_known_and_arms_timers_anew() {
        Procedure p = Bpmn.process()
                .variable("granted", "truth")
                .start("s")
                .tasks("a", "b", "remind")
                .timer("late", "a", false)
                .end("e", "e2")
                .flows("s > a > b > e", "late > remind > e2")
                .procedure();
        Marking fired = done(p, p.fire(p.begin(Values.of("granted", true)), "late.1"), "remind");
        Marking now = done(p, fired, "a");
        Marking back = p.returnTo(now, task(p, now, "b"), "a");
        assertThat(back.values()).isEqualTo(Values.of("granted", true));
        assertThat(p.timers(back)).hasSize(1);
    }
}
