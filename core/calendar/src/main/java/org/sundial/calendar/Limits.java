package org.sundial.calendar;

/** 法定期限. The statutory figures, each with the provision it rests on. */
public final class Limits {
    private static final String LICENSING = "行政许可法";

    private Limits() {}

    /** 许可决定: 自受理之日起二十日, 经负责人批准可延长十日; late is answered for (art. 74), never deemed granted. */
    public static final ClockRule LICENSING_DECISION = ClockRule.of(TimeLimit.workingDays(20, Basis.of(LICENSING, 42)))
            .extendable(10, Basis.of(LICENSING, 42))
            .lapsing(LapseKind.ACCOUNTABILITY, Basis.of(LICENSING, "第七十四条第二项"));
}
