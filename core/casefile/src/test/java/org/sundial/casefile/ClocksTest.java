package org.sundial.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sundial.casefile.Commands.REASON;
import static org.sundial.casefile.Commands.extend;
import static org.sundial.casefile.Commands.found;
import static org.sundial.casefile.Commands.grant;
import static org.sundial.casefile.Commands.pause;
import static org.sundial.casefile.Commands.resume;
import static org.sundial.casefile.Commands.start;
import static org.sundial.casefile.Commands.step;
import static org.sundial.casefile.People.APPLICANT;
import static org.sundial.casefile.People.HANDLER;
import static org.sundial.casefile.People.HEAD;
import static org.sundial.casefile.People.LEGAL;
import static org.sundial.casefile.People.OTHER_REVIEWER;
import static org.sundial.casefile.People.REVIEWER;
import static org.sundial.casefile.People.WINDOW;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sundial.calendar.Basis;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.TimeLimit;
import org.sundial.procedure.Values;

/** 计时: pauses, extension, lateness, the hearing, each step's own days; 行政许可法 arts. 42 and 44 to 48. */
class ClocksTest {
    private final CaseFixture file = CaseFixture.of(Procedures.P01);

    @ParameterizedTest
    @EnumSource(PauseCause.class)
    void the_clock_stops_only_for_the_causes_of_article_45(PauseCause cause) {
        file.accepted(Branch.ORDINARY);
        Command.PauseClock pause = pause(file.task("inspect"), cause);
        if (cause == PauseCause.SUPPLEMENT) {
            Verdict.Refused refused = file.refuses(HANDLER, pause);
            assertThat(refused.reason()).isEqualTo(RefusalReason.PAUSE_CAUSE_NOT_LAWFUL);
            assertThat(refused.basis()).isEqualTo(Basis.of("行政许可法", 45));
        } else {
            file.does(HANDLER, pause);
            assertThat(file.state().heading()).contains(PublicHeading.CLOCK_PAUSED);
        }
    }

    @Test
    void a_pause_tells_in_writing_how_long_it_will_take() {
        file.accepted(Branch.ORDINARY);
        Verdict.Refused refused =
                file.refuses(HANDLER, new Command.PauseClock(file.task("inspect"), PauseCause.TESTING, "检测", "", 0));
        assertThat(refused.details())
                .extracting(Detail::subject)
                .containsExactly("reason", "noticeNumber", "workingDaysNeeded");
    }

    @Test
    void a_pause_moves_the_decision_and_the_open_step_by_its_working_days() {
        file.with(DeadlineKind.COMMITTED_DECISION, ClockRule.of(TimeLimit.workingDays(13, CaseFixture.LIST)));
        file.on("2026-11-02T09:00").accepted(Branch.ORDINARY); // Monday
        assertThat(file.due(DeadlineKind.DECISION)).isEqualTo("2026-11-30"); // Monday
        assertThat(file.due(DeadlineKind.COMMITTED_DECISION)).isEqualTo("2026-11-19"); // Thursday
        assertThat(file.due(DeadlineKind.STEP)).isEqualTo("2026-11-16"); // Monday, 10 days to inspect
        file.on("2026-11-04T09:00").does(HANDLER, pause(file.task("inspect"), PauseCause.TESTING)); // Wednesday
        assertThat(file.deadline(DeadlineKind.DECISION).deadline()).isInstanceOf(Deadline.StillPaused.class);
        file.on("2026-11-11T09:00").does(HANDLER, resume(file.task("inspect"))); // Wednesday; 5 days kept out
        assertThat(file.due(DeadlineKind.DECISION)).isEqualTo("2026-12-07"); // Monday
        assertThat(file.due(DeadlineKind.COMMITTED_DECISION)).isEqualTo("2026-11-26"); // Thursday
        assertThat(file.due(DeadlineKind.STEP)).isEqualTo("2026-11-23"); // Monday
    }

    @Test
    void a_pause_before_a_step_was_opened_takes_nothing_from_that_step() {
        file.on("2026-11-02T09:00").accepted(Branch.ORDINARY);
        file.does(HANDLER, pause(file.task("inspect"), PauseCause.TESTING));
        file.on("2026-11-09T09:00").does(HANDLER, resume(file.task("inspect"))); // Monday
        file.on("2026-11-10T09:00").does(HANDLER, found(file.task("inspect"), Finding.CONFORMS, "h2")); // Tuesday
        assertThat(file.due(DeadlineKind.STEP)).isEqualTo("2026-11-11"); // Wednesday, 1 day to review
    }

