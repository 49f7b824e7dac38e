package org.sundial.calendar;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A derivation that is worked out when somebody first reads it. Most deadlines are only compared with today; writing
 * down every day each time would cost a hundred times the date itself.
 */
final class LazyDerivation extends AbstractList<DerivationDay> {
    private final Supplier<List<DerivationDay>> work;
    // Two readers may both work it out; the answers are equal, so the race is harmless.
    private volatile List<DerivationDay> days = List.of();

    LazyDerivation(Supplier<List<DerivationDay>> work) {
        this.work = work;
    }

    @Override
    public DerivationDay get(int index) {
        return days().get(index);
    }

    @Override
    public int size() {
        return days().size();
    }

    private List<DerivationDay> days() {
        if (days.isEmpty()) {
            days = List.copyOf(work.get());
        }
        return days;
    }
}
