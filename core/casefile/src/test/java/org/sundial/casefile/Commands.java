package org.sundial.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sundial.procedure.Values;

/** Commands with honest defaults: each is complete, so that a test spoils only what it is about. */
final class Commands {
    static final String REASON = "理由写得清楚明白，不少于十个字";
    static final Remedy REMEDY = new Remedy("六十日内向市人民政府申请行政复议", "六个月内向人民法院提起行政诉讼");

    private Commands() {}

    static Command.Receive receive(Branch branch, String... materials) {
        return new Command.Receive(
                "KLMY-XF-0001",
                People.ORGAN,
                Channel.ONLINE,
                branch,
                "SJ-1",
                Map.of("applicantName", "某某饭店"),
                materials(materials),
                Values.NONE);
    }

    static List<Material> materials(String... codes) {
        List<Material> materials = new ArrayList<>();
        for (String code : codes) {
            materials.add(new Material(code, code + ".pdf", "0".repeat(64), "files/" + code));
        }
        return materials;
    }

    static Command.Accept accept(String taskId, Waiver... waivers) {
        return new Command.Accept(taskId, "SL-1", "材料齐全", List.of(waivers), Values.NONE);
    }

    static Command.Accept accept(String taskId, Values outcome) {
        return new Command.Accept(taskId, "SL-1", "材料齐全", List.of(), outcome);
    }

    static Command.RefuseAcceptance refuseAcceptance(String taskId) {
        return new Command.RefuseAcceptance(
                taskId,
                "BSL-1",
                NonAcceptanceGround.NOT_COMPETENT,
                REASON,
                Optional.of("市住房和城乡建设局"),
                Optional.of(REMEDY));
    }

    static Command.RequestSupplement askFor(String taskId, String... codes) {
        List<SupplementItem> items = new ArrayList<>();
        for (String code : codes) {
            items.add(new SupplementItem(code, "请补交这份材料"));
        }
        return new Command.RequestSupplement(taskId, "BZ-1", items);
    }

    static Command.Supplement supplement(String... codes) {
        return new Command.Supplement("SJ-2", Map.of(), materials(codes));
    }

    static Command.CompleteStep step(String taskId) {
        return new Command.CompleteStep(
                taskId, "审查意见：符合条件", List.of(), Optional.empty(), Optional.empty(), Values.NONE);
    }

    static Command.CompleteStep found(String taskId, Finding finding, String... coSigners) {
        return new Command.CompleteStep(
                taskId, "核查意见：见笔录", List.of(coSigners), Optional.of(finding), Optional.empty(), Values.NONE);
    }

    static Command.CompleteStep hearingOn(String taskId, LocalDate day) {
        return new Command.CompleteStep(
                taskId, "听证时间地点已通知", List.of(), Optional.empty(), Optional.of(day), Values.NONE);
    }

    static Command.Decide grant(String taskId) {
        return grant(taskId, Optional.empty());
    }

    static Command.Decide grant(String taskId, Optional<String> lateReason) {
        return new Command.Decide(
                taskId,
                new Ruling.Grant("克消许〔2026〕1号", Optional.of("ZH-1"), List.of(), Optional.empty()),
                "同意",
                lateReason,
                Values.NONE);
    }

    static Command.Decide refuse(String taskId) {
        return new Command.Decide(
                taskId,
                new Ruling.Refuse("克消不许〔2026〕1号", REASON, Optional.of(REMEDY)),
                "不同意",
                Optional.empty(),
                Values.NONE);
    }

    static Command.Deliver deliver(String taskId) {
        return new Command.Deliver(taskId, DeliveryMode.ELECTRONIC, "HZ-1", Optional.empty());
    }

    static Command.PauseClock pause(String taskId, PauseCause cause) {
        return new Command.PauseClock(taskId, cause, REASON, "ZT-1", 15);
    }

    static Command.ResumeClock resume(String taskId) {
        return new Command.ResumeClock(taskId, "程序已经办完");
    }

    static Command.Extend extend(int amount) {
        return new Command.Extend(amount, REASON, "YQ-1");
    }

    static Command.OrderRectification order(String taskId, LocalDate until) {
        return new Command.OrderRectification(taskId, "ZG-1", List.of("疏散通道堆放杂物"), until);
    }

    static Command.Annul annul(String taskId) {
        return new Command.Annul(
                taskId, AnnulmentGround.CONDITIONS_NOT_MET, "克消撤〔2026〕1号", REASON, Optional.of(REMEDY), Values.NONE);
    }

    static Command.Terminate terminate() {
        return new Command.Terminate(TerminationReason.APPLICANT_DISSOLVED, REASON, "ZZ-1");
    }

    static Command.StartSide start(String taskId, String side) {
        return new Command.StartSide(taskId, side, REASON, Values.NONE);
    }
}
