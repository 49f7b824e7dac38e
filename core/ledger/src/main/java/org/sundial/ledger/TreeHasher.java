package org.sundial.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * RFC 6962 section 2.1 hashing: {@code SHA-256(0x00 ‖ entry)} for leaves, {@code SHA-256(0x01 ‖ left ‖ right)} for nodes.
 *
 * <p>Holds one digest and one buffer, so hashing into a given array allocates nothing. Not for two threads at once: make
 * one for each.
 */
public final class TreeHasher {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;
    private static final Hash EMPTY = Hash.owning(sha256().digest());

    private final MessageDigest digest = sha256();
    private final byte[] node = new byte[1 + 2 * Hash.LENGTH];

    public TreeHasher() {
        node[0] = NODE;
    }

    /** The root of a tree without entries: {@code SHA-256("")}. */
    public static Hash emptyRoot() {
        return EMPTY;
    }

    /** The leaf hash of one entry; for many, keep a hasher. */
    public static Hash leafHash(byte[] entry) {
        return new TreeHasher().leaf(entry);
    }

    public Hash leaf(byte[] entry) {
        byte[] to = new byte[Hash.LENGTH];
        leaf(entry, 0, entry.length, to, 0);
        return Hash.owning(to);
    }

    /** Hashes the entry at {@code offset} into {@code to} without allocating. */
    public void leaf(byte[] from, int offset, int length, byte[] to, int at) {
        digest.update(LEAF);
        digest.update(from, offset, length);
        finish(to, at);
    }

    public Hash node(Hash left, Hash right) {
        left.copyTo(node, 1);
        right.copyTo(node, 1 + Hash.LENGTH);
        byte[] to = new byte[Hash.LENGTH];
        digest.update(node, 0, node.length);
        finish(to, 0);
        return Hash.owning(to);
    }

    /** Hashes two hashes lying side by side at {@code pair} into {@code to}; the places may overlap. */
    void node(byte[] from, int pair, byte[] to, int at) {
        System.arraycopy(from, pair, node, 1, 2 * Hash.LENGTH);
        digest.update(node, 0, node.length);
        finish(to, at);
    }

    private void finish(byte[] to, int at) {
        try {
            digest.digest(to, at, Hash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalArgumentException("no room for a hash at " + at + " of " + to.length + " bytes", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
