package org.sundial.app.ledger;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the log is halted, unsound, or has been without its witnesses for too long; acts stay possible until P10. */
@Component
final class LedgerHealthIndicator implements HealthIndicator {
    private final Ledger ledger;
    private final LogState state;
    private final OutsideWitnesses outside;

    LedgerHealthIndicator(Ledger ledger, LogState state, OutsideWitnesses outside) {
        this.ledger = ledger;
        this.state = state;
        this.outside = outside;
    }

    @Override
    public Health health() {
        LedgerHealth now = ledger.health();
        boolean alarm =
                outside.all().stream().anyMatch(witness -> witness.standing().alarm());
        Health.Builder health = now.isUp() && !alarm ? Health.up() : Health.down();
        state.halted()
                .ifPresent(halted -> health.withDetail(
                                "halted", halted.reason().sentence().en())
                        .withDetail("detail", String.valueOf(halted.getMessage())));
        now.sound().ifPresent(sound -> health.withDetail("sound", sound));
        outside.all().stream()
                .filter(witness -> witness.standing().alarm())
                .forEach(witness -> health.withDetail(
                        "witness " + witness.name(), witness.standing().trouble()));
        return health.withDetail("leading", state.leading())
                .withDetail("size", now.size())
                .withDetail("pending", now.pending())
                .withDetail("mergeDelay", now.mergeDelay().toString())
                .withDetail("mayDecide", now.mayDecide())
                .build();
    }
}
