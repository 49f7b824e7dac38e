package org.sundial.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log in a map from path to bytes, grown through the public API as an office grows its own; tests tamper with the map. */
final class MemoryLog implements LogReader {

    final Map<String, byte[]> files = new HashMap<>();
    final List<Checkpoint> issued = new ArrayList<>();
    private final List<byte[]> entries = new ArrayList<>();
    private final TreeAppender tree = new TreeAppender();

    static MemoryLog of(int... sizes) {
        MemoryLog log = new MemoryLog();
        for (int size : sizes) {
            log.growTo(size);
        }
        return log;
    }

    void growTo(int size) {
        long oldSize = tree.size();
        List<byte[]> added = Trees.entries(size).subList((int) oldSize, size);
        List<Hash> leaves = added.stream().map(TreeHasher::leafHash).toList();
        added.forEach(tree::append);
        entries.addAll(added);
        for (Tile tile : Tile.grow(oldSize, leaves, this)) {
            files.put(tile.coordinates().path(), tile.bytes());
        }
        for (BundleCoordinates at : BundleCoordinates.grown(oldSize, size)) {
            int first = (int) at.firstEntry();
            files.put(at.path(), EntryBundle.encode(entries.subList(first, first + at.width())));
        }
        sign(new Checkpoint(Golden.LOG.verifierKey().name(), size, tree.root()));
    }

    void sign(Checkpoint checkpoint) {
        SignedNote note = SignedNote.sign(checkpoint.text(), List.of(Ed25519.signer(Golden.LOG)));
        files.put("checkpoint", SignedNote.bytes(note.encode()));
        issued.add(checkpoint);
    }

    @Override
    public byte[] checkpoint() {
        return read("checkpoint");
    }

    @Override
    public byte[] tile(TileCoordinates coordinates) {
        return read(coordinates.path());
    }

    @Override
    public byte[] bundle(BundleCoordinates coordinates) {
        return read(coordinates.path());
    }

    private byte[] read(String path) {
        return file(path).clone();
    }

    /** The very array in the map, for tests that tamper with it. */
    byte[] file(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new HashMissing(path);
        }
        return bytes;
    }
}
