package org.sundial.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a worklist. */
public record TaskRow(
        String reference,
        String task,
        String node,
        String name,
        String nameEn,
        String act,
        String post,
        String organ,
        @Nullable String holder,
        Instant since,
        @Nullable LocalDate due,
        @Nullable String dueKind,
        boolean paused,
        String item,
        String title,
        String status,
        boolean simulated,
        @Nullable String lastActor) {}
