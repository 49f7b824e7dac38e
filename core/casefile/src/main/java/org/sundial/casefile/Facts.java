package org.sundial.casefile;

import java.time.Instant;
import java.util.Objects;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.procedure.Procedure;

/**
 * 办理事实. Everything a decision may look at besides the case itself.
 *
 * @param now the present, by the database's clock; an act earlier than the last event counts as done at that event
 * @param calendar the calendar edition in force
 * @param procedure the procedure the case was begun under
 * @param limits the item's clocks and materials
 * @param actor who asks
 */
public record Facts(Instant now, WorkingDayCalendar calendar, Procedure procedure, CaseLimits limits, Actor actor) {

    public Facts {
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(procedure, "procedure");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(actor, "actor");
    }
}
