package org.sundial.app.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.CaseDeadline;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseLimits;
import org.sundial.casefile.CaseState;

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

    /**
     * One event with its place in the case and its name in the log.
     *
     * @param recordedAt when the database wrote it; later than the event's own time only for simulated cases
     */
    public record Entry(int seq, UUID id, Instant recordedAt, CaseEvent event) {}
}
