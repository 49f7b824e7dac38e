package org.sundial.app.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.sundial.app.database.Columns;

/**
 * Writes acts. One statement writes everything of one act, or of several: all of an act or nothing of it, its leaf
 * included. Whoever acted on a case in between makes the act on the older version write nothing.
 */
@Repository
class ActStore {
    /** An act and its place in the statement. */
    private record Placed<T>(int act, T row) {}

    private final JdbcTemplate jdbc;

    ActStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes acts, each on the version it was decided on.
     *
     * @return the places in the list of those that were kept; of the others nothing was written
     */
    Set<Integer> keep(List<ActRows> acts) {
        List<Placed<ActRows>> placed = all(acts, act -> List.of(act));
        List<Placed<ActRows>> opening =
                placed.stream().filter(act -> act.row().opening().isPresent()).toList();
        List<Placed<ActRows.Event>> events = all(acts, ActRows::events);
        List<Placed<String>> closed = all(acts, ActRows::closed);
        List<Placed<ActRows.Task>> tasks = all(acts, ActRows::tasks);
        List<Placed<ActRows.Running>> running =
                all(acts, act -> act.running().stream().toList());
        List<Placed<ActRows>> ended =
                placed.stream().filter(act -> act.row().running().isEmpty()).toList();
        Columns columns = new Columns()
                .integers(placed, Placed::act)
                .texts(placed, act -> act.row().reference().value())
                .texts(placed, act -> act.row().command())
                .integers(placed, act -> act.row().expected())
                .texts(placed, act -> act.row().file().organ())
                .texts(placed, act -> act.row().file().status())
                .texts(placed, act -> act.row().file().heading())
                .integers(placed, act -> act.row().file().version())
                .texts(placed, act -> act.row().file().lastAt())
                .texts(placed, act -> act.row().file().closedAt())
                .integers(opening, Placed::act)
                .texts(opening, act -> first(act).logId())
                .bytes(opening, act -> first(act).secret())
                .texts(opening, act -> first(act).item())
                .integers(opening, act -> first(act).edition())
                .integers(opening, act -> first(act).chart())
                .texts(opening, act -> first(act).procedure())
                .texts(opening, act -> first(act).branch())
                .texts(opening, act -> first(act).channel())
                .texts(opening, act -> first(act).title())
                .bytes(opening, act -> first(act).queryCodeHash())
                .bytes(opening, act -> first(act).queryCodeSalt())
                .truths(opening, act -> first(act).simulated())
                .integers(events, Placed::act)
                .integers(events, event -> event.row().seq())
                .texts(events, event -> event.row().event())
                .texts(events, event -> event.row().kind())
                .texts(events, event -> event.row().at())
                .texts(events, event -> event.row().actor())
                .texts(events, event -> event.row().post())
                .integers(events, event -> event.row().ordinal())
                .texts(events, event -> event.row().body())
                .bytes(events, event -> event.row().entry())
                .integers(closed, Placed::act)
                .texts(closed, Placed::row)
                .integers(tasks, Placed::act)
                .texts(tasks, task -> task.row().task())
                .texts(tasks, task -> task.row().node())
                .texts(tasks, task -> task.row().name())
                .texts(tasks, task -> task.row().nameEn())
                .texts(tasks, task -> task.row().act())
                .texts(tasks, task -> task.row().post())
                .texts(tasks, task -> task.row().holder())
                .texts(tasks, task -> task.row().since())
                .texts(tasks, task -> task.row().due())
                .texts(tasks, task -> task.row().dueKind())
                .truths(tasks, task -> task.row().paused())
                .integers(running, Placed::act)
                .texts(running, row -> row.row().due())
                .texts(running, row -> row.row().dueKind())
                .texts(running, row -> row.row().acceptBy())
                .integers(running, row -> row.row().awaitingYear())
                .texts(running, row -> row.row().edition())
                .texts(running, row -> row.row().limits())
                .integers(ended, Placed::act);
        return new HashSet<>(jdbc.query(KEEP, columns, (row, number) -> row.getInt(1)));
    }

    private static ActRows.Opening first(Placed<ActRows> act) {
        return act.row().opening().orElseThrow();
    }

    private static <T> List<Placed<T>> all(List<ActRows> acts, Function<ActRows, List<T>> of) {
        List<Placed<T>> all = new ArrayList<>();
        for (int act = 0; act < acts.size(); act++) {
            for (T row : of.apply(acts.get(act))) {
                all.add(new Placed<>(act, row));
            }
        }
        return all;
    }

