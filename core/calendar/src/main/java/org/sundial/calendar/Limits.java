package org.sundial.calendar;

/**
 * 法定期限: 许可、处罚、强制. The statutory figures of 行政许可法 (2019), 行政处罚法 (2021) and 行政强制法 (2011), each with the
 * provision it rests on. Units come from {@link DayCounting}. See {@link RemedyLimits} and {@link OpennessLimits} for the
 * other statutes.
 *
 * <p>A special law can say otherwise (法律、法规另有规定的，依照其规定); an item's own limit then takes the place of these.
 */
public final class Limits {
    private static final String LICENSING = "行政许可法";
    private static final String PENALTY = "行政处罚法";
    private static final String COERCION = "行政强制法";

    private static final LapseEffect LICENSING_LATE =
            new LapseEffect(LapseKind.ACCOUNTABILITY, Basis.of(LICENSING, "第七十四条第二项"));

    private Limits() {}

    /** 受理 (或一次告知补正): "当场或者在五日内一次告知…，逾期不告知的，自收到申请材料之日起即为受理". */
    public static final ClockRule LICENSING_ACCEPTANCE = days(5, LICENSING, "第三十二条第一款第四项")
            .lapsing(LapseKind.DEEMED_ACCEPTED_FROM_RECEIPT, Basis.of(LICENSING, "第三十二条第一款第四项"));

    /**
     * 许可决定: "自受理行政许可申请之日起二十日内作出…，经本行政机关负责人批准，可以延长十日". Silence is answered for under art.
     * 74; it never grants a first licence.
     */
    public static final ClockRule LICENSING_DECISION = days(20, LICENSING, "第四十二条第一款")
            .extendable(10, Basis.of(LICENSING, "第四十二条第一款"))
            .lapsing(LICENSING_LATE.kind(), LICENSING_LATE.basis());

    /** 联合办理: "不得超过四十五日…，经本级人民政府负责人批准，可以延长十五日". */
    public static final ClockRule LICENSING_JOINT_DECISION = days(45, LICENSING, "第四十二条第二款")
            .extendable(15, Basis.of(LICENSING, "第四十二条第二款"))
            .lapsing(LICENSING_LATE.kind(), LICENSING_LATE.basis());

    /** 下级行政机关审查: "自其受理行政许可申请之日起二十日内审查完毕". */
    public static final ClockRule LICENSING_LOWER_REVIEW = days(20, LICENSING, "第四十三条");

    /** 颁发、送达许可证件: "自作出决定之日起十日内". */
    public static final ClockRule LICENSING_DELIVERY = days(10, LICENSING, "第四十四条");

    /** 申请听证: "在被告知听证权利之日起五日内提出听证申请". */
    public static final ClockRule HEARING_REQUEST = days(5, LICENSING, "第四十七条第一款");

    /** 组织听证: "行政机关应当在二十日内组织听证". */
    public static final ClockRule HEARING_HELD = days(20, LICENSING, "第四十七条第一款");

    /** 听证通知: "于举行听证的七日前将举行听证的时间、地点通知". */
    public static final LeadTime HEARING_NOTICE = new LeadTime(DayCounting.days(7, Basis.of(LICENSING, "第四十八条第一款第一项")));

    /** 申请延续: "在该行政许可有效期届满三十日前…提出申请". */
    public static final LeadTime RENEWAL_APPLICATION =
            new LeadTime(DayCounting.days(30, Basis.of(LICENSING, "第五十条第一款")));

    /** 延续逾期未决: "在该行政许可有效期届满前作出…；逾期未作决定的，视为准予延续". The due day is the licence's own expiry. */
    public static final LapseEffect RENEWAL_UNDECIDED =
            new LapseEffect(LapseKind.DEEMED_RENEWED, Basis.of(LICENSING, "第五十条第二款"));

    /** 指派检验、检测、检疫人员: "自受理申请之日起五日内指派两名以上工作人员". */
    public static final ClockRule INSPECTION_ASSIGNED = days(5, LICENSING, "第五十五条第二款");

    /** 许可决定信用公示 (双公示): 7 working days after the decision. */
    public static final ClockRule DECISION_DISCLOSURE =
            ClockRule.of(TimeLimit.workingDays(7, Basis.of("发改办财金〔2018〕424号", "公示时限")));

    /** 申请人一年内不得再次申请 (隐瞒或者提供虚假材料). */
    public static final ClockRule BARRED_AFTER_FALSE_MATERIAL =
            ClockRule.of(TimeLimit.months(12, Basis.of(LICENSING, 78)));

    /** 被许可人三年内不得再次申请 (欺骗、贿赂取得许可). */
    public static final ClockRule BARRED_AFTER_FRAUD = ClockRule.of(TimeLimit.months(36, Basis.of(LICENSING, 79)));

