package org.sundial.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.sundial.app.web.Words;
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
                   p.show_until, p.content, p.person, p.simulated, p.withdrawn_at, p.withdrawn_because
              from casework.publication p
            """;

    private static final String FILTERED = """
             where (p.show_until is null or p.show_until >= :today)
               and (:organ = '' or p.organ = :organ)
               and (:item = '' or p.item = :item)
               and (:words = '' or p.number = :words or p.title ilike :part or p.party ilike :part)
               and p.published_at >= :from and p.published_at < :to
            """;

    /** Months without end are cut to what dates can be. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of what is published. */
    public record Line(String label, String labelEn, String value) {}

    /**
     * One publication.
     *
     * @param number 文号
     * @param event the act of publishing, in the public log
     * @param showUntil the last day it is shown; null for as long as the decision stands
     * @param person whether the party is a natural person, whom no search engine shall find
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
            boolean person,
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
     * 筛选. Which of what is shown today.
     *
     * @param organ a department's code; empty for all
     * @param item an item's code; empty for all
     * @param month the month of publication; empty for all
     * @param words part of a title or party, or a whole number; empty for all
     */
    public record Filter(LocalDate today, String organ, String item, Optional<YearMonth> month, String words) {

        /** Everything shown on this day. */
        public static Filter on(LocalDate today) {
            return new Filter(today, "", "", Optional.empty(), "");
        }
    }

    /** What is shown, the newest first, withdrawn ones as what is left of them. */
    public List<Published> list(Filter filter, Optional<After> after) {
        return filtered(COLUMNS + FILTERED + """
                   and (:first or (p.published_at, p.number) < (:publishedAt, :number))
                 order by p.published_at desc, p.number desc
                 limit :page
                """, filter)
                .param("first", after.isEmpty())
                .param(
                        "publishedAt",
                        after.map(After::publishedAt).orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
                .param("number", after.map(After::number).orElse(""))
                .param("page", CaseFiles.PAGE)
                .query(Publications::row)
                .list();
    }

    /**
     * How far down a list a place is, for bounding how far anybody reads on.
     *
     * @param most counting stops here
     */
    public int depth(Filter filter, After place, int most) {
        return filtered("select count(*)::int from (select 1 from casework.publication p " + FILTERED + """
                   and (p.published_at, p.number) >= (:publishedAt, :number) limit :most) newer
                """, filter)
                .param("publishedAt", place.publishedAt().atOffset(ZoneOffset.UTC))
                .param("number", place.number())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** The newest of organisations, for the front page: nothing of a person is shown without being asked for. */
    public List<Published> newest(LocalDate today, int most) {
        return jdbc.sql(COLUMNS + """
                 where (p.show_until is null or p.show_until >= :today)
                   and p.withdrawn_at is null and not p.person
                 order by p.published_at desc, p.number desc
                 limit :most
                """)
                .param("today", today)
                .param("most", most)
                .query(Publications::row)
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        LocalDate from = filter.month().map(month -> month.atDay(1)).orElse(FIRST);
        LocalDate to = filter.month().map(month -> month.plusMonths(1).atDay(1)).orElse(LAST);
        return jdbc.sql(sql)
                .param("today", filter.today())
                .param("organ", filter.organ())
                .param("item", filter.item())
                .param("words", filter.words())
                .param("part", "%" + DeskLists.literal(filter.words()) + "%")
                .param("from", from.atStartOfDay(Words.ZONE).toOffsetDateTime())
                .param("to", to.atStartOfDay(Words.ZONE).toOffsetDateTime());
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
                row.getBoolean("person"),
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
