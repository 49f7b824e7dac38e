package org.sundial.app.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sundial.calendar.Basis;

/**
 * 办理记录. One thing that was done: when, what, by which post, on what basis, and its proof.
 *
 * @param by the post or the organ; a citizen's page never names an officer unless the law says so
 */
public record TimelineEntry(
        Instant at,
        String title,
        @Nullable String by,
        @Nullable String note,
        @Nullable Basis basis,
        @Nullable Proof proof) {

    public static TimelineEntry of(Instant at, String title, String by) {
        return new TimelineEntry(at, title, by, null, null, null);
    }

    public TimelineEntry note(@Nullable String sentence) {
        return new TimelineEntry(at, title, by, sentence, basis, proof);
    }

    public TimelineEntry on(@Nullable Basis provision) {
        return new TimelineEntry(at, title, by, note, provision, proof);
    }

    public TimelineEntry proven(@Nullable Proof record) {
        return new TimelineEntry(at, title, by, note, basis, record);
    }
}
