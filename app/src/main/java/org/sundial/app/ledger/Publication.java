package org.sundial.app.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.sundial.app.ledger.Checkpoints.Kept;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.ConsistencyProof;
import org.sundial.ledger.Cosignature;
import org.sundial.ledger.Hash;
import org.sundial.ledger.HashMissing;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.NoteSignature;
import org.sundial.ledger.NoteVerdict;
import org.sundial.ledger.Policy;
import org.sundial.ledger.PolicyVerdict;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.TileHashReader;
import org.sundial.ledger.VerifierKey;
import org.sundial.ledger.WitnessDecision;
import org.sundial.ledger.WitnessRequest;

/**
 * 发布. What the public sees of the log: the newest checkpoint, in the folder and in memory. It only ever grows. The
 * sequencer and the outside witnesses' threads both come here, one at a time.
 */
final class Publication {
    private final LogFolder folder;
    private final Checkpoints checkpoints;
    private final VerifierKey logKey;
    private final Policy policy;
    private final List<Consumer<Kept>> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Kept> current = Optional.empty();
    private volatile Optional<Kept> newestWitnessed = Optional.empty();

    Publication(LogFolder folder, Checkpoints checkpoints, VerifierKey logKey, Policy policy) {
        this.folder = folder;
        this.checkpoints = checkpoints;
        this.logKey = logKey;
        this.policy = policy;
    }

    /** The newest checkpoint, as published; empty before the first. */
    Optional<Kept> current() {
        return current;
    }

    /** The newest note enough witnesses have cosigned; empty before the first. */
    Optional<Kept> newestWitnessed() {
        return newestWitnessed;
    }

    LogFolder folder() {
        return folder;
    }

    Policy policy() {
        return policy;
    }

    /** Hears every checkpoint this node issues. */
    void onIssue(Consumer<Kept> listener) {
        listeners.add(listener);
    }

    /**
     * Reads again what the folder holds, after a start or a fault.
     *
     * @throws LogHalted when the file is damaged or signed with another key
     */
    synchronized void reload() {
        current = folder.read(LogFolder.CHECKPOINT).map(this::ours);
        newestWitnessed = checkpoints.newestWitnessed();
    }

    private Kept ours(byte[] file) {
        SignedNote note;
        try {
            note = SignedNote.parse(file);
            Checkpoint.parse(note.text());
        } catch (Malformed | HashMissing e) {
            throw new LogHalted(HaltReason.CHECKPOINT_UNREADABLE, String.valueOf(e.getMessage()));
        }
        if (!(note.verify(List.of(FastEd25519.verifier(logKey))) instanceof NoteVerdict.Verified)) {
            throw new LogHalted(HaltReason.KEY_CHANGED, "the checkpoint file is not signed by " + logKey);
        }
        Instant at = checkpoints.named(Sha256.of(note.encode())).map(Kept::at).orElse(Instant.EPOCH);
        return kept(note, at);
    }

    /** Has the house witness cosign a signed checkpoint, keeps it and publishes it; by the leader only. */
    synchronized void issue(SignedNote signed, Witness house, LogStore leader, long epoch, Steps steps, Instant now)
            throws IOException {
        // The same tree again, with a newer time: what outside witnesses said of it stays under it.
        SignedNote base = current.map(Kept::note)
                .filter(note -> note.text().equals(signed.text()))
                .orElse(signed);
        List<Kept> issued = new ArrayList<>();
        steps.take(
                Step.KEEP_CHECKPOINT,
                () -> leader.transaction().executeWithoutResult(status -> {
                    Kept kept = kept(replacing(base, List.of(cosigned(signed, house))), now);
                    new Checkpoints(leader.jdbc()).keep(kept.note(), kept.witnessed(), epoch);
                    issued.add(kept);
                }));
        // What survives a crash here: the checkpoint is signed, remembered and kept, but not in the folder. The next
        // opening signs the same tree again, which is no other history.
        folder.publish(issued.getFirst().note());
        // From here on everyone can hold us to it.
        become(issued.getFirst());
        listeners.forEach(listener -> listener.accept(issued.getFirst()));
    }

