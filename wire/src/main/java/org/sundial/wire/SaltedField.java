package org.sundial.wire;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/**
 * A field of an event with the salt that keeps its hash from being guessed. Whoever forgets the salt has erased the field,
 * though its hash stays in the log.
 *
 * @param salt 16 random bytes in 32 hexadecimal digits, its own for every field
 * @param value any JSON value
 */
public record SaltedField(String salt, JsonNode value) {

    private static final int SALT_BYTES = 16;

    public SaltedField {
        Form.SALT.require("salt", salt);
        value = value.deepCopy();
    }

    /** A value under a fresh salt. */
    public static SaltedField of(JsonNode value, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new SaltedField(HexFormat.of().formatHex(salt), value);
    }

    @Override
    public JsonNode value() {
        return value.deepCopy();
    }

    /** {@code SHA-256(salt ‖ JCS(value))} in hexadecimal digits. */
    public String hash() {
        MessageDigest digest = sha256();
        digest.update(HexFormat.of().parseHex(salt));
        return HexFormat.of().formatHex(digest.digest(CanonicalJson.of(value)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
