package org.sundial.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the desk's lists, in the reader's language.
 *
 * @param limit which limit is due then; null where none is
 */
public record CaseRowView(
        String reference,
        String title,
        String item,
        String status,
        @Nullable LocalDate due,
        @Nullable String limit,
        Instant lastAt) {}
