package org.sundial.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sundial.casefile.Commands.REASON;
import static org.sundial.casefile.Commands.found;
import static org.sundial.casefile.Commands.grant;
import static org.sundial.casefile.Commands.step;
import static org.sundial.casefile.People.CLOCK;
import static org.sundial.casefile.People.HANDLER;
import static org.sundial.casefile.People.HEAD;
import static org.sundial.casefile.People.OTHER_HANDLER;
import static org.sundial.casefile.People.OTHER_REVIEWER;
import static org.sundial.casefile.People.REVIEWER;
import static org.sundial.casefile.People.WINDOW;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sundial.calendar.Basis;

/** 不离流程: open tasks, posts, holders, signatures, returns and the separation of duties. */
class StepsTest {
    private final CaseFixture file = CaseFixture.of(Procedures.P01);

    @Test
    void an_act_that_is_not_open_is_refused_saying_what_is_open_and_who_holds_it() {
        file.accepted(Branch.ORDINARY);
        Verdict.Refused refused = file.refuses(HEAD, grant("decide.99"));
        assertThat(refused.reason()).isEqualTo(RefusalReason.TASK_NOT_OPEN);
        assertThat(refused.details()).hasSize(1);
        assertThat(refused.details().getFirst().subject()).isEqualTo(file.task("inspect"));
        assertThat(refused.details().getFirst().zh()).contains("现场检查", "承办人");
        assertThat(refused.details().getFirst().en()).contains("Inspect on site", "handler");
    }

    @Test
    void a_signed_task_is_not_signed_again_and_the_refusal_names_who_signed_when() {
        file.accepted(Branch.ORDINARY);
        String inspect = file.task("inspect");
        file.on("2026-11-03T10:02").does(HANDLER, found(inspect, Finding.CONFORMS, "h2"));
        Verdict.Refused refused = file.refuses(OTHER_HANDLER, found(inspect, Finding.DOES_NOT_CONFORM, "h1"));
        assertThat(refused.reason()).isEqualTo(RefusalReason.ALREADY_SIGNED);
        assertThat(refused.basis()).isEqualTo(HouseRule.SIGNED_ONCE.basis());
        assertThat(refused.details().getFirst().zh()).contains("2026-11-03 10:02", "h1");
    }

    @Test
    void a_task_is_for_its_own_act_only() {
        file.accepted(Branch.ORDINARY);
        assertThat(file.refuses(HANDLER, grant(file.task("inspect"))).reason()).isEqualTo(RefusalReason.OTHER_ACT);
        file.does(HANDLER, found(file.task("inspect"), Finding.CONFORMS, "h2"));
        file.does(REVIEWER, step(file.task("review")));
        assertThat(file.refuses(HEAD, step(file.task("decide"))).reason()).isEqualTo(RefusalReason.OTHER_ACT);
    }

    @Test
    void a_return_says_why_and_goes_only_to_a_step_that_was_passed() {
        file.accepted(Branch.ORDINARY);
        file.does(HANDLER, found(file.task("inspect"), Finding.CONFORMS, "h2"));
        assertThat(file.refuses(REVIEWER, new Command.ReturnToStep(file.task("review"), "inspect", "重查"))
                        .reason())
                .isEqualTo(RefusalReason.REASON_TOO_SHORT);
        assertThat(file.refuses(REVIEWER, new Command.ReturnToStep(file.task("review"), "decide", REASON))
                        .reason())
                .isEqualTo(RefusalReason.RETURN_NOT_ALLOWED);
        assertThat(file.refuses(REVIEWER, new Command.ReturnToStep(file.task("review"), "accept", REASON))
                        .reason())
                .isEqualTo(RefusalReason.RETURN_NOT_ALLOWED);
        file.does(REVIEWER, new Command.ReturnToStep(file.task("review"), "inspect", REASON));
        assertThat(file.openNodes()).containsExactly("inspect");
    }

    @Test
    void a_return_never_moves_the_cases_own_deadline() {
        file.accepted(Branch.ORDINARY);
        var before = file.due(DeadlineKind.DECISION);
        file.on("2026-11-05T09:00").does(HANDLER, found(file.task("inspect"), Finding.CONFORMS, "h2"));
        file.on("2026-11-06T09:00").does(REVIEWER, new Command.ReturnToStep(file.task("review"), "inspect", REASON));
        assertThat(file.due(DeadlineKind.DECISION)).isEqualTo(before);
        // The step itself begins anew: 10 working days from Friday 11-06.
        assertThat(file.due(DeadlineKind.STEP)).isEqualTo("2026-11-20");
    }

