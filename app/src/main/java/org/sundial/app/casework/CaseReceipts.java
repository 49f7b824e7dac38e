package org.sundial.app.casework;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sundial.app.ledger.ReceiptSource;
import org.sundial.wire.CaseEventJson;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.PayloadCommitment;
import org.sundial.wire.SaltedField;

/** What this office discloses of its events: everything committed to but who acted and what was written. */
@Component
class CaseReceipts implements ReceiptSource {
    private final JdbcClient jdbc;

    CaseReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Disclosure> disclosure(LeafEntry leaf) {
        record Row(String reference, String body, byte[] secret) {}
        Optional<UUID> logId = logId(leaf);
        if (logId.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select e.reference, e.body, s.secret
                  from casework.case_file f
                  join casework.case_event e using (reference)
                  join casework.case_secret s using (reference)
                 where f.log_id = :logId and e.event = :event
                """)
                .param("logId", logId.get())
                .param("event", leaf.event())
                .query((row, number) ->
                        new Row(row.getString("reference"), row.getString("body"), row.getBytes("secret")))
                .optional()
                .map(row -> {
                    Map<String, SaltedField> fields = EventFields.of(
                            new Reference(row.reference()),
                            CaseEventJson.read(row.body()),
                            row.body(),
                            EventFields.seed(row.secret(), leaf.event()));
                    SortedMap<String, SaltedField> shown = new TreeMap<>(fields);
                    shown.keySet().removeAll(EventFields.HIDDEN);
                    return new Disclosure(PayloadCommitment.to(fields), shown);
                });
    }

    /** The leaves of other offices name no case, or name it otherwise. */
    private static Optional<UUID> logId(LeafEntry leaf) {
        try {
            return Optional.of(UUID.fromString(leaf.caseId()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
