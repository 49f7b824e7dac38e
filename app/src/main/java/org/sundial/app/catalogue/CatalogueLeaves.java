package org.sundial.app.catalogue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.sundial.app.ledger.Ledger;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.PayloadCommitment;
import org.sundial.wire.SaltedField;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes the catalogue's acts into the public log, inside the transaction of the act. */
@Component
class CatalogueLeaves {
    private final Consumer<LeafEntry> log;
    private final Supplier<String> newestCosigned;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    CatalogueLeaves(Ledger ledger) {
        this(ledger::append, ledger::newestCosigned);
    }

    CatalogueLeaves(Consumer<LeafEntry> log, Supplier<String> newestCosigned) {
        this.log = log;
        this.newestCosigned = newestCosigned;
    }

    /**
     * Appends one leaf.
     *
     * @param procedure a procedure's fingerprint, or empty
     * @param fields what the leaf commits to; all of it public
     * @return the fields with their salts, to keep for the receipt
     */
    String append(
            UUID event,
            String kind,
            String code,
            String organ,
            String procedure,
            Instant at,
            Map<String, String> fields) {
        Map<String, SaltedField> salted = new TreeMap<>();
        fields.forEach(
                (name, value) -> salted.put(name, SaltedField.of(JsonNodeFactory.instance.stringNode(value), random)));
        log.accept(new LeafEntry(
                event,
                kind,
                code,
                "",
                organ,
                procedure,
                "",
                at,
                newestCosigned.get(),
                PayloadCommitment.to(salted).digest()));
        return CatalogueJson.disclosure(salted);
    }
}
