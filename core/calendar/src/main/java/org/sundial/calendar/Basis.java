package org.sundial.calendar;

import java.util.Objects;

/**
 * 依据. The provision a figure or a duty rests on: a statute's short name and its article.
 *
 * @param law the statute's name without 书名号, such as 行政许可法
 * @param article the article as cited, such as 第四十二条
 */
public record Basis(String law, String article) {

    public Basis {
        Objects.requireNonNull(law, "law");
        Objects.requireNonNull(article, "article");
        if (law.isBlank() || article.isBlank()) {
            throw new IllegalArgumentException("a basis names a law and an article, got: " + law + " / " + article);
        }
    }

    public static Basis of(String law, String article) {
        return new Basis(law, article);
    }

    public static Basis of(String law, int article) {
        return new Basis(law, "第" + ChineseNumeral.of(article) + "条");
    }

    /** 《行政许可法》第四十二条. */
    @Override
    public String toString() {
        return "《" + law + "》" + article;
    }
}
