package org.sundial.casefile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sundial.casefile.CaseState.Intake;
import org.sundial.casefile.CaseState.TaskInHand;
import org.sundial.procedure.UserTask;
import org.sundial.procedure.Values;

/** 收件与受理. From the receipt of an application to its acceptance: 行政许可法 arts. 29 to 33. */
final class IntakeActs {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private IntakeActs() {}

    static Verdict receive(Desk desk, Command.Receive c) {
        Faults faults = new Faults();
        faults.filled("item", c.item(), "事项", "the item");
        faults.filled("organ", c.organ(), "机关", "the organ");
        faults.filled("receiptNumber", c.receiptNumber(), "收件凭证号", "the receipt number");
        faults.unless(
                c.branch() == Branch.ORDINARY || desk.limits().commitmentOffered(),
                RefusalReason.BRANCH_NOT_OFFERED,
                "branch");
        materials(faults, c.materials());
        Values values = desk.outcome(c.variables(), LicensingVariable.COMMITMENT, c.branch() == Branch.COMMITMENT);
        desk.agreeing(faults, c.variables(), LicensingVariable.COMMITMENT, c.branch() == Branch.COMMITMENT);
        Values known = desk.outcome(values, LicensingVariable.ONLINE, c.channel() == Channel.ONLINE);
        return desk.moving(
                faults,
                RefusalReason.PROCEDURE_REFUSES,
                () -> desk.procedure().begin(known),
                move -> new CaseEvent.Received(
                        desk.at(),
                        desk.by(),
                        c.item(),
                        c.organ(),
                        desk.procedure().fingerprint(),
                        c.channel(),
                        c.branch(),
                        c.receiptNumber(),
                        c.form(),
                        c.materials(),
                        move));
    }

    private static void materials(Faults faults, List<Material> materials) {
        for (int i = 0; i < materials.size(); i++) {
            Material material = materials.get(i);
            String subject = "materials[" + i + "]";
            faults.filled(subject + ".code", material.code(), "材料编号", "the material's code");
            faults.filled(subject + ".name", material.name(), "文件名", "the file's name");
            faults.filled(subject + ".fileRef", material.fileRef(), "文件位置", "where the file is kept");
            if (!SHA256.matcher(material.sha256()).matches()) {
                faults.add(
                        RefusalReason.INCOMPLETE,
                        subject + ".sha256",
                        "文件校验值应为 64 位十六进制",
                        "The file's hash is 64 hexadecimal digits");
            }
        }
    }

    static Verdict correctOnTheSpot(Desk desk, Command.CorrectOnTheSpot c) {
        Faults faults = new Faults();
        faults.filled("note", c.note(), "更正了什么", "what was corrected");
        faults.unless(!c.form().isEmpty() || !c.materials().isEmpty(), RefusalReason.INCOMPLETE, "form");
        materials(faults, c.materials());
        return desk.done(
                faults,
                () -> new CaseEvent.CorrectedOnTheSpot(
                        desk.at(), desk.by(), c.taskId(), c.form(), c.materials(), c.note()));
    }

    static Verdict requestSupplement(Desk desk, Command.RequestSupplement c) {
        Faults faults = new Faults();
        if (lapsed(desk)) {
            faults.add(RefusalReason.ALREADY_DEEMED_ACCEPTED, "");
            return faults.refused();
        }
        faults.filled("noticeNumber", c.noticeNumber(), "补正通知书编号", "the notice's number");
        faults.unless(!c.items().isEmpty(), RefusalReason.SUPPLEMENT_NAMES_NOTHING, "items");
        Set<String> named = new TreeSet<>();
        for (int i = 0; i < c.items().size(); i++) {
            SupplementItem item = c.items().get(i);
            faults.filled("items[" + i + "].material", item.material(), "材料", "the material");
            faults.filled("items[" + i + "].what", item.what(), "需要补什么", "what to hand in");
            named.add(item.material());
        }
        Intake intake = desk.intake();
        if (intake.listed().isEmpty()) {
            left(desk, faults, missing(desk, intake, Set.of()), named);
        } else {
            again(desk, faults, intake, named);
        }
        return desk.done(
                faults,
                () -> new CaseEvent.SupplementRequested(desk.at(), desk.by(), c.taskId(), c.noticeNumber(), c.items()));
    }

    /** 一次告知: only what the first notice listed and the supplement left out may be asked for again. */
    private static void again(Desk desk, Faults faults, Intake intake, Set<String> named) {
        if (intake.outstanding().isEmpty()) {
            faults.add(RefusalReason.SUPPLEMENT_ASKED_ONCE, "items");
            return;
        }
        for (String code : named) {
            if (!intake.outstanding().contains(code)) {
                String name = desk.limits().materialName(code);
                faults.add(
                        RefusalReason.SUPPLEMENT_ASKED_ONCE,
                        code,
                        "“" + name + "”不在上次通知尚缺的材料里，不能再要",
                        name + " is not among what the first notice listed and is still missing");
            }
        }
        left(desk, faults, intake.outstanding(), named);
    }

    private static void left(Desk desk, Faults faults, Set<String> missing, Set<String> named) {
        for (String code : missing) {
            if (!named.contains(code)) {
                String name = desk.limits().materialName(code);
                faults.add(
                        RefusalReason.SUPPLEMENT_LEAVES_SOMETHING_OUT,
                        code,
                        "还缺“" + name + "”，请一并写入通知",
                        name + " is missing too: name it in the same notice");
            }
        }
    }

