package org.sundial.app.casework;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** 填写内容. What a person typed into a form, cleaned and never lost: the page is shown again with it until it is in order. */
public record Typed(Map<String, List<String>> values) implements Serializable {
    static final Typed NOTHING = new Typed(Map.of());
    /** A form has fields by the dozen; more is not a form of ours. */
    private static final int MOST_FIELDS = 400;

    /** An opinion of twenty pages is no opinion. */
    private static final int LONGEST = 20_000;

    public Typed {
        values = new LinkedHashMap<>(values);
    }

    static Typed of(MultiValueMap<String, String> form) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.forEach((name, given) -> {
            if (values.size() < MOST_FIELDS) {
                values.put(
                        name, new ArrayList<>(given.stream().map(Typed::bounded).toList()));
            }
        });
        return new Typed(values);
    }

    private static String bounded(String value) {
        String clean = FormCheck.clean(value);
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    /** One value; empty when it was not given. */
    public String text(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    public boolean ticked(String name) {
        return !text(name).isEmpty();
    }

    /** Something, or nothing where only blanks were typed. */
    Optional<String> given(String name) {
        return Optional.of(text(name)).filter(value -> !value.isBlank());
    }

    /** The lines of a text, blank ones left out. */
    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    Optional<LocalDate> date(String name) {
        try {
            return given(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<BigDecimal> number(String name) {
        try {
            return given(name).map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A whole number that fits; the law's figures are small. */
    Optional<Integer> whole(String name) {
        return number(name)
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .filter(value -> value.abs().compareTo(BigDecimal.valueOf(10_000)) < 0)
                .map(BigDecimal::intValue);
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> kind) {
        return Stream.of(kind.getEnumConstants())
                .filter(value -> value.name().equals(text(name)))
                .findFirst();
    }

    Optional<UUID> id(String name) {
        try {
            return given(name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Single values by name, as forms keep them. */
    public Map<String, String> flat() {
        return values.keySet().stream()
                .collect(Collectors.toMap(name -> name, this::text, (a, b) -> a, LinkedHashMap::new));
    }

    /** The sentences a person wrote, to be copied when somebody else acted first. */
    public String written() {
        return values.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().startsWith("_") && !entry.getKey().equals("command_id"))
                .flatMap(entry -> entry.getValue().stream())
                .filter(value -> value.codePointCount(0, value.length()) >= 6)
                .filter(value -> !value.matches("[0-9A-Za-z._:\\-]+"))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    Typed with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        more.put(name, new ArrayList<>(List.of(value)));
        return new Typed(more);
    }

    /** Fills in what was not given. */
    Typed or(String name, String value) {
        return values.containsKey(name) ? this : with(name, value);
    }
}
