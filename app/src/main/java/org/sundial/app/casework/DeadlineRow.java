package org.sundial.app.casework;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sundial.calendar.Deadline;
import org.sundial.casefile.CaseDeadline;
import tools.jackson.core.JsonGenerator;

/** A deadline as its row in the database tells it; two that are equal need no writing. */
record DeadlineRow(
        String kind,
        String task,
        String post,
        @Nullable String officer,
        String state,
        @Nullable String due,
        @Nullable String dueAt,
        @Nullable Integer awaitingYear,
        boolean paused,
        String edition,
        @Nullable String endedAt) {

    static DeadlineRow of(CaseDeadline deadline) {
        Deadline reckoned = deadline.deadline();
        return switch (reckoned) {
            case Deadline.Due due ->
                row(
                        deadline,
                        due.date().toString(),
                        due.instant().map(LocalDateTime::toString).orElse(null),
                        null,
                        false);
            case Deadline.AwaitingCalendar awaiting -> row(deadline, null, null, awaiting.missingYear(), false);
            case Deadline.StillPaused paused -> row(deadline, null, null, null, true);
        };
    }

    private static DeadlineRow row(
            CaseDeadline deadline,
            @Nullable String due,
            @Nullable String dueAt,
            @Nullable Integer awaitingYear,
            boolean paused) {
        return new DeadlineRow(
                deadline.kind().name(),
                deadline.taskId().orElse(""),
                deadline.post(),
                deadline.officer().orElse(null),
                deadline.state().name(),
                due,
                dueAt,
                awaitingYear,
                paused,
                deadline.deadline().edition(),
                deadline.endedAt().map(Instant::toString).orElse(null));
    }

    boolean isRunning() {
        return state.equals(CaseDeadline.State.RUNNING.name());
    }

    boolean isSameLimitAs(DeadlineRow other) {
        return kind.equals(other.kind) && task.equals(other.task);
    }

    /** The same limit, no longer owed. */
    DeadlineRow ceased(String at) {
        return new DeadlineRow(
                kind,
                task,
                post,
                officer,
                CaseDeadline.State.CEASED.name(),
                due,
                dueAt,
                awaitingYear,
                false,
                edition,
                at);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("kind", kind);
        json.writeStringProperty("task", task);
        json.writeStringProperty("post", post);
        text(json, "officer", officer);
        json.writeStringProperty("state", state);
        text(json, "due", due);
        text(json, "due_at", dueAt);
        if (awaitingYear != null) {
            json.writeNumberProperty("awaiting_year", awaitingYear);
        }
        json.writeBooleanProperty("paused", paused);
        json.writeStringProperty("edition", edition);
        text(json, "ended_at", endedAt);
        json.writeEndObject();
    }

    /** What is null is left out: the database reads a missing name as null. */
    static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }
}
