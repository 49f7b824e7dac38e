package org.sundial.app.ledger;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.PayloadCommitment;
import org.sundial.wire.SaltedField;
import tools.jackson.databind.node.StringNode;

/** Leaves with honest defaults. */
final class Leaves {
    private Leaves() {}

    static LeafEntry accepted(UUID event, String after) {
        return accepted(event, after, PayloadCommitment.to(fields()).digest());
    }

    static LeafEntry accepted(UUID event, String after, String payload) {
        Instant friday = Instant.parse("2026-11-27T01:00:00Z");
        return new LeafEntry(event, "case.accepted", "", "7K3M9QXD", "fire", "", "2026.1", friday, after, payload);
    }

    static Map<String, SaltedField> fields() {
        return Map.of(
                "result", SaltedField.of(StringNode.valueOf("受理"), new SecureRandom()),
                "applicant", SaltedField.of(StringNode.valueOf("某公司"), new SecureRandom()));
    }
}
