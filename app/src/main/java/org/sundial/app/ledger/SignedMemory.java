package org.sundial.app.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Malformed;

/**
 * 签发记录. The largest tree this key has been asked to sign, in a file beside the key and away from the database and the
 * tiles: whoever restores an old copy of those does not restore this.
 */
final class SignedMemory {
    private static final String FILE = "last-signed";

    private final DurableFiles files;
    private Optional<Checkpoint> last;

    SignedMemory(Path keys, Steps steps) throws IOException {
        this.files = new DurableFiles(keys, steps);
        this.last = read();
    }

    private Optional<Checkpoint> read() throws IOException {
        Path file = files.at(FILE);
        try {
            return Files.exists(file) ? Optional.of(Checkpoint.parse(Files.readString(file))) : Optional.empty();
        } catch (Malformed e) {
            throw new LogHalted(HaltReason.CHECKPOINT_UNREADABLE, FILE + ": " + e.getMessage());
        }
    }

    Optional<Checkpoint> last() {
        return last;
    }

    /**
     * Remembers a tree before it is signed.
     *
     * @throws LogHalted when a larger tree, or another of this size, was signed before
     */
    void remember(Checkpoint next) throws IOException {
        if (last.isPresent() && last.get().equals(next)) {
            return;
        }
        if (last.isPresent() && last.get().size() >= next.size()) {
            throw new LogHalted(
                    HaltReason.HEAD_BEHIND,
                    "asked to sign size " + next.size() + " after size "
                            + last.get().size());
        }
        files.place(Map.of(FILE, next.text().getBytes(StandardCharsets.UTF_8)));
        last = read();
        if (!last.equals(Optional.of(next))) {
            throw new LogHalted(HaltReason.CHECKPOINT_UNREADABLE, FILE + " does not hold what was written");
        }
    }
}
