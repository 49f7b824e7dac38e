package org.sundial.casefile;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.sundial.calendar.ClockFacts;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.LegalClock;
import org.sundial.calendar.Limits;
import org.sundial.casefile.CaseState.Rectification;
import org.sundial.casefile.CaseState.TaskInHand;
import org.sundial.procedure.OpenTimer;
import org.sundial.procedure.UserTask;
import org.sundial.procedure.Values;

/** 环节办理. Steps done, returned, passed on and started aside. */
final class StepActs {

    private static final Set<String> OUTWARD = Set.of(Act.ACCEPT, Act.DECIDE, Act.DELIVER, Act.ANNUL);

    private StepActs() {}

    static Verdict completeStep(Desk desk, Command.CompleteStep c) {
        Faults faults = new Faults();
        UserTask node = desk.node(c.taskId());
        faults.filled("opinion", c.opinion(), "意见", "an opinion");
        officers(desk, faults, node, c);
        Values outcome = finding(desk, faults, node, c);
        desk.asked(faults, node, outcome);
        if (node.act().equals(Act.HEARING_NOTICE)) {
            hearingDay(desk, faults, c);
        }
        if (node.act().equals(Act.RECHECK)) {
            recheckTime(desk, faults);
        }
        return desk.moving(
                faults,
                RefusalReason.PROCEDURE_REFUSES,
                () -> desk.procedure().complete(desk.marking(), c.taskId(), outcome),
                move -> new CaseEvent.StepCompleted(
                        desk.at(),
                        desk.by(),
                        c.taskId(),
                        node.id(),
                        node.act(),
                        node.marks(),
                        c.coSigners(),
                        c.opinion(),
                        c.finding(),
                        c.hearingOn(),
                        outcome,
                        move));
    }

    /** 两名以上工作人员: different people, none barred by what they did before. */
    private static void officers(Desk desk, Faults faults, UserTask node, Command.CompleteStep c) {
        Set<String> officers = new HashSet<>();
        officers.add(desk.by().signature());
        for (int i = 0; i < c.coSigners().size(); i++) {
            String officer = c.coSigners().get(i);
            String subject = "coSigners[" + i + "]";
            if (officer.isBlank() || !officers.add(officer)) {
                faults.add(RefusalReason.SECOND_OFFICER_MISSING, subject, "请填写另一名工作人员", "Name a different officer");
            }
            desk.state()
                    .tokens()
                    .flatMap(tokens -> tokens.open(c.taskId()))
                    .ifPresent(task -> Authority.conflicts(desk, task, node, officer, subject)
                            .forEach(conflict -> faults.add(
                                    RefusalReason.DUTIES_NOT_SEPARATE, subject, conflict.zh(), conflict.en())));
        }
        int needed = Math.max(node.officers(), Act.TWO_OFFICERS.contains(node.act()) ? 2 : 1);
        if (officers.size() < needed) {
            faults.add(
                    RefusalReason.SECOND_OFFICER_MISSING,
                    "coSigners",
                    "“" + node.name() + "”要 " + needed + " 名工作人员，现在是 " + officers.size() + " 名",
                    "This step needs " + needed + " officers; there are " + officers.size());
        }
    }

    /** A finding decides the procedure's variable for it; where the law wants a finding, there must be one. */
    private static Values finding(Desk desk, Faults faults, UserTask node, Command.CompleteStep c) {
        if (c.finding().isEmpty()) {
            if (Act.FINDING.contains(node.act())) {
                faults.add(RefusalReason.INCOMPLETE, "finding", "请选择核查结论", "Choose the finding");
            }
            return c.outcome();
        }
        boolean conforms = c.finding().get() == Finding.CONFORMS;
        desk.agreeing(faults, c.outcome(), LicensingVariable.VERIFIED, conforms);
        return desk.outcome(c.outcome(), LicensingVariable.VERIFIED, conforms);
    }

    private static void hearingDay(Desk desk, Faults faults, Command.CompleteStep c) {
        if (c.hearingOn().isEmpty()) {
            faults.add(RefusalReason.INCOMPLETE, "hearingOn", "请填写举行听证的日期", "Enter the day of the hearing");
            return;
        }
        int year = c.hearingOn().get().getYear();
        if (!desk.facts().calendar().covers(year)
                || !desk.facts().calendar().covers(desk.today().getYear())) {
            faults.add(RefusalReason.CALENDAR_NOT_PUBLISHED, "hearingOn");
        } else if (!Limits.HEARING_NOTICE.kept(
                desk.today(), c.hearingOn().get(), desk.facts().calendar())) {
            faults.add(RefusalReason.HEARING_NOTICE_TOO_LATE, "hearingOn");
        }
    }

    /** A recheck comes after the order, when the time to rectify is over or the holder asks for it. */
    private static void recheckTime(Desk desk, Faults faults) {
        Rectification found = desk.state().outcome().rectification().orElse(null);
        if (found == null || found.until().isEmpty()) {
            faults.add(RefusalReason.RECTIFICATION_NOT_ORDERED, "");
        } else if (found.recheckRequestedAt().isEmpty()
                && !desk.today().isAfter(found.until().get())) {
            faults.add(
                    RefusalReason.RECTIFICATION_RUNNING,
                    "",
                    "改正期限到 " + found.until().get() + "，期满或者当事人申请后再复查",
                    "The time to rectify runs to " + found.until().get() + "; recheck afterwards or on request");
        }
    }

