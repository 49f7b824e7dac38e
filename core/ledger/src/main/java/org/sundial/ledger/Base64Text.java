package org.sundial.ledger;

import java.util.Base64;

/** RFC 4648 section 4 with padding, read strictly: one value has one spelling, or a copy could differ unnoticed. */
final class Base64Text {

    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text, Malformed.Form form) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed(form, "not base64: " + e.getMessage());
        }
        throw new Malformed(form, "not base64 in its one exact spelling, with padding");
    }
}
