package org.sundial.app.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.sundial.app.ledger.LogStore.Head;
import org.sundial.app.ledger.LogStore.Pending;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.NoteVerdict;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.TreeAppender;

/**
 * 排序. One leader's work: number what is pending, write it into tiles, verify, sign, publish. Made anew after every fault
 * from what is stored, so that recovery is the normal path. Owned by one thread.
 */
final class Sequencer {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private final Parts parts;
    private final LogStore store;
    private final Witness house;
    private final SignedMemory memory;
    private final LogTiles tiles;
    private Head head;
    private TreeAppender tree;
    private Instant issuedAt = Instant.EPOCH;

    /**
     * What a sequencer works with.
     *
     * @param keyFolder where {@code last-signed} is kept
     * @param batch leaves numbered in one transaction at most
     * @param refresh an unchanged tree is cosigned again after this long, so that a new leaf's not-before is recent
     */
    record Parts(
            Publication publication,
            LogKeys keys,
            Path keyFolder,
            Steps steps,
            InstantSource clock,
            int batch,
            Duration refresh) {}

    private Sequencer(Parts parts, LogStore store, Head head, SignedMemory memory, LogTiles tiles) {
        this.parts = parts;
        this.store = store;
        this.head = head;
        this.memory = memory;
        this.tiles = tiles;
        this.tree = new TreeAppender(tiles.edge());
        this.house = new Witness(
                store,
                parts.keys.witness(),
                Map.of(parts.keys.origin(), List.of(parts.keys.log().key())),
                parts.clock);
    }

    /**
     * Takes the lead: raises the epoch, brings the tiles up to the head, and compares with everything remembered.
     *
     * @param store over the connection that holds the leadership
     * @throws LogHalted when going on could sign two histories
     */
    static Sequencer open(Parts parts, LogStore store) throws IOException {
        Head head = store.raiseEpoch();
        Publication publication = parts.publication;
        publication.reload();
        SignedMemory memory = new SignedMemory(parts.keyFolder, parts.steps);
        List<Checkpoint> remembered = remembered(parts, store, memory);
        for (Checkpoint earlier : remembered) {
            if (earlier.size() > head.size()) {
                throw new LogHalted(
                        HaltReason.HEAD_BEHIND,
                        "head is size " + head.size() + ", but " + earlier.size() + " was seen");
            }
        }
        if (store.leaves() != head.size()) {
            throw new LogHalted(
                    HaltReason.LEAVES_DIFFER, store.leaves() + " leaves, but the head is size " + head.size());
        }
        LogTiles tiles = publication
                .current()
                .map(kept -> LogTiles.open(publication.folder(), kept.checkpoint()))
                .orElseGet(() -> LogTiles.empty(publication.folder()));
        // Leaves numbered before a crash get their tiles here, by the same way as any others.
        tiles.growTo(head.size(), head.root(), store::entries);
        for (Checkpoint earlier : remembered) {
            if (!tiles.rootAt(earlier.size()).equals(earlier.root())) {
                throw new LogHalted(
                        HaltReason.TILES_DIFFER, "size " + earlier.size() + " had another root when it was signed");
            }
        }
        return new Sequencer(parts, store, head, memory, tiles);
    }

    /** Every tree this log was ever seen with, wherever it is remembered. */
    private static List<Checkpoint> remembered(Parts parts, LogStore store, SignedMemory memory) {
        List<Checkpoint> remembered = new ArrayList<>();
        memory.last().ifPresent(remembered::add);
        parts.publication.current().ifPresent(kept -> remembered.add(kept.checkpoint()));
        new Witness(store, parts.keys.witness(), Map.of(), parts.clock)
                .latest(parts.keys.origin())
                .ifPresent(remembered::add);
        Optional<Checkpoints.Kept> kept = new Checkpoints(store.jdbc()).newest();
        if (kept.isPresent()) {
            if (!(kept.get()
                            .note()
                            .verify(List.of(
                                    FastEd25519.verifier(parts.keys.log().key())))
                    instanceof NoteVerdict.Verified)) {
                throw new LogHalted(HaltReason.KEY_CHANGED, "the newest checkpoint kept is not signed by this key");
            }
            remembered.add(kept.get().checkpoint());
        }
        return remembered;
    }

    /** Numbers up to one batch of pending leaves; how many. */
    int sequence() throws IOException {
        List<Pending> batch = store.pending(parts.batch);
        if (batch.isEmpty()) {
            return 0;
        }
        TreeAppender grown = new TreeAppender(tree.frontier());
        batch.forEach(pending -> grown.append(pending.entry()));
        Head next = new Head(grown.size(), grown.root(), head.epoch());
        try {
            parts.steps.take(Step.MOVE_LEAVES, () -> store.move(head, next, batch));
        } catch (DuplicateKeyException e) {
            int aside = store.setDuplicatesAside();
            if (aside == 0) {
                throw e;
            }
            // Nothing was moved. What stood in the way is out of it now, and the next round takes the rest.
            LOG.error("{} second leaves of events that have one were set aside in ledger.duplicate", aside);
            return 0;
        }
        // What survives a crash here: these leaves have their numbers for ever. No tile holds them yet and nothing is
        // signed over them; the next opening writes the tiles from the leaves.
        head = next;
        tree = grown;
        return batch.size();
    }

    /** Whether there is something new to sign, or the last signature's time is getting old. */
    boolean isDue() {
        return head.size() > tiles.size()
                || parts.publication
                        .current()
                        .map(kept -> kept.checkpoint().size() < head.size())
                        .orElse(true)
                || !parts.clock.instant().isBefore(issuedAt.plus(parts.refresh));
    }

    /** Brings the tiles up to the head, verifies them as stored, signs and publishes. */
    void publish() throws IOException {
        tiles.growTo(head.size(), head.root(), store::entries);
        Checkpoint checkpoint = new Checkpoint(parts.keys.origin(), tiles.size(), tiles.root());
        memory.remember(checkpoint);
        // What survives a crash here: the memory that this tree may have been signed. Another of this size never will
        // be.
        SignedNote signed = SignedNote.sign(checkpoint.text(), List.of(parts.keys.log()));
        Instant now = parts.clock.instant();
        parts.publication.issue(signed, house, store, head.epoch(), parts.steps, now);
        issuedAt = now;
    }

    long size() {
        return head.size();
    }
}