    /**
     * 处罚决定: "自行政处罚案件立案之日起九十日内". Calendar days, for 九十日 is not among the figures of art. 85. The text does
     * not roll its end; an organ that follows the practice of rolling switches that on with {@link ClockRule#rolling}.
     */
    public static final ClockRule PENALTY_DECISION =
            days(90, PENALTY, "第六十条").lapsing(LapseKind.ACCOUNTABILITY, Basis.of(PENALTY, "第七十六条第一款第三项"));

    /** 先行登记保存: "应当在七日内及时作出处理决定". */
    public static final ClockRule PENALTY_EVIDENCE_HOLD = days(7, PENALTY, "第五十六条");

    /** 处罚决定书送达: "当事人不在场的，行政机关应当在七日内…送达当事人". */
    public static final ClockRule PENALTY_DELIVERY = days(7, PENALTY, "第六十一条第一款");

    /** 要求听证: "应当在行政机关告知后五日内提出". */
    public static final ClockRule PENALTY_HEARING_REQUEST = days(5, PENALTY, "第六十四条第一项");

    /** 听证通知: "在举行听证的七日前，通知当事人及有关人员". */
    public static final LeadTime PENALTY_HEARING_NOTICE =
            new LeadTime(DayCounting.days(7, Basis.of(PENALTY, "第六十四条第二项")));

    /** 缴纳罚款: "自收到行政处罚决定书之日起十五日内"; 逾期每日按百分之三加处. Calendar days: 十五日 is not in art. 85. */
    public static final ClockRule PENALTY_PAYMENT =
            days(15, PENALTY, "第六十七条第三款").lapsing(LapseKind.SURCHARGE, Basis.of(PENALTY, "第七十二条第一款第一项"));

    /** 当场收缴的罚款交至行政机关: "自收缴罚款之日起二日内". */
    public static final ClockRule PENALTY_CASH_HANDED_IN = days(2, PENALTY, "第七十一条");

    /** 撤回公开的处罚决定信息: "应当在三日内撤回…并公开说明理由". */
    public static final ClockRule PENALTY_PUBLICATION_WITHDRAWN = days(3, PENALTY, "第四十八条第二款");

    /** 当场实施强制措施后报告: "在二十四小时内向行政机关负责人报告". */
    public static final ClockRule COERCION_URGENT_REPORT =
            ClockRule.of(TimeLimit.hours(24, Basis.of(COERCION, "第十九条")));

    /** 查封、扣押: "不得超过三十日…延长期限不得超过三十日"; 期满应当解除. Its end does not wait for a holiday to pass. */
    public static final ClockRule SEIZURE = days(30, COERCION, "第二十五条第一款")
            .extendable(30, Basis.of(COERCION, "第二十五条第一款"))
            .lapsing(LapseKind.LIFT_AT_ONCE, Basis.of(COERCION, "第二十八条第一款第四项"));

    /** 冻结: "三十日内…延长期限不得超过三十日"; 逾期由金融机构解除. */
    public static final ClockRule FREEZE = days(30, COERCION, "第三十二条第一款")
            .extendable(30, Basis.of(COERCION, "第三十二条第一款"))
            .lapsing(LapseKind.LIFTED_OF_ITSELF, Basis.of(COERCION, "第三十三条第三款"));

    /** 交付冻结决定书: "应当在三日内向当事人交付". */
    public static final ClockRule FREEZE_DELIVERY = days(3, COERCION, "第三十一条第一款");

    /** 代履行催告: "代履行三日前，催告当事人履行". */
    public static final LeadTime SUBSTITUTE_PERFORMANCE_DEMAND =
            new LeadTime(DayCounting.days(3, Basis.of(COERCION, "第五十一条第一款第二项")));

    /** 申请法院强制执行: "自期限届满之日起三个月内". */
    public static final ClockRule ENFORCEMENT_APPLICATION =
            ClockRule.of(TimeLimit.months(3, Basis.of(COERCION, "第五十三条")));

    /** 申请强制执行前的催告: "催告书送达十日后当事人仍未履行义务的". */
    public static final ClockRule ENFORCEMENT_DEMAND =
            days(10, COERCION, "第五十四条").lapsing(LapseKind.ENFORCEABLE, Basis.of(COERCION, "第五十四条"));

    /** 法院受理强制执行申请: "应当在五日内受理". */
    public static final ClockRule ENFORCEMENT_ACCEPTED = days(5, COERCION, "第五十六条第一款");

    /** 法院执行裁定: "自受理之日起七日内作出执行裁定". */
    public static final ClockRule ENFORCEMENT_RULING = days(7, COERCION, "第五十七条");

    /** 法院是否执行的裁定 (明显违法的情形): "自受理之日起三十日内". */
    public static final ClockRule ENFORCEMENT_RULING_IN_DOUBT = days(30, COERCION, "第五十八条第二款");

    static ClockRule days(int days, String law, String article) {
        return ClockRule.of(DayCounting.days(days, Basis.of(law, article)));
    }
}
