package org.sundial.app.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * 读参数. Reads the parameters of an address one after the other and gathers every fault on the way, in the order they are
 * read. What nobody read is refused by name at the end, so that a misspelt parameter never passes for a default.
 *
 * <p>A blank value counts as absent: forms send their empty fields.
 */
public final class QueryReader {
    private final Map<String, String[]> parameters;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    public QueryReader(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /** All values that are not blank. */
    public List<String> all(String name) {
        known.add(name);
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public Optional<String> text(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            fault(name, "这一项只能写一次。", "Give this only once.");
        }
        return values.stream().findFirst();
    }

    /** @param what the thing to give, as it follows 请填写 and Give: 起始日期, the date to count from */
    public Optional<String> required(String name, Text what) {
        Optional<String> value = text(name);
        if (value.isEmpty()) {
            fault(name, "请填写" + what.zh() + "。", "Give " + what.en() + ".");
        }
        return value;
    }

    public OptionalInt number(String name, Optional<String> value, int least, int most) {
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        String digits = value.get();
        // Nine digits fit into an int; anything longer is out of range whatever it is.
        if (digits.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(digits);
            if (least <= number && number <= most) {
                return OptionalInt.of(number);
            }
        }
        fault(name, "请填 " + least + " 至 " + most + " 的整数。", "Give a whole number from " + least + " to " + most + ".");
        return OptionalInt.empty();
    }

    public Optional<LocalDate> date(String name, Optional<String> value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(value.get()));
        } catch (DateTimeParseException e) {
            fault(name, "请写成日期，如 2026-12-04。", "Write a date such as 2026-12-04.");
            return Optional.empty();
        }
    }

    /** @param choices what may be written, in the order to tell it */
    public <T> Optional<T> choice(String name, Optional<String> value, Map<String, T> choices) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        T chosen = choices.get(value.get());
        if (chosen == null) {
            fault(
                    name,
                    "请从这几个里选：" + String.join("、", choices.keySet()) + "。",
                    "Choose one of: " + String.join(", ", choices.keySet()) + ".");
        }
        return Optional.ofNullable(chosen);
    }

    public void fault(String name, String zh, String en) {
        faults.add(Fault.of(name, zh, en));
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    /** Every fault, and at the end every parameter nobody asked for. */
    public Faults faults() {
        List<String> order = List.copyOf(known);
        List<Fault> all = new ArrayList<>(faults);
        // A rule about two parameters is found when the second is read, and told where the first stands.
        all.sort(Comparator.comparingInt(fault -> order.indexOf(base(fault.field()))));
        for (String name : parameters.keySet()) {
            if (!known.contains(name) && !name.equals(ApiLanguage.PARAMETER)) {
                String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
                all.add(Fault.of(
                        shown,
                        "没有“" + shown + "”这个参数。可用的是：" + String.join("、", known) + "。",
                        "There is no parameter \"" + shown + "\". Known ones: " + String.join(", ", known) + "."));
            }
        }
        return new Faults(all);
    }

    /** pause[1].to is a fault of pause. */
    private static String base(String field) {
        int bracket = field.indexOf('[');
        return bracket < 0 ? field : field.substring(0, bracket);
    }
}
