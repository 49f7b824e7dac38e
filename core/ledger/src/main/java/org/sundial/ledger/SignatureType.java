package org.sundial.ledger;

import java.util.Arrays;
import java.util.Optional;

/** The signature types signed-note assigns a byte to. We sign with the first and cosign with {@link #COSIGNATURE_V1}. */
public enum SignatureType {
    /** Ed25519 over the note's text. */
    ED25519(0x01),
    /** ECDSA as in transparency-dev/witness. */
    ECDSA(0x02),
    /** Timestamped Ed25519 cosignature of a checkpoint. */
    COSIGNATURE_V1(0x04),
    /** RFC 6962 TreeHeadSignature. */
    TREE_HEAD(0x05),
    /** Timestamped ML-DSA-44 (sub)tree cosignature. */
    ML_DSA_44(0x06),
    /** Private types, such as SM2 (国密) beside the Ed25519 line; signed over the note's text. */
    PRIVATE(0xff);

    private final int code;

    SignatureType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    static Optional<SignatureType> of(int code) {
        return Arrays.stream(values()).filter(type -> type.code == code).findFirst();
    }
}
