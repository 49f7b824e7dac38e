package org.sundial.ledger;

import java.util.Arrays;
import java.util.HexFormat;

/** 哈希. Thirty-two bytes of SHA-256; a value, never changed after it is made. */
public final class Hash {

    /** Bytes in a hash. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A hash of exactly these 32 bytes, copied. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Malformed(Malformed.Form.HASH, "32 bytes expected, got " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash at {@code offset} in a longer array, copied. */
    public static Hash read(byte[] from, int offset) {
        return new Hash(Arrays.copyOfRange(from, offset, offset + LENGTH));
    }

    /** Takes the array over without copying it: only for arrays nobody else holds. */
    static Hash owning(byte[] bytes) {
        return new Hash(bytes);
    }

    public static Hash fromHex(String hex) {
        try {
            return of(HexFormat.of().parseHex(hex));
        } catch (Malformed e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new Malformed(Malformed.Form.HASH, "64 hexadecimal digits expected");
        }
    }

    public static Hash fromBase64(String text) {
        return of(Base64Text.decode(text, Malformed.Form.HASH));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public void copyTo(byte[] to, int offset) {
        System.arraycopy(bytes, 0, to, offset, LENGTH);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    public String base64() {
        return Base64Text.encode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Sixty-four lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return hex();
    }
}
