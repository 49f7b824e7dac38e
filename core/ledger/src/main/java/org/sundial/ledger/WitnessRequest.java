package org.sundial.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The body of {@code POST <submission prefix>/add-checkpoint}.
 *
 * @param oldSize size of the checkpoint the witness is believed to have cosigned last, 0 for none
 * @param proof consistency proof from there to the checkpoint, at most 63 hashes
 * @param checkpoint the new checkpoint with its signatures
 */
public record WitnessRequest(long oldSize, List<Hash> proof, SignedNote checkpoint) {

    /** Hashes a request may carry. */
    public static final int LONGEST_PROOF = 63;

    private static final String OLD = "old ";

    public WitnessRequest {
        proof = List.copyOf(proof);
        if (oldSize < 0 || proof.size() > LONGEST_PROOF) {
            throw new Malformed(Malformed.Form.WITNESS_REQUEST, "old " + oldSize + " with " + proof.size() + " hashes");
        }
    }

    public static WitnessRequest parse(byte[] body) {
        String text = SignedNoteText.decode(body, Malformed.Form.WITNESS_REQUEST);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new Malformed(Malformed.Form.WITNESS_REQUEST, "there is no empty line before the checkpoint");
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        String old = lines.removeFirst();
        if (!old.startsWith(OLD)) {
            throw new Malformed(Malformed.Form.WITNESS_REQUEST, "the first line is not: old <size>");
        }
        if (lines.size() > LONGEST_PROOF) {
            throw new Malformed(Malformed.Form.WITNESS_REQUEST, "more than 63 proof lines");
        }
        return new WitnessRequest(
                DecimalText.decode(old.substring(OLD.length()), Malformed.Form.WITNESS_REQUEST, "the old size"),
                lines.stream().map(Hash::fromBase64).toList(),
                SignedNote.parse(text.substring(blank + 2)));
    }

    public String encode() {
        StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> body.append(hash.base64()).append('\n'));
        return body.append('\n').append(checkpoint.encode()).toString();
    }
}
