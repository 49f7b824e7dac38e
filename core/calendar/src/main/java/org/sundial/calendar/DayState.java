package org.sundial.calendar;

/** 日类. What the published arrangement makes of a day. */
public enum DayState {
    /** 工作日. */
    WORKDAY("工作日", "working day", true),
    /** 调休上班日: a weekend day declared a working day. */
    MAKE_UP("调休上班", "make-up working day", true),
    /** 周末. */
    WEEKEND("周末", "weekend", false),
    /** 放假: a public holiday, or a day moved next to one. */
    HOLIDAY("放假", "holiday", false);

    private final String zh;
    private final String en;
    private final boolean working;

    DayState(String zh, String en, boolean working) {
        this.zh = zh;
        this.en = en;
        this.working = working;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public boolean working() {
        return working;
    }
}
