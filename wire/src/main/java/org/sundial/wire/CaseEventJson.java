package org.sundial.wire;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.EventKind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * 事件的 JSON. The one form of every case event, canonical as it is written (RFC 8785): fields in name order, nothing
 * empty, the kind by its code. Read back it is the same event; a field or a kind that is not known is refused.
 */
public final class CaseEventJson {
    static final String KIND = "kind";
    /** An event is a few hundred bytes; a form has its own ceiling far below this. */
    static final int LONGEST = 1_000_000;

    private static final Map<EventKind, RecordCodec<Record>> BY_KIND = new EnumMap<>(EventKind.class);
    private static final Map<String, EventKind> BY_CODE = new HashMap<>();

    static {
        for (EventKind kind : EventKind.values()) {
            BY_CODE.put(kind.code(), kind);
        }
        codecs(CaseEvent.class);
    }

    private CaseEventJson() {}

    private static void codecs(Class<?> sealed) {
        for (Class<?> type : sealed.getPermittedSubclasses()) {
            if (type.isRecord()) {
                BY_KIND.put(kind(type), codec(type));
            } else {
                codecs(type);
            }
        }
    }

    @SuppressWarnings("unchecked") // The codec of an event's own class is only ever given events of that class.
    private static RecordCodec<Record> codec(Class<?> type) {
        return (RecordCodec<Record>) (RecordCodec<?>) RecordCodec.of(type.asSubclass(Record.class));
    }

    /** A kind is its event's name in capitals, as {@code StepCompleted} is {@code STEP_COMPLETED}. */
    private static EventKind kind(Class<?> type) {
        return EventKind.valueOf(
                type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    public static String write(CaseEvent event) {
        StringBuilder out = new StringBuilder(640);
        codec(event.kind()).write((Record) event, event.kind().code(), out);
        return out.toString();
    }

    private static RecordCodec<Record> codec(EventKind kind) {
        return Optional.ofNullable(BY_KIND.get(kind)).orElseThrow();
    }

    /** @throws UnreadableCase if the text is not the one form of an event */
    public static CaseEvent read(String json) {
        try (JsonParser in = CaseParser.open(json)) {
            RecordCodec<Record> codec = codec(kind(json));
            CaseEvent event = (CaseEvent) codec.read(in, KIND);
            CaseParser.end(in);
            return event;
        } catch (JacksonException e) {
            throw CaseParser.notJson(e);
        }
    }

    /** The kind may stand anywhere: PostgreSQL keeps the fields of a jsonb in an order of its own. */
    private static EventKind kind(String json) {
        try (JsonParser in = CaseParser.open(json)) {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                throw new UnreadableCase("an object is expected");
            }
            while (in.nextToken() != JsonToken.END_OBJECT) {
                String name = in.currentName();
                in.nextToken();
                if (name.equals(KIND)) {
                    EventKind kind = BY_CODE.get(Codecs.string(in));
                    if (kind == null) {
                        throw new UnreadableCase("no such kind of event: " + in.getString()).in(KIND);
                    }
                    return kind;
                }
                in.skipChildren();
            }
            throw new UnreadableCase("it is missing").in(KIND);
        }
    }

    /** The fields of the event as JSON values, for a commitment that can show some and hide the others. */
    public static SequencedMap<String, JsonNode> fields(CaseEvent event) {
        SequencedMap<String, JsonNode> fields = new LinkedHashMap<>();
        CaseParser.tree(write(event)).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }
}
