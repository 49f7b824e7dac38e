package org.sundial.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sundial.casefile.Commands.accept;
import static org.sundial.casefile.Commands.askFor;
import static org.sundial.casefile.Commands.receive;
import static org.sundial.casefile.Commands.supplement;
import static org.sundial.casefile.People.APPLICANT;
import static org.sundial.casefile.People.CLOCK;
import static org.sundial.casefile.People.HANDLER;
import static org.sundial.casefile.People.WINDOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sundial.calendar.Basis;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.TimeLimit;
import org.sundial.procedure.Values;

/** 收件与受理, 行政许可法 arts. 32 and 33. */
class IntakeTest {
    private final CaseFixture file = CaseFixture.of(Procedures.P01);

    @Test
    void a_received_application_has_a_receipt_and_waits_for_the_window() {
        file.received(Branch.ORDINARY);
        assertThat(file.state().status()).isEqualTo(LicensingStatus.RECEIVED);
        assertThat(file.openNodes()).containsExactly("accept");
        assertThat(file.history().getFirst()).isInstanceOfSatisfying(CaseEvent.Received.class, received -> {
            assertThat(received.receiptNumber()).isEqualTo("SJ-1");
            assertThat(received.form()).containsEntry("applicantName", "某某饭店");
        });
    }

    @Test
    void the_state_knows_no_name_and_no_form() {
        file.received(Branch.ORDINARY);
        assertThat(file.state().toString()).doesNotContain("某某饭店", "applicantName", "M03.pdf");
    }

    @Test
    void everything_wrong_with_an_application_is_told_at_once_in_page_order() {
        Command.Receive bad = new Command.Receive(
                "",
                People.ORGAN,
                Channel.COUNTER,
                Branch.ORDINARY,
                " ",
                Map.of(),
                List.of(new Material("M03", "", "not a hash", "f")),
                Values.NONE);
        assertThat(file.refuses(WINDOW, bad).details())
                .extracting(Detail::subject)
                .containsExactly("item", "receiptNumber", "materials[0].name", "materials[0].sha256");
    }

