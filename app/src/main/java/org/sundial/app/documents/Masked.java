package org.sundial.app.documents;

import java.util.List;
import org.sundial.app.web.Text;

/**
 * 脱敏结果. A text fit to be published, and what was hidden in it; a person compares the two before it is published.
 *
 * @param hits in order, none overlapping another
 */
public record Masked(String text, List<Hit> hits) {

    public Masked {
        hits = List.copyOf(hits);
    }

    /** 命中. From {@code from}, before {@code to}, in the original text. */
    public record Hit(Kind kind, int from, int to, String replacement) {}

    /** 个人信息种类. */
    public enum Kind {
        IDENTITY_NUMBER("身份证号", "identity number"),
        PHONE("电话", "phone number"),
        BANK_CARD("银行卡号", "bank card number"),
        PLATE("车牌号", "number plate"),
        EMAIL("电子邮箱", "e-mail address"),
        PERSON("姓名", "name");

        private final Text title;

        Kind(String zh, String en) {
            this.title = Text.of(zh, en);
        }

        public Text title() {
            return title;
        }

        /** What stands in its place; a name keeps its surname instead. */
        String placeholder() {
            return "（" + title.zh() + "不公开）";
        }
    }
}
