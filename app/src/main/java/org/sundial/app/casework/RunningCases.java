package org.sundial.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.sundial.app.calendar.Calendars;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.CaseClock;
import org.sundial.casefile.CaseLimits;
import org.sundial.casefile.CaseState;

/** 在办案件, for whoever watches: the most urgent first, every limit computed anew from the case's own facts. */
@Repository
public class RunningCases {
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final RememberedCases remembered;
    private final CaseLaw law;
    private final Calendars calendars;

    RunningCases(JdbcClient jdbc, RememberedCases remembered, CaseLaw law, Calendars calendars) {
        this.jdbc = jdbc;
        this.remembered = remembered;
        this.law = law;
        this.calendars = calendars;
    }

    /** Which running cases; each is answered from an index. */
    public enum Which {
        ALL("true"),
        OVERDUE("r.due < :today"),
        SOON("r.due >= :today and r.due <= :soon"),
        PAUSED("f.status in ('PAUSED', 'AWAITING_SUPPLEMENT')"),
        AWAITING_CALENDAR("r.awaiting_year is not null");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** How many there are of each. */
    public record Counts(int all, int overdue, int soon, int paused, int awaiting) {}

    /** Where a list goes on. */
    public record After(@Nullable LocalDate due, String reference) {}

    /** A running case without its record: enough for its light. */
    public record Line(CaseView view, String item, @Nullable LocalDate due, Instant receivedAt) {}

    /** The last day that counts as soon: two working days from today. */
    public LocalDate soon(LocalDate today) {
        WorkingDayCalendar calendar = calendars.current();
        LocalDate last = LocalDate.of(calendar.lastYear(), 12, 31);
        LocalDate from = calendar.previousOrSame(today.isAfter(last) ? last : today);
        return calendar.workingDaysBetween(from, last) < 2 ? last : calendar.shift(from, 2);
    }

    public List<Line> list(CaseScope scope, Which which, String organ, LocalDate today, Optional<After> after) {
        return jdbc.sql("""
                select f.reference, f.log_id, f.item, f.edition, f.chart, f.procedure, f.organ, f.version,
                       f.title, f.simulated, r.due, f.received_at, now() as now,
                       (select array_agg(e.body order by e.seq) from casework.case_event e
                         where e.reference = f.reference) as events
                  from casework.running r join casework.case_file f using (reference)
                 where f.closed_at is null and\s""" + CaseScope.condition() + " and " + which.condition + """

                   and (:organ = '' or f.organ = :organ)
                   and (coalesce(r.due, date '9999-12-31'), r.reference) > (:due, :reference)
                 order by coalesce(r.due, date '9999-12-31'), r.reference
                 limit :page
                """)
                .param("scopeAll", scope.everything())
                .param("scopeOrgan", scope.organ())
                .param("organ", organ)
                .param("today", today)
                .param("soon", soon(today))
                .param(
                        "due",
                        after.map(last -> last.due() == null ? LAST : last.due())
                                .orElse(LocalDate.of(1, 1, 1)))
                .param("reference", after.map(After::reference).orElse(""))
                .param("page", CaseFiles.PAGE)
                .query((ResultSet row, int number) -> line(row))
                .list();
    }

    public Counts counts(CaseScope scope, LocalDate today) {
        return jdbc.sql("""
                select count(*)::int as all,
                       count(*) filter (where r.due < :today)::int as overdue,
                       count(*) filter (where r.due >= :today and r.due <= :soon)::int as soon,
                       count(*) filter (where f.status in ('PAUSED', 'AWAITING_SUPPLEMENT'))::int as paused,
                       count(*) filter (where r.awaiting_year is not null)::int as awaiting
                  from casework.running r join casework.case_file f using (reference)
                 where f.closed_at is null and\s""" + CaseScope.condition())
                .param("scopeAll", scope.everything())
                .param("scopeOrgan", scope.organ())
                .param("today", today)
                .param("soon", soon(today))
                .query(Counts.class)
                .single();
    }

    private Line line(ResultSet row) throws SQLException {
        Reference reference = new Reference(row.getString("reference"));
        CaseState state =
                remembered.derive(reference, CaseState.NONE, CaseStore.texts(row, "events"), row.getInt("version"));
        CaseRow kept = new CaseRow(
                reference,
                row.getObject("log_id", UUID.class),
                new byte[0],
                row.getString("item"),
                row.getInt("edition"),
                row.getInt("chart"),
                row.getString("procedure"),
                row.getString("organ"),
                state,
                row.getString("title"),
                row.getBoolean("simulated"),
                CaseStore.instant(row, "now"));
        CaseLaw.Pinned pinned = law.pinned(kept);
        CaseState.Origin origin = state.origin().orElseThrow();
        CaseLimits limits = pinned.rules().caseLimits(origin.branch(), origin.channel());
        WorkingDayCalendar calendar = calendars.current();
        CaseView view = new CaseView(
                reference,
                kept.organ(),
                kept.title(),
                kept.simulated(),
                state,
                List.of(),
                CaseClock.deadlines(state, limits, pinned.procedure(), calendar),
                law.now(kept.item()),
                limits,
                calendar,
                kept.now());
        return new Line(
                view,
                pinned.rules().name().zh(),
                row.getObject("due", LocalDate.class),
                CaseStore.instant(row, "received_at"));
    }
}
