package org.sundial.app.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sundial.app.web.Text;

/** 权力类型. The ten kinds of administrative power, in the order of the State Council's guideline of 2015. */
public enum Category {
    LICENSING(1, "行政许可", "Administrative licensing"),
    PENALTY(2, "行政处罚", "Administrative penalty"),
    COMPULSION(3, "行政强制", "Administrative compulsion"),
    LEVY(4, "行政征收", "Administrative levy"),
    BENEFIT(5, "行政给付", "Administrative benefit"),
    INSPECTION(6, "行政检查", "Administrative inspection"),
    CONFIRMATION(7, "行政确认", "Administrative confirmation"),
    REWARD(8, "行政奖励", "Administrative reward"),
    ADJUDICATION(9, "行政裁决", "Administrative adjudication"),
    OTHER_POWER(10, "其他行政权力", "Other administrative power");

    private final int place;
    private final Text text;

    Category(int place, String zh, String en) {
        this.place = place;
        this.text = Text.of(zh, en);
    }

    public Text text() {
        return text;
    }

    /** Its place in that order, from 1. */
    public int place() {
        return place;
    }

    /** 依申请: somebody asks for it. The others the organ does of its own accord, and nobody hands in materials. */
    public boolean isByApplication() {
        return switch (this) {
            case LICENSING, BENEFIT, CONFIRMATION, REWARD, ADJUDICATION, OTHER_POWER -> true;
            case PENALTY, COMPULSION, LEVY, INSPECTION -> false;
        };
    }

    /** The word in addresses: {@code other-power}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Category> ofSlug(String slug) {
        return Arrays.stream(values())
                .filter(category -> category.slug().equals(slug))
                .findFirst();
    }

    /** By the name the lists print: 行政许可. */
    public static Optional<Category> ofChinese(String zh) {
        return Arrays.stream(values())
                .filter(category -> category.text.zh().equals(zh))
                .findFirst();
    }
}