    private static final String KEEP = """
            with act as materialized (
                select * from unnest(?::int[], ?::text[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::int[],
                                     ?::timestamptz[], ?::timestamptz[])
                       as a (act, reference, command, expected, organ, status, heading, version, last_at, closed_at)
            ), opening as materialized (
                select * from unnest(?::int[], ?::uuid[], ?::bytea[], ?::text[], ?::int[], ?::int[], ?::text[], ?::text[],
                                     ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::boolean[])
                       as o (act, log_id, secret, item, edition, chart, procedure, branch, channel, title,
                             query_code_hash, query_code_salt, simulated)
            ), moved as (
                -- Compared and swapped: whoever decided on an older version of the case changes nothing.
                update casework.case_file f
                   set status = a.status, heading = a.heading, version = a.version, last_at = a.last_at,
                       closed_at = a.closed_at
                  from act a
                 where f.reference = a.reference and f.version = a.expected and a.expected > 0
                returning a.act
            ), opened as (
                insert into casework.case_file (reference, log_id, item, edition, chart, procedure, organ, branch, channel,
                       status, heading, version, title, query_code_hash, query_code_salt, simulated, received_at,
                       last_at, closed_at)
                select a.reference, o.log_id, o.item, o.edition, o.chart, o.procedure, a.organ, o.branch, o.channel,
                       a.status, a.heading, a.version, o.title, o.query_code_hash, o.query_code_salt, o.simulated,
                       a.last_at, a.last_at, a.closed_at
                  from opening o join act a using (act)
            ), secret as (
                insert into casework.case_secret (reference, secret)
                select a.reference, o.secret from opening o join act a using (act)
            ), kept as materialized (
                select a.* from act a
                 where a.act in (select act from moved) or a.act in (select act from opening)
            ), event as materialized (
                select e.*, k.reference, k.command
                  from unnest(?::int[], ?::int[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::int[],
                              ?::text[], ?::bytea[])
                       as e (act, seq, event, kind, at, actor, post, ordinal, body, entry)
                  join kept k using (act)
            ), happened as (
                insert into casework.case_event (reference, seq, event, kind, at, actor, post, command, ordinal, body)
                select reference, seq, event, kind, at, actor, post, command, ordinal, body from event
            ), recorded as (
                -- The leaf is written with its act: an act without a leaf did not happen.
                insert into ledger.pending (event, entry) select event, entry from event
            ), closed as (
                delete from casework.task t
                 using unnest(?::int[], ?::text[]) as c (act, task) join kept k using (act)
                 where t.reference = k.reference and t.task = c.task
            ), in_hand as (
                insert into casework.task as old (reference, task, node, name, name_en, act, post, organ, holder, since,
                       due, due_kind, paused)
                select k.reference, t.task, t.node, t.name, t.name_en, t.does, t.post, k.organ, t.holder, t.since, t.due,
                       t.due_kind, t.paused
                  from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                              ?::timestamptz[], ?::date[], ?::text[], ?::boolean[])
                       as t (act, task, node, name, name_en, does, post, holder, since, due, due_kind, paused)
                  join kept k using (act)
                    on conflict (reference, task) do update
                   set holder = excluded.holder, due = excluded.due, due_kind = excluded.due_kind,
                       paused = excluded.paused
                 where (old.holder, old.due, old.due_kind, old.paused)
                       is distinct from (excluded.holder, excluded.due, excluded.due_kind, excluded.paused)
            ), runs as (
                insert into casework.running as old (reference, due, due_kind, accept_by, awaiting_year, edition, limits)
                select k.reference, r.due, r.due_kind, r.accept_by, r.awaiting_year, r.edition, r.limits
                  from unnest(?::int[], ?::date[], ?::text[], ?::date[], ?::int[], ?::text[], ?::jsonb[])
                       as r (act, due, due_kind, accept_by, awaiting_year, edition, limits)
                  join kept k using (act)
                    on conflict (reference) do update
                   set due = excluded.due, due_kind = excluded.due_kind, accept_by = excluded.accept_by,
                       awaiting_year = excluded.awaiting_year, edition = excluded.edition, limits = excluded.limits
                 where (old.due, old.due_kind, old.accept_by, old.awaiting_year, old.edition, old.limits)
                       is distinct from (excluded.due, excluded.due_kind, excluded.accept_by, excluded.awaiting_year,
                                         excluded.edition, excluded.limits)
            ), ended as (
                delete from casework.running r
                 using unnest(?::int[]) as e (act) join kept k using (act)
                 where r.reference = k.reference
            )
            select act from kept
            """;
}
