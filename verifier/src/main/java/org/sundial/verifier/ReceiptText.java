package org.sundial.verifier;

import java.util.Set;
import java.util.TreeSet;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.Receipt;
import tools.jackson.databind.JsonNode;

/** What a receipt says, for a reader who wants to compare it with the paper. */
final class ReceiptText {

    private final Receipt receipt;
    private final Lang lang;

    ReceiptText(Receipt receipt, Lang lang) {
        this.receipt = receipt;
        this.lang = lang;
    }

    void print(Terminal out) {
        LeafEntry leaf = receipt.leaf();
        out.line("");
        out.line(lang.say("公开记录", "Public record"));
        line(out, lang.say("事件", "event"), leaf.kind());
        line(out, lang.say("事项", "item"), leaf.item());
        line(out, lang.say("办件号", "case"), leaf.caseId());
        line(out, lang.say("机关", "organ"), leaf.organ());
        line(out, lang.say("机关写的时间", "time the organ states"), Times.format(leaf.at(), lang));
        line(out, lang.say("日历版本", "calendar edition"), leaf.calendar());
        if (!receipt.disclosed().isEmpty()) {
            out.line(lang.say("内容", "Content"));
            receipt.disclosed().forEach((name, field) -> line(out, name, text(field.value())));
        }
        Set<String> hidden = new TreeSet<>(receipt.commitments().hashes().keySet());
        hidden.removeAll(receipt.disclosed().keySet());
        if (!hidden.isEmpty()) {
            out.line(lang.say("回执没有写出、但已固定的项：", "Fixed, but not shown in this receipt: ")
                    + String.join(lang.say("、", ", "), hidden));
        }
    }

    private static void line(Terminal out, String name, String value) {
        if (!value.isEmpty()) {
            out.line("  " + name + ": " + value);
        }
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
