package org.sundial.app.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.sundial.app.database.DatabaseClock;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseState;
import org.sundial.wire.CaseEventJson;

/** Loads a case in one round trip, or from memory in none, and keeps an act in one more. */
@Repository
class CaseStore {
    private final JdbcClient jdbc;
    private final DatabaseClock clock;
    private final RememberedCases remembered;
    private final ActsTogether together;

    CaseStore(JdbcClient jdbc, DatabaseClock clock, RememberedCases remembered, ActsTogether together) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.remembered = remembered;
        this.together = together;
    }

    /** The present, by the database's clock. */
    Instant now() {
        return clock.instant();
    }

    /** The first answer to a command, if it was kept before. */
    Optional<Outcome.Repeated> repeated(UUID command) {
        return jdbc.sql("select reference, seq from casework.case_event where command = :command and ordinal = 0")
                .param("command", command)
                .query((ResultSet row, int number) ->
                        new Outcome.Repeated(new Reference(row.getString("reference")), row.getInt("seq")))
                .optional();
    }

    /** The case as it was when it was last read or acted on here; maybe behind what is stored, at no cost. */
    Optional<CaseRow> remembered(Reference reference) {
        return remembered.find(reference).map(row -> row.at(clock.instant()));
    }

    /** The case and the present, in one round trip. */
    Optional<CaseRow> load(Reference reference) {
        CaseState known = remembered.find(reference).map(CaseRow::state).orElse(CaseState.NONE);
        return jdbc.sql("""
                select f.log_id, s.secret, f.item, f.edition, f.chart, f.procedure, f.organ, f.version, f.title, f.simulated,
                       now() as now,
                       (select array_agg(e.body order by e.seq) from casework.case_event e
                         where e.reference = f.reference and e.seq > ?) as later
                  from casework.case_file f left join casework.case_secret s using (reference)
                 where f.reference = ?
                """)
                .param(known.version())
                .param(reference.value())
                .query((ResultSet row, int number) -> new CaseRow(
                        reference,
                        row.getObject("log_id", UUID.class),
                        secret(row),
                        row.getString("item"),
                        row.getInt("edition"),
                        row.getInt("chart"),
                        row.getString("procedure"),
                        row.getString("organ"),
                        remembered.derive(reference, known, texts(row, "later"), row.getInt("version")),
                        row.getString("title"),
                        row.getBoolean("simulated"),
                        instant(row, "now")))
                .optional()
                .map(remembered::keep);
    }

    /** How keeping an act ended. */
    enum Keeping {
        KEPT,
        /** Somebody else acted on the case first. */
        CONFLICT,
        /** This very command was kept before. */
        REPEATED
    }

    /** @param after the case as the act leaves it */
    Keeping keep(ActRows act, CaseRow after) {
        try {
            if (together.keep(act)) {
                remembered.keep(after);
                return Keeping.KEPT;
            }
        } catch (DuplicateKeyException twin) {
            // Two of the same command at once: the first was kept, this one changed nothing.
            if (repeated(act.command()).isPresent()) {
                return Keeping.REPEATED;
            }
            throw twin;
        }
        return repeated(act.command()).isPresent() ? Keeping.REPEATED : Keeping.CONFLICT;
    }

    /** The newest event of a case, for telling who acted first. */
    Outcome.Conflict latest(Reference reference) {
        return jdbc.sql("""
                select actor, at, kind from casework.case_event where reference = :reference
                 order by seq desc limit 1
                """)
                .param("reference", reference.value())
                .query((ResultSet row, int number) -> new Outcome.Conflict(
                        reference, row.getString("actor"), instant(row, "at"), row.getString("kind")))
                .single();
    }

    /** The events a command left on a case, in order; none if it was not kept. */
    List<UUID> kept(Reference reference, UUID command) {
        return jdbc.sql("""
                select event from casework.case_event
                 where command = :command and reference = :reference order by ordinal
                """)
                .param("command", command)
                .param("reference", reference.value())
                .query(UUID.class)
                .list();
    }

    /** Every event of a case, in order. */
    List<KeptEvent> events(Reference reference) {
        return jdbc.sql("""
                select seq, event, recorded_at, body from casework.case_event
                 where reference = :reference order by seq
                """)
                .param("reference", reference.value())
                .query((ResultSet row, int number) -> new KeptEvent(
                        row.getInt("seq"),
                        row.getObject("event", UUID.class),
                        instant(row, "recorded_at"),
                        CaseEventJson.read(row.getString("body"))))
                .list();
    }

    /** An event with the name it has in the log. */
    record KeptEvent(int seq, UUID id, Instant recordedAt, CaseEvent event) {}

    /** A case whose secret was destroyed goes on under one that nobody keeps: its new leaves link to nobody either. */
    private static byte[] secret(ResultSet row) throws SQLException {
        byte[] kept = row.getBytes("secret");
        return kept == null ? EventFields.newSecret() : kept;
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
