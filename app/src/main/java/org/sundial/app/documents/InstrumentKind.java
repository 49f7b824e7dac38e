package org.sundial.app.documents;

import org.sundial.app.web.Text;

/**
 * 文书种类. Names follow the codes under {@code documents} in the items' rules; an item may print a name of its own
 * ({@link Heading#named}).
 */
public enum InstrumentKind {
    RECEIPT("收件凭证", "Receipt for the application"),
    SUPPLEMENT_NOTICE("补正告知书", "One-time notice of what is missing"),
    ACCEPTANCE_NOTICE("受理通知书", "Notice of acceptance"),
    NON_ACCEPTANCE_NOTICE("不予受理通知书", "Notice of non-acceptance"),
    PAUSE_NOTICE("暂停计时告知书", "Notice that the clock is paused"),
    EXTENSION_NOTICE("延期告知书", "Notice of extension"),
    GRANT("准予行政许可决定书", "Decision granting the licence"),
    REFUSAL("不予行政许可决定书", "Decision refusing the licence"),
    LICENCE("许可证", "Licence"),
    HEARING_NOTICE("听证告知书", "Notice of the right to a hearing"),
    RECTIFICATION_ORDER("责令限期改正通知书", "Order to rectify within a time"),
    ANNULMENT("撤销行政许可决定书", "Decision annulling the licence"),
    TERMINATION_NOTICE("终止办理通知书", "Notice that the case is closed"),
    DELIVERY_RECORD("送达回证", "Proof of delivery");

    private final Text name;

    InstrumentKind(String zh, String en) {
        this.name = Text.of(zh, en);
    }

    public Text title() {
        return name;
    }

    /** The name of this kind's template and of files made of it: {@code supplement_notice}. */
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
