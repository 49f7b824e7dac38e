package org.sundial.app.casework;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.sundial.app.calendar.CalendarGrown;
import org.sundial.app.calendar.Calendars;
import org.sundial.app.database.Columns;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseDeadline;
import org.sundial.casefile.Facts;

/**
 * 重新推算. A new calendar edition derives every open deadline again and journals each that changed. It may stop anywhere
 * and go on: a deadline derived under the new edition is not looked at twice.
 */
@Component
class Rederivation {
    private static final Logger LOG = LoggerFactory.getLogger(Rederivation.class);
    private static final int BATCH = 200;

    private final JdbcTemplate jdbc;
    private final CaseStore store;
    private final Cases cases;
    private final Calendars calendars;

    Rederivation(JdbcTemplate jdbc, CaseStore store, Cases cases, Calendars calendars) {
        this.jdbc = jdbc;
        this.store = store;
        this.cases = cases;
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
        return jdbc.queryForList("""
                select reference from casework.running
                 where edition <> ? and reference > ?
                 order by reference limit ?
                """, String.class, calendar.edition(), after, BATCH);
    }

    private int one(Reference reference) {
        return store.load(reference)
                .map(row -> {
                    Facts facts = cases.facts(row, Actor.system(), null);
                    List<CaseDeadline> limits =
                            ActWriter.running(row.state(), facts.limits(), facts.procedure(), facts.calendar());
                    return ActWriter.runs(row.state(), limits, facts.calendar())
                            .map(runs -> keep(row, runs, ActWriter.tasks(row.state(), facts.procedure(), limits)))
                            .orElse(0);
                })
                .orElse(0);
    }

    /**
     * Writes the dates and journals each that changed; nothing when the case moved on meanwhile, for its own act derived
     * them anew.
     *
     * @return how many changed
     */
    private int keep(CaseRow row, ActRows.Running runs, List<ActRows.Task> tasks) {
        Columns columns = new Columns()
                .text(row.reference().value())
                .integer(row.version())
                .text(runs.limits())
                .text(runs.edition())
                .text(runs.due())
                .text(runs.dueKind())
                .text(runs.acceptBy())
                .integer(runs.awaitingYear())
                .texts(tasks, ActRows.Task::task)
                .texts(tasks, ActRows.Task::due)
                .texts(tasks, ActRows.Task::dueKind);
        return jdbc.query(KEEP, columns, (changed, number) -> changed.getInt(1)).getFirst();
    }

    private static final String KEEP = """
            with same as materialized (
                select f.reference, r.edition as edition_before, r.limits as limits_before, a.*
                  from (select ?::text, ?::int, ?::jsonb, ?::text, ?::date, ?::text, ?::date, ?::int)
                       as a (derived, version, limits, edition, due, due_kind, accept_by, awaiting_year)
                  join casework.case_file f on f.reference = a.derived and f.version = a.version
                  join casework.running r on r.reference = f.reference
                   for update of f, r
            ), journalled as (
                insert into casework.deadline_change (reference, kind, task, due_before, due_after, edition_before,
                       edition_after)
                select s.reference, b.kind, b.task, b.due, n.due, s.edition_before, s.edition
                  from same s
                 cross join lateral jsonb_to_recordset(s.limits_before) as b (kind text, task text, due date)
                  join lateral jsonb_to_recordset(s.limits) as n (kind text, task text, due date)
                       on n.kind = b.kind and n.task = b.task
                 where b.due is distinct from n.due
                returning 1
            ), runs as (
                update casework.running r
                   set due = s.due, due_kind = s.due_kind, accept_by = s.accept_by, awaiting_year = s.awaiting_year,
                       edition = s.edition, limits = s.limits
                  from same s where r.reference = s.reference
            ), in_hand as (
                update casework.task t
                   set due = n.due, due_kind = n.due_kind
                  from same s, unnest(?::text[], ?::date[], ?::text[]) as n (task, due, due_kind)
                 where t.reference = s.reference and t.task = n.task
                   and (t.due, t.due_kind) is distinct from (n.due, n.due_kind)
            )
            select count(*) from journalled
            """;
}
