package org.sundial.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a list of cases. */
public record CaseLine(
        String reference,
        String item,
        String organ,
        String title,
        String status,
        String heading,
        String channel,
        boolean simulated,
        Instant receivedAt,
        Instant lastAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate due,
        @Nullable String dueKind) {}
