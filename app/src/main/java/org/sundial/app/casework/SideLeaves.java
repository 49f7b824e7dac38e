package org.sundial.app.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.ledger.ReceiptSource;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.PayloadCommitment;
import org.sundial.wire.SaltedField;
import tools.jackson.databind.json.JsonMapper;

/**
 * 案外记录的存证. Leaves of what is done about a case without being a step of it: looking at what is sensitive, withdrawing
 * a publication. Written in the caller's transaction.
 */
@Component
class SideLeaves implements ReceiptSource {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Ledger ledger;

    SideLeaves(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /**
     * Appends a leaf.
     *
     * @param kind its name in the log, such as case.sensitive-viewed
     * @param fields what it commits to, each under its own salt; {@code officer} is never disclosed
     * @return its name in the log
     */
    UUID append(String kind, CaseFace face, String calendar, Instant at, Map<String, String> fields) {
        UUID event = UUID.randomUUID();
        byte[] seed = EventFields.newSecret();
        Map<String, String> sorted = new TreeMap<>(fields);
        ledger.append(new LeafEntry(
                event,
                kind,
                face.item(),
                face.logId().toString(),
                face.organ(),
                face.procedure(),
                calendar,
                at,
                ledger.newestCosigned(),
                PayloadCommitment.to(EventFields.salted(sorted, seed)).digest()));
        jdbc.sql("insert into casework.side_leaf (event, fields, seed) values (:event, cast(:fields as jsonb), :seed)")
                .param("event", event)
                .param("fields", JSON.writeValueAsString(sorted))
                .param("seed", seed)
                .update();
        return event;
    }

    /** What the log knows a case by. */
    record CaseFace(UUID logId, String item, String organ, String procedure) {}

    Optional<CaseFace> face(Reference reference) {
        return jdbc.sql("select log_id, item, organ, procedure from casework.case_file where reference = :reference")
                .param("reference", reference.value())
                .query(CaseFace.class)
                .optional();
    }

    @Override
    public Optional<Disclosure> disclosure(LeafEntry leaf) {
        record Row(String fields, byte[] seed) {}
        return jdbc.sql("select fields, seed from casework.side_leaf where event = :event")
                .param("event", leaf.event())
                .query((row, number) ->
                        new Row(new String(row.getBytes("fields"), StandardCharsets.UTF_8), row.getBytes("seed")))
                .optional()
                .map(row -> {
                    Map<String, SaltedField> fields = EventFields.salted(read(row.fields()), row.seed());
                    SortedMap<String, SaltedField> shown = new TreeMap<>(fields);
                    shown.keySet().removeAll(EventFields.HIDDEN);
                    return new Disclosure(PayloadCommitment.to(fields), shown);
                });
    }

    private static Map<String, String> read(String fields) {
        Map<String, String> read = new TreeMap<>();
        JSON.readTree(fields)
                .properties()
                .forEach(field -> read.put(field.getKey(), field.getValue().stringValue()));
        return read;
    }
}