    /** The separation, officer by officer: w1 accepted, h1 and h2 inspected, r1 reviewed. */
    @ParameterizedTest
    @CsvSource({"w1, false", "h1, false", "h2, false", "r1, false", "d1, true"})
    void whoever_accepted_examined_or_reviewed_does_not_decide(String officer, boolean may) {
        file.accepted(Branch.ORDINARY);
        file.does(HANDLER, found(file.task("inspect"), Finding.CONFORMS, "h2"));
        file.does(REVIEWER, step(file.task("review")));
        Actor head = Actor.officer(officer, Post.HEAD, People.ORGAN);
        if (may) {
            file.does(head, grant(file.task("decide")));
        } else {
            Verdict.Refused refused = file.refuses(head, grant(file.task("decide")));
            assertThat(refused.reason()).isEqualTo(RefusalReason.DUTIES_NOT_SEPARATE);
            assertThat(refused.basis()).isEqualTo(HouseRule.DUTIES_SEPARATE.basis());
        }
    }

    @ParameterizedTest
    @CsvSource({"w1", "h1", "h2"})
    void whoever_accepted_or_examined_does_not_review(String officer) {
        file.accepted(Branch.ORDINARY);
        file.does(HANDLER, found(file.task("inspect"), Finding.CONFORMS, "h2"));
        Actor reviewer = Actor.officer(officer, Post.REVIEWER, People.ORGAN);
        assertThat(file.refuses(reviewer, step(file.task("review"))).reason())
                .isEqualTo(RefusalReason.DUTIES_NOT_SEPARATE);
    }

    @Test
    void whoever_examined_does_not_chair_the_hearing_and_the_statute_is_cited() {
        file.accepted(Branch.ORDINARY);
        file.does(HANDLER, found(file.task("inspect"), Finding.CONFORMS, "h2"));
        file.does(REVIEWER, Commands.start(file.task("review"), "hearing"));
        file.does(HANDLER, Commands.hearingOn(file.task("hearing_notice"), LocalDate.of(2026, 11, 30)));
        Actor chair = Actor.officer("h2", Post.LEGAL, People.ORGAN);
        Verdict.Refused refused = file.refuses(chair, step(file.task("hold_hearing")));
        assertThat(refused.reason()).isEqualTo(RefusalReason.DUTIES_NOT_SEPARATE);
        assertThat(refused.basis()).isEqualTo(Basis.of("行政许可法", "第四十八条第一款第三项"));
        file.does(People.LEGAL, step(file.task("hold_hearing")));
    }

    @Test
    void the_duty_to_annul_is_not_the_verifiers() {
        file.on("2026-11-02T09:00").delivered();
        file.does(HANDLER, found(file.task("verify_after"), Finding.DOES_NOT_CONFORM, "h2"));
        file.does(HANDLER, Commands.order(file.task("recheck"), LocalDate.of(2026, 11, 4)));
        file.on("2026-11-05T09:00").does(HANDLER, found(file.task("recheck"), Finding.DOES_NOT_CONFORM, "h2"));
        Actor head = Actor.officer("h2", Post.HEAD, People.ORGAN);
        assertThat(file.refuses(head, Commands.annul(file.task("annul"))).reason())
                .isEqualTo(RefusalReason.DUTIES_NOT_SEPARATE);
    }

    @Test
    void a_task_passed_on_is_done_by_its_new_holder_only() {
        file.accepted(Branch.ORDINARY);
        String inspect = file.task("inspect");
        assertThat(file.refuses(HANDLER, new Command.ReassignTask(inspect, OTHER_HANDLER, "忙"))
                        .reason())
                .isEqualTo(RefusalReason.REASON_TOO_SHORT);
        assertThat(file.refuses(HANDLER, new Command.ReassignTask(inspect, REVIEWER, REASON))
                        .reason())
                .isEqualTo(RefusalReason.WRONG_POST);
        assertThat(file.refuses(WINDOW, new Command.ReassignTask(inspect, OTHER_HANDLER, REASON))
                        .reason())
                .isEqualTo(RefusalReason.WRONG_POST);
        assertThat(file.refuses(REVIEWER, new Command.ReassignTask(inspect, OTHER_HANDLER, REASON))
                        .reason())
                .isEqualTo(RefusalReason.WRONG_POST);
        file.does(HEAD, new Command.ReassignTask(inspect, OTHER_HANDLER, REASON));
        Verdict.Refused refused = file.refuses(HANDLER, found(inspect, Finding.CONFORMS, "h2"));
        assertThat(refused.reason()).isEqualTo(RefusalReason.HELD_BY_ANOTHER);
        assertThat(refused.details().getFirst().zh()).contains("h2");
        assertThat(file.refuses(HEAD, new Command.ReassignTask(inspect, OTHER_HANDLER, REASON))
                        .reason())
                .isEqualTo(RefusalReason.SAME_HOLDER);
        file.does(OTHER_HANDLER, found(inspect, Finding.CONFORMS, "h1"));
    }

