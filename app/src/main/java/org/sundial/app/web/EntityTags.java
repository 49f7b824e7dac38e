package org.sundial.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 实体标签. The ETag of an answer, taken from what it says. */
public final class EntityTags {
    private EntityTags() {}

    /** Weak, because the same answer leaves compressed or not; a strong tag would also switch compression off. */
    public static String weak(String content) {
        return weak(content.getBytes(StandardCharsets.UTF_8));
    }

    static String weak(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
