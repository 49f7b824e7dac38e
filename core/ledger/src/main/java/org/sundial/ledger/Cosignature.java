package org.sundial.ledger;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * 见证签名. A witness's word that, at this time, the checkpoint was the largest tree it had seen and consistent with all
 * before it (cosignature/v1, Ed25519).
 *
 * @param witness the key that cosigned
 * @param time when, in whole seconds
 */
public record Cosignature(VerifierKey witness, Instant time) {

    private static final String HEADER = "cosignature/v1\n";
    private static final int SIGNATURE_LENGTH = 64;

    /** The bytes a cosignature signs: header, time line, and the checkpoint's text without its signatures. */
    public static byte[] message(String checkpointText, long unixSeconds) {
        return SignedNote.bytes(HEADER + "time " + unixSeconds + "\n" + checkpointText);
    }

    /** Cosigns a checkpoint's text; the signer's key must be of type {@link SignatureType#COSIGNATURE_V1}. */
    public static NoteSignature sign(String checkpointText, Instant time, NoteSigner witness) {
        VerifierKey key = witness.key();
        if (key.type() != SignatureType.COSIGNATURE_V1) {
            throw new IllegalArgumentException(key.name() + " is not a cosigning key but " + key.type());
        }
        Checkpoint.parse(checkpointText);
        long seconds = time.getEpochSecond();
        if (seconds < 0) {
            throw new IllegalArgumentException("no cosignature is older than 1970: " + time);
        }
        byte[] signature = witness.sign(message(checkpointText, seconds));
        byte[] field = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(seconds)
                .put(signature)
                .array();
        return NoteSignature.of(key, field);
    }

    /** The time a cosignature line states; empty if the line is not of that form. True only once verified. */
    public static Optional<Instant> time(NoteSignature line) {
        byte[] field = line.bytes();
        if (field.length != Long.BYTES + SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        long seconds = ByteBuffer.wrap(field).getLong();
        return seconds < 0 || seconds > Instant.MAX.getEpochSecond()
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(seconds));
    }

    static boolean holds(String checkpointText, NoteSignature line, NoteVerifier verifier) {
        Optional<Instant> time = time(line);
        if (time.isEmpty()) {
            return false;
        }
        byte[] signature = new byte[SIGNATURE_LENGTH];
        ByteBuffer.wrap(line.bytes()).get(Long.BYTES, signature);
        return verifier.verify(message(checkpointText, time.get().getEpochSecond()), signature);
    }
}
