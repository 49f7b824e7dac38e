package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 完整性: each way a chart can be unsound, with the element that is to blame. */
final class SoundnessTest {

    private static List<String> faults(Bpmn bpmn) {
        return Soundness.check(bpmn.procedure()).stream()
                .map(fault -> fault.kind() + " " + fault.elementId()
                        + (fault.detail().isEmpty() ? "" : " after " + fault.detail()))
                .toList();
    }

    @Test
    void a_choice_before_a_parallel_join_gets_stuck() {
        assertThat(faults(Bpmn.process()
                        .variable("x", "truth")
                        .start("s")
                        .tasks("t", "a", "b")
                        .xor("g")
                        .and("join")
                        .end("e")
                        .flows("s > t > g", "g > a : x", "g > b : not x", "a > join", "b > join", "join > e")))
                .containsExactly("UNREACHABLE e", "STUCK join after t > a");
    }

    @Test
    void parallel_branches_that_merge_without_a_join_open_the_next_step_twice() {
        assertThat(faults(Bpmn.process()
                        .start("s")
                        .tasks("a", "b", "c")
                        .and("split")
                        .xor("merge")
                        .end("e")
                        .flows("s > split", "split > a > merge", "split > b > merge", "merge > c > e")))
                .containsExactly("TWICE_AT_ONCE c after a > b");
    }

    @Test
    void a_branch_that_leads_back_while_the_other_goes_on_grows_without_bound() {
        assertThat(faults(Bpmn.process()
                        .start("s")
                        .tasks("a", "b")
                        .and("split")
                        .xor("m")
                        .end("e")
                        .flows("s > m > a > split", "split > m", "split > b > e")))
                .containsExactly("GROWS_WITHOUT_BOUND b");
    }

    @Test
    void a_loop_without_a_way_out_never_ends() {
        assertThat(faults(Bpmn.process()
                        .variable("x", "truth")
                        .start("s")
                        .tasks("t", "a", "b")
                        .xor("g", "m")
                        .end("e")
                        .flows("s > t > g", "g > m : x", "m > a > b > m", "g > e : not x")))
                .containsExactly("NO_WAY_TO_THE_END a after t");
    }

    @Test
    void a_step_behind_a_join_that_never_passes_is_never_reached() {
        assertThat(faults(Bpmn.process()
                        .variable("x", "truth")
                        .start("s")
                        .tasks("t", "c")
                        .xor("g")
                        .and("join")
                        .end("e", "e2")
                        .flows("s > t > g", "g > join : x", "g > e2 : not x")
                        .flows("c > join", "join > c2")
                        .tasks("c2")
                        .and("split")
                        .flows("c2 > split", "split > c", "split > e")))
                .containsExactlyInAnyOrder(
                        "UNREACHABLE c", "UNREACHABLE c2", "UNREACHABLE split", "UNREACHABLE e", "STUCK join after t");
    }

    @Test
    void an_interrupting_timer_that_starves_a_join_gets_stuck() {
        assertThat(faults(Bpmn.process()
                        .start("s")
                        .tasks("a", "b", "c")
                        .timer("late", "a", true)
                        .and("split", "join")
                        .end("e", "e2")
                        .flows("s > split", "split > a > join", "split > b > join", "join > c > e", "late > e2")))
                .containsExactly("STUCK join after b > late");
    }

    @Test
    void a_timer_that_does_not_interrupt_must_not_come_back_into_the_same_way() {
        assertThat(faults(Bpmn.process()
                        .start("s")
                        .tasks("a", "b")
                        .timer("late", "a", false)
                        .end("e")
                        .flows("s > a > b > e", "late > b")))
                .containsExactly("TWICE_AT_ONCE b after late > a");
    }

    @Test
    void a_sub_process_and_a_side_procedure_are_proved_by_themselves() {
        assertThat(faults(Bpmn.process()
                        .variable("x", "truth")
                        .start("s")
                        .end("e")
                        .sub("sub")
                        .start("is")
                        .tasks("t", "a", "b")
                        .xor("g")
                        .and("join")
                        .end("ie")
                        .flows("is > t > g", "g > a : x", "g > b : not x", "a > join", "b > join", "join > ie")
                        .close()
                        .side("side")
                        .tasks("p", "q", "r", "u")
                        .and("pand")
                        .flows("p > pand", "pand > q > u", "pand > r > u")
                        .closeSide()
                        .flows("s > sub > e")))
                .containsExactly("UNREACHABLE ie", "STUCK join after t > a", "TWICE_AT_ONCE u after p > q > r");
    }

    @Test
    void a_correlation_between_two_gateways_is_not_assumed() {
        // Both gateways ask x, but the second may be reached with another x; so it counts as free.
        assertThat(faults(Bpmn.process()
                        .variable("x", "truth")
                        .start("s")
                        .tasks("t", "a", "b", "c")
                        .xor("g", "h", "m")
                        .and("split", "join")
                        .end("e")
                        .flows("s > t > g", "g > split : x", "split > a > join", "split > b > join", "join > m")
                        .flows("g > m : not x", "m > c > h", "h > t : x", "h > e : not x")))
                .isEmpty();
    }

    @Test
    void ways_that_exclude_each_other_are_not_opened_together_by_an_inclusive_gateway() {
        assertThat(faults(Bpmn.process()
                        .variable("x", "truth")
                        .start("s")
                        .tasks("t", "a", "b", "c")
                        .or("g")
                        .end("e")
                        .flows("s > t > g", "g > a : x", "g > b : not x", "a > c", "b > c", "c > e")))
                .isEmpty();
    }

    @Test
    void a_chart_with_too_many_positions_is_refused_and_says_so() {
        Bpmn bpmn = Bpmn.process().start("s").and("split", "join").end("e").flows("s > split", "join > e");
        IntStream.range(0, 10)
                .forEach(i -> bpmn.tasks("a" + i, "b" + i, "c" + i)
                        .flows("split > a" + i + " > b" + i + " > c" + i + " > join"));
        assertThat(faults(bpmn)).contains("TOO_LARGE_TO_PROVE p after > 20000");
    }
}
