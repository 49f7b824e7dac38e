package org.sundial.procedure;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one-line code of a marking, version {@code m1}:
 *
 * <pre>
 * m1;serial;scopes;tokens;completed;values          lists are separated by commas
 * scope   id:node:parent[:total:started:finished][!timer…]
 * token   @id:node:scope:iteration[!timer…]         on an open step
 *         ~flow:scope                               in front of a join
 * value   name=tTEXT | name=n12.5 | name=b1 | name=d2026-12-04
 * </pre>
 *
 * Names and texts keep letters, digits and {@code _ - . /}; every other character is written as the {@code %XX} of its
 * UTF-8 bytes, so the separators can be trusted.
 */
final class MarkingCode {
    private static final String VERSION = "m1";
    /** Far above what any procedure needs; a longer text is not ours. */
    static final int MAX_LENGTH = 200_000;

    private MarkingCode() {}

    static String encode(Marking marking) {
        return String.join(
                ";",
                VERSION,
                Integer.toString(marking.serial()),
                list(marking.scopes(), MarkingCode::scope),
                list(marking.tokens(), MarkingCode::token),
                list(marking.completed(), MarkingCode::escape),
                list(List.copyOf(marking.values().asMap().entrySet()), MarkingCode::value));
    }

    private static <T> String list(List<T> items, Function<T, String> code) {
        return items.stream().map(code).collect(Collectors.joining(","));
    }

    private static String scope(ScopeInstance scope) {
        String head = scope.id() + ":" + escape(scope.node()) + ":" + scope.parent();
        String counts = scope.total() == 0 ? "" : ":" + scope.total() + ":" + scope.started() + ":" + scope.finished();
        return head + counts + fired(scope.fired());
    }

    private static String token(Token token) {
        return switch (token) {
            case Token.Resting at ->
                "@" + at.id() + ":" + escape(at.node()) + ":" + at.scope() + ":" + at.iteration() + fired(at.fired());
            case Token.Waiting waiting -> "~" + escape(waiting.flow()) + ":" + waiting.scope();
        };
    }

    private static String fired(Set<String> timers) {
        return new TreeSet<>(timers).stream().map(timer -> "!" + escape(timer)).collect(Collectors.joining());
    }

    private static String value(Map.Entry<String, Value> entry) {
        return escape(entry.getKey())
                + "="
                + switch (entry.getValue()) {
                    case Value.Text text -> "t" + escape(text.text());
                    case Value.Quantity number -> "n" + number.number().toPlainString();
                    case Value.Truth truth -> truth.truth() ? "b1" : "b0";
                    case Value.Day day -> "d" + escape(day.day().toString());
                };
    }

    static String escape(String text) {
        if (text.codePoints().allMatch(MarkingCode::isPlain)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isPlain(c)) {
                out.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format("%02X", b));
                }
            }
        });
        return out.toString();
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/';
    }

    static Marking decode(String code) {
        try {
            String[] parts = code.split(";", -1);
            if (code.length() > MAX_LENGTH || parts.length != 6 || !parts[0].equals(VERSION)) {
                throw new MalformedMarking("not the code of a marking");
            }
            Map<String, Value> values = new TreeMap<>();
            items(parts[5]).forEach(item -> decodeValue(item, values));
            return new Marking(
                    number(parts[1]),
                    items(parts[2]).stream().map(MarkingCode::decodeScope).toList(),
                    items(parts[3]).stream().map(MarkingCode::decodeToken).toList(),
                    items(parts[4]).stream().map(MarkingCode::unescape).toList(),
                    Values.of(values));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new MalformedMarking("not the code of a marking: " + e.getMessage());
        }
    }

    private static List<String> items(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(",", -1));
    }

    private static ScopeInstance decodeScope(String item) {
        List<String> timers = new ArrayList<>(List.of(item.split("!", -1)));
        String[] f = timers.removeFirst().split(":", -1);
        boolean group = f.length == 6;
        if (!group && f.length != 3) {
            throw new MalformedMarking("not a scope: " + item);
        }
        return new ScopeInstance(
                number(f[0]),
                unescape(f[1]),
                number(f[2]),
                group ? number(f[3]) : 0,
                group ? number(f[4]) : 0,
                group ? number(f[5]) : 0,
                timers(timers));
    }

    private static Token decodeToken(String item) {
        List<String> timers = new ArrayList<>(List.of(item.split("!", -1)));
        String head = timers.removeFirst();
        String[] f = head.substring(1).split(":", -1);
        if (head.charAt(0) == '@' && f.length == 4) {
            return new Token.Resting(number(f[0]), unescape(f[1]), number(f[2]), number(f[3]), timers(timers));
        }
        if (head.charAt(0) == '~' && f.length == 2 && timers.isEmpty()) {
            return new Token.Waiting(unescape(f[0]), number(f[1]));
        }
        throw new MalformedMarking("not a token: " + item);
    }

    private static Set<String> timers(List<String> timers) {
        return timers.stream().map(MarkingCode::unescape).collect(Collectors.toUnmodifiableSet());
    }

    private static void decodeValue(String item, Map<String, Value> values) {
        int equals = item.indexOf('=');
        String text = item.substring(equals + 2);
        Value value = switch (item.charAt(equals + 1)) {
            case 't' -> new Value.Text(unescape(text));
            case 'n' -> new Value.Quantity(new BigDecimal(plain(text)));
            case 'b' -> new Value.Truth(number(text) == 1);
            case 'd' -> new Value.Day(LocalDate.parse(unescape(text)));
            default -> throw new MalformedMarking("not a value: " + item);
        };
        values.put(unescape(item.substring(0, equals)), value);
    }

    /** No exponents: {@code 1e999999999} is a short text and an endless number. */
    private static String plain(String number) {
        if (number.indexOf('e') >= 0 || number.indexOf('E') >= 0) {
            throw new MalformedMarking("not a number: " + number);
        }
        return number;
    }

    private static int number(String text) {
        int number = Integer.parseInt(text);
        if (number < 0) {
            throw new MalformedMarking("not a count: " + text);
        }
        return number;
    }

    private static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
