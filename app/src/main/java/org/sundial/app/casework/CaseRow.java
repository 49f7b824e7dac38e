package org.sundial.app.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        Instant now,
        @Nullable Integer keptAt) {

    int version() {
        return state.version();
    }
}
