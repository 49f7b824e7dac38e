package org.sundial.wire;

import java.util.regex.Pattern;

/** What a text must look like, with how to say so in both languages. */
record Form(Pattern pattern, String zh, String en) {

    static final Form UUID = of(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            "应是小写的 UUID。", "A lower-case UUID is expected.");
    static final Form KIND = of(
            "(?=.{1,64}$)[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*",
            "应是用点连接的小写英文词，最多 64 个字符。",
            "Lower-case words joined by dots are expected, at most 64 characters.");
    static final Form NAME = of(
            "[^\\p{Cntrl}]{1,64}",
            "应有 1 到 64 个字符，没有控制字符。",
            "1 to 64 characters without control characters are expected.");
    static final Form NAME_OR_EMPTY =
            of("[^\\p{Cntrl}]{0,64}", "最多 64 个字符，没有控制字符。", "At most 64 characters without control characters.");
    static final Form HASH = of("[0-9a-f]{64}", "应是 64 位小写十六进制数。", "64 lower-case hexadecimal digits are expected.");
    static final Form HASH_OR_EMPTY =
            of("([0-9a-f]{64})?", "应是 64 位小写十六进制数，或空着。", "64 lower-case hexadecimal digits or nothing are expected.");
    static final Form SALT = of("[0-9a-f]{32}", "应是 32 位小写十六进制数。", "32 lower-case hexadecimal digits are expected.");

    private static Form of(String pattern, String zh, String en) {
        return new Form(Pattern.compile(pattern), zh, en);
    }

    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    /** For values our own code makes: one that does not fit is a bug. */
    String require(String name, String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException(name + ": " + en + " Got: " + text);
        }
        return text;
    }
}
