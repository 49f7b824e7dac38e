package org.sundial.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.sundial.ledger.BundleCoordinates;
import org.sundial.ledger.EntryBundle;
import org.sundial.ledger.Hash;
import org.sundial.ledger.HashMissing;
import org.sundial.ledger.LogReader;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.Tile;
import org.sundial.ledger.TileCoordinates;

/** A log under a prefix. Where a partial tile or bundle is gone, the full one of its place serves as well. */
abstract class OpenLog implements LogReader {

    private static final int LONGEST_TILE = Tile.FULL * Hash.LENGTH;
    private static final int LONGEST_BUNDLE = Tile.FULL * (EntryBundle.LONGEST_ENTRY + 2);
    private static final int LONGEST_KEY = 4096;

    /** The bytes under a path, at most {@code longest} and one more; empty if there is nothing. */
    abstract Optional<byte[]> read(String path, int longest) throws IOException;

    private Optional<byte[]> checkpoint = Optional.empty();

    /** The checkpoint as it was when first asked for: a living log goes on growing while it is read. */
    @Override
    public byte[] checkpoint() {
        if (checkpoint.isEmpty()) {
            checkpoint = Optional.of(need("checkpoint", SignedNote.LONGEST));
        }
        return checkpoint.get();
    }

    /** The key the log itself hands out; worth no more than the log. */
    Optional<byte[]> key() {
        return get("vkey", LONGEST_KEY);
    }

    @Override
    public byte[] tile(TileCoordinates at) {
        return get(at.path(), LONGEST_TILE).orElseGet(() -> {
            byte[] full = at.isFull() ? missing(at.path()) : need(full(at).path(), LONGEST_TILE);
            int length = at.width() * Hash.LENGTH;
            return full.length < length ? missing(at.path()) : Arrays.copyOf(full, length);
        });
    }

    private static TileCoordinates full(TileCoordinates at) {
        return TileCoordinates.full(at.level(), at.index());
    }

    @Override
    public byte[] bundle(BundleCoordinates at) {
        return get(at.path(), LONGEST_BUNDLE).orElseGet(() -> {
            BundleCoordinates full = new BundleCoordinates(at.index(), Tile.FULL);
            byte[] bytes = at.isFull() ? missing(at.path()) : need(full.path(), LONGEST_BUNDLE);
            return EntryBundle.cut(bytes, at.width());
        });
    }

    private byte[] need(String path, int longest) {
        return get(path, longest).orElseGet(() -> missing(path));
    }

    private static byte[] missing(String path) {
        throw new HashMissing(path);
    }

    private Optional<byte[]> get(String path, int longest) {
        try {
            return read(path, longest);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        }
    }
}
