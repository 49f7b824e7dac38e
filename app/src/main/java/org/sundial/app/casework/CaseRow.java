package org.sundial.app.casework;

import java.time.Instant;
import java.util.UUID;
import org.sundial.casefile.CaseState;

/**
 * A case as its row and its events tell it.
 *
 * @param now the database's clock at the moment of reading, by which everything in this act is dated
 */
record CaseRow(
        Reference reference,
        UUID logId,
        byte[] secret,
        String item,
        int edition,
        int chart,
        String procedure,
        String organ,
        CaseState state,
        String title,
        boolean simulated,
        Instant now) {

    /** The same case at another moment. */
    CaseRow at(Instant moment) {
        return new CaseRow(
                reference, logId, secret, item, edition, chart, procedure, organ, state, title, simulated, moment);
    }

    /** The same case after more has happened. */
    CaseRow with(CaseState later) {
        return new CaseRow(
                reference, logId, secret, item, edition, chart, procedure, organ, later, title, simulated, now);
    }

    int version() {
        return state.version();
    }
}
