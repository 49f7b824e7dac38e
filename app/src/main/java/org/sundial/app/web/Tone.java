package org.sundial.app.web;

import java.util.Locale;

/** 语气. What a tag, a banner or a panel means. Colour follows meaning, and never carries it alone. */
public enum Tone {
    /** Plain fact. */
    NEUTRAL,
    /** What is going on now. */
    ACTIVE,
    /** In order, granted, unchanged. */
    GOOD,
    /** Needs somebody's attention: 黄牌, 补正, 模拟数据. */
    CAUTION,
    /** 红牌, 不一致, and acts that cannot be undone; nothing else is red. */
    GRAVE;

    /** The modifier in a class name: {@code app-tag--caution}. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
