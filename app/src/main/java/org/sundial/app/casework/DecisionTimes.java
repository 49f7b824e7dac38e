package org.sundial.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.sundial.app.calendar.Calendars;
import org.sundial.app.web.Words;
import org.sundial.casefile.CaseClock;
import org.sundial.casefile.CaseDeadline;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseLimits;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.DeadlineKind;
import org.sundial.wire.CaseEventJson;

/** 办理用时. How long each decision took and whether it kept its limits, derived from the case's own events. */
@Repository
class DecisionTimes {
    /** A year of a large city; of more the newest are looked at. */
    static final int MOST = 20_000;

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final CaseLaw law;
    private final Calendars calendars;

    DecisionTimes(JdbcClient jdbc, CaseLaw law, Calendars calendars) {
        this.jdbc = jdbc;
        this.law = law;
        this.calendars = calendars;
    }

    /**
     * What one decision took.
     *
     * @param days from acceptance, in days and parts of days; empty where nothing was accepted before
     * @param byLaw whether it came within the statutory limit; empty where there is none
     * @param asPromised whether it came within the promised limit; empty where there is none
     */
    record Took(String organ, Optional<Double> days, Optional<Boolean> byLaw, Optional<Boolean> asPromised) {}

    /** Granted or refused since a day, each as the case stood at its decision. */
    List<Took> since(LocalDate since) {
        return jdbc.sql("""
                select f.item, f.chart, f.procedure, f.organ, e.at,
                       (select min(a.at) from casework.case_event a
                         where a.reference = e.reference and a.kind in ('ACCEPTED', 'DEEMED_ACCEPTED')) as accepted_at,
                       (select array_agg(l.body order by l.seq) from casework.case_event l
                         where l.reference = e.reference and l.seq <= e.seq) as events
                  from casework.case_event e join casework.case_file f using (reference)
                 where e.kind in ('GRANTED', 'LICENCE_REFUSED') and e.at >= :since
                 order by e.at desc limit :most
                """)
                .param("since", since.atStartOfDay(Words.ZONE).toOffsetDateTime())
                .param("most", MOST)
                .query((ResultSet row, int number) -> took(row))
                .list();
    }

    private Took took(ResultSet row) throws SQLException {
        CaseLaw.Pinned pinned = law.pinned(row.getString("item"), row.getInt("chart"), row.getString("procedure"));
        List<CaseEvent> events =
                CaseStore.texts(row, "events").stream().map(CaseEventJson::read).toList();
        CaseState state = RememberedCases.evolve(CaseState.NONE, events);
        CaseState.Origin origin = state.origin().orElseThrow();
        CaseLimits limits = pinned.rules().caseLimits(origin.branch(), origin.channel());
        List<CaseDeadline> deadlines = CaseClock.deadlines(state, limits, pinned.procedure(), calendars.current());
        Instant decided = CaseStore.instant(row, "at");
        Optional<Instant> accepted = row.getObject("accepted_at") == null
                ? Optional.empty()
                : Optional.of(CaseStore.instant(row, "accepted_at"));
        return new Took(
                row.getString("organ"),
                accepted.map(from -> Duration.between(from, decided).toSeconds() / (double) DAY.toSeconds()),
                kept(deadlines, DeadlineKind.DECISION, decided),
                kept(deadlines, DeadlineKind.COMMITTED_DECISION, decided));
    }

    /** A limit that cannot be reckoned yet has not certainly passed. */
    private static Optional<Boolean> kept(List<CaseDeadline> deadlines, DeadlineKind kind, Instant decided) {
        return deadlines.stream()
                .filter(deadline -> deadline.kind() == kind)
                .findFirst()
                .map(deadline -> !deadline.lateAt(decided));
    }
}
