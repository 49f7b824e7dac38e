package org.sundial.calendar;

/**
 * 法定期限: 复议、诉讼. The figures of 行政复议法 (2023) and 行政诉讼法 (2017).
 *
 * <p>Both statutes send the counting of time to 民事诉讼法 (行政复议法 art. 88, 行政诉讼法 art. 101), under which a last day that
 * is a holiday moves to the first working day after it; so the limits in calendar days and months roll here.
 */
public final class RemedyLimits {
    private static final String RECONSIDERATION = "行政复议法";
    private static final String LITIGATION = "行政诉讼法";

    private RemedyLimits() {}

    /** 申请复议: "自知道或者应当知道该行政行为之日起六十日内". */
    public static final ClockRule RECONSIDERATION_APPLICATION =
            days(60, "第二十条第一款").lapsing(LapseKind.RIGHT_LOST, Basis.of(RECONSIDERATION, "第三十条第一款第四项"));

    /** 复议申请审查: "五日内进行审查"; "审查期限届满之日起视为受理". */
    public static final ClockRule RECONSIDERATION_ACCEPTANCE =
            days(5, "第三十条第一款").lapsing(LapseKind.DEEMED_ACCEPTED_FROM_EXPIRY, Basis.of(RECONSIDERATION, "第三十条第三款"));

    /** 通知补正: "自收到申请之日起五日内书面通知申请人补正". */
    public static final ClockRule RECONSIDERATION_SUPPLEMENT_NOTICE = days(5, "第三十一条第一款");

    /** 申请人补正: "自收到补正通知之日起十日内提交补正材料"; 逾期视为放弃. */
    public static final ClockRule RECONSIDERATION_SUPPLEMENT =
            days(10, "第三十一条第二款").lapsing(LapseKind.DEEMED_ABANDONED, Basis.of(RECONSIDERATION, "第三十一条第二款"));

    /** 发送申请书副本: "自行政复议申请受理之日起七日内". */
    public static final ClockRule RECONSIDERATION_COPY = days(7, "第四十八条");

    /** 被申请人答复: "自收到…之日起十日内，提出书面答复". */
    public static final ClockRule RECONSIDERATION_REPLY =
            days(10, "第四十八条").lapsing(LapseKind.DEEMED_WITHOUT_EVIDENCE, Basis.of(RECONSIDERATION, "第七十条"));

    /** 简易程序发送副本: "自受理行政复议申请之日起三日内". */
    public static final ClockRule RECONSIDERATION_SIMPLE_COPY = days(3, "第五十四条第一款");

    /** 简易程序答复: "自收到…之日起五日内，提出书面答复". */
    public static final ClockRule RECONSIDERATION_SIMPLE_REPLY =
            days(5, "第五十四条第一款").lapsing(LapseKind.DEEMED_WITHOUT_EVIDENCE, Basis.of(RECONSIDERATION, "第七十条"));

    /** 复议听证通知: "于举行听证的五日前". */
    public static final LeadTime RECONSIDERATION_HEARING_NOTICE =
            new LeadTime(DayCounting.days(5, Basis.of(RECONSIDERATION, "第五十一条第一款")));

    /** 普通程序复议决定: "自受理申请之日起六十日内…延长期限最多不得超过三十日". */
    public static final ClockRule RECONSIDERATION_DECISION = days(60, "第六十二条第一款")
            .extendable(30, Basis.of(RECONSIDERATION, "第六十二条第一款"))
            .lapsing(LapseKind.MAY_SUE, Basis.of(LITIGATION, "第四十五条"));

    /** 简易程序复议决定: "自受理申请之日起三十日内". */
    public static final ClockRule RECONSIDERATION_SIMPLE_DECISION =
            days(30, "第六十二条第二款").lapsing(LapseKind.MAY_SUE, Basis.of(LITIGATION, "第四十五条"));

    /** 不服复议决定起诉: "在收到复议决定书之日起十五日内". */
    public static final ClockRule SUIT_AFTER_RECONSIDERATION = ClockRule.of(
                    TimeLimit.calendarDays(15, Basis.of(LITIGATION, "第四十五条")))
            .rolling(RollRule.NEXT_WORKING_DAY);

    /** 直接起诉: "自知道或者应当知道作出行政行为之日起六个月内". */
    public static final ClockRule SUIT =
            ClockRule.of(TimeLimit.months(6, Basis.of(LITIGATION, "第四十六条第一款"))).rolling(RollRule.NEXT_WORKING_DAY);

    /** 不履行职责: "在接到申请之日起两个月内不履行的…可以…提起诉讼". */
    public static final ClockRule INACTION = ClockRule.of(TimeLimit.months(2, Basis.of(LITIGATION, "第四十七条第一款")))
            .rolling(RollRule.NEXT_WORKING_DAY)
            .lapsing(LapseKind.MAY_SUE, Basis.of(LITIGATION, "第四十七条第一款"));

    private static ClockRule days(int days, String article) {
        return Limits.days(days, RECONSIDERATION, article).rolling(RollRule.NEXT_WORKING_DAY);
    }
}