    @Test
    void a_pause_does_not_touch_delivery_publication_or_verification() {
        file.on("2026-11-02T09:00").accepted(Branch.COMMITMENT);
        file.does(HEAD, pause(file.task("decide_on_commitment"), PauseCause.EXPERT_REVIEW));
        file.on("2026-11-09T09:00").does(HEAD, resume(file.task("decide_on_commitment"))); // Monday
        file.does(HEAD, grant(file.task("decide_on_commitment")));
        assertThat(file.due(DeadlineKind.DELIVERY)).isEqualTo("2026-11-23"); // Monday
        assertThat(file.due(DeadlineKind.PUBLICATION)).isEqualTo("2026-11-18"); // Wednesday
        assertThat(file.due(DeadlineKind.VERIFICATION)).isEqualTo("2026-12-07"); // Monday
    }

    @Test
    void while_the_clock_is_stopped_only_the_special_procedure_goes_on() {
        CaseFixture heard = CaseFixture.of(Procedures.HEARD);
        heard.on("2026-11-02T09:00").accepted(Branch.ORDINARY);
        heard.does(HANDLER, start(heard.task("examine"), "expert"));
        heard.does(HANDLER, pause(heard.task("examine"), PauseCause.EXPERT_REVIEW));
        assertThat(heard.refuses(HANDLER, step(heard.task("examine"))).reason())
                .isEqualTo(RefusalReason.CLOCK_IS_PAUSED);
        assertThat(heard.refuses(HANDLER, resume(heard.task("examine"))).reason())
                .isEqualTo(RefusalReason.PAUSE_UNFINISHED);
        // The expert's own days run on while the case's stand still: 15 from Monday 11-02.
        assertThat(heard.due(DeadlineKind.STEP)).isEqualTo("2026-11-23");
        heard.on("2026-11-10T09:00").does(HANDLER, step(heard.task("opinion")));
        heard.does(HANDLER, resume(heard.task("examine")));
        heard.does(HANDLER, step(heard.task("examine")));
    }

    @Test
    void a_case_is_not_decided_while_the_clock_is_stopped() {
        file.accepted(Branch.COMMITMENT);
        String decide = file.task("decide_on_commitment");
        file.does(HEAD, pause(decide, PauseCause.APPRAISAL));
        assertThat(file.refuses(HEAD, grant(decide)).reason()).isEqualTo(RefusalReason.NOT_IN_THIS_STATUS);
    }

    @Test
    void the_limit_is_extended_once_by_the_head_within_ten_days_before_it_passes_and_with_reasons_told() {
        file.on("2026-02-12T09:00").accepted(Branch.ORDINARY); // Thursday before Spring Festival
        assertThat(file.due(DeadlineKind.DECISION)).isEqualTo("2026-03-18"); // Wednesday
        assertThat(file.refuses(HANDLER, extend(5)).reason()).isEqualTo(RefusalReason.WRONG_POST);
        assertThat(file.refuses(HEAD, extend(11)).reason()).isEqualTo(RefusalReason.EXTENSION_TOO_LONG);
        assertThat(file.refuses(HEAD, extend(0)).reason()).isEqualTo(RefusalReason.EXTENSION_TOO_LONG);
        assertThat(file.refuses(HEAD, new Command.Extend(10, "太忙", "")).details())
                .extracting(Detail::subject)
                .containsExactly("reason", "noticeNumber");
        file.on("2026-03-18T17:00").does(HEAD, extend(10)); // on the last day
        assertThat(file.due(DeadlineKind.DECISION)).isEqualTo("2026-04-01"); // Wednesday
        assertThat(file.refuses(HEAD, extend(1)).reason()).isEqualTo(RefusalReason.ALREADY_EXTENDED);
    }

    @Test
    void a_passed_limit_cannot_be_extended() {
        file.on("2026-02-12T09:00").accepted(Branch.ORDINARY);
        file.on("2026-03-19T09:00"); // Thursday, one day late
        assertThat(file.refuses(HEAD, extend(5)).reason()).isEqualTo(RefusalReason.EXTENSION_TOO_LATE);
    }

