package org.sundial.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** A public key with its name and type, in the one line (vkey) a log or witness publishes: {@code name+id+key}. */
public final class VerifierKey {

    private static final int ED25519_LENGTH = 32;

    private final String name;
    private final int id;
    private final SignatureType type;
    private final byte[] publicKey;

    private VerifierKey(String name, int id, SignatureType type, byte[] publicKey) {
        this.name = name;
        this.id = id;
        this.type = type;
        this.publicKey = publicKey;
    }

    /** A key whose id is the recommended one: the first four bytes of {@code SHA-256(name ‖ 0x0A ‖ type ‖ key)}. */
    public static VerifierKey of(String name, SignatureType type, byte[] publicKey) {
        KeyName.check(name, Malformed.Form.VERIFIER_KEY);
        if (isEd25519(type) && publicKey.length != ED25519_LENGTH) {
            throw new Malformed(Malformed.Form.VERIFIER_KEY, "an Ed25519 key has 32 bytes, not " + publicKey.length);
        }
        return new VerifierKey(name, keyId(name, type, publicKey), type, publicKey.clone());
    }

    /** Reads a vkey. An id other than the recommended one is refused for the Ed25519 types, where it must be that one. */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.strip().split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) {
            throw new Malformed(Malformed.Form.VERIFIER_KEY, "expected name+8 hexadecimal digits+base64");
        }
        byte[] typed = Base64Text.decode(parts[2], Malformed.Form.VERIFIER_KEY);
        if (typed.length < 2) {
            throw new Malformed(Malformed.Form.VERIFIER_KEY, "there is no key after the id");
        }
        SignatureType type = SignatureType.of(typed[0] & 0xff)
                .orElseThrow(() -> new Malformed(Malformed.Form.VERIFIER_KEY, "unknown signature type " + typed[0]));
        VerifierKey key = of(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        int id = HexFormat.fromHexDigits(parts[1]);
        if (isEd25519(type) && id != key.id) {
            throw new Malformed(
                    Malformed.Form.VERIFIER_KEY, "the id does not belong to this name and key; was it copied whole?");
        }
        return new VerifierKey(key.name, id, type, key.publicKey);
    }

    private static boolean isEd25519(SignatureType type) {
        return type == SignatureType.ED25519 || type == SignatureType.COSIGNATURE_V1;
    }

    private static int keyId(String name, SignatureType type, byte[] publicKey) {
        MessageDigest digest = TreeHasher.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update((byte) type.code());
        byte[] hash = digest.digest(publicKey);
        return ByteBuffer.wrap(hash).getInt();
    }

    public String name() {
        return name;
    }

    /** The key id, four bytes read big-endian. */
    public int id() {
        return id;
    }

    public SignatureType type() {
        return type;
    }

    /** The key as its type encodes it: 32 bytes for Ed25519. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** Whether both wrap the same public key, whatever they are called and used for. */
    public boolean samePublicKey(VerifierKey that) {
        return Arrays.equals(publicKey, that.publicKey);
    }

    /** The key as published. */
    public String vkey() {
        byte[] typed = new byte[1 + publicKey.length];
        typed[0] = (byte) type.code();
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Base64Text.encode(typed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && vkey().equals(that.vkey());
    }

    @Override
    public int hashCode() {
        return vkey().hashCode();
    }

    @Override
    public String toString() {
        return vkey();
    }
}
