package org.sundial.wire;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a text must look like, with how to say so in both languages. */
record Form(Predicate<String> test, String zh, String en) {

    static final Form UUID = of(
            "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            "应是小写的 UUID。", "A lower-case UUID is expected.");
    static final Form KIND = new Form(
            Form::kind,
            "应是用点连接的小写英文词，最多 64 个字符。",
            "Lower-case words joined by dots are expected, at most 64 characters.");
    static final Form NAME = new Form(
            text -> name(text, 1),
            "应有 1 到 64 个字符，没有控制字符。",
            "1 to 64 characters without control characters are expected.");
    static final Form NAME_OR_EMPTY =
            new Form(text -> name(text, 0), "最多 64 个字符，没有控制字符。", "At most 64 characters without control characters.");
    static final Form HASH =
            new Form(text -> hex(text, 64), "应是 64 位小写十六进制数。", "64 lower-case hexadecimal digits are expected.");
    static final Form HASH_OR_EMPTY = new Form(
            text -> text.isEmpty() || hex(text, 64),
            "应是 64 位小写十六进制数，或空着。",
            "64 lower-case hexadecimal digits or nothing are expected.");
    static final Form SALT =
            new Form(text -> hex(text, 32), "应是 32 位小写十六进制数。", "32 lower-case hexadecimal digits are expected.");

    private static Form of(String pattern, String zh, String en) {
        Pattern compiled = Pattern.compile(pattern);
        return new Form(text -> compiled.matcher(text).matches(), zh, en);
    }

    boolean fits(String text) {
        return test.test(text);
    }

    /** For values our own code makes: one that does not fit is a bug. */
    String require(String name, String text) {
        if (!fits(text)) {
            throw new IllegalArgumentException(name + ": " + en + " Got: " + text);
        }
        return text;
    }

    // Written out, not matched: every act checks a dozen of these.
    private static boolean hex(String text, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean kind(String text) {
        if (text.isEmpty() || text.length() > 64) {
            return false;
        }
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            boolean inside = !begins && (letter || (c >= '0' && c <= '9') || c == '-' || c == '.');
            if (begins ? !letter : !inside) {
                return false;
            }
            begins = c == '.';
        }
        return !begins;
    }

    private static boolean name(String text, int least) {
        if (text.length() > 4 * 64) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == 0x7F) {
                return false;
            }
        }
        int characters = text.codePointCount(0, text.length());
        return characters >= least && characters <= 64;
    }
}
