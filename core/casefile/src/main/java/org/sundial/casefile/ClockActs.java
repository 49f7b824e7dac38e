package org.sundial.casefile;

import java.util.Optional;
import org.sundial.calendar.Extension;
import org.sundial.calendar.ExtensionCap;

/** 计时办理. What stops, resumes and lengthens the clock, and the hearing: 行政许可法 arts. 42 and 45 to 48. */
final class ClockActs {

    private ClockActs() {}

    static Verdict pause(Desk desk, Command.PauseClock c) {
        Faults faults = new Faults();
        faults.unless(c.cause().forOfficers(), RefusalReason.PAUSE_CAUSE_NOT_LAWFUL, "cause");
        faults.reasoned("reason", c.reason());
        faults.unless(!c.noticeNumber().isBlank(), RefusalReason.TIME_NEEDED_NOT_TOLD, "noticeNumber");
        faults.unless(c.workingDaysNeeded() > 0, RefusalReason.TIME_NEEDED_NOT_TOLD, "workingDaysNeeded");
        return desk.done(
                faults,
                () -> new CaseEvent.ClockPaused(
                        desk.at(),
                        desk.by(),
                        c.taskId(),
                        c.cause(),
                        c.reason(),
                        c.noticeNumber(),
                        c.workingDaysNeeded()));
    }

    static Verdict resume(Desk desk, Command.ResumeClock c) {
        Faults faults = new Faults();
        faults.filled("result", c.result(), "结果", "the result");
        // The excluded time is the procedure's own: it ends when the procedure does, not before.
        if (!desk.openSides().isEmpty()) {
            Authority.openTasks(desk)
                    .forEach(open -> faults.add(RefusalReason.PAUSE_UNFINISHED, open.subject(), open.zh(), open.en()));
        }
        return desk.done(faults, () -> new CaseEvent.ClockResumed(desk.at(), desk.by(), c.taskId(), c.result()));
    }

    static Verdict extend(Desk desk, Command.Extend c) {
        Faults faults = new Faults();
        Optional<ExtensionCap> cap = desk.limits().rule(DeadlineKind.DECISION).flatMap(rule -> rule.cap());
        if (desk.state().clock().extension().isPresent()) {
            faults.add(RefusalReason.ALREADY_EXTENDED, "");
        } else if (cap.isEmpty()) {
            faults.add(RefusalReason.EXTENSION_NOT_FORESEEN, "");
        } else {
            if (c.amount() < 1 || c.amount() > cap.get().amount()) {
                faults.add(
                        RefusalReason.EXTENSION_TOO_LONG,
                        "amount",
                        "可以延长 1 至 " + cap.get().amount() + " "
                                + cap.get().unit().zh(),
                        "Between 1 and " + cap.get().amount() + " "
                                + cap.get().unit().en() + " are possible");
            }
            faults.unless(!desk.late(desk.clock().decision()), RefusalReason.EXTENSION_TOO_LATE, "");
        }
        faults.reasoned("reason", c.reason());
        faults.filled("noticeNumber", c.noticeNumber(), "延期告知书编号", "the number of the notice telling the reasons");
        return desk.done(
                faults,
                () -> new CaseEvent.Extended(
                        desk.at(),
                        desk.by(),
                        new Extension(
                                c.amount(),
                                cap.orElseThrow().unit(),
                                cap.orElseThrow().basis()),
                        c.reason(),
                        c.noticeNumber()));
    }

    static Verdict requestHearing(Desk desk, Command.RequestHearing c) {
        Faults faults = new Faults();
        CaseState.Hearing hearing = desk.state().hearing();
        if (hearing.offeredAt().isEmpty()) {
            faults.add(RefusalReason.HEARING_NOT_OFFERED, "");
        } else if (hearing.requestedAt().isPresent()) {
            faults.add(RefusalReason.HEARING_ALREADY_ASKED, "");
        } else if (desk.late(desk.clock().hearingRequest())) {
            faults.add(RefusalReason.HEARING_ASKED_TOO_LATE, "");
        }
        faults.filled("statement", c.statement(), "听证申请", "the request");
        return desk.done(faults, () -> new CaseEvent.HearingRequested(desk.at(), desk.by(), c.statement()));
    }

    /** 听证笔录 is the basis of the decision: none before an owed or open hearing is over (arts. 47 and 48). */
    static void hearingDone(Desk desk, Faults faults) {
        CaseState.Hearing hearing = desk.state().hearing();
        for (CaseState.TaskInHand side : desk.openSides()) {
            String name = desk.node(side).name();
            faults.add(RefusalReason.SIDE_PROCEDURE_OPEN, side.taskId(), "“" + name + "”还没有办完", "Still open: " + name);
        }
        if (hearing.heldAt().isPresent() || hearing.offeredAt().isEmpty()) {
            return;
        }
        if (hearing.requestedAt().isPresent()) {
            faults.add(RefusalReason.HEARING_OWED, "");
        } else if (desk.uncertain(desk.clock().hearingRequest())) {
            faults.add(RefusalReason.CALENDAR_NOT_PUBLISHED, "");
        } else if (!desk.late(desk.clock().hearingRequest())) {
            faults.add(RefusalReason.HEARING_PERIOD_RUNNING, "");
        }
    }
}
