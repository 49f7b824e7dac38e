package org.sundial.app.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sundial.calendar.Basis;
import org.sundial.calendar.TimeLimit;

/** One instrument of every kind, about one shop of an invented person with a rare name. */
final class Samples {
    static final String ORGAN = "克拉玛依市市场监督管理局";
    static final String ADDRESS = "http://localhost:8080/status/7K3M-9QXD";
    /** 㙍 and 䶮 are in the main font, 𠮷 only in the one for rare characters. */
    static final String APPLICANT = "㙍䶮𠮷";

    static final Basis ACCEPTANCE = Basis.of("行政许可法", 32);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27); // Fri
    private static final Instant RECEIVED = Instant.parse("2026-11-27T07:02:10Z"); // Fri 15:02 in Beijing

    private Samples() {}

    static Heading heading(String series, int number) {
        return Heading.of(
                        ORGAN,
                        "克市监食许" + series + "〔2026〕" + number + "号",
                        DAY,
                        "7K3M-9QXD",
                        APPLICANT,
                        "食品经营许可",
                        ADDRESS)
                .inSimulation();
    }

    static Remedies remedies() {
        return Remedies.of(
                new Remedies.Way("本级人民政府", "知道决定之日起60日内", new Basis("行政复议法", "第二十条、第二十四条")),
                new Remedies.Way("人民法院", "知道决定之日起6个月内", Basis.of("行政诉讼法", 46)));
    }

    static Instrument of(InstrumentKind kind) {
        return switch (kind) {
            case RECEIPT ->
                new Instrument.Receipt(
                        heading("收", 12),
                        RECEIVED,
                        List.of("食品经营许可申请书", "营业执照", "经营场所布局和操作流程图", "经营设备和设施清单"),
                        Optional.of("382915"),
                        Optional.of(LocalDate.of(2026, 12, 4)), // Fri
                        List.of(new Basis("行政许可法", "第三十二条第二款")));
            case SUPPLEMENT_NOTICE ->
                new Instrument.SupplementNotice(
                        heading("补", 3),
                        List.of(
                                new Instrument.Missing("营业执照", "照片看不清登记号", "重新拍照，四角都要拍到"),
                                new Instrument.Missing("经营设备和设施清单", "没有交", "按窗口的样表填写后上传")),
                        Optional.of(LocalDate.of(2026, 12, 11)), // Fri
                        List.of(new Basis("行政许可法", "第三十二条第一款第四项")));
            case ACCEPTANCE_NOTICE ->
                new Instrument.AcceptanceNotice(
                        heading("受", 9),
                        DAY,
                        false,
                        TimeLimit.workingDays(20, Basis.of("行政许可法", 42)),
                        Optional.of(LocalDate.of(2026, 12, 25)), // Fri
                        Optional.of(TimeLimit.workingDays(5, Basis.of("行政许可法", 42))),
                        Optional.of(LocalDate.of(2026, 12, 4)), // Fri
                        List.of(ACCEPTANCE));
            case NON_ACCEPTANCE_NOTICE ->
                new Instrument.NonAcceptanceNotice(
                        heading("不受", 1),
                        "只卖预包装食品的，不需要取得许可，备案即可。",
                        Optional.of("克拉玛依市克拉玛依区市场监督管理局"),
                        List.of(ACCEPTANCE),
                        remedies());
            case PAUSE_NOTICE ->
                new Instrument.PauseNotice(
                        heading("停", 2),
                        "检验",
                        "送检样品两件，由检验机构出具报告。",
                        LocalDate.of(2026, 11, 30), // Mon
                        Optional.of(TimeLimit.workingDays(7, Basis.of("行政许可法", 45))),
                        List.of(Basis.of("行政许可法", 45)));
            case EXTENSION_NOTICE ->
                new Instrument.ExtensionNotice(
                        heading("延", 2),
                        "现场有两处场所，需要分两次核查。",
                        Optional.of(LocalDate.of(2026, 12, 25)), // Fri
                        TimeLimit.workingDays(10, Basis.of("行政许可法", 42)),
                        Optional.empty(), // 2027 is not published
                        List.of(Basis.of("行政许可法", 42)));
            case GRANT ->
                new Instrument.Grant(
                        heading("准", 7),
                        "现场核查：布局、设备和制度与申请材料一致。",
                        List.of(
                                new Particular("经营者名称", "𠮷记小馆"),
                                new Particular("经营场所", "克拉玛依区友谊路8号"),
                                new Particular("经营项目", "热食类食品制售")),
                        List.of("在经营场所显著位置公示许可证。", "许可后30日内接受一次核查。"),
                        List.of(new Basis("食品安全法", "第三十五条第一款"), Basis.of("行政许可法", 38)),
                        remedies());
            case REFUSAL ->
                new Instrument.Refusal(
                        heading("不准", 1),
                        "操作间与厕所之间没有隔断，不符合布局要求。\n已告知可以改造后重新申请。",
                        List.of(new Basis("食品安全法", "第三十三条第一款第一项"), new Basis("行政许可法", "第三十八条第二款")),
                        remedies());
            case LICENCE ->
                new Instrument.Licence(
                        heading("证", 7).named("食品经营许可证"),
                        List.of(
                                new Particular("店名", "𠮷记小馆"),
                                new Particular("经营场所", "克拉玛依区友谊路8号"),
                                new Particular("经营项目", "热食类食品制售")),
                        LocalDate.of(2026, 12, 1), // Tue
                        Optional.of(LocalDate.of(2031, 11, 30)));
            case HEARING_NOTICE ->
                new Instrument.HearingNotice(
                        heading("听", 1),
                        "在居民楼一层设立热食店，与相邻住户的通风采光有关。",
                        TimeLimit.workingDays(5, Basis.of("行政许可法", 47)),
                        Optional.of(LocalDate.of(2026, 12, 4)), // Fri
                        List.of(Basis.of("行政许可法", 47)));
            case RECTIFICATION_ORDER ->
                new Instrument.RectificationOrder(
                        heading("改", 4),
                        List.of("安全出口被货架堵住。", "灭火器过期两具。"),
                        LocalDate.of(2026, 12, 2), // Wed
                        "到期不改正的，依法撤销许可。",
                        List.of(new Basis("消防法", "第五十八条第二款")));
            case ANNULMENT ->
                new Instrument.Annulment(
                        heading("撤", 1),
                        "克市监食许准〔2026〕7号",
                        "核查发现，场所与承诺的内容不符，期限内没有改正。",
                        List.of(Basis.of("行政许可法", 69)),
                        remedies());
            case TERMINATION_NOTICE ->
                new Instrument.TerminationNotice(
                        heading("终", 1), "申请人撤回申请。", List.of(Basis.of("行政许可法", 70)), Optional.empty());
            case DELIVERY_RECORD ->
                new Instrument.DeliveryRecord(
                        heading("送", 7),
                        List.of("准予行政许可决定书（克市监食许准〔2026〕7号）", "食品经营许可证（克市监食许证〔2026〕7号）"),
                        "直接送达",
                        "市民服务中心 3 号窗口",
                        APPLICANT,
                        RECEIVED,
                        List.of("窗口甲", "窗口乙"),
                        "");
        };
    }
}
