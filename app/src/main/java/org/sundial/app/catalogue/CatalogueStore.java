package org.sundial.app.catalogue;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sundial.app.catalogue.SeedReading.SeedDepartment;

/** Writes of the catalogue: inserts only, always inside the caller's transaction. */
@Component
class CatalogueStore {
    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    CatalogueStore(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from catalogue.item)")
                .query(Boolean.class)
                .single();
    }

    /** One import at a time, on whichever node: the second waits, and finds the catalogue filled. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('catalogue.import'))")
                .query((row, number) -> 1)
                .single();
    }

    void keepDepartments(List<SeedDepartment> departments) {
        List<Object[]> rows = new ArrayList<>();
        for (SeedDepartment department : departments) {
            rows.add(new Object[] {
                department.code(), department.name(), department.shortName(), department.nameEn(), rows.size() + 1
            });
        }
        template.batchUpdate(
                "insert into catalogue.department (code, name, short_name, name_en, position) values (?, ?, ?, ?, ?)",
                rows);
    }

    /**
     * Keeps contents as new editions, unconfirmed.
     *
     * @param from what they were received from, said on the page
     * @return their keys, in the order given
     */
    List<EditionKey> keepEditions(List<PowerContent> contents, Instant at, String from) {
        Map<String, Integer> newest = newestEditions();
        keepItems(contents, newest);
        List<EditionKey> keys = new ArrayList<>();
        List<Object[]> editions = new ArrayList<>();
        List<Object[]> bases = new ArrayList<>();
        for (PowerContent content : contents) {
            String canonical = CatalogueJson.canonical(content);
            EditionKey key = new EditionKey(
                    content.code(),
                    newest.getOrDefault(content.code(), 0) + 1,
                    CatalogueJson.fingerprint(canonical),
                    content.organ().code());
            keys.add(key);
            editions.add(
                    new Object[] {key.code(), key.edition(), key.fingerprint(), canonical, Timestamp.from(at), from});
            int number = 0;
            for (PowerContent.Citation citation : content.basis().citations()) {
                number++;
                bases.add(new Object[] {
                    key.code(),
                    key.edition(),
                    number,
                    citation.type(),
                    citation.law(),
                    citation.articles(),
                    citation.version(),
                    citation.quoted()
                });
            }
        }
        insert("""
                insert into catalogue.item_edition (code, edition, fingerprint, content, received_at, received_from)
                values (?, ?, ?, ?, ?, ?)
                """, editions);
        insert("""
                insert into catalogue.item_basis (code, edition, number, type, law, articles, version_note, quoted)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, bases);
        return keys;
    }

    private void keepItems(List<PowerContent> contents, Map<String, Integer> known) {
        int position = jdbc.sql("select coalesce(max(position), 0) from catalogue.item")
                .query(Integer.class)
                .single();
        List<Object[]> items = new ArrayList<>();
        for (PowerContent content : contents) {
            if (!known.containsKey(content.code())) {
                position++;
                items.add(new Object[] {content.code(), content.organ().code(), content.parent(), position});
            }
        }
        // Parents first: a list may print a sub-item before its item.
        items.sort((a, b) -> Boolean.compare(a[2] != null, b[2] != null));
        insert("insert into catalogue.item (code, department, parent, position) values (?, ?, ?, ?)", items);
    }

    private Map<String, Integer> newestEditions() {
        Map<String, Integer> newest = new HashMap<>();
        jdbc.sql("select code, max(edition) as edition from catalogue.item_edition group by code")
                .query(row -> {
                    newest.put(row.getString("code"), row.getInt("edition"));
                });
        return newest;
    }

    /** Keeps a procedure's file, once per meaning: two drawings of one procedure are one procedure. */
    void keepProcedure(String fingerprint, byte[] bpmn) {
        jdbc.sql(
                        "insert into catalogue.procedure (fingerprint, bpmn) values (:fingerprint, :bpmn) on conflict do nothing")
                .param("fingerprint", fingerprint)
                .param("bpmn", bpmn)
                .update();
    }

    /** Keeps a chart as the next version, unfrozen. */
    ChartVersion keepChart(String code, String organ, String procedure, String rules, Instant at, String from) {
        int version = jdbc.sql("""
                insert into catalogue.chart
                       (code, version, procedure, rules, rules_fingerprint, received_at, received_from)
                select :code, coalesce(max(version), 0) + 1, :procedure, :rules, :rulesFingerprint, :at, :from
                  from catalogue.chart where code = :code
                returning version
                """)
                .param("code", code)
                .param("procedure", procedure)
                .param("rules", rules)
                .param("rulesFingerprint", CatalogueJson.fingerprint(rules))
                .param("at", Timestamp.from(at))
                .param("from", from)
                .query(Integer.class)
                .single();
        return new ChartVersion(code, version, procedure, CatalogueJson.fingerprint(rules), organ);
    }

    private void insert(String sql, List<@Nullable Object[]> rows) {
        template.batchUpdate(sql, rows, BATCH, CatalogueStore::set);
    }

    private static void set(PreparedStatement statement, @Nullable Object[] row) throws SQLException {
        for (int column = 0; column < row.length; column++) {
            statement.setObject(column + 1, row[column]);
        }
    }

    /**
     * One edition of an item.
     *
     * @param organ the department's code
     */
    record EditionKey(String code, int edition, String fingerprint, String organ) {}

    /**
     * One version of an item's chart.
     *
     * @param procedure the procedure's fingerprint
     * @param rules the rules' fingerprint
     * @param organ the department's code
     */
    record ChartVersion(String code, int version, String procedure, String rules, String organ) {}
}