    static Verdict returnToStep(Desk desk, Command.ReturnToStep c) {
        Faults faults = new Faults();
        faults.reasoned("reason", c.reason());
        List<UserTask> targets = desk.procedure().returnTargets(desk.marking(), c.taskId());
        if (targets.stream().noneMatch(target -> target.id().equals(c.toNode()))) {
            StringJoiner zh = new StringJoiner("、");
            StringJoiner en = new StringJoiner(", ");
            targets.forEach(target -> {
                zh.add(target.name());
                en.add(target.nameEn().isEmpty() ? target.name() : target.nameEn());
            });
            faults.add(
                    RefusalReason.RETURN_NOT_ALLOWED,
                    "toNode",
                    targets.isEmpty() ? "没有可以退回的环节" : "可以退回到：" + zh,
                    targets.isEmpty() ? "There is no step to return to" : "Possible: " + en);
        } else if (settled(desk, c.toNode())) {
            faults.add(
                    RefusalReason.RETURN_NOT_ALLOWED,
                    "toNode",
                    "受理、决定、送达已经对外作出，不能退回到这一步或者它以前",
                    "What was done towards the applicant stands; the case does not go back to it or behind it");
        }
        return desk.moving(
                faults,
                RefusalReason.RETURN_NOT_ALLOWED,
                () -> desk.procedure().returnTo(desk.marking(), c.taskId(), c.toNode()),
                move -> new CaseEvent.ReturnedToStep(desk.at(), desk.by(), c.taskId(), c.toNode(), c.reason(), move));
    }

    /**
     * Whether the step is, or lies behind, an act that has taken effect towards the applicant: acceptance, decision,
     * delivery. Going back behind it would do that act twice.
     */
    private static boolean settled(Desk desk, String nodeId) {
        if (OUTWARD.contains(Path.task(desk.procedure(), nodeId).act())) {
            return true;
        }
        return desk.state()
                .outcome()
                .decision()
                .filter(made -> desk.state().tokens().stream()
                        .flatMap(tokens -> tokens.signed().stream())
                        .noneMatch(signature -> signature.nodeId().equals(nodeId)
                                && !signature.at().isBefore(made.at())))
                .isPresent();
    }

    static Verdict startSide(Desk desk, Command.StartSide c) {
        Faults faults = new Faults();
        faults.reasoned("reason", c.reason());
        return desk.moving(
                faults,
                RefusalReason.NOT_A_SIDE_PROCEDURE,
                () -> desk.procedure().startSide(desk.marking(), c.sideNode(), c.values()),
                move -> new CaseEvent.SideStarted(
                        desk.at(), desk.by(), c.taskId(), c.sideNode(), c.reason(), c.values(), move));
    }

    static Verdict fireTimer(Desk desk, Command.FireTimer c) {
        Faults faults = new Faults();
        desk.procedure().timers(desk.marking()).stream()
                .filter(timer -> timer.timerTaskId().equals(c.timerTaskId()))
                .findFirst()
                .filter(timer -> !due(desk, timer))
                .ifPresent(timer -> faults.add(RefusalReason.TIMER_NOT_DUE, c.timerTaskId()));
        return desk.moving(
                faults,
                RefusalReason.TIMER_NOT_PENDING,
                () -> desk.procedure().fire(desk.marking(), c.timerTaskId()),
                move -> new CaseEvent.TimerFired(desk.at(), desk.by(), c.timerTaskId(), move));
    }

    /** Whether the limit on what the timer watches has certainly passed since the earliest open task of it was opened. */
    private static boolean due(Desk desk, OpenTimer timer) {
        return desk.state().openTasks().stream()
                .filter(task -> within(desk, task, timer.watched()))
                .map(TaskInHand::since)
                .min(Comparator.naturalOrder())
                .map(since -> {
                    ClockFacts facts = new ClockFacts(
                            ChinaTime.local(since), desk.state().clock().pauses(), Optional.empty());
                    Deadline deadline = LegalClock.deadline(
                            ClockRule.of(timer.node().limit()),
                            facts,
                            desk.facts().calendar());
                    return deadline.overdue(ChinaTime.local(desk.at()));
                })
                .orElse(false);
    }

    private static boolean within(Desk desk, TaskInHand task, String watched) {
        UserTask node = desk.node(task);
        return node.id().equals(watched) || node.scope().equals(watched);
    }

    static Verdict reassign(Desk desk, Command.ReassignTask c) {
        Faults faults = new Faults();
        UserTask node = desk.node(c.taskId());
        desk.state().tokens().flatMap(tokens -> tokens.open(c.taskId())).ifPresent(task -> {
            faults.unless(
                    task.holder().stream().noneMatch(c.to().officerId()::equals), RefusalReason.SAME_HOLDER, "to");
            Authority.conflicts(desk, task, node, c.to().officerId(), "to")
                    .forEach(conflict ->
                            faults.add(RefusalReason.DUTIES_NOT_SEPARATE, "to", conflict.zh(), conflict.en()));
        });
        faults.unless(node.post().isEmpty() || node.post().equals(c.to().post()), RefusalReason.WRONG_POST, "to");
        faults.unless(c.to().organ().equals(desk.origin().organ()), RefusalReason.WRONG_ORGAN, "to");
        faults.reasoned("reason", c.reason());
        return desk.done(
                faults, () -> new CaseEvent.TaskReassigned(desk.at(), desk.by(), c.taskId(), c.to(), c.reason()));
    }
}
