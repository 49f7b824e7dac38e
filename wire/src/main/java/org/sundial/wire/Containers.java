package org.sundial.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The forms of lists, sets, maps and optional values. Empty ones are left out and never written. */
final class Containers {

    private Containers() {}

    static <T> Codec<Optional<T>> optional(Codec<T> inner) {
        return new Codec<>() {
            @Override
            public void write(Optional<T> value, StringBuilder out) {
                inner.write(value.orElseThrow(), out);
            }

            @Override
            public Optional<T> read(JsonParser in) {
                return Optional.of(inner.read(in));
            }

            @Override
            public boolean absent(Optional<T> value) {
                return value.isEmpty();
            }

            @Override
            public Optional<T> missing() {
                return Optional.empty();
            }
        };
    }

    static <T> Codec<List<T>> list(Codec<T> inner) {
        return array(inner, value -> value, List::copyOf, List::isEmpty);
    }

    /** In the order of the written items, so that the same set is the same text. */
    static <T> Codec<Set<T>> set(Codec<T> inner) {
        return array(
                inner,
                value -> {
                    List<T> sorted = new ArrayList<>(value);
                    sorted.sort((a, b) -> text(inner, a).compareTo(text(inner, b)));
                    return sorted;
                },
                items -> {
                    Set<String> texts = new TreeSet<>();
                    String last = "";
                    for (T item : items) {
                        String text = text(inner, item);
                        if (!texts.add(text) || text.compareTo(last) < 0) {
                            throw new UnreadableCase("a set in order is expected");
                        }
                        last = text;
                    }
                    return Set.copyOf(items);
                },
                Set::isEmpty);
    }

    private static <T> String text(Codec<T> codec, T value) {
        StringBuilder out = new StringBuilder();
        codec.write(value, out);
        return out.toString();
    }

    private static <C, T> Codec<C> array(
            Codec<T> inner, Function<C, List<T>> items, Function<List<T>, C> of, Predicate<C> empty) {
        return new Codec<>() {
            @Override
            public void write(C value, StringBuilder out) {
                char before = '[';
                for (T item : items.apply(value)) {
                    inner.write(item, out.append(before));
                    before = ',';
                }
                out.append(']');
            }

            @Override
            public C read(JsonParser in) {
                List<T> read = new ArrayList<>();
                items(in, () -> read.add(inner.read(in)));
                return of.apply(read);
            }

            @Override
            public boolean absent(C value) {
                return empty.test(value);
            }

            @Override
            public C missing() {
                return of.apply(List.of());
            }
        };
    }

    static Codec<Map<String, String>> texts() {
        return new Codec<>() {
            @Override
            public void write(Map<String, String> value, StringBuilder out) {
                char before = '{';
                // String.compareTo compares UTF-16 code units: the order of RFC 8785.
                for (Map.Entry<String, String> entry : new TreeMap<>(value).entrySet()) {
                    JsonText.quote(entry.getKey(), out.append(before));
                    JsonText.quote(entry.getValue(), out.append(':'));
                    before = ',';
                }
                out.append('}');
            }

            @Override
            public Map<String, String> read(JsonParser in) {
                Map<String, String> texts = new TreeMap<>();
                fields(in, (name, parser) -> put(texts, name, Codecs.string(parser)));
                filled(texts.isEmpty());
                return texts;
            }

            @Override
            public boolean absent(Map<String, String> value) {
                return value.isEmpty();
            }

            @Override
            public Map<String, String> missing() {
                return Map.of();
            }
        };
    }

    /** Walks an object's fields; the handler leaves the parser on the value's last token. */
    static void fields(JsonParser in, BiConsumer<String, JsonParser> field) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw new UnreadableCase("an object is expected");
        }
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            try {
                field.accept(name, in);
            } catch (UnreadableCase e) {
                throw e.in(name);
            }
        }
    }

    private static void items(JsonParser in, Runnable item) {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableCase("a list is expected");
        }
        int index = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            try {
                item.run();
            } catch (UnreadableCase e) {
                throw e.in("[" + index + "]");
            }
            index++;
        }
        filled(index == 0);
    }

    static <V> void put(Map<String, V> map, String name, V value) {
        if (map.put(name, value) != null) {
            throw new UnreadableCase("it stands twice");
        }
    }

    static void filled(boolean empty) {
        if (empty) {
            throw new UnreadableCase("what is empty is left out");
        }
    }
}
