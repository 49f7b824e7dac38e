package org.sundial.casefile;

import java.util.Optional;
import org.sundial.procedure.Values;

/** 决定与终局. The decision and its delivery and publication, and the other ends of a case. */
final class OutcomeActs {

    private OutcomeActs() {}

    static Verdict decide(Desk desk, Command.Decide c) {
        Faults faults = new Faults();
        boolean granted = c.ruling() instanceof Ruling.Grant;
        faults.filled("ruling.decisionNumber", c.ruling().decisionNumber(), "文号", "the decision's number");
        switch (c.ruling()) {
            case Ruling.Grant grant -> granting(desk, faults, grant);
            case Ruling.Refuse refuse -> {
                faults.reasoned("ruling.reasons", refuse.reasons());
                faults.remedied(refuse.remedy());
            }
        }
        faults.filled("opinion", c.opinion(), "意见", "an opinion");
        ClockActs.hearingDone(desk, faults);
        lateness(desk, faults, desk.clock().decision(), desk.clock().committedDecision(), c.lateReason());
        Values outcome = desk.outcome(c.outcome(), LicensingVariable.GRANTED, granted);
        desk.agreeing(faults, c.outcome(), LicensingVariable.GRANTED, granted);
        desk.asked(faults, desk.node(c.taskId()), outcome);
        return desk.moving(
                faults,
                RefusalReason.PROCEDURE_REFUSES,
                () -> desk.procedure().complete(desk.marking(), c.taskId(), outcome),
                move -> switch (c.ruling()) {
                    case Ruling.Grant grant ->
                        new CaseEvent.Granted(
                                desk.at(),
                                desk.by(),
                                c.taskId(),
                                grant.decisionNumber(),
                                grant.licenceNumber(),
                                grant.conditions(),
                                grant.validUntil(),
                                c.opinion(),
                                c.lateReason(),
                                outcome,
                                move);
                    case Ruling.Refuse refuse ->
                        new CaseEvent.LicenceRefused(
                                desk.at(),
                                desk.by(),
                                c.taskId(),
                                refuse.decisionNumber(),
                                refuse.reasons(),
                                refuse.remedy().orElseThrow(),
                                c.opinion(),
                                c.lateReason(),
                                outcome,
                                move);
                });
    }

    private static void granting(Desk desk, Faults faults, Ruling.Grant grant) {
        grant.licenceNumber()
                .ifPresent(number -> faults.filled("ruling.licenceNumber", number, "证号", "the licence number"));
        for (int i = 0; i < grant.conditions().size(); i++) {
            faults.filled("ruling.conditions[" + i + "]", grant.conditions().get(i), "许可条件", "the condition");
        }
        grant.validUntil()
                .filter(last -> last.isBefore(desk.today()))
                .ifPresent(last -> faults.add(
                        RefusalReason.INCOMPLETE,
                        "ruling.validUntil",
                        "有效期要到今天或以后",
                        "The validity ends today or later"));
    }

    /** A late act is still owed and still possible; what is owed with it is the reason why it is late. */
    private static void lateness(
            Desk desk,
            Faults faults,
            Optional<CaseDeadline> statutory,
            Optional<CaseDeadline> committed,
            Optional<String> lateReason) {
        if (desk.late(statutory)) {
            late(faults, statutory.orElseThrow(), lateReason.orElse(""));
        } else if (desk.late(committed)) {
            late(faults, committed.orElseThrow(), lateReason.orElse(""));
        }
    }

    private static void late(Faults faults, CaseDeadline deadline, String lateReason) {
        if (lateReason.isBlank()) {
            faults.add(
                    RefusalReason.LATENESS_NOT_EXPLAINED,
                    "lateReason",
                    "已超过" + deadline.kind().zh() + "，请说明原因",
                    "Past the " + deadline.kind().en() + ": say why");
        } else {
            faults.reasoned("lateReason", lateReason);
        }
    }

    static Verdict deliver(Desk desk, Command.Deliver c) {
        Faults faults = new Faults();
        faults.filled("receipt", c.receipt(), "送达回证", "the proof of delivery");
        lateness(desk, faults, desk.clock().delivery(), desk.clock().committedDelivery(), c.lateReason());
        return desk.moving(
                faults,
                RefusalReason.PROCEDURE_REFUSES,
                () -> desk.procedure().complete(desk.marking(), c.taskId(), Values.NONE),
                move -> new CaseEvent.Delivered(
                        desk.at(), desk.by(), c.taskId(), c.mode(), c.receipt(), c.lateReason(), move));
    }

    static Verdict publish(Desk desk, Command.Publish c) {
        Faults faults = new Faults();
        CaseState.Outcome outcome = desk.state().outcome();
        // An annulment is a result of its own: it is published although the grant was published before.
        boolean published = desk.state().status() == LicensingStatus.ANNULLED
                ? outcome.annulmentPublishedAt().isPresent()
                : outcome.publishedAt().isPresent();
        faults.unless(!published, RefusalReason.ALREADY_PUBLISHED, "");
        faults.filled("place", c.place(), "公开的地方", "where it is published");
        return desk.done(faults, () -> new CaseEvent.Published(desk.at(), desk.by(), c.place()));
    }

    static Verdict withdraw(Desk desk, Command.Withdraw c) {
        Faults faults = new Faults();
        if (desk.by() instanceof Actor.Officer) {
            faults.filled("statement", c.statement(), "申请人的撤回申请", "the applicant's request");
        }
        return desk.done(faults, () -> new CaseEvent.Withdrawn(desk.at(), desk.by(), c.statement()));
    }

    static Verdict terminate(Desk desk, Command.Terminate c) {
        Faults faults = new Faults();
        if (c.ground() == TerminationReason.NOT_SUPPLEMENTED
                && !(desk.state().status() == LicensingStatus.AWAITING_SUPPLEMENT
                        && desk.late(desk.clock().supplement()))) {
            faults.add(
                    RefusalReason.INCOMPLETE,
                    "ground",
                    "补正期限没有过，或者没有规定补正期限",
                    "The time to supplement has not passed, or none is set");
        }
        faults.reasoned("reason", c.reason());
        faults.filled("noticeNumber", c.noticeNumber(), "终止告知书编号", "the notice's number");
        return desk.done(
                faults, () -> new CaseEvent.Terminated(desk.at(), desk.by(), c.ground(), c.reason(), c.noticeNumber()));
    }

    static Verdict correct(Desk desk, Command.CorrectClericalError c) {
        Faults faults = new Faults();
        if (c.eventNumber() < 1 || c.eventNumber() > desk.state().version()) {
            faults.add(
                    RefusalReason.INCOMPLETE,
                    "eventNumber",
                    "本案有 1 至 " + desk.state().version() + " 条记录",
                    "The case has records 1 to " + desk.state().version());
        }
        faults.filled("corrected", c.corrected(), "更正后的文字", "the corrected wording");
        faults.reasoned("reason", c.reason());
        return desk.done(
                faults,
                () -> new CaseEvent.ClericalErrorCorrected(
                        desk.at(), desk.by(), c.eventNumber(), c.field(), c.corrected(), c.reason()));
    }
}