    @Test
    void an_item_without_commitment_takes_no_commitment() {
        Facts facts = new Facts(
                file.now(),
                file.facts(APPLICANT).calendar(),
                Procedures.P01,
                CaseLimits.statutory(List.of()),
                APPLICANT);
        assertThat(Licensing.decide(CaseState.NONE, receive(Branch.COMMITMENT), facts))
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.BRANCH_NOT_OFFERED));
    }

    @Test
    void acceptance_with_materials_missing_is_refused_naming_every_one_for_the_chosen_branch() {
        file.does(APPLICANT, receive(Branch.COMMITMENT));
        Verdict.Refused refused = file.refuses(WINDOW, accept(file.task("accept")));
        assertThat(refused.reason()).isEqualTo(RefusalReason.MATERIALS_INCOMPLETE);
        assertThat(refused.basis()).isEqualTo(Basis.of("行政许可法", 32));
        assertThat(refused.details()).extracting(Detail::subject).containsExactly("M01", "M03");
        assertThat(refused.details().get(1).zh()).contains("营业执照");
    }

    @Test
    void a_waived_material_is_not_missing_but_the_waiver_says_why() {
        file.does(APPLICANT, receive(Branch.ORDINARY, "M02"));
        assertThat(file.refuses(WINDOW, accept(file.task("accept"), new Waiver("M03", "有")))
                        .reason())
                .isEqualTo(RefusalReason.REASON_TOO_SHORT);
        file.does(WINDOW, accept(file.task("accept"), new Waiver("M03", "营业执照已从市场监管部门共享取得")));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.UNDER_EXAMINATION);
    }

    @Test
    void an_error_that_can_be_corrected_on_the_spot_is_corrected_on_the_spot() {
        file.does(APPLICANT, receive(Branch.ORDINARY, "M02"));
        file.does(
                WINDOW,
                new Command.CorrectOnTheSpot(
                        file.task("accept"), Map.of("floors", "1-3层"), Commands.materials("M03"), "当场补填楼层并交来营业执照"));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.RECEIVED);
        file.does(WINDOW, accept(file.task("accept")));
    }

    @Test
    void the_one_notice_names_everything_missing() {
        file.does(APPLICANT, receive(Branch.ORDINARY));
        Verdict.Refused refused = file.refuses(WINDOW, askFor(file.task("accept"), "M03"));
        assertThat(refused.reason()).isEqualTo(RefusalReason.SUPPLEMENT_LEAVES_SOMETHING_OUT);
        assertThat(refused.details()).extracting(Detail::subject).containsExactly("M02");
        assertThat(file.refuses(WINDOW, askFor(file.task("accept"))).reason())
                .isEqualTo(RefusalReason.SUPPLEMENT_NAMES_NOTHING);
        file.does(WINDOW, askFor(file.task("accept"), "M02", "M03"));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.AWAITING_SUPPLEMENT);
    }

    @Test
    void a_supplement_handed_in_completely_is_followed_by_no_second_request() {
        file.does(APPLICANT, receive(Branch.ORDINARY, "M02"));
        file.does(WINDOW, askFor(file.task("accept"), "M03"));
        file.does(APPLICANT, supplement("M03"));
        Verdict.Refused refused = file.refuses(WINDOW, askFor(file.task("accept"), "M03"));
        assertThat(refused.reason()).isEqualTo(RefusalReason.SUPPLEMENT_ASKED_ONCE);
        assertThat(refused.basis()).isEqualTo(Basis.of("行政许可法", 32));
        file.does(WINDOW, accept(file.task("accept")));
    }

    @Test
    void only_what_the_first_notice_listed_and_the_supplement_left_out_is_asked_for_again() {
        file.does(APPLICANT, receive(Branch.ORDINARY));
        file.does(WINDOW, askFor(file.task("accept"), "M02", "M03"));
        file.does(APPLICANT, supplement("M02"));
        assertThat(file.refuses(WINDOW, accept(file.task("accept"))).details())
                .extracting(Detail::subject)
                .containsExactly("M03");
        Verdict.Refused refused = file.refuses(WINDOW, askFor(file.task("accept"), "M03", "M08"));
        assertThat(refused.reason()).isEqualTo(RefusalReason.SUPPLEMENT_ASKED_ONCE);
        assertThat(refused.details()).extracting(Detail::subject).containsExactly("M08");
        file.does(WINDOW, askFor(file.task("accept"), "M03"));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.AWAITING_SUPPLEMENT);
    }

    @Test
    void a_second_notice_too_names_everything_still_missing() {
        file.does(APPLICANT, receive(Branch.ORDINARY));
        file.does(WINDOW, askFor(file.task("accept"), "M02", "M03", "M08"));
        file.does(APPLICANT, supplement("M02"));
        Verdict.Refused refused = file.refuses(WINDOW, askFor(file.task("accept"), "M03"));
        assertThat(refused.reason()).isEqualTo(RefusalReason.SUPPLEMENT_LEAVES_SOMETHING_OUT);
        assertThat(refused.details()).extracting(Detail::subject).containsExactly("M08");
    }

    @Test
    void a_material_listed_as_defective_must_come_again_or_be_waived() {
        file.received(Branch.ORDINARY);
        file.does(WINDOW, askFor(file.task("accept"), "M03"));
        file.does(APPLICANT, new Command.Supplement("SJ-2", Map.of("floors", "2层"), List.of()));
        assertThat(file.refuses(WINDOW, accept(file.task("accept"))).details())
                .extracting(Detail::subject)
                .containsExactly("M03");
        file.does(WINDOW, accept(file.task("accept"), new Waiver("M03", "经核对原件，原来交的执照有效")));
    }

    @Test
    void the_clock_for_accepting_stands_still_while_the_applicant_supplements_and_begins_anew_afterwards() {
        file.on("2026-11-02T09:00").does(APPLICANT, receive(Branch.ORDINARY, "M02")); // Monday
        assertThat(file.due(DeadlineKind.ACCEPTANCE)).isEqualTo("2026-11-09"); // Monday
        file.on("2026-11-06T16:00").does(WINDOW, askFor(file.task("accept"), "M03")); // Friday, the fourth day
        assertThat(file.deadline(DeadlineKind.ACCEPTANCE).deadline())
                .isInstanceOfSatisfying(
                        Deadline.StillPaused.class,
                        paused -> assertThat(paused.open().cause()).isEqualTo("等申请人补正"));
        file.on("2026-11-20T10:00").does(APPLICANT, supplement("M03")); // Friday
        assertThat(file.due(DeadlineKind.ACCEPTANCE)).isEqualTo("2026-11-27"); // Friday
    }

    @Test
    void silence_after_five_working_days_is_acceptance_from_the_day_of_receipt() {
        file.on("2026-11-02T09:00").received(Branch.ORDINARY); // Monday
        file.on("2026-11-09T18:00"); // Monday, the fifth day
        assertThat(file.refuses(CLOCK, new Command.DeemAccepted(Values.NONE)).reason())
                .isEqualTo(RefusalReason.NOT_YET_DEEMED_ACCEPTED);
        file.on("2026-11-10T00:00").does(CLOCK, new Command.DeemAccepted(Values.NONE)); // Tuesday
        assertThat(file.state().status()).isEqualTo(LicensingStatus.UNDER_EXAMINATION);
        assertThat(file.state().clock().acceptedAt()).contains(CaseFixture.at("2026-11-02T09:00"));
        assertThat(file.due(DeadlineKind.DECISION)).isEqualTo("2026-11-30"); // Monday, 20 from 11-02
        assertThat(file.deadline(DeadlineKind.ACCEPTANCE).state()).isEqualTo(CaseDeadline.State.CEASED);
    }

    @Test
    void after_the_lapse_neither_a_notice_nor_an_acceptance_of_today_is_possible() {
        file.on("2026-11-02T09:00").does(APPLICANT, receive(Branch.ORDINARY, "M02"));
        file.on("2026-11-10T09:00"); // Tuesday
        assertThat(file.refuses(WINDOW, askFor(file.task("accept"), "M03")).reason())
                .isEqualTo(RefusalReason.ALREADY_DEEMED_ACCEPTED);
        assertThat(file.refuses(WINDOW, accept(file.task("accept"))).reason())
                .isEqualTo(RefusalReason.ALREADY_DEEMED_ACCEPTED);
        file.does(WINDOW, Commands.refuseAcceptance(file.task("accept")));
    }

    @Test
    void what_the_procedure_asks_the_window_stays_to_be_answered_after_a_deemed_acceptance() {
        CaseFixture asking = CaseFixture.of(Procedures.ASKING);
        asking.on("2026-11-02T09:00").received(Branch.ORDINARY);
        asking.on("2026-11-10T09:00").does(CLOCK, new Command.DeemAccepted(Values.NONE));
        assertThat(asking.openNodes()).containsExactly("accept");
        assertThat(asking.due(DeadlineKind.DECISION)).isEqualTo("2026-11-30");
        assertThat(asking.refuses(WINDOW, Commands.step(asking.task("accept"))).details())
                .extracting(Detail::subject)
                .containsExactly("outcome.urgent");
        asking.does(
                WINDOW,
                new Command.CompleteStep(
                        asking.task("accept"),
                        "视为受理，不加急",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Values.of("urgent", false)));
        assertThat(asking.openNodes()).containsExactly("examine");
    }

    @Test
    void refusing_to_accept_names_the_competent_organ_the_reason_and_both_remedies() {
        file.received(Branch.ORDINARY);
        Verdict.Refused refused = file.refuses(
                WINDOW,
                new Command.RefuseAcceptance(
                        file.task("accept"),
                        "BSL-1",
                        NonAcceptanceGround.NOT_COMPETENT,
                        "不归我们管",
                        Optional.empty(),
                        Optional.empty()));
        assertThat(refused.details())
                .extracting(Detail::subject)
                .containsExactly("reason", "competentOrgan", "remedy.reconsideration", "remedy.litigation");
        file.does(WINDOW, Commands.refuseAcceptance(file.task("accept")));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.ACCEPTANCE_REFUSED);
        assertThat(file.state().openTasks()).isEmpty();
    }

    @Test
    void acceptance_is_possible_before_next_years_calendar_is_published_and_its_date_is_not_guessed() {
        file.on("2026-12-28T09:00").received(Branch.ORDINARY); // Monday
        assertThat(file.deadline(DeadlineKind.ACCEPTANCE).deadline())
                .isInstanceOfSatisfying(
                        Deadline.AwaitingCalendar.class,
                        awaiting -> assertThat(awaiting.missingYear()).isEqualTo(2027));
        file.on("2027-01-20T09:00");
        assertThat(file.refuses(CLOCK, new Command.DeemAccepted(Values.NONE)).reason())
                .isEqualTo(RefusalReason.CALENDAR_NOT_PUBLISHED);
        file.does(WINDOW, accept(file.task("accept")));
        assertThat(file.deadline(DeadlineKind.DECISION).deadline()).isInstanceOf(Deadline.AwaitingCalendar.class);
    }

    @Test
    void another_post_and_another_organ_are_refused() {
        file.received(Branch.ORDINARY);
        assertThat(file.refuses(HANDLER, accept(file.task("accept"))).reason()).isEqualTo(RefusalReason.WRONG_POST);
        Actor stranger = Actor.officer("w9", Post.WINDOW, "SCJG");
        assertThat(file.refuses(stranger, accept(file.task("accept"))).reason()).isEqualTo(RefusalReason.WRONG_ORGAN);
        assertThat(file.refuses(APPLICANT, accept(file.task("accept"))).reason())
                .isEqualTo(RefusalReason.WRONG_POST);
    }

    @Test
    void a_promise_may_count_from_receipt() {
        file.with(DeadlineKind.COMMITTED_DECISION, ClockRule.of(TimeLimit.workingDays(1, CaseFixture.LIST)))
                .promisingFromReceipt();
        file.on("2026-11-06T16:00").received(Branch.COMMITMENT); // Friday
        assertThat(file.due(DeadlineKind.COMMITTED_DECISION)).isEqualTo(LocalDate.of(2026, 11, 9)); // Monday
    }
}
