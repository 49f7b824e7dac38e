package org.sundial.ledger;

/** Hears what an audit comes across, in the order of the log, so that nothing has to be kept in memory. */
public interface AuditListener {

    /** An entry that was read; its bytes may differ from what was signed if a discrepancy says so. */
    void entry(long index, byte[] entry);

    void found(Discrepancy discrepancy);
}
