package org.sundial.calendar;

import java.util.Objects;

/**
 * 逾期效果. What the law attaches to a passed limit. It always cites its provision, so that nothing is ever deemed
 * granted by default.
 *
 * @param kind the effect
 * @param basis the provision that says so
 */
public record LapseEffect(LapseKind kind, Basis basis) {

    public LapseEffect {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(basis, "basis");
    }
}
