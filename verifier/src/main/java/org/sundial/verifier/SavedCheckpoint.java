package org.sundial.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Ed25519;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.NoteVerdict;
import org.sundial.ledger.Policy;
import org.sundial.ledger.SignedNote;

/** The file that remembers the last checkpoint seen: the reader's own memory, which no log can rewrite. */
final class SavedCheckpoint {

    private final Path file;

    SavedCheckpoint(Path file) {
        this.file = file;
    }

    /** What was remembered, if the log of this policy signed it; empty the first time. */
    Optional<Checkpoint> read(Policy policy) throws Unreadable, IOException {
        byte[] note;
        try {
            note = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            SignedNote saved = SignedNote.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(saved.text());
            boolean signed = saved.verify(policy.logs().stream()
                            .map(log -> Ed25519.verifier(log.key()))
                            .toList())
                    instanceof NoteVerdict.Verified;
            if (signed) {
                return Optional.of(checkpoint);
            }
        } catch (Malformed e) {
            throw unusable();
        }
        throw unusable();
    }

    private Unreadable unusable() {
        return new Unreadable(
                "文件 " + file + " 里不是这本日志签过的检查点。请换一个文件名。",
                "The file " + file + " does not hold a checkpoint this log signed. Name another file.");
    }

    /** Remembers a checkpoint; the file is whole at every moment. */
    void write(byte[] note) throws IOException {
        replace(file, note);
    }

    /** Keeps a checkpoint that contradicts the remembered one beside it: with both, anyone can see the log broke its word. */
    Path keepEvidence(byte[] note) throws IOException {
        Path evidence = file.resolveSibling(file.getFileName() + ".conflict");
        replace(evidence, note);
        return evidence;
    }

    private static void replace(Path file, byte[] note) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, note);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
