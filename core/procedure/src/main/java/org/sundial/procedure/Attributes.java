package org.sundial.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sundial.calendar.Basis;
import org.sundial.calendar.LimitUnit;
import org.sundial.calendar.TimeLimit;

/** Reads the attributes of one element into types, telling every one that is not well written. */
final class Attributes {
    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.\\-]{0,199}");
    private static final Pattern LIMIT = Pattern.compile("(\\d{1,4}) +([A-Z_]+)");
    /** {@code 《law》article}, or without the marks {@code law article} and {@code law第…条}. */
    private static final Pattern BASIS = Pattern.compile("《([^《》]+)》\\s*(\\S.*)|([^《》\\s]+?)(?:\\s+|(?=第))(\\S.*)");

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,63}");
    /** Characters that turn the reading direction round, so that a name reads as another. */
    private static final Pattern DISGUISE = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\p{Cntrl}]");

    private static final int MAX_TEXT = 1_000;

    private final XmlElement element;
    private final FaultList faults;

    Attributes(XmlElement element, FaultList faults) {
        this.element = element;
        this.faults = faults;
    }

    String id() {
        Optional<String> id = element.attribute("id").filter(text -> !text.isBlank());
        if (id.isEmpty()) {
            faults.add(FaultKind.ID_MISSING, element.label(), element.qualifiedName());
        } else if (!ID.matcher(id.get()).matches()) {
            malformed("id", id.get());
        }
        return element.label();
    }

    String name() {
        return clean("name", element.attribute("name").orElse(""));
    }

    String text(String sundial) {
        return clean("sundial:" + sundial, element.sundial(sundial).orElse(""));
    }

    private String clean(String name, String text) {
        String oneLine = text.replaceAll("\\s+", " ").strip();
        if (oneLine.length() > MAX_TEXT || DISGUISE.matcher(oneLine).find()) {
            malformed(name, oneLine);
        }
        return oneLine;
    }

    /** {@code post} and {@code act}: small letters, digits and hyphens, as the permissions name them. */
    String word(String sundial) {
        String word = element.sundial(sundial).orElse("");
        if (!word.isEmpty() && !WORD.matcher(word).matches()) {
            malformed("sundial:" + sundial, word);
        }
        return word;
    }

    Optional<Basis> basis() {
        Optional<String> text = element.sundial("basis");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher basis = BASIS.matcher(clean("sundial:basis", text.get()));
        if (!basis.matches()) {
            malformed("sundial:basis", text.get());
            return Optional.empty();
        }
        boolean marked = basis.group(1) != null;
        return Optional.of(Basis.of(
                basis.group(marked ? 1 : 3).strip(), basis.group(marked ? 2 : 4).strip()));
    }

    /** {@code 5 WORKING_DAY}; the unit is the law's own, so ISO durations will not do. */
    Optional<TimeLimit> limit(Optional<Basis> basis) {
        Optional<String> text = element.sundial("limit");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher limit = LIMIT.matcher(text.get());
        Optional<LimitUnit> unit = limit.matches()
                ? Arrays.stream(LimitUnit.values())
                        .filter(u -> u.name().equals(limit.group(2)))
                        .findFirst()
                : Optional.empty();
        if (unit.isEmpty() || Integer.parseInt(limit.group(1)) < 1) {
            malformed("sundial:limit", text.get());
            return Optional.empty();
        }
        if (basis.isEmpty()) {
            faults.add(FaultKind.LIMIT_WITHOUT_BASIS, element.label(), text.get());
            return Optional.empty();
        }
        return Optional.of(new TimeLimit(Integer.parseInt(limit.group(1)), unit.get(), basis.get()));
    }

    Set<Mark> marks(String sundial) {
        Set<Mark> marks = new TreeSet<>();
        for (String word : list(sundial, "[\\s,;，；]+")) {
            Optional<Mark> mark = Arrays.stream(Mark.values())
                    .filter(m -> m.name().equals(word.toUpperCase(Locale.ROOT)))
                    .findFirst();
            mark.ifPresentOrElse(marks::add, () -> malformed("sundial:" + sundial, word));
        }
        return marks;
    }

    /** {@code documents}: separated by semicolons, since names of documents hold commas. */
    List<String> documents() {
        return list("documents", "[;；]");
    }

    List<String> asks(Set<String> declared) {
        List<String> asks = list("asks", "[\\s,，]+");
        asks.stream()
                .filter(name -> !declared.contains(name))
                .forEach(name -> faults.add(FaultKind.VARIABLE_UNKNOWN, element.label(), name));
        return asks;
    }

    private List<String> list(String sundial, String separator) {
        return Arrays.stream(text(sundial).split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    int officers() {
        String text = element.sundial("officers").orElse("1");
        if (!text.matches("[1-9]\\d?")) {
            malformed("sundial:officers", text);
            return 1;
        }
        return Integer.parseInt(text);
    }

    boolean truth(String name, boolean otherwise) {
        String text = element.attribute(name).orElse(Boolean.toString(otherwise));
        return switch (text.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> {
                malformed(name, text);
                yield otherwise;
            }
        };
    }

    /** {@code <sundial:variable name type label labelEn values/>}. */
    Optional<Variable> variable() {
        String name = element.attribute("name").orElse("").strip();
        Optional<VariableType> type = Arrays.stream(VariableType.values())
                .filter(t -> t.name()
                        .equalsIgnoreCase(element.attribute("type").orElse("").strip()))
                .findFirst();
        List<String> values = Arrays.stream(
                        element.attribute("values").orElse("").split("[,，]"))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        boolean wellFormed = VARIABLE.matcher(name).matches()
                && !ConditionParser.isKeyword(name)
                && !name.startsWith("numberOf")
                && type.isPresent()
                && (values.isEmpty() || type.get() == VariableType.TEXT)
                && Set.of("name", "type", "label", "labelEn", "values")
                        .containsAll(element.attributes().keySet())
                && element.children().isEmpty();
        if (!wellFormed) {
            faults.add(FaultKind.VARIABLE_MALFORMED, "line " + element.line(), name);
            return Optional.empty();
        }
        return Optional.of(new Variable(
                name,
                type.get(),
                clean("label", element.attribute("label").orElse("")),
                clean("labelEn", element.attribute("labelEn").orElse("")),
                values));
    }

    private void malformed(String name, String text) {
        faults.add(FaultKind.ATTRIBUTE_MALFORMED, element.label(), name + "=\"" + text + "\"");
    }
}
