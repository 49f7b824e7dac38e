package org.sundial.app.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sundial.app.calendar.CalendarGrown;
import org.sundial.app.calendar.Calendars;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.Facts;

/**
 * 重新推算. A new calendar edition derives every open deadline again and journals each that changed. It may stop anywhere
 * and go on: a deadline derived under the new edition is not looked at twice.
 */
@Component
class Rederivation {
    private static final Logger LOG = LoggerFactory.getLogger(Rederivation.class);
    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final CaseStore store;
    private final Cases cases;
    private final ActWriter writer;
    private final Calendars calendars;

    Rederivation(JdbcClient jdbc, CaseStore store, Cases cases, ActWriter writer, Calendars calendars) {
        this.jdbc = jdbc;
        this.store = store;
        this.cases = cases;
        this.writer = writer;
        this.calendars = calendars;
    }

    /** How many cases were looked at and how many deadlines changed. */
    record Result(int cases, int changed) {}

    @EventListener
    void on(CalendarGrown grown) {
        Result result = all();
        LOG.info(
                "calendar edition {}: {} cases derived again, {} deadlines changed",
                grown.edition(),
                result.cases(),
                result.changed());
    }

    /** Derives every open deadline that was computed under another edition than the one in force. */
    Result all() {
        WorkingDayCalendar calendar = calendars.refresh();
        int seen = 0;
        int changed = 0;
        String after = "";
        for (List<String> batch = batch(calendar, after); !batch.isEmpty(); batch = batch(calendar, after)) {
            for (String reference : batch) {
                changed += one(new Reference(reference));
                after = reference;
            }
            seen += batch.size();
        }
        return new Result(seen, changed);
    }

    private List<String> batch(WorkingDayCalendar calendar, String after) {
        return jdbc.sql("""
                select distinct reference from casework.deadline
                 where state = 'RUNNING' and edition <> :edition and reference > :after
                 order by reference limit :batch
                """)
                .param("edition", calendar.edition())
                .param("after", after)
                .param("batch", BATCH)
                .query(String.class)
                .list();
    }

    private int one(Reference reference) {
        return store.load(reference, UUID.randomUUID())
                .map(row -> {
                    Facts facts = cases.facts(row, Actor.system(), null);
                    ActWriter.Act same = new ActWriter.Act(
                            reference,
                            row.logId(),
                            row.secret(),
                            CaseState.NONE,
                            row.state(),
                            List.of(),
                            facts.procedure(),
                            facts.limits(),
                            facts.calendar());
                    return jdbc.sql("select casework.rederive(:reference, :version, cast(:act as jsonb))")
                            .param("reference", reference.value())
                            .param("version", row.version())
                            .param("act", writer.write(same, Optional.empty()))
                            .query(Integer.class)
                            .single();
                })
                .orElse(0);
    }
}
