package org.sundial.app.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.ConsistencyProof;
import org.sundial.ledger.Frontier;
import org.sundial.ledger.HashMissing;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.TileHashReader;
import org.sundial.ledger.VerifierKey;

/**
 * 监视. Compares a log's newest checkpoint with the one seen the last time, by a consistency proof from its tiles: did it
 * only grow? Keeps both checkpoints as evidence if it did not.
 */
final class Monitor {
    private final RemoteLog from;
    private final Path state;
    private final VerifierKey key;

    Monitor(RemoteLog from, Path state, VerifierKey key) {
        this.from = from;
        this.state = state.toAbsolutePath();
        this.key = key;
    }

    /**
     * Compares once and remembers the newer checkpoint.
     *
     * @return the checkpoint now remembered
     * @throws LogHalted when the log shrank or its past was rewritten; the checkpoint that shows it is kept beside the state
     */
    Checkpoint look() throws IOException {
        byte[] bytes = from.checkpoint();
        SignedNote note = RemoteCheckpoint.verified(bytes, key);
        Checkpoint head = Checkpoint.parse(note.text());
        Optional<Checkpoint> earlier = Files.exists(state)
                ? Optional.of(Checkpoint.parse(RemoteCheckpoint.verified(Files.readAllBytes(state), key)
                        .text()))
                : Optional.empty();
        try {
            compare(earlier, head);
        } catch (LogHalted e) {
            Files.write(Path.of(state + "." + head.size() + ".evidence"), bytes);
            throw e;
        }
        Path beside = Path.of(state + ".new");
        Files.write(
                beside,
                bytes,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(beside, state, StandardCopyOption.ATOMIC_MOVE);
        return head;
    }

    private void compare(Optional<Checkpoint> earlier, Checkpoint head) {
        TileHashReader hashes = new TileHashReader(from, head.size());
        try {
            if (!Frontier.read(head.size(), hashes).root().equals(head.root())) {
                throw new LogHalted(HaltReason.TILES_DIFFER, "its tiles do not lead to its checkpoint");
            }
            if (earlier.isEmpty()) {
                return;
            }
            Checkpoint before = earlier.get();
            if (before.size() > head.size()) {
                throw new LogHalted(
                        HaltReason.HEAD_BEHIND, "it had " + before.size() + " entries and now shows " + head.size());
            }
            if (!ConsistencyProof.make(before.size(), head.size(), hashes).verify(before.root(), head.root())) {
                throw new LogHalted(
                        HaltReason.TILES_DIFFER,
                        "its first " + before.size() + " entries are not those it signed before");
            }
        } catch (HashMissing | Malformed e) {
            throw new LogHalted(HaltReason.TILES_DIFFER, String.valueOf(e.getMessage()));
        }
    }
}
