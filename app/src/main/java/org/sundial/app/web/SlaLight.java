package org.sundial.app.web;

import java.util.Locale;

/** 时限灯. How the supervision office's light looks and reads: always a shape and a word, then a colour. */
public enum SlaLight {
    /** ○ 正常. */
    NORMAL("正常", "On time"),
    /** ◐ 临期. */
    DUE_SOON("临期", "Due soon"),
    /** ▲ 黄牌: overdue. */
    YELLOW("黄牌", "Yellow card"),
    /** ■ 红牌: overdue and still undone after an order. */
    RED("红牌", "Red card"),
    /** ‖ 暂停计时. */
    PAUSED("暂停计时", "Clock paused"),
    /** ✓ 办结. */
    DONE("办结", "Done"),
    /** The arrangement of a year the limit reaches into is not published yet. */
    AWAITING_CALENDAR("等放假安排", "Awaiting calendar");

    private final Text word;

    SlaLight(String zh, String en) {
        word = Text.of(zh, en);
    }

    /** The look of the light of the same name in the supervision core. */
    public static SlaLight of(Enum<?> light) {
        return valueOf(light.name());
    }

    public Text word() {
        return word;
    }

    public String css() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
