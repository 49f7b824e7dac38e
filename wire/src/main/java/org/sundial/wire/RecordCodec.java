package org.sundial.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sundial.casefile.Actor;
import org.sundial.procedure.Marking;
import org.sundial.procedure.Values;
import tools.jackson.core.JsonParser;

/**
 * A record as a JSON object, its components as fields in name order. Looked at once, when the codec is made; afterwards
 * writing and reading are a loop over method handles.
 */
final class RecordCodec<R extends Record> implements Codec<R> {

    /** One component: where it stands in the constructor, how it is got and how it is written. */
    private record Field(int position, String name, MethodHandle get, Codec<Object> codec) {}

    private final List<Field> byName;
    private final Map<String, Field> fields = new HashMap<>();
    private final MethodHandle make;
    private final int size;

    private RecordCodec(Class<R> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            RecordComponent[] components = type.getRecordComponents();
            List<Field> found = new ArrayList<>();
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                found.add(new Field(
                        i,
                        components[i].getName(),
                        lookup.unreflect(components[i].getAccessor())
                                .asType(MethodType.methodType(Object.class, Record.class)),
                        codec(components[i].getGenericType())));
            }
            found.forEach(field -> fields.put(field.name(), field));
            found.sort(Comparator.comparing(Field::name));
            byName = List.copyOf(found);
            size = components.length;
            make = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, size)
                    .asType(MethodType.methodType(Record.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a public record: " + type, e);
        }
    }

    static <R extends Record> RecordCodec<R> of(Class<R> type) {
        return new RecordCodec<>(type);
    }

    @SuppressWarnings("unchecked") // A component's codec is made for the component's own type.
    private static Codec<Object> codec(Type type) {
        return (Codec<Object>) codecOf(type);
    }

    private static Codec<?> codecOf(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("no JSON form for " + type);
        }
        if (plain == Actor.class) {
            return new ActorCodec();
        }
        if (plain.isEnum()) {
            return word(plain);
        }
        if (plain.isRecord()) {
            return of(plain.asSubclass(Record.class));
        }
        Codec<?> single = SINGLE.get(plain);
        if (single == null) {
            throw new IllegalStateException("no JSON form for " + type);
        }
        return single;
    }

    private static final Map<Class<?>, Codec<?>> SINGLE = Map.of(
            String.class,
            Codecs.TEXT,
            int.class,
            Codecs.INTEGER,
            boolean.class,
            Codecs.TRUTH,
            Instant.class,
            Codecs.INSTANT,
            LocalDate.class,
            Codecs.DAY,
            Marking.class,
            Codecs.MARKING,
            Values.class,
            Codecs.VALUES);

    @SuppressWarnings({"unchecked", "rawtypes"}) // The class is known to be an enum's.
    private static Codec<?> word(Class<?> plain) {
        return Codecs.word((Class<Enum>) plain.asSubclass(Enum.class));
    }

    private static Codec<?> container(ParameterizedType type) {
        Type[] inner = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return Containers.optional(codec(inner[0]));
        }
        if (type.getRawType() == List.class) {
            return Containers.list(codec(inner[0]));
        }
        if (type.getRawType() == Set.class) {
            return Containers.set(codec(inner[0]));
        }
        if (type.getRawType() == Map.class && Arrays.equals(inner, new Type[] {String.class, String.class})) {
            return Containers.texts();
        }
        throw new IllegalStateException("no JSON form for " + type);
    }

    @Override
    public void write(R value, StringBuilder out) {
        write(value, "", out);
    }

    /** Writes the record with one field more, which holds its kind and takes its place in name order. */
    void write(R value, String kind, StringBuilder out) {
        char before = '{';
        boolean kindWritten = kind.isEmpty();
        for (Field field : byName) {
            if (!kindWritten && field.name().compareTo(CaseEventJson.KIND) > 0) {
                before = kind(kind, before, out);
                kindWritten = true;
            }
            Object component = get(field, value);
            if (!field.codec().absent(component)) {
                out.append(before).append('"').append(field.name()).append("\":");
                field.codec().write(component, out);
                before = ',';
            }
        }
        if (!kindWritten) {
            before = kind(kind, before, out);
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static char kind(String kind, char before, StringBuilder out) {
        out.append(before)
                .append('"')
                .append(CaseEventJson.KIND)
                .append("\":\"")
                .append(kind)
                .append('"');
        return ',';
    }

    @Override
    public R read(JsonParser in) {
        return read(in, "");
    }

    /** Reads the record; {@code besides} names a field that has been read already. */
    R read(JsonParser in, String besides) {
        Object[] read = new Object[size];
        boolean[] given = new boolean[size];
        boolean[] skipped = {besides.isEmpty()};
        Containers.fields(in, (name, parser) -> {
            if (!skipped[0] && name.equals(besides)) {
                skipped[0] = true;
                return;
            }
            Field field = fields.get(name);
            if (field == null) {
                throw new UnreadableCase("unknown field");
            }
            if (given[field.position()]) {
                throw new UnreadableCase("it stands twice");
            }
            read[field.position()] = field.codec().read(parser);
            given[field.position()] = true;
        });
        for (Field field : byName) {
            if (!given[field.position()]) {
                try {
                    read[field.position()] = field.codec().missing();
                } catch (UnreadableCase e) {
                    throw e.in(field.name());
                }
            }
        }
        return make(read);
    }

    private static Object get(Field field, Record value) {
        try {
            return (Object) field.get().invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("an accessor threw a checked exception", e);
        }
    }

    @SuppressWarnings("unchecked") // The constructor is R's.
    private R make(Object[] components) {
        try {
            return (R) (Record) make.invokeExact(components);
        } catch (IllegalArgumentException e) {
            throw new UnreadableCase("not a possible value: " + e.getMessage());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a constructor threw a checked exception", e);
        }
    }
}