    @Test
    void an_extension_by_law_does_not_lengthen_the_organs_promise() {
        file.with(DeadlineKind.COMMITTED_DECISION, ClockRule.of(TimeLimit.workingDays(13, CaseFixture.LIST)));
        file.on("2026-11-02T09:00").accepted(Branch.ORDINARY);
        file.does(HEAD, extend(10));
        assertThat(file.due(DeadlineKind.COMMITTED_DECISION)).isEqualTo("2026-11-19"); // Thursday
    }

    @Test
    void a_limit_whose_law_foresees_no_extension_is_not_extended() {
        file.with(DeadlineKind.DECISION, ClockRule.of(TimeLimit.workingDays(10, Basis.of("消防法", 15))));
        file.accepted(Branch.ORDINARY);
        assertThat(file.refuses(HEAD, extend(5)).reason()).isEqualTo(RefusalReason.EXTENSION_NOT_FORESEEN);
    }

    @Test
    void a_late_decision_is_possible_but_says_why_it_is_late() {
        file.on("2026-11-02T09:00").accepted(Branch.COMMITMENT);
        String decide = file.task("decide_on_commitment");
        file.on("2026-11-30T17:00"); // Monday, the last day
        assertThat(file.tries(HEAD, grant(decide))).isInstanceOf(Verdict.Done.class);
        file.on("2026-12-01T09:00"); // Tuesday, one day late
        assertThat(file.refuses(HEAD, grant(decide)).reason()).isEqualTo(RefusalReason.LATENESS_NOT_EXPLAINED);
        file.does(HEAD, grant(decide, Optional.of("检查人员外出抢险，检查推迟了两周")));
        assertThat(file.history().getLast())
                .isInstanceOfSatisfying(
                        CaseEvent.Granted.class,
                        granted -> assertThat(granted.lateReason()).contains("检查人员外出抢险，检查推迟了两周"));
        assertThat(file.deadline(DeadlineKind.DECISION).lateAt(file.now())).isTrue();
    }

    @Test
    void a_decision_past_the_promise_says_why_too() {
        file.with(DeadlineKind.COMMITTED_DECISION, ClockRule.of(TimeLimit.workingDays(1, CaseFixture.LIST)));
        file.on("2026-11-02T09:00").accepted(Branch.COMMITMENT);
        file.on("2026-11-04T09:00"); // Wednesday
        Verdict.Refused refused = file.refuses(HEAD, grant(file.task("decide_on_commitment")));
        assertThat(refused.reason()).isEqualTo(RefusalReason.LATENESS_NOT_EXPLAINED);
        assertThat(refused.details().getFirst().zh()).contains("承诺办理期限");
    }

    @Test
    void a_late_delivery_says_why_it_is_late_and_proves_itself() {
        file.on("2026-11-02T09:00").granted();
        file.on("2026-11-17T09:00"); // Tuesday, the eleventh day
        Verdict.Refused refused = file.refuses(
                WINDOW,
                new Command.Deliver(file.task("deliver_on_commitment"), DeliveryMode.BY_MAIL, "", Optional.empty()));
        assertThat(refused.details()).extracting(Detail::subject).containsExactly("receipt", "lateReason");
    }

    @Test
    void a_refusal_gives_reasons_and_both_remedies() {
        file.accepted(Branch.COMMITMENT);
        Verdict.Refused refused = file.refuses(
                HEAD,
                new Command.Decide(
                        file.task("decide_on_commitment"),
                        new Ruling.Refuse(" ", "不行", Optional.of(new Remedy("", "向法院起诉"))),
                        "不同意",
                        Optional.empty(),
                        Values.NONE));
        assertThat(refused.details())
                .extracting(Detail::subject)
                .containsExactly("ruling.decisionNumber", "ruling.reasons", "remedy.reconsideration");
        assertThat(refused.details())
                .filteredOn(detail -> detail.subject().startsWith("remedy"))
                .hasSize(1);
    }