    private NoteSignature cosigned(SignedNote signed, Witness house) {
        Checkpoint next = Checkpoint.parse(signed.text());
        long seen = house.latest(next.origin()).map(Checkpoint::size).orElse(0L);
        List<Hash> proof = seen > next.size()
                ? List.of()
                : ConsistencyProof.make(seen, next.size(), new TileHashReader(folder, next.size()))
                        .path();
        Witness.Answer answer =
                house.add(new WitnessRequest(seen, proof, signed).encode().getBytes(StandardCharsets.UTF_8));
        if (answer.decision() instanceof WitnessDecision.Cosign) {
            return answer.cosignature().orElseThrow();
        }
        throw new LogHalted(HaltReason.WITNESS_REFUSED, answer.decision().toString());
    }

    /** Puts cosignatures under a checkpoint issued before, and publishes it again if it is still the newest. */
    synchronized void merge(String text, List<NoteSignature> lines) throws IOException {
        Checkpoint checkpoint = Checkpoint.parse(text);
        Optional<Kept> known = checkpoints
                .ofSize(checkpoint.size())
                .filter(kept -> kept.note().text().equals(text));
        if (known.isEmpty()) {
            return;
        }
        Kept merged = kept(replacing(known.get().note(), lines), known.get().at());
        checkpoints.keepMerged(merged.note(), merged.witnessed());
        // A crash here keeps the cosignature in the database only; the next refresh asks the witness again.
        if (current.filter(kept -> kept.note().text().equals(text)).isPresent()) {
            folder.publish(merged.note());
            become(merged);
        } else if (merged.witnessed()) {
            witnessed(merged);
        }
    }

    /** Publishes what another node issued and this one has verified against its own tiles. */
    synchronized void follow(Kept issued) throws IOException {
        if (current.filter(
                        kept -> kept.checkpoint().size() > issued.checkpoint().size())
                .isEmpty()) {
            folder.publish(issued.note());
            become(issued);
        }
        newestWitnessed = checkpoints.newestWitnessed();
    }

    private void become(Kept next) {
        current = Optional.of(next);
        if (next.witnessed()) {
            witnessed(next);
        }
    }

    private void witnessed(Kept next) {
        if (newestWitnessed
                .filter(kept -> kept.checkpoint().size() > next.checkpoint().size())
                .isEmpty()) {
            newestWitnessed = Optional.of(next);
        }
    }

    private Kept kept(SignedNote note, Instant at) {
        boolean witnessed = policy.judge(note, FastEd25519::verifier) instanceof PolicyVerdict.Satisfied;
        return new Kept(note, Checkpoint.parse(note.text()), Sha256.of(note.encode()), witnessed, at);
    }

    /** Verified cosignatures of the witnesses the policy knows, in the order of the note. */
    List<Cosignature> cosignatures(SignedNote note) {
        return switch (policy.judge(note, FastEd25519::verifier)) {
            case PolicyVerdict.Satisfied satisfied -> satisfied.witnesses();
            case PolicyVerdict.QuorumMissed missed -> missed.witnesses();
            case PolicyVerdict.NotACheckpoint none -> List.of();
            case PolicyVerdict.UnknownLog none -> List.of();
            case PolicyVerdict.FalseSignature none -> List.of();
        };
    }

    private static SignedNote replacing(SignedNote note, List<NoteSignature> lines) {
        List<NoteSignature> kept = new ArrayList<>(note.signatures());
        kept.removeIf(old ->
                lines.stream().anyMatch(line -> line.name().equals(old.name()) && line.keyId() == old.keyId()));
        kept.addAll(lines);
        return new SignedNote(note.text(), kept);
    }
}
