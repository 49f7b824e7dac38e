package org.sundial.casefile;

import java.util.Objects;

/** 双语文句. One sentence in Chinese and the same sentence in English. */
public record Text(String zh, String en) {

    public Text {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }
}
