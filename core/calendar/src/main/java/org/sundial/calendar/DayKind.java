package org.sundial.calendar;

/** 逐日说明. What one day did to a count. */
public enum DayKind {
    /** 起始日，不计: the day of the triggering act, when counting begins on the next day. */
    START("起始日，不计", "day of the act, not counted", false),
    /** 计入. */
    COUNTED("计入", "counted", true),
    /** 调休上班，计入: a weekend day that works. */
    MAKE_UP_COUNTED("调休上班，计入", "make-up working day, counted", true),
    /** 周末，不计. */
    WEEKEND("周末，不计", "weekend, not counted", false),
    /** 放假，不计. */
    HOLIDAY("放假，不计", "holiday, not counted", false),
    /** 暂停，不计. */
    PAUSED("暂停，不计", "paused, not counted", false),
    /** 期满遇休息日，顺延: after the last counted day, on the way to the next working day. */
    ROLLED("顺延", "carried over", false),
    /** 到期日. */
    DUE("到期日", "due", true);

    private final String zh;
    private final String en;
    private final boolean counts;

    DayKind(String zh, String en, boolean counts) {
        this.zh = zh;
        this.en = en;
        this.counts = counts;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether such a day is one of the limit's days. A due day reached by rolling is not, see {@link DerivationDay}. */
    public boolean counts() {
        return counts;
    }
}
