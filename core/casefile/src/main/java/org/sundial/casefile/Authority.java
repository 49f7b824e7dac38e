package org.sundial.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.sundial.casefile.CaseState.Signature;
import org.sundial.casefile.CaseState.TaskInHand;
import org.sundial.casefile.Verdict.Refused;
import org.sundial.procedure.UserTask;

/** 办理权限. Whether this actor may do this act at this point at all; what was entered is looked at afterwards. */
final class Authority {

    private Authority() {}

    static Optional<Refused> refusal(Desk desk, Command command) {
        CommandKind act = command.kind();
        if (!LicensingTable.permits(desk.state().status(), act)) {
            return Optional.of(notInThisStatus(desk, act));
        }
        if (!act.allows(desk.by())) {
            return Optional.of(wrongStanding(act));
        }
        if (desk.by() instanceof Actor.Officer officer) {
            String organ = command instanceof Command.Receive receive
                    ? receive.organ()
                    : desk.origin().organ();
            if (!officer.organ().equals(organ)) {
                return Optional.of(refused(RefusalReason.WRONG_ORGAN, List.of()));
            }
        }
        return command instanceof Command.OnTask onTask ? task(desk, onTask) : Optional.empty();
    }

    private static Optional<Refused> task(Desk desk, Command.OnTask command) {
        Optional<TaskInHand> open = desk.state().tokens().flatMap(tokens -> tokens.open(command.taskId()));
        if (open.isEmpty()) {
            return Optional.of(notOpen(desk, command.taskId()));
        }
        TaskInHand task = open.get();
        UserTask node = desk.node(task);
        if (!fits(desk, command.kind(), node)) {
            return Optional.of(refused(
                    RefusalReason.OTHER_ACT,
                    List.of(new Detail(
                            task.taskId(), "这个环节办的是“" + node.name() + "”", "This task is for: " + english(node)))));
        }
        if (desk.state().status() == LicensingStatus.PAUSED
                && command.kind() == CommandKind.COMPLETE_STEP
                && !Path.isSide(desk.procedure(), node)) {
            return Optional.of(refused(RefusalReason.CLOCK_IS_PAUSED, openTasks(desk)));
        }
        return desk.by() instanceof Actor.Officer officer
                ? holder(desk, command, officer, task, node)
                : Optional.of(wrongStanding(command.kind()));
    }

    private static Optional<Refused> holder(
            Desk desk, Command.OnTask command, Actor.Officer officer, TaskInHand task, UserTask node) {
        if (!byOtherStanding(command.kind(), officer)) {
            if (!node.post().isEmpty() && !node.post().equals(officer.post())) {
                Text needed = Post.words(node.post());
                return Optional.of(refused(
                        RefusalReason.WRONG_POST,
                        List.of(new Detail(
                                task.taskId(),
                                "“" + node.name() + "”由" + needed.zh() + "办理",
                                english(node) + " is done by: " + needed.en()))));
            }
            if (task.holder().isPresent() && !task.holder().get().equals(officer.officerId())) {
                return Optional.of(refused(RefusalReason.HELD_BY_ANOTHER, List.of(open(desk, task))));
            }
            List<Detail> conflicts = conflicts(desk, task, node, officer.officerId(), task.taskId());
            if (!conflicts.isEmpty()) {
                return Optional.of(separation(desk, officer.officerId(), node.act(), conflicts));
            }
        }
        if (signedSiblingAlready(desk, command, officer, task, node)) {
            return Optional.of(refused(
                    RefusalReason.ALREADY_SIGNED,
                    List.of(new Detail(task.taskId(), "多人办理的环节每人只签一次", "Where several sign, each signs once"))));
        }
        return Optional.empty();
    }

    /** The rows of the separation of duties this officer would break, each with the signature in the way. */
    static List<Detail> conflicts(Desk desk, TaskInHand task, UserTask node, String officerId, String subject) {
        List<Signature> signed =
                desk.state().tokens().map(CaseState.Tokens::signed).orElse(List.of());
        List<Detail> details = new ArrayList<>();
        for (SeparationOfDuties.Conflict conflict : SeparationOfDuties.conflicts(signed, officerId, node.act())) {
            Text earlier = Act.words(conflict.signature().act());
            Text later = Act.words(node.act());
            details.add(new Detail(
                    subject,
                    "已办过“" + earlier.zh() + "”，不能再办“" + later.zh() + "”（"
                            + conflict.row().basis() + "）",
                    "Has done: " + earlier.en() + "; may not do: " + later.en()));
        }
        return details;
    }

    static Refused separation(Desk desk, String officerId, String act, List<Detail> details) {
        List<Signature> signed =
                desk.state().tokens().map(CaseState.Tokens::signed).orElse(List.of());
        return new Refused(
                RefusalReason.DUTIES_NOT_SEPARATE,
                SeparationOfDuties.conflicts(signed, officerId, act)
                        .getFirst()
                        .row()
                        .basis(),
                details);
    }

    /** A head may pass on a task that is not the head's to do. */
    private static boolean byOtherStanding(CommandKind act, Actor actor) {
        return act.standings().stream()
                .anyMatch(standing -> standing != Standing.TASK_HOLDER && standing.heldBy(actor));
    }

