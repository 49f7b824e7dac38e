package org.sundial.ledger;

/** ASCII decimals without sign or leading zero, as every C2SP log format writes its numbers. */
final class DecimalText {

    private DecimalText() {}

    static long decode(String text, Malformed.Form form, String what) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new Malformed(form, what + " is not a decimal number without leading zeros");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Malformed(form, what + " is larger than 2^63-1");
        }
    }
}
