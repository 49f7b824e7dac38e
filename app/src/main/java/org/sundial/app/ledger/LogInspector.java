package org.sundial.app.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** 自查. Checks the whole log at every start and then every day, beside the sequencer and at a lower priority. */
@Component
final class LogInspector implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LogInspector.class);
    private static final Duration UNTIL_THE_LOG_IS_OPEN = Duration.ofSeconds(10);

    private final LogInspection inspection;
    private final Publication publication;
    private final LogState state;
    private final Duration every;
    private Optional<ScheduledExecutorService> running = Optional.empty();

    LogInspector(LogStore store, Publication publication, LogKeys keys, LogState state, LedgerSettings settings) {
        this.inspection = new LogInspection(publication.folder(), store, WitnessPolicy.house(keys));
        this.publication = publication;
        this.state = state;
        this.every = settings.inspectEvery();
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .daemon()
                .name("ledger-inspection")
                .priority(Thread.MIN_PRIORITY)
                .factory());
        schedule.scheduleWithFixedDelay(
                this::inspect, UNTIL_THE_LOG_IS_OPEN.toSeconds(), every.toSeconds(), TimeUnit.SECONDS);
        running = Optional.of(schedule);
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
            LOG.warn("the log could not be checked and will be tried again in {}", every, e);
        }
    }

    @Override
    public synchronized void stop() {
        running.ifPresent(ScheduledExecutorService::shutdownNow);
        running = Optional.empty();
    }

    @Override
    public synchronized boolean isRunning() {
        return running.isPresent();
    }
}
