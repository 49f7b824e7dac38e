package org.sundial.casefile;

import org.sundial.casefile.CaseState.Rectification;
import org.sundial.procedure.Values;

/** 许可后办理. What follows a grant by commitment whose verification fails: order, recheck, annulment (art. 69). */
final class AfterGrantActs {

    private AfterGrantActs() {}

    static Verdict orderRectification(Desk desk, Command.OrderRectification c) {
        Faults faults = new Faults();
        if (desk.state().outcome().rectification().isEmpty()) {
            faults.add(RefusalReason.RECTIFICATION_NOT_CALLED_FOR, "");
        } else if (desk.state()
                .outcome()
                .rectification()
                .flatMap(Rectification::orderedAt)
                .isPresent()) {
            faults.add(RefusalReason.RECTIFICATION_ALREADY_ORDERED, "");
        }
        faults.filled("noticeNumber", c.noticeNumber(), "责令改正通知书编号", "the order's number");
        if (c.items().isEmpty()) {
            faults.add(RefusalReason.INCOMPLETE, "items", "请写明要改正什么", "State what to put right");
        }
        for (int i = 0; i < c.items().size(); i++) {
            faults.filled("items[" + i + "]", c.items().get(i), "改正内容", "what to put right");
        }
        if (!c.until().isAfter(desk.today())) {
            faults.add(RefusalReason.INCOMPLETE, "until", "改正期限要在今天以后", "The time to rectify ends after today");
        }
        return desk.done(
                faults,
                () -> new CaseEvent.RectificationOrdered(
                        desk.at(), desk.by(), c.taskId(), c.noticeNumber(), c.items(), c.until()));
    }

    static Verdict requestRecheck(Desk desk, Command.RequestRecheck c) {
        Faults faults = new Faults();
        if (desk.state()
                .outcome()
                .rectification()
                .flatMap(Rectification::orderedAt)
                .isEmpty()) {
            faults.add(RefusalReason.RECTIFICATION_NOT_ORDERED, "");
        } else if (desk.state()
                .outcome()
                .rectification()
                .flatMap(Rectification::recheckRequestedAt)
                .isPresent()) {
            faults.add(RefusalReason.RECHECK_ALREADY_ASKED, "");
        }
        faults.filled("statement", c.statement(), "复查申请", "the request");
        return desk.done(faults, () -> new CaseEvent.RecheckRequested(desk.at(), desk.by(), c.statement()));
    }

    static Verdict annul(Desk desk, Command.Annul c) {
        Faults faults = new Faults();
        faults.filled("decisionNumber", c.decisionNumber(), "文号", "the decision's number");
        faults.reasoned("reason", c.reason());
        faults.remedied(c.remedy());
        Values outcome = c.outcome();
        desk.asked(faults, desk.node(c.taskId()), outcome);
        return desk.moving(
                faults,
                RefusalReason.PROCEDURE_REFUSES,
                () -> desk.procedure().complete(desk.marking(), c.taskId(), outcome),
                move -> new CaseEvent.Annulled(
                        desk.at(),
                        desk.by(),
                        c.taskId(),
                        c.ground(),
                        c.decisionNumber(),
                        c.reason(),
                        c.remedy().orElseThrow(),
                        outcome,
                        move));
    }
}
