package org.sundial.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What an audit counted.
 *
 * @param head the newest checkpoint, if it could be read
 * @param cosignatures verified cosignatures on it
 * @param entries entries read
 * @param bytes their bytes
 * @param tiles tiles compared
 * @param discrepancies things found wrong; nothing is wrong with the log only if 0
 */
public record AuditReport(
        Optional<Checkpoint> head,
        List<Cosignature> cosignatures,
        long entries,
        long bytes,
        long tiles,
        long discrepancies) {

    public AuditReport {
        cosignatures = List.copyOf(cosignatures);
    }

    public boolean isSound() {
        return discrepancies == 0;
    }
}
