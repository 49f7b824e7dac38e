package org.sundial.app.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * 回执用语. A receipt's fields have short names for programs, the same in every language; people read these instead. A
 * field of a name that is not here is shown by that name: a receipt may come from a later version than ours.
 */
public final class ReceiptWords {
    private static final String AT = "at";

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("reference", Text.of("办件号", "Reference")),
            Map.entry("act", Text.of("办理内容", "Act")),
            Map.entry(AT, Text.of("办理时间", "Time of the act")),
            Map.entry("post", Text.of("岗位", "Post")),
            Map.entry("number", Text.of("文号", "Number")),
            Map.entry("result", Text.of("结果", "Result")),
            Map.entry("reason", Text.of("理由", "Reason")),
            Map.entry("fields", Text.of("看过的项目", "What was looked at")),
            Map.entry("edition", Text.of("版本", "Edition")),
            Map.entry("fingerprint", Text.of("内容的指纹", "Fingerprint of the content")),
            Map.entry("version", Text.of("流程图版本", "Version of the flowchart")),
            Map.entry("rules", Text.of("办理规则的指纹", "Fingerprint of the rules")),
            Map.entry("source", Text.of("出处", "Source")),
            Map.entry("days", Text.of("放假和调休", "Days off and made-up days")));

    private ReceiptWords() {}

    public static String name(String field, Words w) {
        Text name = NAMES.get(field);
        return name == null ? field : w.say(name);
    }

    /** A moment as people write it; anything else as it stands. */
    public static String value(String field, String value, Words w) {
        if (!field.equals(AT)) {
            return value;
        }
        try {
            return w.exactTime(Instant.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /** A sentence that names a field between quotation marks, with the name people read. */
    public static String sentence(String sentence, String path, Words w) {
        String field = path.substring(path.lastIndexOf('.') + 1);
        return sentence.replace("“" + field + "”", "“" + name(field, w) + "”");
    }
}
