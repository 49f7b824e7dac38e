package org.sundial.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.sundial.procedure.MalformedMarking;
import org.sundial.procedure.Marking;
import org.sundial.procedure.Value;
import org.sundial.procedure.Values;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The forms of single values. */
final class Codecs {

    static final Codec<String> TEXT = new Codec<>() {
        @Override
        public void write(String value, StringBuilder out) {
            JsonText.quote(value, out);
        }

        @Override
        public String read(JsonParser in) {
            return string(in);
        }
    };

    static final Codec<Integer> INTEGER = new Codec<>() {
        @Override
        public void write(Integer value, StringBuilder out) {
            out.append(value.intValue());
        }

        @Override
        public Integer read(JsonParser in) {
            if (in.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw new UnreadableCase("a whole number is expected");
            }
            return in.getIntValue();
        }
    };

    static final Codec<Boolean> TRUTH = new Codec<>() {
        @Override
        public void write(Boolean value, StringBuilder out) {
            out.append(value.booleanValue());
        }

        @Override
        public Boolean read(JsonParser in) {
            return switch (in.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> throw new UnreadableCase("true or false is expected");
            };
        }
    };

    static final Codec<Instant> INSTANT = spelled(Instant::parse);
    static final Codec<LocalDate> DAY = spelled(LocalDate::parse);
    static final Codec<Marking> MARKING = spelled(Marking::decode);

    /** Numbers and days wear their type, because JSON has no days and no number longer than a double. */
    static final Codec<Values> VALUES = new Codec<>() {
        @Override
        public void write(Values values, StringBuilder out) {
            char before = '{';
            for (Map.Entry<String, Value> entry : values.asMap().entrySet()) {
                JsonText.quote(entry.getKey(), out.append(before));
                out.append(':');
                switch (entry.getValue()) {
                    case Value.Text text -> JsonText.quote(text.text(), out);
                    case Value.Truth truth -> out.append(truth.truth());
                    case Value.Quantity number ->
                        out.append("{\"number\":\"")
                                .append(number.number().toPlainString())
                                .append("\"}");
                    case Value.Day day ->
                        out.append("{\"day\":\"").append(day.day()).append("\"}");
                }
                before = ',';
            }
            out.append('}');
        }

        @Override
        public Values read(JsonParser in) {
            Map<String, Value> values = new TreeMap<>();
            Containers.fields(in, (name, parser) -> Containers.put(values, name, value(parser)));
            Containers.filled(values.isEmpty());
            return Values.of(values);
        }

        @Override
        public boolean absent(Values value) {
            return value.asMap().isEmpty();
        }

        @Override
        public Values missing() {
            return Values.NONE;
        }
    };

    private Codecs() {}

    private static Value value(JsonParser in) {
        return switch (in.currentToken()) {
            case VALUE_STRING -> new Value.Text(in.getString());
            case VALUE_TRUE -> new Value.Truth(true);
            case VALUE_FALSE -> new Value.Truth(false);
            case START_OBJECT -> typed(in);
            default -> throw new UnreadableCase("a text, a truth, a number or a day is expected");
        };
    }

    private static Value typed(JsonParser in) {
        Map<String, Value> typed = new HashMap<>();
        Containers.fields(
                in,
                (type, parser) -> typed.put(
                        type,
                        switch (type) {
                            case "number" -> number(string(parser));
                            case "day" -> new Value.Day(DAY.read(parser));
                            default -> throw new UnreadableCase("a number or a day is expected");
                        }));
        if (typed.size() != 1) {
            throw new UnreadableCase("one number or one day is expected");
        }
        return typed.values().iterator().next();
    }

    private static Value number(String text) {
        // An exponent would let a few characters stand for a number that fills the memory.
        if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw unspelled(text);
        }
        Value.Quantity number = parsed(text, digits -> new Value.Quantity(new BigDecimal(digits)));
        if (!number.number().toPlainString().equals(text)) {
            throw unspelled(text);
        }
        return number;
    }

    private static UnreadableCase unspelled(String text) {
        return new UnreadableCase("not the one way to write this: " + text);
    }

    static <E extends Enum<E>> Codec<E> word(Class<E> type) {
        Map<String, E> byName = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            byName.put(constant.name(), constant);
        }
        return new Codec<>() {
            @Override
            public void write(E value, StringBuilder out) {
                out.append('"').append(value.name()).append('"');
            }

            @Override
            public E read(JsonParser in) {
                E constant = byName.get(string(in));
                if (constant == null) {
                    throw new UnreadableCase("one of these is expected: " + new TreeMap<>(byName).keySet());
                }
                return constant;
            }
        };
    }

    /** A type whose text is its own; whatever is spelled in another way is refused. */
    private static <T> Codec<T> spelled(Function<String, T> parse) {
        return new Codec<>() {
            @Override
            public void write(T value, StringBuilder out) {
                JsonText.quote(value.toString(), out);
            }

            @Override
            public T read(JsonParser in) {
                String text = string(in);
                T value = parsed(text, parse);
                if (!value.toString().equals(text)) {
                    throw unspelled(text);
                }
                return value;
            }
        };
    }

    private static <T> T parsed(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException | NumberFormatException | MalformedMarking e) {
            throw new UnreadableCase("not well written: " + e.getMessage());
        }
    }

    static String string(JsonParser in) {
        if (in.currentToken() != JsonToken.VALUE_STRING) {
            throw new UnreadableCase("text is expected");
        }
        return in.getString();
    }
}
