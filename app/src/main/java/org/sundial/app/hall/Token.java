package org.sundial.app.hall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 凭证. What one browser holds: 256 random bits. The database knows only a hash of it, and what belongs to it is sealed
 * with a key made of it, so that neither a reader of the database nor a backup can open somebody's draft.
 */
final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    /** NIST SP 800-38D §8.2.2: a random nonce of 96 bits, new for every sealing. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;

    private final byte[] secret;

    private Token(byte[] secret) {
        this.secret = secret;
    }

    static Token random() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new Token(secret);
    }

    /** Empty when the text is no token of ours. */
    static Optional<Token> read(String text) {
        try {
            byte[] secret = Base64.getUrlDecoder().decode(text);
            return secret.length == BYTES ? Optional.of(new Token(secret)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As the browser keeps it. */
    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Under which the database keeps what belongs to it. */
    byte[] id() {
        return derived("id");
    }

    byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, plain, 0);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return all;
    }

    /** @throws IllegalStateException if it was changed since it was sealed */
    byte[] open(byte[] sealed) {
        return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), sealed, NONCE_BYTES);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] content, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content, from, content.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed draft cannot be opened", e);
        }
    }

    /** The secret has full entropy, so a hash with a label separates its uses. */
    private byte[] derived(String use) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(("sundial hall " + use + " ").getBytes(StandardCharsets.UTF_8));
            return digest.digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
