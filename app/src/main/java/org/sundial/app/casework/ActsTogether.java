package org.sundial.app.casework;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 合并写入. Acts that arrive while others are being written are written together, by whoever of them came first: the
 * more is going on, the less each costs. Alone, an act is written at once; nobody ever waits for company.
 *
 * <p>Acts on different cases know nothing of each other. Where a statement fails for one of several, each is written by
 * itself, so that only that one fails.
 */
@Component
class ActsTogether {
    private static final Logger LOG = LoggerFactory.getLogger(ActsTogether.class);
    /** Acts in one statement at most. */
    private static final int MOST = 64;
    /** Statements under way at a time: while one waits for the disk, another is carried out. */
    private static final int WRITERS = 2;

    private final ActStore store;
    private final Queue<Waiting> queue = new ArrayDeque<>();
    private int writers;

    ActsTogether(ActStore store) {
        this.store = store;
    }

    /** What somebody who waits is told. */
    private enum Told {
        KEPT,
        NOT_KEPT,
        YOUR_TURN
    }

    private record Waiting(ActRows act, CompletableFuture<Told> told) {
        static Waiting with(ActRows act) {
            return new Waiting(act, new CompletableFuture<>());
        }
    }

    /**
     * Writes an act; inside a transaction of the caller's it is written there, by itself.
     *
     * @return false if somebody acted on the case first: nothing was written
     */
    boolean keep(ActRows act) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return !store.keep(List.of(act)).isEmpty();
        }
        Waiting mine = Waiting.with(act);
        if (!comesFirst(mine)) {
            Told told = told(mine);
            if (told != Told.YOUR_TURN) {
                return told == Told.KEPT;
            }
        }
        Waiting first = Waiting.with(act);
        write(first);
        return told(first) == Told.KEPT;
    }

    private synchronized boolean comesFirst(Waiting mine) {
        if (writers < WRITERS) {
            writers++;
            return true;
        }
        queue.add(mine);
        return false;
    }

    private void write(Waiting first) {
        List<Waiting> batch = new ArrayList<>();
        batch.add(first);
        synchronized (this) {
            while (batch.size() < MOST && !queue.isEmpty()) {
                batch.add(queue.remove());
            }
        }
        // Statements that lock the same cases in different orders would wait for each other until one is given up.
        batch.sort(Comparator.comparing(one -> one.act().reference().value()));
        try {
            write(batch);
        } finally {
            passOn();
        }
    }

    private void write(List<Waiting> batch) {
        try {
            Set<Integer> kept = store.keep(batch.stream().map(Waiting::act).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).told().complete(kept.contains(i) ? Told.KEPT : Told.NOT_KEPT);
            }
        } catch (DataAccessException e) {
            if (batch.size() > 1) {
                LOG.info(
                        "{} acts are written one by one, for together it failed: {}",
                        batch.size(),
                        e.getMostSpecificCause().getMessage());
                batch.forEach(one -> write(List.of(one)));
            } else {
                batch.getFirst().told().completeExceptionally(e);
            }
        } catch (RuntimeException | Error e) {
            // Nobody waits for ever, whatever went wrong.
            batch.forEach(one -> one.told().completeExceptionally(e));
        }
    }

    private void passOn() {
        Waiting next;
        synchronized (this) {
            next = queue.poll();
            if (next == null) {
                writers--;
                return;
            }
        }
        next.told().complete(Told.YOUR_TURN);
    }

    private static Told told(Waiting waiting) {
        try {
            return waiting.told().join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
    }
}
