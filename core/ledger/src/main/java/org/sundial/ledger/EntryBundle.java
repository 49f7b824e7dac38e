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
            int next = after(bundle, at, entries.size());
            entries.add(Arrays.copyOfRange(bundle, at + 2, next));
            at = next;
        }
        if (entries.size() != width) {
            throw new Malformed(
                    Malformed.Form.ENTRY_BUNDLE, "holds " + entries.size() + " entries instead of " + width);
        }
        return entries;
    }

    /** The first {@code width} entries of a longer bundle: a partial bundle is the beginning of every wider one. */
    public static byte[] cut(byte[] bundle, int width) {
        int at = 0;
        for (int entry = 0; entry < width; entry++) {
            at = after(bundle, at, entry);
        }
        return Arrays.copyOf(bundle, at);
    }

    private static int after(byte[] bundle, int at, int entry) {
        int room = bundle.length - at - 2;
        if (room < 0 || room < length(bundle, at)) {
            throw new Malformed(Malformed.Form.ENTRY_BUNDLE, "entry " + entry + " is cut short");
        }
        return at + 2 + length(bundle, at);
    }

    private static int length(byte[] bundle, int at) {
        return ((bundle[at] & 0xff) << 8) | (bundle[at + 1] & 0xff);
    }
}
