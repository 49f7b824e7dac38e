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
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseState;
import org.sundial.wire.CaseEventJson;

/** Loads a case in one round trip and keeps an act in one more. */
@Repository
class CaseStore {
    private final JdbcClient jdbc;
    private final CaseStates states;
    private final ActsTogether together;

    CaseStore(JdbcClient jdbc, CaseStates states, ActsTogether together) {
        this.jdbc = jdbc;
        this.states = states;
        this.together = together;
    }

    /** What a command finds before it is decided: the present and, if it was kept before, where. */
    record Present(Instant now, Optional<Kept> kept) {}

    /** Where a command was kept. */
    record Kept(Reference reference, int version) {}

    /** For a command that opens a case: the present, and the first answer if it was asked before. */
    Present present(UUID command) {
        return jdbc.sql("""
                select now() as now, e.reference, e.seq
                  from (select 1) one left join casework.case_event e on e.command = :command and e.ordinal = 0
                """)
                .param("command", command)
                .query((ResultSet row, int number) -> {
                    String reference = row.getString("reference");
                    return new Present(
                            instant(row, "now"),
                            reference == null
                                    ? Optional.empty()
                                    : Optional.of(new Kept(new Reference(reference), row.getInt("seq"))));
                })
                .single();
    }

    /** For a command on a case: the case, the present and the first answer, in one round trip. */
    Optional<CaseRow> load(Reference reference, UUID command) {
        CaseState known = states.known(reference);
        return jdbc.sql("""
                select f.log_id, s.secret, f.item, f.edition, f.chart, f.procedure, f.organ, f.version, f.title, f.simulated,
                       now() as now, e.seq as kept_at,
                       (select array_agg(l.body order by l.seq) from casework.case_event l
                         where l.reference = f.reference and l.seq > ?) as later
                  from casework.case_file f
                  left join casework.case_secret s using (reference)
                  left join casework.case_event e on e.command = ? and e.ordinal = 0
                 where f.reference = ?
                """)
                .param(known.version())
                .param(command)
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
                        states.derive(reference, known, texts(row, "later"), row.getInt("version")),
                        row.getString("title"),
                        row.getBoolean("simulated"),
                        instant(row, "now"),
                        row.getObject("kept_at", Integer.class)))
                .optional();
    }

    /** How keeping an act ended. */
    enum Keeping {
        KEPT,
        /** Somebody else acted on the case first. */
        CONFLICT,
        /** This very command was kept before. */
        REPEATED
    }

    Keeping keep(ActRows act, CaseState state) {
        try {
            if (together.keep(act)) {
                states.keep(act.reference(), state);
                return Keeping.KEPT;
            }
        } catch (DuplicateKeyException twin) {
            // Two of the same command at once: the first was kept, this one changed nothing.
            if (present(act.command()).kept().isPresent()) {
                return Keeping.REPEATED;
            }
            throw twin;
        }
        return present(act.command()).kept().isPresent() ? Keeping.REPEATED : Keeping.CONFLICT;
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