    @Test
    void whoever_was_offered_a_hearing_has_five_working_days_before_the_decision() {
        CaseFixture heard = CaseFixture.of(Procedures.HEARD);
        heard.on("2026-11-02T09:00").accepted(Branch.ORDINARY);
        heard.does(HANDLER, step(heard.task("examine")));
        assertThat(heard.refuses(APPLICANT, new Command.RequestHearing("申请听证")).reason())
                .isEqualTo(RefusalReason.HEARING_NOT_OFFERED);
        heard.does(HANDLER, step(heard.task("offer")));
        heard.does(REVIEWER, step(heard.task("review"))).does(OTHER_REVIEWER, step(heard.task("review")));
        heard.on("2026-11-09T17:00"); // Monday, the fifth day
        assertThat(heard.refuses(HEAD, grant(heard.task("decide"))).reason())
                .isEqualTo(RefusalReason.HEARING_PERIOD_RUNNING);
        heard.on("2026-11-10T09:00");
        assertThat(heard.refuses(APPLICANT, new Command.RequestHearing("申请听证")).reason())
                .isEqualTo(RefusalReason.HEARING_ASKED_TOO_LATE);
        heard.does(HEAD, grant(heard.task("decide")));
    }

    @Test
    void a_hearing_asked_for_is_held_before_the_decision_and_its_time_is_not_counted() {
        CaseFixture heard = CaseFixture.of(Procedures.HEARD);
        heard.on("2026-11-02T09:00").accepted(Branch.ORDINARY); // Monday
        heard.does(HANDLER, step(heard.task("examine"))).does(HANDLER, step(heard.task("offer")));
        heard.does(REVIEWER, step(heard.task("review"))).does(OTHER_REVIEWER, step(heard.task("review")));
        heard.on("2026-11-06T09:00").does(APPLICANT, new Command.RequestHearing("申请听证")); // Friday
        assertThat(heard.due(DeadlineKind.HEARING_HELD)).isEqualTo("2026-12-04"); // Friday, 20 days
        assertThat(heard.refuses(HEAD, grant(heard.task("decide"))).reason()).isEqualTo(RefusalReason.HEARING_OWED);
        heard.does(HEAD, start(heard.task("decide"), "hearing"));
        heard.does(HEAD, pause(heard.task("decide"), PauseCause.HEARING));
        String notice = heard.task("hearing_notice");
        assertThat(heard.refuses(HANDLER, step(notice)).details())
                .extracting(Detail::subject)
                .containsExactly("hearingOn");
        assertThat(heard.refuses(HANDLER, Commands.hearingOn(notice, LocalDate.of(2026, 11, 16)))
                        .reason()) // Monday, six working days away
                .isEqualTo(RefusalReason.HEARING_NOTICE_TOO_LATE);
        assertThat(heard.refuses(HANDLER, Commands.hearingOn(notice, LocalDate.of(2027, 1, 5)))
                        .reason())
                .isEqualTo(RefusalReason.CALENDAR_NOT_PUBLISHED);
        heard.does(HANDLER, Commands.hearingOn(notice, LocalDate.of(2026, 11, 17))); // Tuesday, the seventh
        heard.on("2026-11-17T15:00").does(LEGAL, step(heard.task("hold_hearing")));
        heard.does(HEAD, resume(heard.task("decide")));
        assertThat(heard.due(DeadlineKind.DECISION)).isEqualTo("2026-12-09"); // Wednesday: 11-30 and 7 days more
        heard.does(HEAD, grant(heard.task("decide")));
    }

    @Test
    void an_open_side_procedure_holds_the_decision_back() {
        file.accepted(Branch.COMMITMENT);
        String decide = file.task("decide_on_commitment");
        assertThat(file.refuses(HEAD, start(decide, "annul")).reason()).isEqualTo(RefusalReason.NOT_A_SIDE_PROCEDURE);
        file.does(HEAD, start(decide, "hearing"));
        assertThat(file.refuses(HEAD, grant(decide)).reason()).isEqualTo(RefusalReason.SIDE_PROCEDURE_OPEN);
    }

