package org.sundial.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes from outside into text: not too long, and UTF-8 without repair. */
final class SignedNoteText {

    private SignedNoteText() {}

    static String decode(byte[] bytes, Malformed.Form form) {
        if (bytes.length > SignedNote.LONGEST) {
            throw new Malformed(form, bytes.length + " bytes are more than " + SignedNote.LONGEST);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed(form, "not UTF-8");
        }
    }
}
