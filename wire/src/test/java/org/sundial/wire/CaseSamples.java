package org.sundial.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sundial.calendar.Basis;
import org.sundial.calendar.Extension;
import org.sundial.calendar.LimitUnit;
import org.sundial.casefile.Act;
import org.sundial.casefile.Actor;
import org.sundial.casefile.AnnulmentGround;
import org.sundial.casefile.Branch;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.Channel;
import org.sundial.casefile.CorrectableField;
import org.sundial.casefile.DeliveryMode;
import org.sundial.casefile.EventKind;
import org.sundial.casefile.Finding;
import org.sundial.casefile.Material;
import org.sundial.casefile.Move;
import org.sundial.casefile.NonAcceptanceGround;
import org.sundial.casefile.Opened;
import org.sundial.casefile.PauseCause;
import org.sundial.casefile.Remedy;
import org.sundial.casefile.SupplementItem;
import org.sundial.casefile.TerminationReason;
import org.sundial.casefile.Waiver;
import org.sundial.procedure.Mark;
import org.sundial.procedure.Marking;
import org.sundial.procedure.Values;

/** One event of each kind, as the golden files hold them. */
final class CaseSamples {
    private static final Instant AT = Instant.parse("2026-11-02T01:00:00.123456Z");
    private static final Actor OFFICER = Actor.officer("u-17", "handler", "XF");
    private static final String REASON = "消防设施检测报告还没有出具";
    private static final Remedy REMEDY = new Remedy("六十日内向市人民政府申请行政复议", "六个月内向人民法院起诉");

    private CaseSamples() {}