    @Test
    void nobody_is_given_a_task_the_separation_of_duties_bars_them_from() {
        file.accepted(Branch.ORDINARY);
        file.does(HANDLER, found(file.task("inspect"), Finding.CONFORMS, "h2"));
        Actor.Officer examiner = Actor.officer("h1", Post.REVIEWER, People.ORGAN);
        assertThat(file.refuses(HEAD, new Command.ReassignTask(file.task("review"), examiner, REASON))
                        .reason())
                .isEqualTo(RefusalReason.DUTIES_NOT_SEPARATE);
    }

    @Test
    void where_several_sign_each_signs_once() {
        CaseFixture heard = CaseFixture.of(Procedures.HEARD);
        heard.accepted(Branch.ORDINARY);
        heard.does(HANDLER, step(heard.task("examine")));
        heard.does(HANDLER, step(heard.task("offer")));
        assertThat(heard.openNodes()).containsExactly("review", "review");
        heard.does(REVIEWER, step(heard.task("review")));
        assertThat(heard.refuses(REVIEWER, step(heard.task("review"))).reason())
                .isEqualTo(RefusalReason.ALREADY_SIGNED);
        heard.does(OTHER_REVIEWER, step(heard.task("review")));
        assertThat(heard.openNodes()).containsExactly("decide");
    }

    @Test
    void a_timer_fires_only_when_its_limit_has_passed_and_only_by_the_clock() {
        CaseFixture heard = CaseFixture.of(Procedures.HEARD);
        heard.on("2026-11-02T09:00").accepted(Branch.ORDINARY);
        heard.does(HANDLER, step(heard.task("examine"))).does(HANDLER, step(heard.task("offer")));
        heard.does(REVIEWER, step(heard.task("review"))).does(OTHER_REVIEWER, step(heard.task("review")));
        String timer = heard.procedure()
                .timers(heard.state().tokens().orElseThrow().marking())
                .getFirst()
                .timerTaskId();
        heard.on("2026-11-05T18:00"); // Thursday, the third day
        assertThat(heard.refuses(CLOCK, new Command.FireTimer(timer)).reason()).isEqualTo(RefusalReason.TIMER_NOT_DUE);
        heard.on("2026-11-06T00:00");
        assertThat(heard.refuses(HEAD, new Command.FireTimer(timer)).reason()).isEqualTo(RefusalReason.WRONG_POST);
        heard.does(CLOCK, new Command.FireTimer(timer));
        assertThat(heard.openNodes()).containsExactlyInAnyOrder("decide", "remind");
        assertThat(heard.refuses(CLOCK, new Command.FireTimer(timer)).reason())
                .isEqualTo(RefusalReason.TIMER_NOT_PENDING);
    }

    @Test
    void a_case_stays_under_the_procedure_it_was_begun_under() {
        file.received(Branch.ORDINARY);
        Facts other =
                new Facts(file.now(), file.facts(WINDOW).calendar(), Procedures.P02, CaseFixture.P01_LIMITS, WINDOW);
        Command.Accept accept = Commands.accept(file.task("accept"));
        assertThatThrownBy(() -> Licensing.decide(file.state(), accept, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Procedures.P02.fingerprint());
    }

    @Test
    void an_act_that_waited_for_another_is_not_written_before_it() {
        file.on("2026-11-02T09:00").received(Branch.ORDINARY);
        file.on("2026-11-02T08:59").does(WINDOW, Commands.accept(file.task("accept")));
        assertThat(file.history().getLast().at()).isEqualTo(CaseFixture.at("2026-11-02T09:00"));
    }

    @Test
    void a_clerical_error_is_corrected_by_a_new_record_and_changes_nothing_else() {
        file.accepted(Branch.ORDINARY);
        CaseState before = file.state();
        int records = before.version();
        assertThat(file.refuses(
                                HANDLER,
                                new Command.CorrectClericalError(
                                        records + 1, CorrectableField.ADDRESS_SPELLING, "准噶尔路", REASON))
                        .details())
                .extracting(Detail::subject)
                .containsExactly("eventNumber");
        file.does(HANDLER, new Command.CorrectClericalError(1, CorrectableField.ADDRESS_SPELLING, "准噶尔路", REASON));
        assertThat(file.history().getFirst()).isInstanceOf(CaseEvent.Received.class);
        assertThat(file.state()).isEqualTo(before.advanced(before.status(), before.lastAt()));
    }
}
