package org.sundial.app.web;

import java.util.Locale;

/** 日格. What a day on a month's page means. The word in the cell says it; the ground only repeats it. */
public enum DayMark {
    /** 平日. */
    PLAIN,
    /** 周末: nobody works, as on every weekend. */
    WEEKEND,
    /** 放假, by the published arrangement. */
    HOLIDAY,
    /** 调休上班: a weekend day that works. */
    MAKE_UP,
    /** 起始日: the day of the act. */
    START,
    /** 计入. */
    COUNTED,
    /** 调休上班，计入. */
    MAKE_UP_COUNTED,
    /** 暂停. */
    PAUSED,
    /** 顺延. */
    ROLLED,
    /** 到期日. */
    DUE;

    /** The modifier in a class name: {@code app-month__day--counted}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
