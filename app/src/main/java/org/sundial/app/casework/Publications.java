package org.sundial.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 结果公开. What the public may read of decisions. A publication never leads back to its case; one that is withdrawn leaves
 * its number, the day and the reason.
 */
@Repository
public class Publications {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String COLUMNS = """
            select p.number, p.event, p.item, p.organ, p.title, p.party, p.result, p.decided_on, p.published_at,
                   p.show_until, p.content, p.simulated, p.withdrawn_at, p.withdrawn_because
              from casework.publication p
            """;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseStore store;
    private final SideLeaves leaves;

    Publications(JdbcClient jdbc, Cases cases, CaseStore store, SideLeaves leaves) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.store = store;
        this.leaves = leaves;
    }

    /** One line of what is published. */
    public record Line(String label, String labelEn, String value) {}

    /**
     * One publication.
     *
     * @param number 文号
     * @param event the act of publishing, in the public log
     * @param showUntil the last day it is shown; null for as long as the decision stands
     * @param withdrawnAt when it was withdrawn; title, party and lines are empty from then on
     */
    public record Published(
            String number,
            UUID event,
            String item,
            String organ,
            String title,
            String party,
            PublicVersion.Result result,
            LocalDate decidedOn,
            Instant publishedAt,
            @Nullable LocalDate showUntil,
            List<Line> lines,
            boolean simulated,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBecause) {
        public Published {
            lines = List.copyOf(lines);
        }
    }

    /** Where a list goes on: after this one. */
    public record After(Instant publishedAt, String number) {}

    /**
     * What is shown today, the newest first, withdrawn ones as what is left of them.
     *
     * @param item only this item; empty for all
     * @param words part of a title or party, or a whole number; empty for all
     */
    public List<Published> list(LocalDate today, String item, String words, Optional<After> after) {
        return jdbc.sql(COLUMNS + """
                 where (p.show_until is null or p.show_until >= :today)
                   and (:item = '' or p.item = :item)
                   and (:words = '' or p.number = :words or p.title ilike :part or p.party ilike :part)
                   and (:first or (p.published_at, p.number) < (:publishedAt, :number))
                 order by p.published_at desc, p.number desc
                 limit :page
                """)
                .param("today", today)
                .param("item", item)
                .param("words", words)
                .param("part", "%" + DeskLists.literal(words) + "%")
                .param("first", after.isEmpty())
                .param(
                        "publishedAt",
                        after.map(After::publishedAt).orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
                .param("number", after.map(After::number).orElse(""))
                .param("page", CaseFiles.PAGE)
                .query(Publications::row)
                .list();
    }

    /** One by its number, while it is shown. */
    public Optional<Published> find(LocalDate today, String number) {
        return jdbc.sql(COLUMNS + "where p.number = :number and (p.show_until is null or p.show_until >= :today)")
                .param("number", number)
                .param("today", today)
                .query(Publications::row)
                .optional();
    }

    /** What was published of a case, for its officers. */
    List<Published> of(Reference reference) {
        return jdbc.sql(COLUMNS + "where p.reference = :reference order by p.published_at")
                .param("reference", reference.value())
                .query(Publications::row)
                .list();
    }

    /**
     * 公开. Publishes what was compared, and records the act, in one transaction.
     *
     * @param version what was compared; the lines that are not published stay out
     * @param showUntil the last day to show it, or null
     * @param at the moment, for simulated cases; null for the database's now
     */
    @Transactional
    public Outcome publish(
            UUID command,
            CaseView view,
            PublicVersion version,
            @Nullable LocalDate showUntil,
            Actor actor,
            @Nullable Instant at) {
        Command.Publish publish = new Command.Publish(OutcomeReading.PLACE);
        Outcome outcome = at == null
                ? cases.act(command, view.reference(), view.state().version(), publish, actor)
                : cases.act(command, view.reference(), publish, actor, at);
        if (outcome instanceof Outcome.Kept kept) {
            insert(store.kept(view.reference(), command).getFirst(), view, version, showUntil, publishedAt(kept));
        }
        return outcome;
    }

    private static Instant publishedAt(Outcome.Kept kept) {
        return kept.events().stream()
                .filter(CaseEvent.Published.class::isInstance)
                .map(CaseEvent::at)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("publishing publishes"));
    }

    private void insert(
            UUID event, CaseView view, PublicVersion version, @Nullable LocalDate showUntil, Instant publishedAt) {
        jdbc.sql("""
                insert into casework.publication (number, reference, event, item, organ, title, party, result, decided_on,
                       published_at, show_until, content, simulated)
                values (:number, :reference, :event, :item, :organ, :title, :party, :result, :decidedOn,
                       :publishedAt, :showUntil, cast(:content as jsonb), :simulated)
                """)
                .param("number", version.number())
                .param("reference", view.reference().value())
                .param("event", event)
                .param("item", view.power().power().code())
                .param("organ", view.organ())
                .param("title", version.title())
                .param("party", version.party())
                .param("result", version.result().name())
                .param("decidedOn", version.decidedOn())
                .param("publishedAt", publishedAt.atOffset(ZoneOffset.UTC))
                .param("showUntil", showUntil)
                .param("content", JSON.writeValueAsString(lines(version)))
                .param("simulated", view.simulated())
                .update();
    }

    private static List<Line> lines(PublicVersion version) {
        List<Line> lines = new ArrayList<>();
        for (PublicVersion.Line line : version.lines()) {
            if (line.published() != null) {
                lines.add(new Line(line.label().zh(), line.label().en(), line.published()));
            }
        }
        return lines;
    }

    /**
     * 撤回公开. Takes the text away and leaves a tombstone, with a leaf of its own.
     *
     * @return false if there is no such publication or it was withdrawn before
     */
    @Transactional
    boolean withdraw(CaseView view, String number, String reason, Actor.Officer by) {
        UUID event = leaves.append(
                "publication.withdrawn",
                leaves.face(view.reference()).orElseThrow(),
                view.calendar().edition(),
                view.now(),
                Map.of(
                        "act",
                        "撤回公开",
                        "number",
                        number,
                        "reason",
                        reason,
                        "at",
                        view.now().toString(),
                        "post",
                        by.post(),
                        "officer",
                        by.officerId()));
        int changed = jdbc.sql("""
                update casework.publication
                   set title = '', party = '', content = '[]', withdrawn_at = :at, withdrawn_because = :reason,
                       withdrawn_by = :officer, withdrawal_event = :event
                 where number = :number and reference = :reference and withdrawn_at is null
                """)
                .param("at", view.now().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("officer", by.officerId())
                .param("event", event)
                .param("number", number)
                .param("reference", view.reference().value())
                .update();
        if (changed != 1) {
            throw new AlreadyWithdrawn(number);
        }
        return true;
    }

    /** Somebody else withdrew it first; the leaf of this try is rolled back with it. */
    static final class AlreadyWithdrawn extends RuntimeException {
        AlreadyWithdrawn(String number) {
            super("no publication of this case under this number stands: " + number);
        }
    }

    private static Published row(ResultSet row, int number) throws SQLException {
        return new Published(
                row.getString("number"),
                row.getObject("event", UUID.class),
                row.getString("item"),
                row.getString("organ"),
                row.getString("title"),
                row.getString("party"),
                PublicVersion.Result.valueOf(row.getString("result")),
                row.getObject("decided_on", LocalDate.class),
                CaseStore.instant(row, "published_at"),
                row.getObject("show_until", LocalDate.class),
                read(row.getString("content")),
                row.getBoolean("simulated"),
                row.getObject("withdrawn_at") == null ? null : CaseStore.instant(row, "withdrawn_at"),
                row.getString("withdrawn_because"));
    }

    private static List<Line> read(String content) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode line : JSON.readTree(content)) {
            lines.add(new Line(
                    line.path("label").stringValue(),
                    line.path("labelEn").stringValue(),
                    line.path("value").stringValue()));
        }
        return lines;
    }
}
