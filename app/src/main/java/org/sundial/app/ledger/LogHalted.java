package org.sundial.app.ledger;

/** The sequencer found that going on could sign two histories, and stopped. Only a person can start it again. */
final class LogHalted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HaltReason reason;

    LogHalted(HaltReason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    HaltReason reason() {
        return reason;
    }
}
