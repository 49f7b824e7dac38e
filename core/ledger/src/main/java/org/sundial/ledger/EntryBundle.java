package org.sundial.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries side by side, each after its length in two bytes, big-endian: what anyone reads to rebuild the log. */
public final class EntryBundle {

    /** 65,535 bytes: the longest entry two bytes of length can state. */
    public static final int LONGEST_ENTRY = 0xffff;

    private EntryBundle() {}

    /** Encodes up to 256 entries. */
    public static byte[] encode(List<byte[]> entries) {
        if (entries.isEmpty() || entries.size() > Tile.FULL) {
            throw new Malformed(Malformed.Form.ENTRY_BUNDLE, "1 to 256 entries make a bundle, not " + entries.size());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > LONGEST_ENTRY) {
                throw new Malformed(
                        Malformed.Form.ENTRY_BUNDLE, "an entry has at most 65535 bytes, not " + entry.length);
            }
            bytes.write(entry.length >> 8);
            bytes.write(entry.length);
            bytes.write(entry, 0, entry.length);
        }
        return bytes.toByteArray();
    }

    /** Decodes a bundle that must hold exactly {@code width} entries and nothing more. */
    public static List<byte[]> decode(byte[] bundle, int width) {
        List<byte[]> entries = new ArrayList<>(width);
        int at = 0;
        while (at < bundle.length) {
            int length =
                    at + 2 <= bundle.length ? ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff) : Integer.MAX_VALUE;
            if (length > bundle.length - at - 2) {
                throw new Malformed(Malformed.Form.ENTRY_BUNDLE, "entry " + entries.size() + " is cut short");
            }
            entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
            at += 2 + length;
        }
        if (entries.size() != width) {
            throw new Malformed(
                    Malformed.Form.ENTRY_BUNDLE, "holds " + entries.size() + " entries instead of " + width);
        }
        return entries;
    }
}
