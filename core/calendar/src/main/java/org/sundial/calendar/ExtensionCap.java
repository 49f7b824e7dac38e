package org.sundial.calendar;

import java.util.Objects;

/**
 * 延期上限. The most a limit may be lengthened by, all extensions together. A rule without a cap cannot be extended.
 *
 * @param amount how many units, 1 or more
 * @param unit the limit's own unit
 * @param basis the provision that allows the extension
 */
public record ExtensionCap(int amount, LimitUnit unit, Basis basis) {

    public ExtensionCap {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(basis, "basis");
        if (amount < 1) {
            throw new IllegalArgumentException("a cap is at least one unit, got " + amount);
        }
    }
}
