package org.sundial.ledger;

import java.util.Arrays;

/** A private Ed25519 key with name and type, kept by its owner in one line: {@code PRIVATE+KEY+name+id+seed}. */
public final class SignerKey {

    private static final String MARK = "PRIVATE+KEY+";
    private static final int SEED_LENGTH = 32;

    private final VerifierKey verifier;
    private final byte[] seed;

    private SignerKey(VerifierKey verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
    }

    /** A key from its 32-byte RFC 8032 seed. */
    public static SignerKey of(String name, SignatureType type, byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new Malformed(Malformed.Form.SIGNER_KEY, "a seed has 32 bytes, not " + seed.length);
        }
        return new SignerKey(VerifierKey.of(name, type, Ed25519.publicKey(seed)), seed.clone());
    }

    /** Reads what {@link #secretLine} wrote. */
    public static SignerKey parse(String line) {
        String[] parts = line.strip().split("\\+", 5);
        if (parts.length != 5 || !line.startsWith(MARK)) {
            throw new Malformed(Malformed.Form.SIGNER_KEY, "expected PRIVATE+KEY+name+id+base64");
        }
        byte[] typed = Base64Text.decode(parts[4], Malformed.Form.SIGNER_KEY);
        SignatureType type = SignatureType.of(typed.length == 0 ? 0 : typed[0] & 0xff)
                .filter(known -> known == SignatureType.ED25519 || known == SignatureType.COSIGNATURE_V1)
                .orElseThrow(() -> new Malformed(Malformed.Form.SIGNER_KEY, "not an Ed25519 key"));
        SignerKey key = of(parts[2], type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.secretLine().equals(line.strip())) {
            throw new Malformed(Malformed.Form.SIGNER_KEY, "the id does not belong to this name and key");
        }
        return key;
    }

    public VerifierKey verifierKey() {
        return verifier;
    }

    public byte[] seed() {
        return seed.clone();
    }

    /** The private key itself, for a file only its owner can read. */
    public String secretLine() {
        byte[] typed = new byte[1 + SEED_LENGTH];
        typed[0] = (byte) verifier.type().code();
        System.arraycopy(seed, 0, typed, 1, SEED_LENGTH);
        String id = verifier.vkey().split("\\+", 3)[1];
        return MARK + verifier.name() + "+" + id + "+" + Base64Text.encode(typed);
    }

    /** Never the secret: this ends up in logs. */
    @Override
    public String toString() {
        return "private key of " + verifier.vkey();
    }
}
