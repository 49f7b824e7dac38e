package org.sundial.app.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.Powers;
import org.sundial.app.identity.Officer;

/** 工作台的案件清单. The lists beside the worklist: open, paused, acted on, and found by words. The last received first, in scope. */
@Repository
class DeskLists {
    private static final String LINES = """
            select f.reference, f.item, f.organ, f.title, f.status, f.heading, f.channel, f.simulated,
                   f.received_at, f.last_at, f.closed_at, r.due, r.due_kind
              from casework.case_file f left join casework.running r using (reference)
             where\s""" + CaseScope.condition();

    private static final String PAGE = """
               and (:first or (f.received_at, f.reference) < (:receivedAt, :after))
             order by f.received_at desc, f.reference desc
             limit :page
            """;

    private final JdbcClient jdbc;
    private final Powers powers;

    DeskLists(JdbcClient jdbc, Powers powers) {
        this.jdbc = jdbc;
        this.powers = powers;
    }

    /** 在办: everything that has not come to an end. */
    List<CaseLine> open(CaseScope scope, Optional<Cursor.AfterCase> after) {
        return page(jdbc.sql(LINES + " and f.closed_at is null\n" + PAGE), scope, after);
    }

    /** 暂停中: the clock stands still, or waits for the applicant. */
    List<CaseLine> paused(CaseScope scope, Optional<Cursor.AfterCase> after) {
        return page(jdbc.sql(LINES + " and f.status in ('PAUSED', 'AWAITING_SUPPLEMENT')\n" + PAGE), scope, after);
    }

    /** 已办: what this officer has acted on. */
    List<CaseLine> done(CaseScope scope, Officer officer, Optional<Cursor.AfterCase> after) {
        return page(jdbc.sql(LINES + """
                         and exists (select 1 from casework.case_event e
                                      where e.actor = :login and e.reference = f.reference)
                        """ + PAGE).param("login", officer.login()), scope, after);
    }

    /** 检索: a whole reference, part of what lists show, the beginning of the applicant's name, or an item. */
    List<CaseLine> search(CaseScope scope, String words, Optional<Cursor.AfterCase> after) {
        String reference = Reference.read(words).map(Reference::value).orElse("");
        return page(
                jdbc.sql(LINES + """
                         and (f.reference = :reference
                              or f.title ilike :part
                              or f.item = any(:items)
                              or exists (select 1 from casework.case_event e
                                          where e.reference = f.reference and e.kind = 'RECEIVED'
                                            and e.body::jsonb -> 'form' ->> 'applicantName' like :beginning))
                        """ + PAGE)
                        .param("reference", reference)
                        .param("part", "%" + literal(words) + "%")
                        .param("beginning", literal(words) + "%")
                        .param("items", items(words)),
                scope,
                after);
    }

    private static List<CaseLine> page(
            JdbcClient.StatementSpec query, CaseScope scope, Optional<Cursor.AfterCase> after) {
        return query.param("scopeAll", scope.everything())
                .param("scopeOrgan", scope.organ())
                .param("first", after.isEmpty())
                .param(
                        "receivedAt",
                        after.map(Cursor.AfterCase::receivedAt)
                                .orElse(Instant.EPOCH)
                                .atOffset(ZoneOffset.UTC))
                .param("after", after.map(Cursor.AfterCase::reference).orElse(""))
                .param("page", CaseFiles.PAGE)
                .query(CaseLine.class)
                .list();
    }

    /** The items whose code or name has these words; only those one can apply for have cases. */
    private String[] items(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return powers.handled().stream()
                .map(HandledPower::power)
                .filter(power -> power.code().toLowerCase(Locale.ROOT).equals(wanted)
                        || power.title().contains(words))
                .map(power -> power.code())
                .toArray(String[]::new);
    }

    /** What was typed means itself, whatever it means to SQL. */
    static String literal(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