    static Verdict supplement(Desk desk, Command.Supplement c) {
        Faults faults = new Faults();
        faults.filled("receiptNumber", c.receiptNumber(), "补正收件凭证号", "the receipt number");
        faults.unless(!c.form().isEmpty() || !c.materials().isEmpty(), RefusalReason.INCOMPLETE, "materials");
        materials(faults, c.materials());
        return desk.done(
                faults,
                () -> new CaseEvent.Supplemented(desk.at(), desk.by(), c.receiptNumber(), c.form(), c.materials()));
    }

    /** What is required or was asked for, and is neither handed in nor waived. */
    private static Set<String> missing(Desk desk, Intake intake, Set<String> waived) {
        Set<String> missing = new TreeSet<>(intake.outstanding());
        for (MaterialRule rule : desk.limits().materials()) {
            if (rule.requiredIn(desk.origin().branch()) && !intake.materials().contains(rule.code())) {
                missing.add(rule.code());
            }
        }
        missing.removeAll(waived);
        return missing;
    }

    static Verdict accept(Desk desk, Command.Accept c) {
        Faults faults = new Faults();
        if (lapsed(desk)) {
            faults.add(RefusalReason.ALREADY_DEEMED_ACCEPTED, "");
            return faults.refused();
        }
        faults.filled("noticeNumber", c.noticeNumber(), "受理通知书编号", "the notice's number");
        faults.filled("opinion", c.opinion(), "意见", "an opinion");
        Set<String> waived = new TreeSet<>();
        for (int i = 0; i < c.waivers().size(); i++) {
            Waiver waiver = c.waivers().get(i);
            faults.reasoned("waivers[" + i + "].reason", waiver.reason());
            waived.add(waiver.material());
        }
        for (String code : missing(desk, desk.intake(), waived)) {
            String name = desk.limits().materialName(code);
            faults.add(RefusalReason.MATERIALS_INCOMPLETE, code, "还缺“" + name + "”", "Still missing: " + name);
        }
        Values outcome = desk.outcome(c.outcome(), LicensingVariable.ACCEPTED, true);
        desk.agreeing(faults, c.outcome(), LicensingVariable.ACCEPTED, true);
        desk.asked(faults, desk.node(c.taskId()), outcome);
        return desk.moving(
                faults,
                RefusalReason.PROCEDURE_REFUSES,
                () -> desk.procedure().complete(desk.marking(), c.taskId(), outcome),
                move -> new CaseEvent.Accepted(
                        desk.at(), desk.by(), c.taskId(), c.noticeNumber(), c.opinion(), c.waivers(), outcome, move));
    }

    static Verdict refuseAcceptance(Desk desk, Command.RefuseAcceptance c) {
        Faults faults = new Faults();
        faults.filled("noticeNumber", c.noticeNumber(), "不予受理决定书编号", "the notice's number");
        faults.reasoned("reason", c.reason());
        if (c.ground() == NonAcceptanceGround.NOT_COMPETENT
                && c.competentOrgan().orElse("").isBlank()) {
            faults.add(RefusalReason.COMPETENT_ORGAN_MISSING, "competentOrgan");
        }
        faults.remedied(c.remedy());
        Supplier<CaseEvent> event = () -> new CaseEvent.AcceptanceRefused(
                desk.at(),
                desk.by(),
                c.taskId(),
                c.noticeNumber(),
                c.ground(),
                c.reason(),
                c.competentOrgan(),
                c.remedy().orElseThrow());
        return desk.done(faults, event);
    }

    static Verdict deemAccepted(Desk desk, Command.DeemAccepted c) {
        Faults faults = new Faults();
        Optional<CaseDeadline> acceptance = desk.clock().acceptance();
        if (desk.uncertain(acceptance)) {
            faults.add(RefusalReason.CALENDAR_NOT_PUBLISHED, "");
            return faults.refused();
        }
        if (!lapsed(desk)) {
            faults.add(RefusalReason.NOT_YET_DEEMED_ACCEPTED, "");
            return faults.refused();
        }
        TaskInHand task = desk.state().openTasks().stream()
                .filter(open -> desk.node(open).act().equals(Act.ACCEPT))
                .findFirst()
                .orElseThrow(() -> new ImpossibleHistory("an unaccepted case without its acceptance task"));
        UserTask node = desk.node(task);
        Values outcome = desk.outcome(c.outcome(), LicensingVariable.ACCEPTED, true);
        // The law has accepted; what the procedure asks the window cannot be guessed and stays the window's to answer.
        boolean asks = !node.asks().stream().allMatch(outcome::has);
        return desk.moving(
                faults,
                RefusalReason.PROCEDURE_REFUSES,
                () -> asks ? desk.marking() : desk.procedure().complete(desk.marking(), task.taskId(), outcome),
                move -> new CaseEvent.DeemedAccepted(
                        desk.at(),
                        desk.by(),
                        task.taskId(),
                        desk.intake().materialsAt(),
                        asks ? Values.NONE : outcome,
                        move));
    }

    /** Whether the time for the one notice has certainly passed. */
    private static boolean lapsed(Desk desk) {
        return desk.late(desk.clock().acceptance());
    }
}
