package org.sundial.calendar;

import java.util.Objects;

/**
 * 延期. A lengthening that was granted, in the unit of the limit it lengthens.
 *
 * @param amount how many units, 1 or more
 * @param unit must be the limit's own unit
 * @param basis the provision it was granted under, such as 行政许可法 art. 42
 */
public record Extension(int amount, LimitUnit unit, Basis basis) {

    public Extension {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(basis, "basis");
        if (amount < 1) {
            throw new IllegalArgumentException("an extension is at least one unit, got " + amount);
        }
    }
}
