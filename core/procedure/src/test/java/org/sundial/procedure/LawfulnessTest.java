package org.sundial.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** 合法性: no run comes to a decision past a mandatory step (行政处罚法 art. 44, 58, 62, 63). */
final class LawfulnessTest {

    private static Bpmn bpmn() {
        return Bpmn.process()
                .variable("x", "truth")
                .start("s")
                .end("e")
                .task("file", "sundial:post='handler'")
                .task("notice", "sundial:post='handler' sundial:marks='NOTICE'")
                .task("hearing", "sundial:post='handler' sundial:marks='HEARING_OFFER'")
                .task("legal", "sundial:post='legal' sundial:marks='legal_review'")
                .task("decide", "sundial:post='head' sundial:marks='DECISION'");
    }

    private static List<String> faults(Bpmn bpmn) {
        Procedure procedure = bpmn.procedure();
        assertThat(Soundness.check(procedure)).isEmpty();
        return Lawfulness.check(procedure).stream()
                .map(fault -> fault.kind() + " " + fault.elementId() + " " + fault.detail())
                .toList();
    }

    @Test
    void all_marks_on_the_one_way_to_the_decision_are_lawful() {
        assertThat(faults(bpmn().flows("s > file > notice > hearing > legal > decide > e")))
                .isEmpty();
    }

    @Test
    void a_way_round_a_mandatory_step_is_told_with_the_run_that_takes_it() {
        assertThat(faults(bpmn().xor("g", "m")
                        .flows("s > file > g", "g > notice : x", "g > m : not x", "notice > m")
                        .flows("m > hearing > legal > decide > e")))
                .containsExactly("MARK_SKIPPED decide NOTICE: file > hearing > legal");
    }

    @Test
    void the_decision_first_and_the_review_after_is_not_lawful() {
        assertThat(faults(bpmn().flows("s > file > notice > hearing > decide > legal > e")))
                .containsExactly("MARK_SKIPPED decide LEGAL_REVIEW: file > notice > hearing");
    }

    @Test
    void parallel_branches_joined_before_the_decision_are_lawful_and_unjoined_ones_are_not() {
        assertThat(faults(bpmn().and("split", "join")
                        .flows("s > file > hearing > split", "split > notice > join", "split > legal > join")
                        .flows("join > decide > e")))
                .isEmpty();
        assertThat(faults(bpmn().and("split")
                        .end("e2")
                        .flows("s > file > hearing > legal > split", "split > notice > e2", "split > decide > e")))
                .containsExactly("MARK_SKIPPED decide NOTICE: file > hearing > legal");
    }

    @Test
    void a_limit_that_cuts_a_mandatory_step_short_does_not_pass_it() {
        assertThat(faults(bpmn().timer("late", "notice", true)
                        .flows("s > file > notice > hearing > legal > decide > e", "late > hearing")))
                .containsExactly("MARK_SKIPPED decide NOTICE: file > late > hearing > legal");
    }

    @Test
    void a_mandatory_step_inside_a_sub_process_counts_unless_the_sub_process_can_be_cut_short() {
        Bpmn whole = Bpmn.process()
                .start("s")
                .end("e")
                .task("decide", "sundial:post='head' sundial:marks='DECISION'")
                .sub("hear")
                .start("is")
                .task("notice", "sundial:post='handler' sundial:marks='NOTICE'")
                .end("ie")
                .flows("is > notice > ie")
                .close()
                .flows("s > hear > decide > e");
        assertThat(faults(whole)).isEmpty();
        Bpmn cut = Bpmn.process()
                .start("s")
                .end("e")
                .task("decide", "sundial:post='head' sundial:marks='DECISION'")
                .sub("hear")
                .start("is")
                .task("notice", "sundial:post='handler' sundial:marks='NOTICE'")
                .end("ie")
                .flows("is > notice > ie")
                .close()
                .timer("late", "hear", true)
                .flows("s > hear > decide > e", "late > decide");
        assertThat(faults(cut)).containsExactly("MARK_SKIPPED decide NOTICE: late");
    }

    @Test
    void a_decision_inside_a_sub_process_needs_what_lies_before_it_inside_and_outside() {
        assertThat(faults(Bpmn.process()
                        .start("s")
                        .end("e")
                        .task("notice", "sundial:post='handler' sundial:marks='NOTICE'")
                        .sub("sub")
                        .start("is")
                        .task("legal", "sundial:post='legal' sundial:marks='LEGAL_REVIEW'")
                        .task("decide", "sundial:post='head' sundial:marks='DECISION'")
                        .end("ie")
                        .flows("is > decide > legal > ie")
                        .close()
                        .flows("s > notice > sub > e")))
                .containsExactly("MARK_SKIPPED decide LEGAL_REVIEW: notice");
    }

    @Test
    void a_mark_in_a_side_procedure_binds_nobody_and_helps_nobody() {
        assertThat(faults(Bpmn.process()
                        .start("s")
                        .end("e")
                        .task("decide", "sundial:post='head' sundial:marks='DECISION'")
                        .side("hearing")
                        .task("announce", "sundial:post='handler' sundial:marks='NOTICE'")
                        .closeSide()
                        .flows("s > decide > e")))
                .isEmpty();
    }

    @Test
    void a_mark_the_procedure_requires_must_be_drawn_and_every_step_must_have_a_post() {
        assertThat(faults(Bpmn.process()
                        .processAttributes("sundial:requires='NOTICE DECISION'")
                        .start("s")
                        .tasks("look")
                        .task("decide", "sundial:post='head' sundial:marks='DECISION'")
                        .end("e")
                        .flows("s > look > decide > e")))
                .containsExactly("POST_MISSING look ", "MARK_MISSING p NOTICE", "MARK_SKIPPED decide NOTICE: look");
    }

    @Test
    void a_meeting_may_decide_as_it_discusses_but_a_notice_comes_before() {
        assertThat(faults(Bpmn.process()
                        .start("s")
                        .task("meet", "sundial:post='head' sundial:marks='COLLECTIVE_DISCUSSION DECISION NOTICE'")
                        .end("e")
                        .flows("s > meet > e")))
                .containsExactly("MARK_SKIPPED meet NOTICE: ");
    }

    @Test
    void a_loop_back_before_the_notice_does_not_undo_it() {
        assertThat(faults(bpmn().xor("g", "m")
                        .flows(
                                "s > m > file > notice > hearing > legal > g",
                                "g > m : x",
                                "g > decide : not x",
                                "decide > e")))
                .isEmpty();
    }
}