    @Test
    void each_step_has_its_own_days_and_its_own_owner() {
        file.on("2026-11-02T09:00").accepted(Branch.ORDINARY);
        file.on("2026-11-04T09:00").does(HANDLER, found(file.task("inspect"), Finding.CONFORMS, "h2"));
        file.does(HEAD, new Command.ReassignTask(file.task("review"), REVIEWER, REASON));
        assertThat(file.deadlines())
                .filteredOn(deadline -> deadline.kind() == DeadlineKind.STEP)
                .extracting(
                        CaseDeadline::post,
                        deadline -> deadline.officer().orElse(""),
                        CaseDeadline::state,
                        deadline -> ((Deadline.Due) deadline.deadline()).date().toString())
                .containsExactly(
                        tuple("window", "w1", CaseDeadline.State.MET, "2026-11-09"),
                        tuple("handler", "h1", CaseDeadline.State.MET, "2026-11-16"),
                        tuple("reviewer", "r1", CaseDeadline.State.RUNNING, "2026-11-05"));
    }

    @Test
    void a_closed_case_still_owes_its_publication() {
        file.on("2026-11-02T09:00").delivered();
        file.on("2026-11-03T09:00").does(HANDLER, found(file.task("verify_after"), Finding.CONFORMS, "h2"));
        assertThat(file.deadline(DeadlineKind.PUBLICATION).state()).isEqualTo(CaseDeadline.State.RUNNING);
        assertThat(file.due(DeadlineKind.PUBLICATION)).isEqualTo("2026-11-11"); // Wednesday, 7 days
        file.does(HANDLER, new Command.Publish("结果公开栏"));
        assertThat(file.deadline(DeadlineKind.PUBLICATION).state()).isEqualTo(CaseDeadline.State.MET);
        assertThat(file.refuses(HANDLER, new Command.Publish("结果公开栏")).reason())
                .isEqualTo(RefusalReason.ALREADY_PUBLISHED);
    }

    @Test
    void the_applicant_withdraws_before_the_decision_without_a_reason_and_not_after() {
        file.accepted(Branch.COMMITMENT);
        assertThat(file.refuses(WINDOW, new Command.Withdraw("")).reason()).isEqualTo(RefusalReason.INCOMPLETE);
        CaseFixture granted = CaseFixture.of(Procedures.P01).granted();
        assertThat(granted.refuses(APPLICANT, new Command.Withdraw("")).reason())
                .isEqualTo(RefusalReason.NOT_IN_THIS_STATUS);
        file.does(APPLICANT, new Command.Withdraw(""));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.WITHDRAWN);
        assertThat(file.deadline(DeadlineKind.DECISION).state()).isEqualTo(CaseDeadline.State.CEASED);
        assertThat(file.state().openTasks()).isEmpty();
    }

    @Test
    void a_case_is_terminated_by_the_head_with_a_reason_from_the_list() {
        file.does(APPLICANT, Commands.receive(Branch.ORDINARY));
        assertThat(file.refuses(WINDOW, Commands.terminate()).reason()).isEqualTo(RefusalReason.WRONG_POST);
        assertThat(file.refuses(HEAD, new Command.Terminate(TerminationReason.APPLICANT_DISSOLVED, "注销了", ""))
                        .details())
                .extracting(Detail::subject)
                .containsExactly("reason", "noticeNumber");
        file.does(HEAD, Commands.terminate());
        assertThat(file.state().status()).isEqualTo(LicensingStatus.TERMINATED);
    }

    @Test
    void silence_of_the_applicant_ends_a_case_only_where_a_time_to_supplement_was_set_and_has_passed() {
        Command.Terminate silent = new Command.Terminate(TerminationReason.NOT_SUPPLEMENTED, REASON, "ZZ-1");
        file.on("2026-11-02T09:00").does(APPLICANT, Commands.receive(Branch.ORDINARY, "M02"));
        file.does(WINDOW, Commands.askFor(file.task("accept"), "M03"));
        file.on("2026-12-28T09:00");
        assertThat(file.refuses(HEAD, silent).details())
                .extracting(Detail::subject)
                .containsExactly("ground");
        file.with(DeadlineKind.SUPPLEMENT_BY_APPLICANT, ClockRule.of(TimeLimit.workingDays(10, CaseFixture.LIST)));
        assertThat(file.deadline(DeadlineKind.SUPPLEMENT_BY_APPLICANT).post()).isEqualTo(CaseClock.APPLICANT);
        file.on("2026-11-16T17:00"); // Monday, the tenth day
        assertThat(file.refuses(HEAD, silent).reason()).isEqualTo(RefusalReason.INCOMPLETE);
        file.on("2026-11-17T09:00").does(HEAD, silent);
    }
}
