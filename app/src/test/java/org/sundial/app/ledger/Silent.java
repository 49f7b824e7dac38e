package org.sundial.app.ledger;

import org.sundial.ledger.AuditListener;
import org.sundial.ledger.Discrepancy;

/** Hears an audit and keeps nothing: for tests that only want the counts. */
final class Silent implements AuditListener {
    @Override
    public void entry(long index, byte[] entry) {}

    @Override
    public void found(Discrepancy discrepancy) {}
}
