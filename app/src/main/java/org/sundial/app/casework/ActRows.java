package org.sundial.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything one act writes: the case's row, its events with their leaves, what became of its tasks, and what runs.
 *
 * @param expected the version the act was decided on
 * @param opening what only the first act of a case says
 * @param closed tasks that are no longer open and whose row is not handed on
 * @param staying tasks that were open and are, with another holder or date
 * @param opened tasks that were not open before
 * @param running empty when nothing runs any more
 */
record ActRows(
        Reference reference,
        UUID command,
        int expected,
        File file,
        Optional<Opening> opening,
        List<Event> events,
        List<String> closed,
        List<Task> staying,
        List<Task> opened,
        Optional<Running> running) {

    /** What an act changes of the case's row. */
    record File(
            String organ,
            String status,
            String heading,
            int version,
            Instant lastAt,
            @Nullable Instant closedAt) {}

    /** What a case's row says for ever. */
    record Opening(
            UUID logId,
            byte[] secret,
            String item,
            int edition,
            int chart,
            String procedure,
            String branch,
            String channel,
            String title,
            byte[] queryCodeHash,
            byte[] queryCodeSalt,
            boolean simulated) {}

    /** An event, and the bytes of its leaf. */
    record Event(
            int seq,
            UUID event,
            String kind,
            Instant at,
            String actor,
            String post,
            int ordinal,
            String body,
            byte[] entry) {}

    /**
     * An open task; its date is the nearest that presses on it.
     *
     * @param after the task that was closed as this one was opened, whose row it takes over
     */
    record Task(
            @Nullable String after,
            String task,
            String node,
            String name,
            String nameEn,
            String act,
            String post,
            @Nullable String holder,
            Instant since,
            @Nullable LocalDate due,
            @Nullable String dueKind,
            boolean paused) {

        Task takingOver(String closed) {
            return new Task(closed, task, node, name, nameEn, act, post, holder, since, due, dueKind, paused);
        }
    }

    /** The row of {@code casework.running}. */
    record Running(
            @Nullable LocalDate due,
            @Nullable String dueKind,
            @Nullable LocalDate acceptBy,
            @Nullable Integer awaitingYear,
            String edition,
            String limits) {}
}
