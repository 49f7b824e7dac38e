package org.sundial.app.ledger;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.sundial.app.ledger.Checkpoints.Kept;
import org.sundial.app.ledger.LogStore.Leaf;
import org.sundial.ledger.Hash;
import org.sundial.ledger.InclusionProof;
import org.sundial.ledger.Policy;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.TileHashReader;
import org.sundial.ledger.TlogProof;
import org.sundial.ledger.TreeHasher;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.Receipt;

/** 存证回执. Makes the file with which anyone can check an act without us. */
@Component
public final class Receipts {
    private final LogStore store;
    private final Checkpoints checkpoints;
    private final Publication publication;
    private final LogKeys keys;
    private final ObjectProvider<ReceiptSource> sources;

    Receipts(LogStore store, Publication publication, LogKeys keys, ObjectProvider<ReceiptSource> sources) {
        this.store = store;
        this.checkpoints = new Checkpoints(store.jdbc());
        this.publication = publication;
        this.keys = keys;
        this.sources = sources;
    }

    /** What there is to hand out. */
    public sealed interface Outcome {}

    public record Ready(Receipt receipt) implements Outcome {}

    /** Queued, or numbered and not yet under a witnessed checkpoint: a matter of seconds. */
    public record NotYet() implements Outcome {}

    /** No event of this id was ever appended, or its office no longer keeps what it could show. */
    public record Unknown() implements Outcome {}

    /** The receipt of an event. */
    public Outcome of(UUID event) {
        Optional<Leaf> leaf = store.leaf(event);
        if (leaf.isEmpty()) {
            return store.isPending(event) ? new NotYet() : new Unknown();
        }
        Optional<TlogProof> proof = proof(leaf.get());
        if (proof.isEmpty()) {
            return new NotYet();
        }
        return switch (LeafEntry.parse(leaf.get().entry())) {
            case LeafEntry.NoEntry none -> new Unknown();
            case LeafEntry.Entry known ->
                sources.orderedStream()
                        .flatMap(source -> source.disclosure(known.leaf()).stream())
                        .findFirst()
                        .<Outcome>map(shown -> new Ready(receipt(known.leaf(), shown, proof.get())))
                        .orElseGet(Unknown::new);
        };
    }

    private Receipt receipt(LeafEntry leaf, ReceiptSource.Disclosure shown, TlogProof proof) {
        Optional<SignedNote> notBefore = Optional.of(leaf.after())
                .filter(after -> !after.isEmpty())
                .map(Hash::fromHex)
                .flatMap(checkpoints::named)
                .map(Kept::note);
        return new Receipt(
                leaf,
                shown.commitments(),
                shown.disclosed(),
                notBefore,
                proof,
                keys.log().key(),
                publication.policy().witnesses().stream()
                        .map(Policy.Witness::key)
                        .toList());
    }

    /** The proof that entry {@code index}, from 0, is in the log; empty until a witnessed checkpoint covers it. */
    Optional<TlogProof> proof(long index) {
        return store.leaf(index).flatMap(this::proof);
    }

    private Optional<TlogProof> proof(Leaf leaf) {
        return checkpoints.covering(leaf.index()).map(covering -> {
            long size = covering.checkpoint().size();
            InclusionProof proof =
                    InclusionProof.make(leaf.index(), size, new TileHashReader(publication.folder(), size));
            // Checked before it is handed out: a citizen should not be the first to find a changed leaf.
            if (!proof.verify(
                    TreeHasher.leafHash(leaf.entry()), covering.checkpoint().root())) {
                throw new LeafChanged(leaf.index());
            }
            return TlogProof.of(proof, covering.note());
        });
    }
}
