package org.sundial.app.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 一次性告知. Everything wrong with what somebody filled in, all at once and in page order.
 *
 * <p>Write the checks in the order of the fields on the page:
 * <pre>{@code
 * Faults faults = Faults.of(
 *         Faults.required("name", form.name(), Text.of("申请人名称", "the applicant's name")),
 *         Faults.check(form.people() > 0, "people", Text.of("人数应为正数", "The number of people must be positive")));
 * }</pre>
 */
public record Faults(List<Fault> all) {

    private static final Faults NONE = new Faults(List.of());

    public Faults {
        all = List.copyOf(all);
    }

    public static Faults none() {
        return NONE;
    }

    @SafeVarargs
    public static Faults of(Optional<Fault>... checks) {
        List<Fault> found = new ArrayList<>();
        for (Optional<Fault> check : checks) {
            check.ifPresent(found::add);
        }
        return new Faults(found);
    }

    public static Faults of(Fault... faults) {
        return new Faults(List.of(faults));
    }

    public static Optional<Fault> check(boolean holds, String field, Text otherwise) {
        return holds ? Optional.empty() : Optional.of(new Fault(field, otherwise));
    }

    /** @param what the thing to fill in, as it follows 请填写 and Enter: 申请人名称, the applicant's name */
    public static Optional<Fault> required(String field, @Nullable String value, Text what) {
        return check(value != null && !value.isBlank(), field, Text.of("请填写" + what.zh(), "Enter " + what.en()));
    }

    /** Counts characters as people do: 𠮷 is one. */
    public static Optional<Fault> atMost(int most, String field, @Nullable String value, Text what) {
        int length = length(value);
        return check(
                length <= most,
                field,
                Text.of(
                        what.zh() + "最多 " + most + " 个字，现在是 " + length + " 个字",
                        "Shorten " + what.en() + " to " + most + " characters; it has " + length));
    }

    /** For reasons that must say something: at least ten characters. */
    public static Optional<Fault> atLeast(int least, String field, @Nullable String value, Text what) {
        int length = length(value);
        return check(
                length >= least,
                field,
                Text.of(
                        what.zh() + "至少写 " + least + " 个字，现在是 " + length + " 个字",
                        "Write at least " + least + " characters for " + what.en() + "; it has " + length));
    }

    public boolean any() {
        return !all.isEmpty();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What to show beside a field: its first fault in the reader's language, or null when it is in order. */
    public @Nullable String at(String field, Words words) {
        return all.stream()
                .filter(fault -> fault.field().equals(field))
                .map(fault -> fault.message().in(words))
                .findFirst()
                .orElse(null);
    }

    public Faults and(Faults more) {
        List<Fault> both = new ArrayList<>(all);
        both.addAll(more.all);
        return new Faults(both);
    }

    private static int length(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        return text.codePointCount(0, text.length());
    }
}
