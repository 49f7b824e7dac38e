package org.sundial.casefile;

import java.util.Objects;
import java.util.Optional;

/**
 * 材料要求. One line of an item's material list.
 *
 * @param code stable within the item
 * @param name as published
 * @param onlyFor the way of handling it belongs to; empty for both
 * @param required false for "other materials as the law provides", which nobody can tick off in advance
 */
public record MaterialRule(String code, String name, Optional<Branch> onlyFor, boolean required) {

    public MaterialRule {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(onlyFor, "onlyFor");
    }

    public static MaterialRule required(String code, String name) {
        return new MaterialRule(code, name, Optional.empty(), true);
    }

    public static MaterialRule requiredFor(Branch branch, String code, String name) {
        return new MaterialRule(code, name, Optional.of(branch), true);
    }

    public static MaterialRule optional(String code, String name) {
        return new MaterialRule(code, name, Optional.empty(), false);
    }

    boolean requiredIn(Branch branch) {
        return required && (onlyFor.isEmpty() || onlyFor.get() == branch);
    }
}
