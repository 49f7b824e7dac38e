package org.sundial.ledger;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One signature line of a note: {@code — name base64(key id ‖ signature)}.
 *
 * @param name the key's name
 * @param keyId the key's id
 * @param base64 the signature field without the key id, in base64
 */
public record NoteSignature(String name, int keyId, String base64) {

    static final String DASH = "\u2014 ";

    public NoteSignature {
        KeyName.check(name, Malformed.Form.NOTE);
        if (Base64Text.decode(base64, Malformed.Form.NOTE).length == 0) {
            throw new Malformed(Malformed.Form.NOTE, "the signature of " + name + " is empty");
        }
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        return new NoteSignature(key.name(), key.id(), Base64Text.encode(signature));
    }

    /** Reads one line, without its newline. */
    public static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(DASH)) {
            throw new Malformed(Malformed.Form.NOTE, "a signature line is: dash, key name, base64");
        }
        byte[] field = Base64Text.decode(parts[2], Malformed.Form.NOTE);
        if (field.length <= Integer.BYTES) {
            throw new Malformed(Malformed.Form.NOTE, "the signature of " + parts[1] + " is too short");
        }
        ByteBuffer buffer = ByteBuffer.wrap(field);
        int keyId = buffer.getInt();
        byte[] signature = new byte[buffer.remaining()];
        buffer.get(signature);
        return new NoteSignature(parts[1], keyId, Base64Text.encode(signature));
    }

    /**
     * Reads signature lines one below the other, each with its newline: the end of a note, or what a witness answers.
     *
     * @throws Malformed also for more than {@link SignedNote#MOST_SIGNATURES}
     */
    public static List<NoteSignature> parseLines(String lines) {
        List<NoteSignature> signatures = new ArrayList<>();
        for (int from = 0; from < lines.length(); ) {
            int to = lines.indexOf('\n', from);
            if (to < 0 || signatures.size() == SignedNote.MOST_SIGNATURES) {
                throw new Malformed(
                        Malformed.Form.NOTE,
                        "a line without its newline, or more than " + SignedNote.MOST_SIGNATURES + " signatures");
            }
            signatures.add(parse(lines.substring(from, to)));
            from = to + 1;
        }
        return signatures;
    }

    /** What the key's type puts after the key id: the signature, or for a cosignature the time before it. */
    public byte[] bytes() {
        return Base64Text.decode(base64, Malformed.Form.NOTE);
    }

    /** Whether the line claims to be by this key: name and id both. */
    public boolean claims(VerifierKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }

    /** The line with its newline. */
    public String line() {
        byte[] signature = bytes();
        byte[] field = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Base64Text.encode(field) + "\n";
    }
}
