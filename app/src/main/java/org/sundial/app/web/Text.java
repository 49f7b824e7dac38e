package org.sundial.app.web;

import java.util.Objects;

/** 双语文字. A sentence made in Java, in both languages; sentences made in a page use {@link Words#say(String, String)}. */
public record Text(String zh, String en) {

    public Text {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** A name that was published in Chinese only. It is shown as published; we do not invent translations. */
    public static Text asPublished(String zh) {
        return new Text(zh, zh);
    }

    public String in(Words words) {
        return words.say(zh, en);
    }
}
