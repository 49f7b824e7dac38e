package org.sundial.calendar;

/**
 * 法定期限: 公开、信访、重大决策. The figures of 政府信息公开条例 (2019), 信访工作条例 (2022) and 重大行政决策程序暂行条例 (2019). They write
 * 工作日 where they mean working days; a plain 日 is a calendar day.
 */
public final class OpennessLimits {
    private static final String DISCLOSURE = "政府信息公开条例";
    private static final String PETITION = "信访工作条例";
    private static final String DECISION = "重大行政决策程序暂行条例";

    private OpennessLimits() {}

    /** 主动公开: "自该政府信息形成或者变更之日起20个工作日内". */
    public static final ClockRule ACTIVE_DISCLOSURE = workingDays(20, DISCLOSURE, "第二十六条");

    /** 告知补正: "自收到申请之日起7个工作日内一次性告知申请人作出补正". */
    public static final ClockRule DISCLOSURE_SUPPLEMENT_NOTICE = workingDays(7, DISCLOSURE, "第三十条");

    /** 第三方意见: "自收到征求意见书之日起15个工作日内提出意见". */
    public static final ClockRule DISCLOSURE_THIRD_PARTY = workingDays(15, DISCLOSURE, "第三十二条");

    /** 答复: "自收到申请之日起20个工作日内…延长的期限最长不得超过20个工作日". Consulting others is a pause (第三款). */
    public static final ClockRule DISCLOSURE_REPLY =
            workingDays(20, DISCLOSURE, "第三十三条第二款").extendable(20, Basis.of(DISCLOSURE, "第三十三条第二款"));

    /** 被征求意见机关: "15个工作日内提出意见，逾期未提出意见的视为同意公开". */
    public static final ClockRule DISCLOSURE_CONSULTED_ORGAN =
            workingDays(15, DISCLOSURE, "第三十四条").lapsing(LapseKind.DEEMED_CONSENT, Basis.of(DISCLOSURE, "第三十四条"));

    /** 信访登记、转送: "在15日内分别按照下列方式处理". */
    public static final ClockRule PETITION_ROUTING = days(15, "第二十二条第一款");

    /** 告知信访人: "自收到信访事项之日起15日内书面告知". */
    public static final ClockRule PETITION_NOTICE = days(15, "第二十三条第二款");

    /** 对转送提出异议: "自收到之日起5个工作日内提出异议". */
    public static final ClockRule PETITION_OBJECTION = workingDays(5, PETITION, "第二十三条第三款");

    /** 信访事项办结: "自受理之日起60日内办结…延长期限不得超过30日". */
    public static final ClockRule PETITION_HANDLING = days(60, "第三十四条").extendable(30, Basis.of(PETITION, "第三十四条"));

    /** 请求复查: "自收到书面答复之日起30日内". */
    public static final ClockRule PETITION_REVIEW_REQUEST = days(30, "第三十五条");

    /** 复查意见: "自收到复查请求之日起30日内". */
    public static final ClockRule PETITION_REVIEW = days(30, "第三十五条");

    /** 请求复核: "自收到书面答复之日起30日内". */
    public static final ClockRule PETITION_RECHECK_REQUEST = days(30, "第三十六条第一款");

    /** 复核意见: "自收到复核请求之日起30日内". */
    public static final ClockRule PETITION_RECHECK = days(30, "第三十六条第一款");

    /** 重大决策公开征求意见: "一般不少于30日". The least it may last, not the most. */
    public static final ClockRule DECISION_COMMENT =
            ClockRule.of(TimeLimit.calendarDays(30, Basis.of(DECISION, "第十五条第一款")));

    /** 听证会材料: "于召开听证会7日前送达听证参加人". */
    public static final LeadTime DECISION_HEARING_PAPERS =
            new LeadTime(TimeLimit.calendarDays(7, Basis.of(DECISION, "第十六条第三款")));

    /** 合法性审查: "一般不少于7个工作日". The least it may last, not the most. */
    public static final ClockRule DECISION_LEGALITY_REVIEW = workingDays(7, DECISION, "第二十六条第二款");

    private static ClockRule workingDays(int days, String law, String article) {
        return ClockRule.of(TimeLimit.workingDays(days, Basis.of(law, article)));
    }

    private static ClockRule days(int days, String article) {
        return ClockRule.of(DayCounting.days(days, Basis.of(PETITION, article)));
    }
}
