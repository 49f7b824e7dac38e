package org.sundial.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a worklist.
 *
 * @param lastActor who acted on the case last: a login, applicant or system
 * @param pauseCause why the clock stands still, as {@link org.sundial.casefile.PauseCause} names it
 * @param reminded whether the holder was told that the limit is near or past
 */
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
        String channel,
        boolean simulated,
        @Nullable String lastActor,
        @Nullable String pauseCause,
        boolean reminded) {}
