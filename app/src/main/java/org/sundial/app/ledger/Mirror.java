package org.sundial.app.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.HashMissing;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.TileCoordinates;
import org.sundial.ledger.VerifierKey;

/**
 * 镜像. Copies a log into a folder and verifies everything it copies: entries against the signed root, tiles against what
 * the entries give, both against what was copied before. What it has verified it can be served from.
 */
final class Mirror {
    private final RemoteLog from;
    private final LogFolder folder;
    private final VerifierKey key;

    Mirror(RemoteLog from, Path to, VerifierKey key) throws IOException {
        this.from = from;
        this.folder = new LogFolder(to, Steps.PLAIN);
        this.key = key;
    }

    /**
     * Catches up with the log's newest checkpoint.
     *
     * @return the checkpoint now mirrored
     * @throws LogHalted when the log is not what it signed, or has a past other than the one copied before
     */
    Checkpoint catchUp() throws IOException {
        SignedNote note = RemoteCheckpoint.verified(from.checkpoint(), key);
        Checkpoint head = Checkpoint.parse(note.text());
        Optional<Checkpoint> before = folder.read(LogFolder.CHECKPOINT)
                .map(bytes -> Checkpoint.parse(SignedNote.parse(bytes).text()));
        if (before.isPresent() && before.get().size() > head.size()) {
            throw new LogHalted(
                    HaltReason.HEAD_BEHIND, "it had " + before.get().size() + " entries and now shows " + head.size());
        }
        try {
            copy(before, head);
        } catch (HashMissing | Malformed e) {
            // It signed for entries that it does not show, or not in their form.
            throw new LogHalted(HaltReason.TILES_DIFFER, String.valueOf(e.getMessage()));
        }
        // Last, and in one step: the folder's checkpoint never promises more than the folder holds.
        folder.publish(note);
        return head;
    }

    private void copy(Optional<Checkpoint> before, Checkpoint head) throws IOException {
        LogTiles tiles = before.map(earlier -> LogTiles.open(folder, earlier)).orElseGet(() -> LogTiles.empty(folder));
        long old = tiles.size();
        tiles.growTo(head.size(), head.root(), (start, end) -> from.entries(start, end, head.size()));
        for (TileCoordinates tile : TileCoordinates.grown(old, head.size())) {
            if (!Arrays.equals(from.tile(tile), folder.tile(tile))) {
                throw new LogHalted(HaltReason.TILES_DIFFER, tile.path() + " is not what the entries give");
            }
        }
    }
}
