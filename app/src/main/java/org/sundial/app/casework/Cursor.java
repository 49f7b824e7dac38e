package org.sundial.app.casework;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 翻页位置. Where a list goes on, as one word of an address; one that is not ours begins the list again. */
final class Cursor {
    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    static String of(TaskRow last) {
        return write(last.due() == null ? "" : last.due().toString(), last.reference(), last.task());
    }

    static Optional<CaseFiles.After> afterTask(@Nullable String cursor) {
        List<String> parts = read(cursor);
        try {
            return parts.size() == 3
                    ? Optional.of(new CaseFiles.After(
                            parts.get(0).isEmpty() ? null : LocalDate.parse(parts.get(0)), parts.get(1), parts.get(2)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String of(CaseLine last) {
        return write(last.receivedAt().toString(), last.reference());
    }

    /** After a case in a list by the day of receipt. */
    record AfterCase(Instant receivedAt, String reference) {}

    static Optional<AfterCase> afterCase(@Nullable String cursor) {
        List<String> parts = read(cursor);
        try {
            return parts.size() == 2
                    ? Optional.of(new AfterCase(Instant.parse(parts.get(0)), parts.get(1)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String write(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> read(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return List.of();
        }
        try {
            return List.of(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
