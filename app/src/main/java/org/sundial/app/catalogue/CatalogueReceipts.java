package org.sundial.app.catalogue;

import java.util.Optional;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sundial.app.ledger.ReceiptSource;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.PayloadCommitment;
import org.sundial.wire.SaltedField;

/** 回执. What the catalogue's acts disclose: all of it, since a list of powers has nothing to hide. */
@Component
final class CatalogueReceipts implements ReceiptSource {
    private final JdbcClient jdbc;

    CatalogueReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Disclosure> disclosure(LeafEntry leaf) {
        return jdbc.sql("""
                select disclosure from catalogue.confirmation where event = :event
                union all
                select disclosure from catalogue.freeze where event = :event
                """)
                .param("event", leaf.event())
                .query(String.class)
                .optional()
                .map(CatalogueReceipts::disclosed);
    }

    private static Disclosure disclosed(String kept) {
        SortedMap<String, SaltedField> fields = CatalogueJson.disclosed(kept);
        return new Disclosure(PayloadCommitment.to(fields), fields);
    }
}
