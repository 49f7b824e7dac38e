package org.sundial.app.casework;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Post;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseClock;
import org.sundial.casefile.Facts;

/** Reads cases for people. Every method takes who asks; lists have a page size and go on by key, never by counting. */
@Repository
public class CaseFiles {
    /** Rows of a page of any list of cases or tasks. */
    public static final int PAGE = 50;

    /** Compared where there is no such case, so that a wrong reference answers as slowly as a wrong code. */
    private static final byte[] NOBODY = new byte[32];

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final CaseStore store;
    private final Cases cases;
    private final CaseLaw law;

    CaseFiles(JdbcClient jdbc, CaseStore store, Cases cases, CaseLaw law) {
        this.jdbc = jdbc;
        this.store = store;
        this.cases = cases;
        this.law = law;
    }

    /**
     * Where a list goes on: after the row with this due date, reference and task.
     *
     * @param due null when the last row had no date
     */
    public record After(@Nullable LocalDate due, String reference, String task) {}

    /** How many tasks wait, by urgency. */
    public record Counts(int overdue, int today, int soon, int later, int undated, int paused) {
        public int all() {
            return overdue + today + soon + later + undated + paused;
        }
    }

    /** 待办. What this officer may take up now, the most urgent first. */
    public List<TaskRow> worklist(Officer officer, Optional<After> after) {
        return jdbc.sql("""
                select t.*, f.item, f.title, f.status, f.channel, f.simulated,
                       (select e.actor from casework.case_event e where e.reference = t.reference
                         order by e.seq desc limit 1) as last_actor,
                       case when f.status = 'PAUSED' then
                            (select e.body::jsonb ->> 'cause' from casework.case_event e
                              where e.reference = t.reference and e.kind = 'CLOCK_PAUSED'
                              order by e.seq desc limit 1) end as pause_cause,
                       exists (select 1 from casework.reminder r where r.reference = t.reference
                                  and r.task = t.task) as reminded
                  from casework.task t join casework.case_file f using (reference)
                 where t.organ = :organ and t.post = any(:posts) and (t.holder is null or t.holder = :login)
                   and (coalesce(t.due, date '9999-12-31'), t.reference, t.task) > (:due, :reference, :task)
                 order by coalesce(t.due, date '9999-12-31'), t.reference, t.task
                 limit :page
                """)
                .param("organ", officer.organ())
                .param("posts", posts(officer))
                .param("login", officer.login())
                .param("due", after.map(After::due).map(CaseFiles::orLast).orElse(after.isPresent() ? LAST : FIRST))
                .param("reference", after.map(After::reference).orElse(""))
                .param("task", after.map(After::task).orElse(""))
                .param("page", PAGE)
                .query(TaskRow.class)
                .list();
    }

    /**
     * The same, counted by urgency.
     *
     * @param soon the last day that still counts as soon
     */
    public Counts counts(Officer officer, LocalDate today, LocalDate soon) {
        return jdbc.sql("""
                select count(*) filter (where not paused and due < :today)::int as overdue,
                       count(*) filter (where not paused and due = :today)::int as today,
                       count(*) filter (where not paused and due > :today and due <= :soon)::int as soon,
                       count(*) filter (where not paused and due > :soon)::int as later,
                       count(*) filter (where not paused and due is null)::int as undated,
                       count(*) filter (where paused)::int as paused
                  from casework.task
                 where organ = :organ and post = any(:posts) and (holder is null or holder = :login)
                """)
                .param("today", today)
                .param("soon", soon)
                .param("organ", officer.organ())
                .param("posts", posts(officer))
                .param("login", officer.login())
                .query(Counts.class)
                .single();
    }

    /** The whole of a case, if it is in scope. */
    public Optional<CaseView> view(CaseScope scope, Reference reference) {
        boolean mine = jdbc.sql("select exists (select 1 from casework.case_file f where f.reference = :reference and "
                        + CaseScope.condition() + ")")
                .param("reference", reference.value())
                .param("scopeAll", scope.everything())
                .param("scopeOrgan", scope.organ())
                .query(Boolean.class)
                .single();
        return mine ? whole(reference) : Optional.empty();
    }

    /** The whole of a case for whoever knows its reference and query code. */
    public Optional<CaseView> follow(Reference reference, QueryCode code) {
        record Secret(byte[] salt, byte[] hash) {}
        Secret secret = jdbc.sql("""
                select query_code_salt, query_code_hash from casework.case_file where reference = :reference
                """)
                .param("reference", reference.value())
                .query((ResultSet row, int number) ->
                        new Secret(row.getBytes("query_code_salt"), row.getBytes("query_code_hash")))
                .optional()
                .orElse(new Secret(NOBODY, NOBODY));
        return code.matches(secret.salt(), secret.hash()) ? whole(reference) : Optional.empty();
    }

    private Optional<CaseView> whole(Reference reference) {
        return store.load(reference).map(row -> {
            Facts facts = cases.facts(row, Actor.system(), null);
            return new CaseView(
                    reference,
                    row.organ(),
                    row.title(),
                    row.simulated(),
                    row.state(),
                    store.events(reference).stream()
                            .map(kept -> new CaseView.Entry(kept.seq(), kept.id(), kept.recordedAt(), kept.event()))
                            .toList(),
                    CaseClock.deadlines(row.state(), facts.limits(), facts.procedure(), facts.calendar()),
                    law.whole(row),
                    facts.limits(),
                    facts.calendar(),
                    row.now());
        });
    }

    private static LocalDate orLast(@Nullable LocalDate due) {
        return due == null ? LAST : due;
    }

    private static String[] posts(Officer officer) {
        return officer.posts().stream().map(Post::code).toArray(String[]::new);
    }
}
