package org.sundial.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** 变量值. An immutable map from variable name to typed value, in name order. */
public final class Values {

    public static final Values NONE = new Values(Collections.emptySortedMap());

    private final Map<String, Value> byName;

    private Values(Map<String, Value> byName) {
        this.byName = byName;
    }

    public static Values of(Map<String, ? extends Value> values) {
        return new Values(Collections.unmodifiableMap(new TreeMap<>(values)));
    }

    public static Values of(String name, String text) {
        return NONE.with(name, text);
    }

    public static Values of(String name, boolean truth) {
        return NONE.with(name, truth);
    }

    public static Values of(String name, long number) {
        return NONE.with(name, number);
    }

    public Values with(String name, Value value) {
        TreeMap<String, Value> more = new TreeMap<>(byName);
        more.put(name, value);
        return new Values(Collections.unmodifiableMap(more));
    }

    public Values with(String name, String text) {
        return with(name, new Value.Text(text));
    }

    public Values with(String name, boolean truth) {
        return with(name, new Value.Truth(truth));
    }

    public Values with(String name, long number) {
        return with(name, new Value.Quantity(BigDecimal.valueOf(number)));
    }

    public Values with(String name, BigDecimal number) {
        return with(name, new Value.Quantity(number));
    }

    public Values with(String name, LocalDate day) {
        return with(name, new Value.Day(day));
    }

    /** These values, with the newer ones on top. */
    public Values and(Values newer) {
        if (newer.byName.isEmpty()) {
            return this;
        }
        TreeMap<String, Value> more = new TreeMap<>(byName);
        more.putAll(newer.byName);
        return new Values(Collections.unmodifiableMap(more));
    }

    public Optional<Value> get(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    /** All values in name order; the map cannot be changed. */
    public Map<String, Value> asMap() {
        return byName;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Values values && values.byName.equals(byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}
