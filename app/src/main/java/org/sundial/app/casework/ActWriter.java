package org.sundial.app.casework;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sundial.app.ledger.Ledger;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.CaseClock;
import org.sundial.casefile.CaseDeadline;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseLimits;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.DeadlineKind;
import org.sundial.casefile.LicensingStatus;
import org.sundial.procedure.Node;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.UserTask;
import org.sundial.wire.CaseEventJson;
import org.sundial.wire.CaseStateJson;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.PayloadCommitment;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes everything an act changes as the one JSON document {@code casework.keep} takes. */
@Component
class ActWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final Ledger ledger;

    ActWriter(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * An act that was decided: what the case was, the events, and what it is now. Only what differs from {@code before}
     * is written.
     *
     * @param secret the case's own, from which the salts of its leaves come
     */
    record Act(
            Reference reference,
            UUID logId,
            byte[] secret,
            CaseState before,
            CaseState state,
            List<CaseEvent> events,
            Procedure procedure,
            CaseLimits limits,
            WorkingDayCalendar calendar) {}

    /** What only the first act of a case says. */
    record Opening(
            int edition, int chart, String title, String queryCodeHash, String queryCodeSalt, boolean simulated) {}

    String write(Act act, Optional<Opening> opening) {
        List<CaseDeadline> deadlines = deadlines(act, act.state());
        Set<DeadlineRow> before =
                deadlines(act, act.before()).stream().map(DeadlineRow::of).collect(Collectors.toSet());
        StringWriter out = new StringWriter(4_096);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeName("file");
            file(json, act, opening, deadlines);
            json.writeName("events");
            json.writeStartArray();
            int ordinal = 0;
            for (CaseEvent event : act.events()) {
                event(json, act, event, ordinal++);
            }
            json.writeEndArray();
            json.writeName("closed");
            json.writeStartArray();
            for (CaseState.TaskInHand task : act.before().openTasks()) {
                if (stillOpen(act.state(), task).isEmpty()) {
                    json.writeString(task.taskId());
                }
            }
            json.writeEndArray();
            json.writeName("tasks");
            json.writeStartArray();
            for (CaseState.TaskInHand task : act.state().openTasks()) {
                task(json, act, task, deadlines);
            }
            json.writeEndArray();
            json.writeName("deadlines");
            json.writeStartArray();
            List<DeadlineRow> rows = deadlines.stream().map(DeadlineRow::of).toList();
            for (DeadlineRow row : rows) {
                if (!before.contains(row)) {
                    row.write(json);
                }
            }
            // A limit the case no longer has, as of a step that was returned from, is no longer owed.
            String ended = act.state().lastAt().toString();
            for (DeadlineRow row : before) {
                if (row.isRunning() && rows.stream().noneMatch(row::isSameLimitAs)) {
                    row.ceased(ended).write(json);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static List<CaseDeadline> deadlines(Act act, CaseState state) {
        return CaseClock.deadlines(state, act.limits(), act.procedure(), act.calendar());
    }

    private static Optional<CaseState.TaskInHand> stillOpen(CaseState state, CaseState.TaskInHand task) {
        return state.tokens().flatMap(tokens -> tokens.open(task.taskId()));
    }

    private static void file(JsonGenerator json, Act act, Optional<Opening> opening, List<CaseDeadline> deadlines) {
        CaseState state = act.state();
        CaseState.Origin origin = state.origin().orElseThrow();
        json.writeStartObject();
        json.writeStringProperty("organ", origin.organ());
        json.writeStringProperty("status", state.status().name());
        json.writeStringProperty("heading", state.heading().orElseThrow().name());
        json.writeNumberProperty("version", state.version());
        json.writeStringProperty("state", CaseStateJson.write(state));
        json.writeStringProperty("last_at", state.lastAt().toString());
        DeadlineRow.text(
                json, "closed_at", state.status().isEnd() ? state.lastAt().toString() : null);
        DeadlineRow.text(
                json,
                "due",
                nearest(act.state(), deadlines, deadline -> true)
                        .map(near -> date(near.deadline()).toString())
                        .orElse(null));
        opening.ifPresent(first -> {
            json.writeStringProperty("log_id", act.logId().toString());
            json.writeStringProperty("secret", HexFormat.of().formatHex(act.secret()));
            json.writeStringProperty("item", origin.item());
            json.writeNumberProperty("edition", first.edition());
            json.writeNumberProperty("chart", first.chart());
            json.writeStringProperty("procedure", origin.procedure());
            json.writeStringProperty("branch", origin.branch().name());
            json.writeStringProperty("channel", origin.channel().name());
            json.writeStringProperty("title", first.title());
            json.writeStringProperty("query_code_hash", first.queryCodeHash());
            json.writeStringProperty("query_code_salt", first.queryCodeSalt());
            json.writeBooleanProperty("simulated", first.simulated());
        });
        json.writeEndObject();
    }

    private void event(JsonGenerator json, Act act, CaseEvent event, int ordinal) {
        UUID id = TimeOrderedId.next(event.at());
        String body = CaseEventJson.write(event);
        byte[] seed = EventFields.seed(act.secret(), id);
        CaseState.Origin origin = act.state().origin().orElseThrow();
        LeafEntry leaf = new LeafEntry(
                id,
                event.kind().code(),
                origin.item(),
                act.logId().toString(),
                origin.organ(),
                origin.procedure(),
                act.calendar().edition(),
                event.at(),
                ledger.newestCosigned(),
                PayloadCommitment.to(EventFields.of(act.reference(), event, body, seed))
                        .digest());
        json.writeStartObject();
        json.writeNumberProperty("seq", act.before().version() + ordinal + 1);
        json.writeStringProperty("event", id.toString());
        json.writeStringProperty("kind", event.kind().name());
        json.writeStringProperty("at", event.at().toString());
        json.writeStringProperty("actor", event.by().signature());
        json.writeStringProperty("post", EventFields.post(event.by()));
        json.writeNumberProperty("ordinal", ordinal);
        json.writeStringProperty("body", body);
        json.writeStringProperty("entry", Base64.getEncoder().encodeToString(leaf.bytes()));
        json.writeEndObject();
    }

    private static void task(JsonGenerator json, Act act, CaseState.TaskInHand task, List<CaseDeadline> deadlines) {
        Node node = act.procedure().node(task.nodeId());
        if (!(node instanceof UserTask step)) {
            throw new IllegalStateException("an open task is a step of its procedure: " + task.taskId());
        }
        Optional<CaseDeadline> nearest = nearest(act.state(), deadlines, deadline -> owedBy(task, deadline));
        json.writeStartObject();
        json.writeStringProperty("task", task.taskId());
        json.writeStringProperty("node", task.nodeId());
        json.writeStringProperty("name", step.name());
        json.writeStringProperty("name_en", step.nameEn());
        json.writeStringProperty("act", step.act());
        json.writeStringProperty("post", step.post());
        DeadlineRow.text(json, "holder", task.holder().orElse(null));
        json.writeStringProperty("since", task.since().toString());
        DeadlineRow.text(
                json,
                "due",
                nearest.map(near -> date(near.deadline()))
                        .map(LocalDate::toString)
                        .orElse(null));
        DeadlineRow.text(
                json, "due_kind", nearest.map(near -> near.kind().name()).orElse(null));
        json.writeBooleanProperty("paused", paused(act.state()));
        json.writeEndObject();
    }

    /** Whether this limit presses on this task: its own, or the whole case's; publishing is nobody's task. */
    private static boolean owedBy(CaseState.TaskInHand task, CaseDeadline deadline) {
        return deadline.taskId()
                .map(own -> own.equals(task.taskId()))
                .orElse(deadline.kind() != DeadlineKind.PUBLICATION);
    }

    /** The earliest date the organ has to keep; none while the clock stands still. */
    private static Optional<CaseDeadline> nearest(
            CaseState state, List<CaseDeadline> deadlines, Predicate<CaseDeadline> which) {
        if (paused(state)) {
            return Optional.empty();
        }
        return deadlines.stream()
                .filter(CaseDeadline::running)
                .filter(deadline -> !deadline.post().equals(CaseClock.APPLICANT))
                .filter(which)
                .filter(deadline -> deadline.deadline() instanceof Deadline.Due)
                .min(Comparator.comparing(deadline -> date(deadline.deadline())));
    }

    private static boolean paused(CaseState state) {
        return state.status() == LicensingStatus.PAUSED || state.status() == LicensingStatus.AWAITING_SUPPLEMENT;
    }

    private static LocalDate date(Deadline deadline) {
        return deadline instanceof Deadline.Due due ? due.date() : LocalDate.MAX;
    }
}
