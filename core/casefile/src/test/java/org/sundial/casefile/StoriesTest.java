package org.sundial.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sundial.casefile.Commands.accept;
import static org.sundial.casefile.Commands.deliver;
import static org.sundial.casefile.Commands.found;
import static org.sundial.casefile.Commands.grant;
import static org.sundial.casefile.Commands.receive;
import static org.sundial.casefile.Commands.step;
import static org.sundial.casefile.People.APPLICANT;
import static org.sundial.casefile.People.HANDLER;
import static org.sundial.casefile.People.HEAD;
import static org.sundial.casefile.People.REVIEWER;
import static org.sundial.casefile.People.WINDOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.calendar.Basis;
import org.sundial.procedure.Values;

/** Whole lives of the two licences, through the procedures as the seed publishes them. */
class StoriesTest {

    @Test
    void fire_safety_without_commitment_is_inspected_reviewed_decided_delivered_and_closed() {
        CaseFixture file = CaseFixture.of(Procedures.P01);
        file.on("2026-09-18T09:00").does(APPLICANT, receive(Branch.ORDINARY, "M02", "M03")); // Friday
        file.does(WINDOW, accept(file.task("accept")));
        assertThat(file.due(DeadlineKind.DECISION)).isEqualTo("2026-10-22"); // Thursday, across two holidays
        file.on("2026-09-21T09:00").does(HANDLER, found(file.task("inspect"), Finding.CONFORMS, "h2"));
        file.on("2026-09-22T09:00").does(REVIEWER, step(file.task("review")));
        file.on("2026-09-30T09:00").does(HEAD, grant(file.task("decide"))); // Wednesday
        assertThat(file.state().heading()).contains(PublicHeading.DECIDED);
        assertThat(file.due(DeadlineKind.DELIVERY)).isEqualTo("2026-10-20"); // Tuesday, across National Day
        file.on("2026-10-10T09:00").does(WINDOW, deliver(file.task("deliver"))); // Saturday that works
        assertThat(file.state().status()).isEqualTo(LicensingStatus.CLOSED);
        assertThat(file.history().getLast()).isInstanceOf(CaseEvent.Closed.class);
        file.does(HANDLER, new Command.Publish("政务服务网结果公开栏"));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.CLOSED);
        assertThat(file.state().tokens().orElseThrow().signed())
                .extracting(CaseState.Signature::act)
                .containsExactly(Act.ACCEPT, Act.VERIFY_SITE, Act.REVIEW, Act.DECIDE, Act.DELIVER);
    }

    @Test
    void fire_safety_by_commitment_is_decided_on_the_spot_and_verified_after_the_grant() {
        CaseFixture file = CaseFixture.of(Procedures.P01);
        file.on("2026-11-02T09:00").delivered();
        assertThat(file.state().status()).isEqualTo(LicensingStatus.DELIVERED);
        assertThat(file.due(DeadlineKind.VERIFICATION)).isEqualTo("2026-11-30"); // Monday, 20 from Monday 11-02
        file.on("2026-11-20T10:00").does(HANDLER, found(file.task("verify_after"), Finding.CONFORMS, "h2"));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.CLOSED);
        assertThat(file.deadline(DeadlineKind.VERIFICATION).state()).isEqualTo(CaseDeadline.State.MET);
    }

    @Test
    void a_failed_verification_leads_to_an_order_a_recheck_and_annulment() {
        CaseFixture file = CaseFixture.of(Procedures.P01);
        file.on("2026-11-02T09:00").delivered();
        file.on("2026-11-12T10:00") // Thursday
                .does(HANDLER, found(file.task("verify_after"), Finding.DOES_NOT_CONFORM, "h2"));
        assertThat(file.due(DeadlineKind.RECTIFICATION_ORDER)).isEqualTo("2026-11-17"); // Tuesday
        file.on("2026-11-13T10:00").does(HANDLER, Commands.order(file.task("recheck"), LocalDate.of(2026, 11, 23)));
        assertThat(file.due(DeadlineKind.RECHECK)).isEqualTo("2026-11-26"); // Thursday, 3 from Monday 11-23
        file.on("2026-11-24T10:00").does(HANDLER, found(file.task("recheck"), Finding.DOES_NOT_CONFORM, "h2"));
        assertThat(file.openNodes()).containsExactly("annul");
        file.on("2026-11-25T10:00").does(HEAD, Commands.annul(file.task("annul")));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.ANNULLED);
        assertThat(file.state().heading()).contains(PublicHeading.ANNULLED);
        assertThat(file.state().openTasks()).isEmpty();
    }

    @Test
    void a_rectified_place_keeps_its_licence() {
        CaseFixture file = CaseFixture.of(Procedures.P01);
        file.on("2026-11-02T09:00").delivered();
        file.does(HANDLER, found(file.task("verify_after"), Finding.DOES_NOT_CONFORM, "h2"));
        file.does(HANDLER, Commands.order(file.task("recheck"), LocalDate.of(2026, 11, 23)));
        file.on("2026-11-09T10:00").does(APPLICANT, new Command.RequestRecheck("已经清理，请复查")); // Monday
        assertThat(file.due(DeadlineKind.RECHECK)).isEqualTo("2026-11-12"); // Thursday, from the request
        file.on("2026-11-10T10:00").does(HANDLER, found(file.task("recheck"), Finding.CONFORMS, "h2"));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.CLOSED);
    }

    @Test
    void a_recheck_waits_for_the_order_and_for_its_term() {
        CaseFixture file = CaseFixture.of(Procedures.P01);
        file.on("2026-11-02T09:00").delivered();
        assertThat(file.refuses(APPLICANT, new Command.RequestRecheck("请复查")).reason())
                .isEqualTo(RefusalReason.RECTIFICATION_NOT_ORDERED);
        file.does(HANDLER, found(file.task("verify_after"), Finding.DOES_NOT_CONFORM, "h2"));
        Command.CompleteStep recheck = found(file.task("recheck"), Finding.CONFORMS, "h2");
        assertThat(file.refuses(HANDLER, recheck).reason()).isEqualTo(RefusalReason.RECTIFICATION_NOT_ORDERED);
        file.does(HANDLER, Commands.order(file.task("recheck"), LocalDate.of(2026, 11, 23)));
        assertThat(file.refuses(HANDLER, Commands.order(file.task("recheck"), LocalDate.of(2026, 11, 24)))
                        .reason())
                .isEqualTo(RefusalReason.RECTIFICATION_ALREADY_ORDERED);
        assertThat(file.on("2026-11-23T10:00").refuses(HANDLER, recheck).reason())
                .isEqualTo(RefusalReason.RECTIFICATION_RUNNING);
        file.on("2026-11-24T10:00").does(HANDLER, recheck);
    }

    @Test
    void a_refused_commitment_is_delivered_and_closed_without_verification() {
        CaseFixture file = CaseFixture.of(Procedures.P01);
        file.accepted(Branch.COMMITMENT);
        file.does(HEAD, Commands.refuse(file.task("decide_on_commitment")));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.REFUSED);
        assertThat(file.deadline(DeadlineKind.DELIVERY)
                        .deadline()
                        .rule()
                        .limit()
                        .basis())
                .isEqualTo(HouseRule.REFUSAL_DELIVERED_ALIKE.basis());
        assertThat(file.find(DeadlineKind.PUBLICATION)).isEmpty();
        file.does(WINDOW, deliver(file.task("deliver_on_commitment")));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.CLOSED);
        assertThat(file.find(DeadlineKind.VERIFICATION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_food_licence_goes_with_or_without_a_site_check(boolean siteCheck) {
        CaseFixture file = CaseFixture.of(Procedures.P02);
        file.accepted(Branch.ORDINARY);
        file.does(
                HANDLER,
                new Command.CompleteStep(
                        file.task("examine"),
                        "书面审查完毕",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Values.of("siteCheck", siteCheck)));
        if (siteCheck) {
            file.does(HANDLER, found(file.task("verify_site"), Finding.CONFORMS, "h2"));
        }
        file.does(REVIEWER, step(file.task("review")));
        file.does(HEAD, grant(file.task("decide")));
        file.does(WINDOW, deliver(file.task("deliver")));
        assertThat(file.state().status()).isEqualTo(LicensingStatus.CLOSED);
        assertThat(file.state().outcome().decision())
                .hasValueSatisfying(made -> assertThat(made.granted()).isTrue());
    }

    @Test
    void verification_needs_two_officers_and_a_finding() {
        CaseFixture file = CaseFixture.of(Procedures.P01);
        file.accepted(Branch.ORDINARY);
        Verdict.Refused alone = file.refuses(HANDLER, found(file.task("inspect"), Finding.CONFORMS));
        assertThat(alone.reason()).isEqualTo(RefusalReason.SECOND_OFFICER_MISSING);
        assertThat(alone.basis()).isEqualTo(Basis.of("行政许可法", 34));
        assertThat(file.refuses(HANDLER, found(file.task("inspect"), Finding.CONFORMS, "h1"))
                        .reason())
                .isEqualTo(RefusalReason.SECOND_OFFICER_MISSING);
        assertThat(file.refuses(
                                HANDLER,
                                new Command.CompleteStep(
                                        file.task("inspect"),
                                        "意见",
                                        List.of("h2"),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Values.NONE))
                        .details())
                .extracting(Detail::subject)
                .containsExactly("finding");
    }

    @Test
    void an_outcome_that_contradicts_the_act_is_refused() {
        CaseFixture file = CaseFixture.of(Procedures.P01);
        file.accepted(Branch.COMMITMENT);
        Command.Decide grant = grant(file.task("decide_on_commitment"));
        Command.Decide contradicting = new Command.Decide(
                grant.taskId(), grant.ruling(), grant.opinion(), grant.lateReason(), Values.of("granted", false));
        assertThat(file.refuses(HEAD, contradicting).reason()).isEqualTo(RefusalReason.PROCEDURE_REFUSES);
    }

    @Test
    void a_value_the_procedure_does_not_declare_is_refused() {
        CaseFixture file = CaseFixture.of(Procedures.P02);
        file.received(Branch.ORDINARY);
        assertThat(file.refuses(WINDOW, accept(file.task("accept"), Values.of("skipReview", true)))
                        .reason())
                .isEqualTo(RefusalReason.PROCEDURE_REFUSES);
    }

    @Test
    void nobody_goes_back_behind_a_decision_or_a_delivery() {
        CaseFixture file = CaseFixture.of(Procedures.HEARD);
        file.on("2026-11-02T09:00").accepted(Branch.ORDINARY);
        file.does(HANDLER, step(file.task("examine"))).does(HANDLER, step(file.task("offer")));
        file.does(REVIEWER, step(file.task("review"))).does(People.OTHER_REVIEWER, step(file.task("review")));
        file.on("2026-11-10T09:00").does(HEAD, grant(file.task("decide")));
        file.on("2026-11-11T09:00").does(WINDOW, deliver(file.task("deliver")));
        file.does(HANDLER, found(file.task("verify"), Finding.CONFORMS, "h2"));
        for (String behind : List.of("examine", "offer", "decide", "deliver")) {
            assertThat(file.refuses(HANDLER, new Command.ReturnToStep(file.task("file"), behind, Commands.REASON))
                            .reason())
                    .as(behind)
                    .isEqualTo(RefusalReason.RETURN_NOT_ALLOWED);
        }
        file.does(HANDLER, new Command.ReturnToStep(file.task("file"), "verify", Commands.REASON));
        assertThat(file.openNodes()).containsExactly("verify");
    }

    @Test
    void an_annulment_is_published_although_the_grant_was() {
        CaseFixture file = CaseFixture.of(Procedures.P01);
        file.on("2026-11-02T09:00").delivered();
        file.does(HANDLER, new Command.Publish("结果公开栏"));
        file.does(HANDLER, found(file.task("verify_after"), Finding.DOES_NOT_CONFORM, "h2"));
        file.does(HANDLER, Commands.order(file.task("recheck"), LocalDate.of(2026, 11, 4)));
        file.on("2026-11-05T09:00").does(HANDLER, found(file.task("recheck"), Finding.DOES_NOT_CONFORM, "h2"));
        file.does(HEAD, Commands.annul(file.task("annul")));
        file.does(HANDLER, new Command.Publish("结果公开栏"));
        assertThat(file.refuses(HANDLER, new Command.Publish("结果公开栏")).reason())
                .isEqualTo(RefusalReason.ALREADY_PUBLISHED);
    }
}
