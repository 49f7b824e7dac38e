package org.sundial.app.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sundial.procedure.Procedure;

/**
 * 权力事项. The door of the catalogue for the four platforms: only what the legal office has confirmed, and only charts
 * it has frozen.
 */
@Component
public class Powers {
    private static final String PUBLISHED = """
            select p.code, p.edition, p.fingerprint, p.content, p.confirmed_at, p.simulated, p.event,
                   f.version, f.procedure, f.frozen_at, f.simulated as freeze_simulated, f.event as freeze_event
              from catalogue.published_item p
              left join catalogue.frozen_chart f on f.code = p.code
            """;
    private static final int MOST_PROCEDURES = 2_000;
    private static final int MOST_SUB_ITEMS = 200;

    private final JdbcClient jdbc;
    private final Cache<String, ProcedureReading.Lawful> procedures =
            Caffeine.newBuilder().maximumSize(MOST_PROCEDURES).build();
    private final Cache<RulesKey, ItemRules> rules =
            Caffeine.newBuilder().maximumSize(MOST_PROCEDURES).build();

    Powers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest confirmed edition of an item. */
    public Optional<Power> find(String code) {
        return jdbc.sql(PUBLISHED + "where p.code = :code")
                .param("code", code)
                .query(Powers::power)
                .optional();
    }

    /** An item one can apply for: confirmed, with a frozen procedure. */
    public Optional<HandledPower> handled(String code) {
        return find(code)
                .flatMap(power -> power.chart()
                        .map(chart -> new HandledPower(
                                power, procedure(chart.procedure()).orElseThrow(), rules(code, chart))));
    }

    /** All items one can apply for, in the list's order. */
    public List<HandledPower> handled() {
        return jdbc
                .sql(
                        "select f.code from catalogue.frozen_chart f join catalogue.published_item p on p.code = f.code order by p.position")
                .query(String.class)
                .list()
                .stream()
                .map(this::handled)
                .flatMap(Optional::stream)
                .toList();
    }

    /** A procedure ever frozen, so that running cases keep the one they began under. */
    public Optional<Procedure> procedure(String fingerprint) {
        return chart(fingerprint).map(ProcedureReading.Lawful::procedure);
    }

    /** The rules a case was received under. */
    public Optional<ItemRules> rules(String code, int version) {
        RulesKey key = new RulesKey(code, version);
        ItemRules known = rules.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ItemRules> read = jdbc.sql("""
                select h.rules from catalogue.chart h
                  join catalogue.freeze f on f.code = h.code and f.version = h.version
                 where h.code = :code and h.version = :version
                """)
                .param("code", code)
                .param("version", version)
                .query(String.class)
                .optional()
                .map(CatalogueJson::rules);
        read.ifPresent(frozen -> rules.put(key, frozen));
        return read;
    }

    /** 子项 of an item, in the list's order. */
    public List<Power> subItems(String code) {
        return published(jdbc.sql("select code from catalogue.item where parent = :code order by position limit :most")
                .param("code", code)
                .param("most", MOST_SUB_ITEMS)
                .query(String.class)
                .list());
    }

    /** The published items with this official code; the lists give some codes twice. */
    List<Power> byOfficialCode(String officialCode) {
        List<String> codes = jdbc.sql("""
                select distinct code from catalogue.item_edition where official_code = :code order by code limit :most
                """)
                .param("code", officialCode)
                .param("most", MOST_SUB_ITEMS)
                .query(String.class)
                .list();
        return published(codes).stream()
                .filter(power -> officialCode.equals(power.content().officialCode()))
                .toList();
    }

    /** One question each: the view answers for one code from its index, for a join only from the whole list. */
    private List<Power> published(List<String> codes) {
        return codes.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    /** The exact bytes an edition's fingerprint is taken of, as text. */
    Optional<String> canonical(String code) {
        return jdbc.sql("select content from catalogue.published_item where code = :code")
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** A frozen procedure with its drawing. */
    Optional<ProcedureReading.Lawful> chart(String fingerprint) {
        ProcedureReading.Lawful known = procedures.getIfPresent(fingerprint);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ProcedureReading.Lawful> read = jdbc.sql("""
                select p.bpmn from catalogue.procedure p
                 where p.fingerprint = :fingerprint
                   and exists (select from catalogue.chart h
                                 join catalogue.freeze f on f.code = h.code and f.version = h.version
                                where h.procedure = p.fingerprint)
                """)
                .param("fingerprint", fingerprint)
                .query(byte[].class)
                .optional()
                .map(bpmn -> lawful(fingerprint, bpmn));
        read.ifPresent(chart -> procedures.put(fingerprint, chart));
        return read;
    }

    private static ProcedureReading.Lawful lawful(String fingerprint, byte[] bpmn) {
        if (ProcedureReading.of(bpmn) instanceof ProcedureReading.Lawful lawful
                && lawful.procedure().fingerprint().equals(fingerprint)) {
            return lawful;
        }
        throw new IllegalStateException("the frozen procedure " + fingerprint + " is no longer what was frozen");
    }

    private ItemRules rules(String code, Power.ChartKey chart) {
        return rules(code, chart.version()).orElseThrow();
    }

    static Power power(ResultSet row, int number) throws SQLException {
        Optional<Power.ChartKey> chart = row.getString("procedure") == null
                ? Optional.empty()
                : Optional.of(new Power.ChartKey(
                        row.getInt("version"),
                        row.getString("procedure"),
                        new Power.Confirmation(
                                row.getTimestamp("frozen_at").toInstant(),
                                row.getBoolean("freeze_simulated"),
                                Objects.requireNonNull(row.getObject("freeze_event", UUID.class)))));
        return new Power(
                row.getInt("edition"),
                row.getString("fingerprint"),
                new Power.Confirmation(
                        row.getTimestamp("confirmed_at").toInstant(),
                        row.getBoolean("simulated"),
                        Objects.requireNonNull(row.getObject("event", UUID.class))),
                CatalogueJson.content(row.getString("content")),
                chart);
    }

    /** What is frozen never changes, so it is read once. */
    private record RulesKey(String code, int version) {}
}
