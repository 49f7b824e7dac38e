package org.sundial.app.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseDeadline;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseLimits;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.Facts;
import org.sundial.procedure.UserTask;

/**
 * 案件全貌. A case as the events tell it, with every limit recomputed under the calendar in force.
 *
 * @param now the database's clock when it was read
 */
public record CaseView(
        Reference reference,
        String organ,
        String title,
        boolean simulated,
        CaseState state,
        List<Entry> entries,
        List<CaseDeadline> deadlines,
        HandledPower power,
        CaseLimits limits,
        WorkingDayCalendar calendar,
        Instant now) {

    public CaseView {
        entries = List.copyOf(entries);
        deadlines = List.copyOf(deadlines);
    }

    /** The law and the moment this case stands under, for asking the core on somebody's behalf. */
    Facts facts(Actor actor) {
        return new Facts(now, calendar, power.procedure(), limits, actor);
    }

    /** The step an open task is at. */
    UserTask step(String task) {
        String node = state.openTasks().stream()
                .filter(open -> open.taskId().equals(task))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such open task: " + task))
                .nodeId();
        if (power.procedure().node(node) instanceof UserTask step) {
            return step;
        }
        throw new IllegalStateException("an open task is a step of its procedure: " + task);
    }

    /** 申请内容 as it stands: what was received, with what was corrected and supplemented since. */
    public Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        for (Entry entry : entries) {
            switch (entry.event()) {
                case CaseEvent.Received received -> form.putAll(received.form());
                case CaseEvent.CorrectedOnTheSpot corrected -> form.putAll(corrected.form());
                case CaseEvent.Supplemented supplemented -> form.putAll(supplemented.form());
                case CaseEvent other -> {
                    // Nothing else changes what was applied for.
                }
            }
        }
        return form;
    }

    /** The same case as its record told it up to an event; its state and deadlines stay those of now. */
    CaseView until(int seq) {
        return new CaseView(
                reference,
                organ,
                title,
                simulated,
                state,
                entries.subList(0, seq),
                deadlines,
                power,
                limits,
                calendar,
                now);
    }

    /** One event of this case. */
    public Optional<Entry> entry(UUID event) {
        return entries.stream().filter(entry -> entry.id().equals(event)).findFirst();
    }

    /**
     * One event with its place in the case and its name in the log.
     *
     * @param recordedAt when the database wrote it; later than the event's own time only for simulated cases
     */
    public record Entry(int seq, UUID id, Instant recordedAt, CaseEvent event) {}
}
