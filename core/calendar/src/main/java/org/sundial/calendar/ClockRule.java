package org.sundial.calendar;

import java.util.Objects;
import java.util.Optional;

/**
 * 计时规则. Everything a provision says about one limit: how long, in which unit, from when, whether its end rolls, how
 * far it may be extended, and what happens when it passes. The unit belongs to the rule because one statute uses
 * several.
 */
public record ClockRule(
        TimeLimit limit, StartRule start, RollRule roll, Optional<ExtensionCap> cap, Optional<LapseEffect> lapse) {

    public ClockRule {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(roll, "roll");
        Objects.requireNonNull(cap, "cap");
        Objects.requireNonNull(lapse, "lapse");
    }

    /** A limit counted from the next day, that neither rolls nor extends: the plainest rule. */
    public static ClockRule of(TimeLimit limit) {
        return new ClockRule(limit, StartRule.NEXT_DAY, RollRule.NONE, Optional.empty(), Optional.empty());
    }

    public ClockRule starting(StartRule rule) {
        return new ClockRule(limit, rule, roll, cap, lapse);
    }

    public ClockRule rolling(RollRule rule) {
        return new ClockRule(limit, start, rule, cap, lapse);
    }

    /** May be extended by at most this much, in the limit's own unit. */
    public ClockRule extendable(int amount, Basis basis) {
        return new ClockRule(limit, start, roll, Optional.of(new ExtensionCap(amount, limit.unit(), basis)), lapse);
    }

    public ClockRule lapsing(LapseKind kind, Basis basis) {
        return new ClockRule(limit, start, roll, cap, Optional.of(new LapseEffect(kind, basis)));
    }

    /** The same rule with another length, as for a promise shorter than the law's figure (承诺时限). */
    public ClockRule within(TimeLimit other) {
        return new ClockRule(other, start, roll, cap, lapse);
    }
}
