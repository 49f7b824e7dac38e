package org.sundial.app.ledger;

import java.util.List;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.NoteVerdict;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.VerifierKey;

/** Another log's checkpoint, believed only with its key's signature. */
final class RemoteCheckpoint {
    private RemoteCheckpoint() {}

    static SignedNote verified(byte[] bytes, VerifierKey key) {
        SignedNote note;
        Checkpoint checkpoint;
        try {
            note = SignedNote.parse(bytes);
            checkpoint = Checkpoint.parse(note.text());
        } catch (Malformed e) {
            throw new LogHalted(HaltReason.CHECKPOINT_UNREADABLE, String.valueOf(e.getMessage()));
        }
        if (!(note.verify(List.of(FastEd25519.verifier(key))) instanceof NoteVerdict.Verified)
                || !checkpoint.origin().equals(key.name())) {
            throw new LogHalted(HaltReason.KEY_CHANGED, "the checkpoint is not signed by " + key);
        }
        return note;
    }
}
