package org.sundial.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * 全本核对. Reads a whole log once, front to back, and checks it against its own signatures and its own past: entries
 * against tiles, tiles against each other, both against every checkpoint given. Keeps one tile for each level in memory,
 * however long the log.
 */
public final class LogAudit {

    /** Bundles in a row without anything to read: a forged size must not keep an auditor asking for ever. */
    private static final int GIVE_UP_AFTER = 8;

    private final LogReader log;
    private final Policy policy;
    private final Function<VerifierKey, NoteVerifier> verifiers;

    /**
     * An audit of one log.
     *
     * @param log where to read
     * @param policy whom to trust
     * @param verifiers makes verifiers, such as {@link Ed25519#verifier}
     */
    public LogAudit(LogReader log, Policy policy, Function<VerifierKey, NoteVerifier> verifiers) {
        this.log = log;
        this.policy = policy;
        this.verifiers = verifiers;
    }

    /**
     * Audits the log as its newest checkpoint states it.
     *
     * @param earlier checkpoints of this log seen before, verified by whoever kept them, in any order
     * @param listener hears every entry and every discrepancy
     */
    public AuditReport run(List<Checkpoint> earlier, AuditListener listener) {
        Run run = new Run(listener);
        Optional<Checkpoint> head = run.head();
        head.ifPresent(checkpoint -> run.walk(checkpoint, earlier));
        return new AuditReport(head, run.cosignatures, run.entries, run.bytes, run.tiles.compared(), run.found);
    }

    private final class Run {
        private final AuditListener listener;
        private final TreeHasher hasher = new TreeHasher();
        private final TreeAppender tree = new TreeAppender();
        private final List<Cosignature> cosignatures = new ArrayList<>();
        private TileAudit tiles;
        private long entries;
        private long bytes;
        private long found;
        /** From where a leaf could not be learned from entry or tile, no root can be computed. */
        private boolean gap;

        Run(AuditListener listener) {
            this.listener = listener;
            this.tiles = new TileAudit(log, 0, this::found);
        }

        void found(Discrepancy discrepancy) {
            found++;
            listener.found(discrepancy);
        }

        Optional<Checkpoint> head() {
            SignedNote note;
            Checkpoint head;
            try {
                note = SignedNote.parse(log.checkpoint());
                head = Checkpoint.parse(note.text());
            } catch (Malformed | HashMissing e) {
                found(new Discrepancy.CheckpointUnreadable(String.valueOf(e.getMessage())));
                return Optional.empty();
            }
            switch (policy.judge(note, verifiers)) {
                case PolicyVerdict.Satisfied satisfied -> cosignatures.addAll(satisfied.witnesses());
                case PolicyVerdict.Refused refused -> found(new Discrepancy.CheckpointRefused(refused));
            }
            return Optional.of(head);
        }

        void walk(Checkpoint head, List<Checkpoint> earlier) {
            tiles = new TileAudit(log, head.size(), this::found);
            List<Checkpoint> known = new ArrayList<>(earlier);
            known.sort(Comparator.comparingLong(Checkpoint::size));
            compareRoots(known);
            long nothing = 0;
            for (long index = 0; index * Tile.FULL < head.size(); index++) {
                boolean something =
                        readBundle(BundleCoordinates.at(index, head.size()).orElseThrow(), known);
                nothing = something ? 0 : nothing + 1;
                if (nothing == GIVE_UP_AFTER) {
                    found(new Discrepancy.EndsEarly((index + 1 - nothing) * Tile.FULL, head));
                    return;
                }
            }
            tiles.finish();
            known.forEach(checkpoint -> found(new Discrepancy.Shrunk(checkpoint, head)));
            if (!gap && !tree.root().equals(head.root())) {
                found(new Discrepancy.RootDiffers(head, tree.root()));
            }
        }

        /** Checks one bundle against its tile; false if neither could be read. */
        private boolean readBundle(BundleCoordinates at, List<Checkpoint> known) {
            List<byte[]> read = entriesOf(at);
            Optional<Tile> tile = tiles.leafTile(at);
            gap |= read.isEmpty() && tile.isEmpty();
            for (int place = 0; place < at.width(); place++) {
                int here = place;
                Optional<Hash> stated = tile.map(t -> t.hash(here));
                Optional<Hash> leaf = read.isEmpty() ? Optional.empty() : Optional.of(leaf(at, place, read.get(place)));
                if (leaf.isPresent() && stated.isPresent() && !leaf.equals(stated)) {
                    found(new Discrepancy.EntryDiffers(
                            at.firstEntry() + place, tile.orElseThrow().coordinates()));
                }
                // Where one of the two is missing, go on with the other: what follows can still be checked.
                tree.appendLeaf(leaf.or(() -> stated).orElse(TreeHasher.emptyRoot()));
                tiles.leaf(stated.or(() -> leaf).orElse(TreeHasher.emptyRoot()));
                compareRoots(known);
            }
            return !read.isEmpty() || tile.isPresent();
        }

        private Hash leaf(BundleCoordinates at, int place, byte[] entry) {
            entries++;
            bytes += entry.length;
            listener.entry(at.firstEntry() + place, entry);
            return hasher.leaf(entry);
        }

        private List<byte[]> entriesOf(BundleCoordinates at) {
            try {
                return EntryBundle.decode(log.bundle(at), at.width());
            } catch (Malformed | HashMissing e) {
                found(new Discrepancy.Unreadable(at.path(), String.valueOf(e.getMessage())));
                return List.of();
            }
        }

        /** Compares and forgets every earlier checkpoint of the size reached. */
        private void compareRoots(List<Checkpoint> known) {
            while (!known.isEmpty() && known.getFirst().size() == tree.size()) {
                Checkpoint checkpoint = known.removeFirst();
                Hash rebuilt = tree.root();
                if (!gap && !rebuilt.equals(checkpoint.root())) {
                    found(new Discrepancy.Rewritten(checkpoint, rebuilt));
                }
            }
        }
    }
}
