package org.sundial.app.catalogue;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.sundial.app.catalogue.CatalogueStore.ChartVersion;
import org.sundial.app.catalogue.CatalogueStore.EditionKey;

/**
 * 法制机构. Confirms editions and freezes charts; until it has, no platform shows or runs them. Each act is one row and
 * one leaf of the public log, in one transaction.
 */
@Component
public class LegalOffice {
    static final String CONFIRMED = "catalogue.item-confirmed";
    static final String FROZEN = "catalogue.chart-frozen";
    private static final int MOST_WAITING = 5_000;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final CatalogueLeaves leaves;
    private final InstantSource clock;

    LegalOffice(JdbcTemplate template, CatalogueLeaves leaves, InstantSource clock) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.leaves = leaves;
        this.clock = clock;
    }

    /**
     * Who acts.
     *
     * @param login the officer's sign-in name; {@code demo} for the seed
     * @param organ the code of the officer's organ
     * @param simulated 演示确认: the seed acts in the legal office's place and says so
     */
    record Reviewer(String login, String organ, boolean simulated) {
        static final Reviewer DEMO = new Reviewer("demo", "DEMO", true);
    }

    /** 待确认的版本, in the list's order; {@code organ} narrows to one department. */
    List<WaitingEdition> waitingEditions(String organ) {
        return jdbc.sql("""
                select e.code, e.edition, e.fingerprint, i.department as organ, e.name, e.category, e.received_at,
                       e.received_from
                  from catalogue.item_edition e join catalogue.item i on i.code = e.code
                 where i.department = :organ
                   and not exists (select from catalogue.confirmation c where c.code = e.code and c.edition >= e.edition)
                 order by i.position, e.edition limit :most
                """)
                .param("organ", organ)
                .param("most", MOST_WAITING)
                .query(WaitingEdition.class)
                .list();
    }

    /** The newest edition of an item that waits, with what it publishes. */
    Optional<Waiting> waiting(String code) {
        return jdbc.sql("""
                select e.code, e.edition, e.fingerprint, i.department as organ, e.name, e.category, e.received_at,
                       e.received_from, e.content
                  from catalogue.item_edition e join catalogue.item i on i.code = e.code
                 where e.code = :code
                   and not exists (select from catalogue.confirmation c where c.code = e.code and c.edition >= e.edition)
                 order by e.edition desc limit 1
                """)
                .param("code", code)
                .query((row, number) -> new Waiting(
                        new WaitingEdition(
                                row.getString("code"),
                                row.getInt("edition"),
                                row.getString("fingerprint"),
                                row.getString("organ"),
                                row.getString("name"),
                                row.getString("category"),
                                row.getTimestamp("received_at").toInstant(),
                                row.getString("received_from")),
                        CatalogueJson.content(row.getString("content"))))
                .optional();
    }

    /** A chart that waits, with its file and rules. */
    Optional<WaitingFile> waiting(String code, int version) {
        return jdbc.sql("""
                select p.bpmn, h.rules, h.procedure, h.rules_fingerprint, i.department
                  from catalogue.chart h join catalogue.procedure p on p.fingerprint = h.procedure
                  join catalogue.item i on i.code = h.code
                 where h.code = :code and h.version = :version
                   and not exists (select from catalogue.freeze f where f.code = h.code and f.version >= h.version)
                """)
                .param("code", code)
                .param("version", version)
                .query((row, number) -> new WaitingFile(
                        new ChartVersion(
                                code,
                                version,
                                row.getString("procedure"),
                                row.getString("rules_fingerprint"),
                                row.getString("department")),
                        row.getBytes("bpmn"),
                        CatalogueJson.rules(row.getString("rules"))))
                .optional();
    }

    /** How many editions wait, by department code; departments with none are absent. */
    Map<String, Integer> waitingByOrgan() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("""
                select i.department, count(*) as waiting
                  from catalogue.item_edition e join catalogue.item i on i.code = e.code
                  join catalogue.department d on d.code = i.department
                 where not exists (select from catalogue.confirmation c where c.code = e.code and c.edition >= e.edition)
                 group by i.department, d.position order by d.position
                """).query(row -> {
            counts.put(row.getString("department"), row.getInt("waiting"));
        });
        return counts;
    }

    /** One hash over all that waits, so that what is confirmed is what was shown. */
    static String digest(List<WaitingEdition> waiting) {
        StringBuilder all = new StringBuilder();
        waiting.forEach(edition -> all.append(edition.code())
                .append(' ')
                .append(edition.edition())
                .append(' ')
                .append(edition.fingerprint())
                .append('\n'));
        return CatalogueJson.fingerprint(all.toString());
    }

    /** 待固化的流程图. */
    List<WaitingChart> waitingCharts() {
        return jdbc.sql("""
                select h.code, h.version, h.procedure, h.rules_fingerprint as rules, i.department as organ,
                       coalesce(p.name, h.code) as name, h.received_at
                  from catalogue.chart h join catalogue.item i on i.code = h.code
                  left join catalogue.published_item p on p.code = h.code
                 where not exists (select from catalogue.freeze f where f.code = h.code and f.version >= h.version)
                 order by i.position, h.version limit :most
                """)
                .param("most", MOST_WAITING)
                .query(WaitingChart.class)
                .list();
    }

    /**
     * Confirms editions, all of them or none.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody else confirmed one of them first
     */
    @Transactional
    void confirm(List<EditionKey> editions, Reviewer by) {
        Instant at = now();
        List<Object[]> rows = new ArrayList<>();
        for (EditionKey key : editions) {
            UUID event = UUID.randomUUID();
            String disclosure = leaves.append(
                    event,
                    CONFIRMED,
                    key.code(),
                    by.organ(),
                    "",
                    at,
                    Map.of("edition", Integer.toString(key.edition()), "fingerprint", key.fingerprint()));
            rows.add(new Object[] {
                key.code(), key.edition(), Timestamp.from(at), by.login(), by.organ(), by.simulated(), event, disclosure
            });
        }
        template.batchUpdate("""
                insert into catalogue.confirmation
                       (code, edition, confirmed_at, login, organ, simulated, event, disclosure)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /**
     * Freezes a chart: from now on it is the procedure that runs.
     *
     * @throws org.springframework.dao.DuplicateKeyException when somebody else froze it first
     */
    @Transactional
    void freeze(ChartVersion chart, Reviewer by) {
        Instant at = now();
        UUID event = UUID.randomUUID();
        String disclosure = leaves.append(
                event,
                FROZEN,
                chart.code(),
                by.organ(),
                chart.procedure(),
                at,
                Map.of("version", Integer.toString(chart.version()), "rules", chart.rules()));
        jdbc.sql("""
                insert into catalogue.freeze (code, version, frozen_at, login, organ, simulated, event, disclosure)
                values (:code, :version, :at, :login, :organ, :simulated, :event, :disclosure)
                """)
                .param("code", chart.code())
                .param("version", chart.version())
                .param("at", Timestamp.from(at))
                .param("login", by.login())
                .param("organ", by.organ())
                .param("simulated", by.simulated())
                .param("event", event)
                .param("disclosure", disclosure)
                .update();
    }

    /** To the microsecond, as the database keeps it: the leaf and the row carry the same moment. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** An edition that waits for the legal office. */
    public record WaitingEdition(
            String code,
            int edition,
            String fingerprint,
            String organ,
            String name,
            String category,
            Instant receivedAt,
            String receivedFrom) {

        EditionKey key() {
            return new EditionKey(code, edition, fingerprint, organ);
        }

        public Category kind() {
            return Category.valueOf(category);
        }
    }

    /** An edition that waits, and what it publishes. */
    public record Waiting(WaitingEdition edition, PowerContent content) {}

    /** A chart that waits, its file and its rules. */
    record WaitingFile(ChartVersion chart, byte[] bpmn, ItemRules rules) {}

    /** A chart that waits for the legal office. */
    public record WaitingChart(
            String code, int version, String procedure, String rules, String organ, String name, Instant receivedAt) {}
}
