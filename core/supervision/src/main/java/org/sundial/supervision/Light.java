package org.sundial.supervision;

/**
 * 时效灯. How a case stands against its deadlines: a shape, a word and (in the page's style sheet) a colour, never a
 * colour alone.
 */
public enum Light {
    /** 红牌. */
    RED("■", "红牌", "red card"),
    /** 黄牌. */
    YELLOW("▲", "黄牌", "yellow card"),
    /** 临期. */
    DUE_SOON("◐", "临期", "due soon"),
    /** 待日历: the end lies in a year whose holiday notice is not published, or today does. */
    AWAITING_CALENDAR("?", "待日历", "awaiting calendar"),
    /** 暂停计时. */
    PAUSED("‖", "暂停计时", "paused"),
    /** 正常. */
    NORMAL("○", "正常", "on time"),
    /** 办结. */
    DONE("✓", "办结", "done");

    private final String shape;
    private final String zh;
    private final String en;

    Light(String shape, String zh, String en) {
        this.shape = shape;
        this.zh = zh;
        this.en = en;
    }

    /** One character that tells the lights apart without colour. */
    public String shape() {
        return shape;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** A yellow or a red card. */
    public boolean isCard() {
        return this == RED || this == YELLOW;
    }

    /** The lights are declared in the order a worklist shows them: what presses most comes first. */
    boolean pressesMoreThan(Light other) {
        return compareTo(other) < 0;
    }
}
