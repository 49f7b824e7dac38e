package org.sundial.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.sundial.casefile.Actor;
import org.sundial.procedure.Marking;
import org.sundial.procedure.Values;

/** Makes random records of any shape, so that a field added tomorrow is tried tomorrow. */
final class AnyRecord {
    private static final List<String> TEXTS = List.of(
            "a",
            "意见",
            "“引号”",
            "\"quoted\"",
            "back\\slash",
            "line\nbreak",
            "tab\t",
            "x\u0001",
            "x\u001f",
            "𠮷野家",
            "/",
            "é",
            "0",
            "x\u2028",
            "applicant",
            "true");
    private static final List<String> MARKINGS =
            List.of("m1;0;;;;", "m1;1;;@1:accept:0:1;;commitment=b1", "m1;3;;@3:inspect:0:1;accept;area=n120.5");

    private final Random random;

    AnyRecord(long seed) {
        this.random = new Random(seed);
    }

    <R extends Record> R of(Class<R> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types = new Class<?>[components.length];
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(components[i].getGenericType());
            }
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot make a " + type, e);
        }
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return pick(List.of(plain.getEnumConstants()));
        }
        if (plain.isRecord()) {
            return of(plain.asSubclass(Record.class));
        }
        return switch (plain.getSimpleName()) {
            case "String" -> pick(TEXTS);
            case "int" -> 1 + random.nextInt(1_000_000);
            case "boolean" -> random.nextBoolean();
            case "Instant" -> Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000) * 1_000L);
            case "LocalDate" -> LocalDate.ofEpochDay(random.nextInt(40_000));
            case "Marking" -> Marking.decode(pick(MARKINGS));
            case "Values" -> values();
            case "Actor" ->
                pick(List.of(Actor.applicant(), Actor.system(), Actor.officer(pick(TEXTS), pick(TEXTS), pick(TEXTS))));
            default -> throw new AssertionError("no sample of " + type);
        };
    }

    private Object container(ParameterizedType type) {
        Type inner = type.getActualTypeArguments()[0];
        int size = random.nextInt(3);
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            items.add(value(inner));
        }
        if (type.getRawType() == Optional.class) {
            return items.stream().findFirst();
        }
        if (type.getRawType() == Set.class) {
            return new HashSet<>(items);
        }
        if (type.getRawType() == Map.class) {
            Map<String, String> map = new HashMap<>();
            items.forEach(item -> map.put((String) item, pick(TEXTS)));
            return map;
        }
        return items;
    }

    private Values values() {
        Values values = Values.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = "v" + i;
            values = switch (random.nextInt(4)) {
                case 0 -> values.with(name, pick(TEXTS));
                case 1 -> values.with(name, random.nextBoolean());
                case 2 -> values.with(name, BigDecimal.valueOf(random.nextInt(), random.nextInt(5)));
                default -> values.with(name, LocalDate.ofEpochDay(random.nextInt(40_000)));
            };
        }
        return values;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
