package org.sundial.app.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The sequencer's thread: leads if it can, follows if another node does, and begins again from what is stored after every
 * fault that passes. A {@link LogHalted} does not pass: the thread ends and says so.
 */
final class SequencerLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
    private static final Duration ASK_FOR_THE_LEAD = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final DataSource pool;
    private final Sequencer.Parts parts;
    private final LogStore store;
    private final OutsideWitnesses outside;
    private final LogState state;
    private final Duration cadence;
    private CountDownLatch stop = new CountDownLatch(0);
    private Optional<Thread> thread = Optional.empty();

    SequencerLoop(
            DataSource pool,
            Sequencer.Parts parts,
            LogStore store,
            OutsideWitnesses outside,
            LogState state,
            Duration cadence) {
        this.pool = pool;
        this.parts = parts;
        this.store = store;
        this.outside = outside;
        this.state = state;
        this.cadence = cadence;
    }

    @Override
    public synchronized void start() {
        stop = new CountDownLatch(1);
        thread = Optional.of(
                Thread.ofPlatform().daemon().name("ledger-sequencer").start(this::run));
    }

    @Override
    public synchronized void stop() {
        stop.countDown();
        thread.ifPresent(running -> {
            try {
                // The round that is on finishes: nothing is torn, and the next start has nothing to repair.
                running.join(LONGEST_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread = Optional.empty();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread.filter(Thread::isAlive).isPresent();
    }

    private void run() {
        Duration pause = cadence;
        while (!stopped(Duration.ZERO)) {
            try {
                Optional<Leadership> lead = Leadership.tryLead(pool);
                if (lead.isPresent()) {
                    lead(lead.get());
                } else {
                    follow();
                }
                pause = cadence;
            } catch (LogHalted e) {
                state.halt(e);
                LOG.error(
                        "The log is halted and signs nothing: {} {}",
                        e.reason().sentence().en(),
                        e.getMessage());
                return;
            } catch (Fenced e) {
                LOG.info("another node numbers the leaves now: {}", e.getMessage());
            } catch (IOException | SQLException | RuntimeException e) {
                // A disk or a database that fails now may not later. Nothing is kept in memory: the next try opens
                // anew.
                LOG.warn("the log stands still and will be tried again in {}", pause, e);
                if (stopped(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            } finally {
                state.leading(false);
            }
        }
    }

    private void lead(Leadership leadership) throws IOException, SQLException {
        try (leadership) {
            Sequencer sequencer = Sequencer.open(parts, leadership.store());
            state.leading(true);
            LOG.info("this node numbers the leaves, from {}", sequencer.size());
            Duration pause = Duration.ZERO;
            while (!stopped(pause)) {
                long began = System.nanoTime();
                boolean full = sequencer.sequence() == parts.batch();
                if (sequencer.isDue() && !outside.answersAreAwaited()) {
                    sequencer.publish();
                }
                Duration took = Duration.ofNanos(System.nanoTime() - began);
                pause = full || took.compareTo(cadence) > 0 ? Duration.ZERO : cadence.minus(took);
            }
        }
    }

    private void follow() throws IOException {
        Follower follower = Follower.open(parts.publication(), store);
        for (int round = 0; round < 10; round++) {
            follower.follow();
            if (stopped(ASK_FOR_THE_LEAD.dividedBy(10))) {
                return;
            }
        }
    }

    private boolean stopped(Duration after) {
        try {
            return stop.await(after.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
