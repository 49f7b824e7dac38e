package org.sundial.calendar;

/** 期限单位. The unit belongs to the rule, never to the statute as a whole: one law counts some limits in each. */
public enum LimitUnit {
    /** 工作日, under the State Council's published arrangement. */
    WORKING_DAY("个工作日", "working days"),
    /** 自然日. */
    CALENDAR_DAY("日", "calendar days"),
    /** 小时, such as the 24 hours of 行政强制法 art. 19. */
    HOUR("小时", "hours"),
    /** 月. */
    MONTH("个月", "months");

    private final String zh;
    private final String en;

    LimitUnit(String zh, String en) {
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
