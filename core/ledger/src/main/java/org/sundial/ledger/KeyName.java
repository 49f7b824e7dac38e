package org.sundial.ledger;

/** The name of a key: not empty, no Unicode space, no plus sign, no control character. */
final class KeyName {

    private static final int NEXT_LINE = 0x85;

    private KeyName() {}

    static boolean isValid(String name) {
        return !name.isEmpty()
                && name.codePoints().noneMatch(KeyName::isForbidden)
                && name.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static boolean isForbidden(int c) {
        return c == '+' || c < ' ' || c == NEXT_LINE || Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    static String check(String name, Malformed.Form form) {
        if (!isValid(name)) {
            throw new Malformed(form, "a key name is not empty and has no space and no plus sign");
        }
        return name;
    }
}
