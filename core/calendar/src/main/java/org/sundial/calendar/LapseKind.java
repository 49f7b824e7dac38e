package org.sundial.calendar;

/** 逾期后果. What follows by law when a limit passes without the act. */
public enum LapseKind {
    /** 逾期追责: the act is still owed; whoever is late answers for it. The default: silence grants nothing. */
    ACCOUNTABILITY("逾期追责", "late, and answered for"),
    /** 自收到之日起视为受理, as in 行政许可法 art. 32: acceptance reaches back to the day of receipt. */
    DEEMED_ACCEPTED_FROM_RECEIPT("自收到材料之日起视为受理", "deemed accepted from the day of receipt"),
    /** 自期限届满之日起视为受理, as in 行政复议法 art. 30. */
    DEEMED_ACCEPTED_FROM_EXPIRY("自期限届满之日起视为受理", "deemed accepted from the day of expiry"),
    /** 视为准予延续, as in 行政许可法 art. 50. */
    DEEMED_RENEWED("视为准予延续", "deemed renewed"),
    /** 视为放弃: the right is treated as given up. */
    DEEMED_ABANDONED("视为放弃", "deemed abandoned"),
    /** 视为同意. */
    DEEMED_CONSENT("视为同意", "deemed consent"),
    /** 视为没有证据、依据, as in 行政复议法 art. 70. */
    DEEMED_WITHOUT_EVIDENCE("视为没有证据、依据", "deemed without evidence or basis"),
    /** 立即解除: the measure has no ground left and must be lifted at once. */
    LIFT_AT_ONCE("应当立即解除", "to be lifted at once"),
    /** 自行解除: ends of itself, as a bank lifts a freeze under 行政强制法 art. 33. */
    LIFTED_OF_ITSELF("期满自行解除", "lifted of itself on expiry"),
    /** 权利消灭: a request made later need not be heard. */
    RIGHT_LOST("逾期不再受理", "no longer open"),
    /** 可依法起诉: the other side may sue. */
    MAY_SUE("可以依法起诉", "open to suit"),
    /** 加处: a surcharge begins to run, as in 行政处罚法 art. 72. */
    SURCHARGE("开始加处罚款", "a surcharge begins"),
    /** 可以强制执行: enforcement becomes available. */
    ENFORCEABLE("可以申请或实施强制执行", "open to enforcement");

    private final String zh;
    private final String en;

    LapseKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