    private static boolean signedSiblingAlready(
            Desk desk, Command.OnTask command, Actor.Officer officer, TaskInHand task, UserTask node) {
        return command.kind() == CommandKind.COMPLETE_STEP
                && node.multi().isPresent()
                && desk.state().tokens().stream()
                        .flatMap(tokens -> tokens.signed().stream())
                        .anyMatch(signature -> signature.nodeId().equals(node.id())
                                && !signature.at().isBefore(task.since())
                                && signature.officers().contains(officer.officerId()));
    }

    /** Which acts belong in which task. */
    private static boolean fits(Desk desk, CommandKind command, UserTask node) {
        String act = node.act();
        return switch (command) {
            case CORRECT_ON_THE_SPOT, REQUEST_SUPPLEMENT, ACCEPT, REFUSE_ACCEPTANCE -> act.equals(Act.ACCEPT);
            case DECIDE -> act.equals(Act.DECIDE);
            case DELIVER -> act.equals(Act.DELIVER);
            case ANNUL -> act.equals(Act.ANNUL);
            case ORDER_RECTIFICATION -> act.equals(Act.RECHECK);
            case COMPLETE_STEP ->
                !Act.OWN_COMMAND.contains(act)
                        || (act.equals(Act.ACCEPT) && desk.state().clock().deemed());
            case RETURN_TO_STEP, PAUSE_CLOCK, RESUME_CLOCK, START_SIDE, REASSIGN_TASK -> true;
            case RECEIVE,
                    SUPPLEMENT,
                    DEEM_ACCEPTED,
                    EXTEND,
                    REQUEST_HEARING,
                    FIRE_TIMER,
                    PUBLISH,
                    REQUEST_RECHECK,
                    WITHDRAW,
                    TERMINATE,
                    CORRECT_CLERICAL_ERROR -> false;
        };
    }

    private static Refused notInThisStatus(Desk desk, CommandKind act) {
        LicensingStatus status = desk.state().status();
        StringJoiner zh = new StringJoiner("、");
        StringJoiner en = new StringJoiner(", ");
        LicensingTable.possible(status).forEach(possible -> {
            zh.add(possible.zh());
            en.add(possible.en());
        });
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(
                "",
                "案件现在是“" + status.zh() + "”，不能“" + act.zh() + "”。可以：" + zh,
                "The case is: " + status.en() + ". Not possible: " + act.en() + ". Possible: " + en));
        details.addAll(openTasks(desk));
        return refused(
                status.isEnd() ? HouseRule.CLOSED_STAYS_CLOSED : HouseRule.ONE_PATH,
                RefusalReason.NOT_IN_THIS_STATUS,
                details);
    }

    private static Refused wrongStanding(CommandKind act) {
        StringJoiner zh = new StringJoiner("、");
        StringJoiner en = new StringJoiner(", ");
        act.standings().forEach(standing -> {
            zh.add(standing.zh());
            en.add(standing.en());
        });
        return refused(
                RefusalReason.WRONG_POST,
                List.of(new Detail("", "“" + act.zh() + "”由" + zh + "办理", act.en() + " is done by: " + en)));
    }

    private static Refused notOpen(Desk desk, String taskId) {
        Optional<Signature> signed = desk.state().tokens().stream()
                .flatMap(tokens -> tokens.signed().stream())
                .filter(signature -> signature.taskId().equals(taskId))
                .findFirst();
        List<Detail> details = new ArrayList<>();
        signed.ifPresent(signature -> details.add(new Detail(
                taskId,
                ChinaTime.stamp(signature.at()) + " 已由 " + signature.officers().getFirst() + " 签字",
                "Signed by " + signature.officers().getFirst() + " at " + ChinaTime.stamp(signature.at()))));
        details.addAll(openTasks(desk));
        return refused(signed.isPresent() ? RefusalReason.ALREADY_SIGNED : RefusalReason.TASK_NOT_OPEN, details);
    }

    /** What is open now and who holds it. */
    static List<Detail> openTasks(Desk desk) {
        return desk.state().openTasks().stream().map(task -> open(desk, task)).toList();
    }

    private static Detail open(Desk desk, TaskInHand task) {
        UserTask node = desk.node(task);
        Text post = Post.words(node.post());
        String zh = task.holder().map(holder -> post.zh() + " " + holder).orElse(post.zh());
        String en = task.holder().map(holder -> post.en() + " " + holder).orElse(post.en());
        return new Detail(
                task.taskId(),
                "正在办的是“" + node.name() + "”，由" + zh + "承办",
                "Open: " + english(node) + ", held by " + en);
    }

    private static String english(UserTask node) {
        return node.nameEn().isEmpty() ? node.name() : node.nameEn();
    }

    private static Refused refused(RefusalReason reason, List<Detail> details) {
        return new Refused(reason, reason.basis(), details);
    }

    private static Refused refused(HouseRule rule, RefusalReason reason, List<Detail> details) {
        return new Refused(reason, rule.basis(), details);
    }
}