    static CaseEvent of(EventKind kind) {
        return switch (kind) {
            case RECEIVED ->
                new CaseEvent.Received(
                        AT,
                        Actor.applicant(),
                        "KLMY-XF-0001",
                        "XF",
                        "ab".repeat(32),
                        Channel.ONLINE,
                        Branch.COMMITMENT,
                        "SJ-2026-1",
                        Map.of("premisesName", "“甲”\\饭店", "applicantName", "某某"),
                        List.of(new Material("M03", "营业执照.pdf", "cd".repeat(32), "files/1")),
                        new Move(
                                Marking.decode("m1;1;;@1:accept:0:1;;commitment=b1"),
                                List.of(),
                                List.of(new Opened("accept.1", "accept"))));
            case CORRECTED_ON_THE_SPOT ->
                new CaseEvent.CorrectedOnTheSpot(AT, OFFICER, "accept.1", Map.of("floors", "1-3层"), List.of(), "补填楼层");
            case SUPPLEMENT_REQUESTED ->
                new CaseEvent.SupplementRequested(
                        AT, OFFICER, "accept.1", "BZ-1", List.of(new SupplementItem("M04", "请补交平面布置图")));
            case SUPPLEMENTED ->
                new CaseEvent.Supplemented(
                        AT,
                        Actor.applicant(),
                        "SJ-2026-2",
                        Map.of(),
                        List.of(new Material("M04", "平面图.pdf", "ef".repeat(32), "files/2")));
            case ACCEPTED ->
                new CaseEvent.Accepted(
                        AT,
                        OFFICER,
                        "accept.1",
                        "SL-1",
                        "材料齐全",
                        List.of(new Waiver("M03", "营业执照已经共享取得")),
                        Values.NONE,
                        move());
            case ACCEPTANCE_REFUSED ->
                new CaseEvent.AcceptanceRefused(
                        AT,
                        OFFICER,
                        "accept.1",
                        "BSL-1",
                        NonAcceptanceGround.NOT_COMPETENT,
                        "这项申请由住房和城乡建设部门办理",
                        Optional.of("市住房和城乡建设局"),
                        REMEDY);
            case DEEMED_ACCEPTED ->
                new CaseEvent.DeemedAccepted(
                        AT, Actor.system(), "accept.1", Instant.parse("2026-10-26T01:00:00Z"), Values.NONE, move());
            case STEP_COMPLETED ->
                new CaseEvent.StepCompleted(
                        AT,
                        OFFICER,
                        "inspect.2",
                        "inspect",
                        Act.VERIFY_SITE,
                        Set.of(Mark.NOTICE, Mark.HEARING_OFFER),
                        List.of("u-18"),
                        "现场与申报一致",
                        Optional.of(Finding.CONFORMS),
                        Optional.of(LocalDate.of(2026, 11, 17)),
                        Values.of("verified", true)
                                .with("area", new BigDecimal("120.5"))
                                .with("until", LocalDate.of(2026, 12, 1))
                                .with("grade", "二级"),
                        move());
            case RETURNED_TO_STEP -> new CaseEvent.ReturnedToStep(AT, OFFICER, "review.3", "inspect", REASON, move());
            case CLOCK_PAUSED ->
                new CaseEvent.ClockPaused(AT, OFFICER, "inspect.2", PauseCause.TESTING, REASON, "ZT-1", 15);
            case CLOCK_RESUMED -> new CaseEvent.ClockResumed(AT, OFFICER, "inspect.2", "检测合格");
            case EXTENDED ->
                new CaseEvent.Extended(
                        AT,
                        OFFICER,
                        new Extension(10, LimitUnit.WORKING_DAY, Basis.of("行政许可法", "第四十二条第一款")),
                        REASON,
                        "YQ-1");
            case HEARING_REQUESTED -> new CaseEvent.HearingRequested(AT, Actor.applicant(), "申请听证");
            case SIDE_STARTED ->
                new CaseEvent.SideStarted(AT, OFFICER, "decide.4", "hearing", REASON, Values.NONE, move());
            case TIMER_FIRED -> new CaseEvent.TimerFired(AT, Actor.system(), "slow.2", move());
            case TASK_REASSIGNED ->
                new CaseEvent.TaskReassigned(
                        AT, OFFICER, "inspect.2", Actor.officer("u-18", "handler", "XF"), "承办人外出培训两周");
            case GRANTED ->
                new CaseEvent.Granted(
                        AT,
                        OFFICER,
                        "decide.4",
                        "克消许〔2026〕1号",
                        Optional.of("ZH-1"),
                        List.of("疏散通道保持畅通"),
                        Optional.of(LocalDate.of(2031, 11, 1)),
                        "同意",
                        Optional.of("检查人员外出抢险推迟了两周"),
                        Values.of("granted", true),
                        move());
            case LICENCE_REFUSED ->
                new CaseEvent.LicenceRefused(
                        AT,
                        OFFICER,
                        "decide.4",
                        "克消不许〔2026〕1号",
                        "疏散楼梯净宽度不符合消防技术标准",
                        REMEDY,
                        "不同意",
                        Optional.empty(),
                        Values.of("granted", false),
                        move());
            case DELIVERED ->
                new CaseEvent.Delivered(
                        AT, OFFICER, "deliver.5", DeliveryMode.BY_MAIL, "HZ-1", Optional.empty(), move());
            case PUBLISHED -> new CaseEvent.Published(AT, Actor.system(), "政务服务网结果公开栏");
            case RECTIFICATION_ORDERED ->
                new CaseEvent.RectificationOrdered(
                        AT, OFFICER, "recheck.6", "ZG-1", List.of("清理疏散通道"), LocalDate.of(2026, 11, 23));
            case RECHECK_REQUESTED -> new CaseEvent.RecheckRequested(AT, Actor.applicant(), "已经清理，请复查");
            case ANNULLED ->
                new CaseEvent.Annulled(
                        AT,
                        OFFICER,
                        "annul.7",
                        AnnulmentGround.CONDITIONS_NOT_MET,
                        "克消撤〔2026〕1号",
                        "责令改正期满后仍不符合消防安全要求",
                        REMEDY,
                        Values.NONE,
                        move());
            case WITHDRAWN -> new CaseEvent.Withdrawn(AT, Actor.applicant(), "");
            case TERMINATED ->
                new CaseEvent.Terminated(AT, OFFICER, TerminationReason.APPLICANT_DISSOLVED, "申请人已经办理注销登记", "ZZ-1");
            case CLERICAL_ERROR_CORRECTED ->
                new CaseEvent.ClericalErrorCorrected(
                        AT, OFFICER, 1, CorrectableField.ADDRESS_SPELLING, "准噶尔路", "申请书上门牌号录入有误");
            case CLOSED -> new CaseEvent.Closed(AT, Actor.system());
        };
    }

    private static Move move() {
        return new Move(
                Marking.decode("m1;2;;@2:inspect:0:1;accept;commitment=b0"),
                List.of("accept.1"),
                List.of(new Opened("inspect.2", "inspect")));
    }
}
