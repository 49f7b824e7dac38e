package org.sundial.app.ledger;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** 自查. Checks the whole log at every start and then every day, beside the sequencer. */
@Component
final class LogInspector implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogInspector.class);
    private static final Duration UNTIL_THE_LOG_IS_OPEN = Duration.ofSeconds(10);

    private final LogInspection inspection;
    private final Publication publication;
    private final LogState state;
    private final Duration every;
    private CountDownLatch stop = new CountDownLatch(0);

    LogInspector(LogStore store, Publication publication, LogKeys keys, LogState state, LedgerSettings settings) {
        this.inspection = new LogInspection(publication.folder(), store, WitnessPolicy.house(keys));
        this.publication = publication;
        this.state = state;
        this.every = settings.inspectEvery();
    }

    @Override
    public synchronized void start() {
        stop = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("ledger-inspection").start(this::run);
    }

    private void run() {
        Duration pause = UNTIL_THE_LOG_IS_OPEN;
        while (!stopped(pause)) {
            inspect();
            pause = every;
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

    private void inspect() {
        if (publication.current().isEmpty()) {
            return;
        }
        try {
            LogInspection.Result result = inspection.run();
            state.inspected(result);
            if (!result.isSound()) {
                LOG.error(
                        "the log is not as it was signed; files: {}; leaf rows: {}",
                        result.discrepancies(),
                        result.leaves());
            }
        } catch (RuntimeException e) {
            if (isRunning()) {
                LOG.warn("the log could not be checked and will be tried again in {}", every, e);
            }
        }
    }

    @Override
    public synchronized void stop() {
        stop.countDown();
    }

    @Override
    public synchronized boolean isRunning() {
        return stop.getCount() > 0;
    }
}
