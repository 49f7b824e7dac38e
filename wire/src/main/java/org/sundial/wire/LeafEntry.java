package org.sundial.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sundial.ledger.EntryBundle;
import org.sundial.ledger.Hash;
import org.sundial.ledger.TreeHasher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * 账目. The public part of one recorded act: what anyone may read for ever. It never holds a person; what it commits to
 * by {@code payload} stays with the office and can be erased.
 *
 * @param event the event's id
 * @param kind what happened, such as {@code case.accepted}
 * @param item code of the power item, or empty
 * @param caseId public pseudonymous id of the case, or empty; {@code case} in JSON
 * @param organ code of the organ that acted
 * @param procedure fingerprint of the procedure that ran, 64 hexadecimal digits, or empty
 * @param calendar edition of the calendar its dates were derived from, or empty
 * @param at when, as the office states it; the log proves the bracket around it
 * @param after SHA-256 of the newest cosigned checkpoint note known then, 64 hexadecimal digits, or empty
 * @param payload the {@link PayloadCommitment}, 64 hexadecimal digits
 */
public record LeafEntry(
        UUID event,
        String kind,
        String item,
        String caseId,
        String organ,
        String procedure,
        String calendar,
        Instant at,
        String after,
        String payload) {

    static final int VERSION = 1;

    public LeafEntry {
        Form.KIND.require("kind", kind);
        Form.NAME_OR_EMPTY.require("item", item);
        Form.NAME_OR_EMPTY.require("case", caseId);
        Form.NAME.require("organ", organ);
        Form.HASH_OR_EMPTY.require("procedure", procedure);
        Form.NAME_OR_EMPTY.require("calendar", calendar);
        Form.HASH_OR_EMPTY.require("after", after);
        Form.HASH.require("payload", payload);
    }

    /** The bytes that are logged (RFC 8785). Written as they stand, name by name, for every act makes them. */
    public byte[] bytes() {
        StringBuilder out = new StringBuilder(512);
        field("{\"after", after, out);
        field(",\"at", at.toString(), out);
        field(",\"calendar", calendar, out);
        field(",\"case", caseId, out);
        field(",\"event", event.toString(), out);
        field(",\"item", item, out);
        field(",\"kind", kind, out);
        field(",\"organ", organ, out);
        field(",\"payload", payload, out);
        field(",\"procedure", procedure, out);
        return out.append(",\"v\":").append(VERSION).append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void field(String name, String value, StringBuilder out) {
        JsonText.quote(value, out.append(name).append("\":"));
    }

    /** The hash of the leaf in the tree. */
    public Hash leafHash() {
        return TreeHasher.leafHash(bytes());
    }

    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("v", VERSION)
                .put("event", event.toString())
                .put("kind", kind)
                .put("item", item)
                .put("case", caseId)
                .put("organ", organ)
                .put("procedure", procedure)
                .put("calendar", calendar)
                .put("at", at.toString())
                .put("after", after)
                .put("payload", payload);
    }

    /** Reads an entry of the log; bytes other than the canonical ones are a problem too. */
    public static Read parse(byte[] entry) {
        List<Problem> problems = new ArrayList<>();
        try {
            JsonNode json = StrictJson.read(entry, EntryBundle.LONGEST_ENTRY);
            Optional<LeafEntry> leaf = LeafReader.read(new FieldReader(json, "", problems));
            if (leaf.isPresent() && Arrays.equals(leaf.get().bytes(), entry)) {
                return new Entry(leaf.get());
            }
            if (leaf.isPresent()) {
                problems.add(
                        new Problem("", "写法不是唯一的规范写法（RFC 8785）。", "It is not in its one canonical form (RFC 8785)."));
            }
        } catch (StrictJson.NotJson e) {
            problems.add(e.at(""));
        }
        return new NoEntry(problems);
    }

    /** What reading an entry came to. */
    public sealed interface Read {}

    /** The bytes are this entry. */
    public record Entry(LeafEntry leaf) implements Read {}

    /** The bytes are no entry, and why. */
    public record NoEntry(List<Problem> problems) implements Read {
        public NoEntry {
            problems = List.copyOf(problems);
        }
    }
}
