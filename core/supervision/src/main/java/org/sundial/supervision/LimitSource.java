package org.sundial.supervision;

/** 时限来源. Where a deadline comes from, which decides how grave it is to miss it. */
public enum LimitSource {
    /** 法定时限. */
    LAW,
    /** 承诺时限: the organ's own published promise. */
    PROMISE,
    /** 环节时限: one step's share, which can be missed while the whole case is still in time. */
    STEP,
    /** 相对人期限: the applicant's or party's own time. It never gives an officer a card. */
    COUNTERPART
}
