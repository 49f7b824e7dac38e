package org.sundial.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
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
import org.sundial.wire.LeafEntry;
import org.sundial.wire.PayloadCommitment;

/** Turns an act that was decided into the rows it writes. */
@Component
class ActWriter {
    private final Ledger ledger;

    ActWriter(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * An act that was decided: what the case was, the events, and what it is now.
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

    ActRows rows(UUID command, Act act, Optional<ActRows.Opening> opening) {
        CaseState before = act.before();
        CaseState state = act.state();
        List<CaseDeadline> limits = running(state, act.limits(), act.procedure(), act.calendar());
        List<ActRows.Task> tasks = tasks(state, act.procedure(), limits);
        List<String> closed = new ArrayList<>();
        for (CaseState.TaskInHand task : before.openTasks()) {
            if (!isOpen(state, task.taskId())) {
                closed.add(task.taskId());
            }
        }
        List<ActRows.Task> opened = new ArrayList<>();
        for (ActRows.Task task : tasks) {
            if (!isOpen(before, task.task())) {
                // Most acts close one task and open the next: its row is handed on.
                opened.add(closed.isEmpty() ? task : task.takingOver(closed.removeLast()));
            }
        }
        List<ActRows.Event> events = new ArrayList<>();
        for (CaseEvent event : act.events()) {
            events.add(event(act, event, events.size()));
        }
        return new ActRows(
                act.reference(),
                command,
                before.version(),
                new ActRows.File(
                        state.origin().orElseThrow().organ(),
                        state.status().name(),
                        state.heading().orElseThrow().name(),
                        state.version(),
                        state.lastAt(),
                        state.status().isEnd() ? state.lastAt() : null),
                opening,
                events,
                closed,
                tasks.stream().filter(task -> isOpen(before, task.task())).toList(),
                opened,
                runs(state, limits, act.calendar()));
    }

    /** The limits that run, none of those that were met or ceased. */
    static List<CaseDeadline> running(
            CaseState state, CaseLimits limits, Procedure procedure, WorkingDayCalendar calendar) {
        return CaseClock.deadlines(state, limits, procedure, calendar).stream()
                .filter(CaseDeadline::running)
                .toList();
    }

    private static boolean isOpen(CaseState state, String task) {
        return state.tokens().flatMap(tokens -> tokens.open(task)).isPresent();
    }

    private ActRows.Event event(Act act, CaseEvent event, int ordinal) {
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
        return new ActRows.Event(
                act.before().version() + ordinal + 1,
                id,
                event.kind().name(),
                event.at(),
                event.by().signature(),
                EventFields.post(event.by()),
                ordinal,
                body,
                leaf.bytes());
    }

    /** Every open task, with the nearest date that presses on it. */
    static List<ActRows.Task> tasks(CaseState state, Procedure procedure, List<CaseDeadline> limits) {
        return state.openTasks().stream()
                .map(task -> task(state, procedure, task, limits))
                .toList();
    }

    private static ActRows.Task task(
            CaseState state, Procedure procedure, CaseState.TaskInHand task, List<CaseDeadline> limits) {
        Node node = procedure.node(task.nodeId());
        if (!(node instanceof UserTask step)) {
            throw new IllegalStateException("an open task is a step of its procedure: " + task.taskId());
        }
        Optional<CaseDeadline> nearest = nearest(state, limits, deadline -> owedBy(task, deadline));
        return new ActRows.Task(
                null,
                task.taskId(),
                task.nodeId(),
                step.name(),
                step.nameEn(),
                step.act(),
                step.post(),
                task.holder().orElse(null),
                task.since(),
                nearest.map(ActWriter::date).orElse(null),
                nearest.map(near -> near.kind().name()).orElse(null),
                isPaused(state));
    }

    /** The row of what runs; none when nothing does and the case is at its end. */
    static Optional<ActRows.Running> runs(CaseState state, List<CaseDeadline> limits, WorkingDayCalendar calendar) {
        if (limits.isEmpty() && state.status().isEnd()) {
            return Optional.empty();
        }
        Optional<CaseDeadline> nearest = nearest(state, limits, deadline -> true);
        return Optional.of(new ActRows.Running(
                nearest.map(ActWriter::date).orElse(null),
                nearest.map(near -> near.kind().name()).orElse(null),
                limits.stream()
                        .filter(limit -> limit.kind() == DeadlineKind.ACCEPTANCE)
                        .filter(ActWriter::isDated)
                        .map(ActWriter::date)
                        .findFirst()
                        .orElse(null),
                limits.stream()
                        .map(CaseDeadline::deadline)
                        .filter(Deadline.AwaitingCalendar.class::isInstance)
                        .map(deadline -> ((Deadline.AwaitingCalendar) deadline).missingYear())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                calendar.edition(),
                RunningLimit.write(limits.stream().map(ActWriter::limit).toList())));
    }

    static RunningLimit limit(CaseDeadline limit) {
        return new RunningLimit(limit.kind().name(), limit.taskId().orElse(""), isDated(limit) ? date(limit) : null);
    }

    /** Whether this limit presses on this task: its own, or the whole case's; publishing is nobody's task. */
    private static boolean owedBy(CaseState.TaskInHand task, CaseDeadline deadline) {
        return deadline.taskId()
                .map(own -> own.equals(task.taskId()))
                .orElse(deadline.kind() != DeadlineKind.PUBLICATION);
    }

    /** The earliest date the organ has to keep; none while the clock stands still. */
    private static Optional<CaseDeadline> nearest(
            CaseState state, List<CaseDeadline> limits, Predicate<CaseDeadline> which) {
        if (isPaused(state)) {
            return Optional.empty();
        }
        return limits.stream()
                .filter(deadline -> !deadline.post().equals(CaseClock.APPLICANT))
                .filter(which)
                .filter(ActWriter::isDated)
                .min(Comparator.comparing(ActWriter::date));
    }

    private static boolean isPaused(CaseState state) {
        return state.status() == LicensingStatus.PAUSED || state.status() == LicensingStatus.AWAITING_SUPPLEMENT;
    }

    private static boolean isDated(CaseDeadline limit) {
        return limit.deadline() instanceof Deadline.Due;
    }

    private static LocalDate date(CaseDeadline limit) {
        return limit.deadline() instanceof Deadline.Due due ? due.date() : LocalDate.MAX;
    }
}
