package org.sundial.app.ledger;

import java.util.Optional;

/** What the sequencer's threads have to say to everyone else on this node. */
final class LogState {
    private volatile Optional<LogHalted> halted = Optional.empty();
    private volatile Optional<LogInspection.Result> inspected = Optional.empty();
    private volatile boolean leading;

    /** Why the sequencer stopped for good, if it did. */
    Optional<LogHalted> halted() {
        return halted;
    }

    void halt(LogHalted reason) {
        halted = Optional.of(reason);
    }

    /** What the last check of the whole log found. */
    Optional<LogInspection.Result> inspected() {
        return inspected;
    }

    void inspected(LogInspection.Result result) {
        inspected = Optional.of(result);
    }

    /** Whether this node numbers the leaves. */
    boolean leading() {
        return leading;
    }

    void leading(boolean now) {
        leading = now;
    }
}
