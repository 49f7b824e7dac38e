package org.sundial.app.ledger;

import java.io.IOException;
import java.util.Optional;
import org.sundial.app.ledger.Checkpoints.Kept;

/**
 * 跟随. What a node does while another leads: writes the same tiles from the same leaves, so that it can serve them and
 * take over at once, and publishes the checkpoints the leader has kept. Signs nothing.
 */
final class Follower {
    private final Publication publication;
    private final LogStore store;
    private final Checkpoints checkpoints;
    private final LogTiles tiles;

    private Follower(Publication publication, LogStore store, LogTiles tiles) {
        this.publication = publication;
        this.store = store;
        this.checkpoints = new Checkpoints(store.jdbc());
        this.tiles = tiles;
    }

    static Follower open(Publication publication, LogStore store) {
        publication.reload();
        return new Follower(
                publication,
                store,
                publication
                        .current()
                        .map(kept -> LogTiles.open(publication.folder(), kept.checkpoint()))
                        .orElseGet(() -> LogTiles.empty(publication.folder())));
    }

    /** Catches up with the newest checkpoint kept. */
    void follow() throws IOException {
        Optional<Kept> newest = checkpoints.newest();
        if (newest.isEmpty()
                || publication.current().filter(newest.get()::sameNote).isPresent()) {
            return;
        }
        Kept issued = newest.get();
        if (issued.checkpoint().size() < tiles.size()) {
            throw new LogHalted(
                    HaltReason.HEAD_BEHIND,
                    "size " + tiles.size() + " was seen, but the newest checkpoint kept is "
                            + issued.checkpoint().size());
        }
        tiles.growTo(issued.checkpoint().size(), issued.checkpoint().root(), store::entries);
        publication.follow(issued);
    }
}
