package org.sundial.app.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * 查询码. Six digits that, with the reference, let an applicant follow a case without an account. Kept only as a salted
 * hash.
 */
public record QueryCode(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static QueryCode random() {
        return new QueryCode(String.format(Locale.ROOT, "%06d", RANDOM.nextInt(1_000_000)));
    }

    static byte[] newSalt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return salt;
    }

    byte[] hash(byte[] salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Compared in constant time, so that the answer's speed tells nothing. */
    boolean matches(byte[] salt, byte[] hash) {
        return MessageDigest.isEqual(hash(salt), hash);
    }
}
