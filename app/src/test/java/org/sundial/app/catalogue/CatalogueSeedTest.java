package org.sundial.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The city's published lists come in whole, with their defects, once, and stay as they came. */
class CatalogueSeedTest {
    @AutoClose
    private static final CatalogueHouse house = new CatalogueHouse();

    @BeforeAll
    static void importSeed() {
        house.seed(true).importOnce();
    }

    @Test
    void every_prefecture_item_is_there_with_the_one_supplement_and_the_sub_items() {
        assertThat(published("p.parent is null and p.code like 'KLMY-%'")).isEqualTo(2_692);
        assertThat(published("p.parent is null and p.code not like 'KLMY-%'")).isOne();
        assertThat(published("p.parent is not null")).isEqualTo(25);
    }

    @Test
    void every_department_publishes_what_its_own_list_counts() {
        Map<String, Integer> totals = house.jdbc
                .sql(
                        "select department, count(*)::int as items from catalogue.published_item p where p.parent is null group by department")
                .query(row -> {
                    Map<String, Integer> found = new java.util.HashMap<>();
                    while (row.next()) {
                        found.put(row.getString("department"), row.getInt("items"));
                    }
                    return found;
                });

        assertThat(totals)
                .hasSize(18)
                .containsEntry("JT", 360)
                .containsEntry("XF", 75)
                .containsEntry("XWCB", 1);
        // 442 in its list, and the supplement.
        assertThat(totals).containsEntry("SCJG", 443);
    }

    @Test
    void a_second_start_imports_nothing() {
        long editions = house.count("item_edition");

        assertThat(house.seed(true).importOnce()).isZero();
        assertThat(house.count("item_edition")).isEqualTo(editions);
    }

    @Test
    void what_the_list_leaves_blank_is_null_and_not_filled_in() {
        PowerContent.Terms terms =
                house.powers.find("KLMY-NYNC-0001").orElseThrow().content().terms();

        assertThat(terms.statutoryLimit()).isNull();
        assertThat(terms.materials()).isNull();
        assertThat(terms.fee()).isNull();
    }

    @Test
    void an_official_code_given_twice_stays_given_twice() {
        assertThat(house.powers.byOfficialCode("650200207CF49000")).hasSize(2);
        assertThat(house.powers.byOfficialCode("650200207CF52100")).hasSize(2);
    }

    @Test
    void a_category_taken_from_the_sheets_title_is_marked() {
        assertThat(published("(p.content::jsonb -> 'origin' ->> 'categoryInferred')::boolean"))
                .isEqualTo(4);
    }

    @Test
    void a_citation_without_a_law_is_kept_without_a_law() {
        assertThat(house.jdbc
                        .sql("select count(*) from catalogue.item_basis where law is null")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void the_bases_of_an_item_are_those_of_its_content() {
        List<PowerContent> contents = house
                .jdbc
                .sql("select content from catalogue.published_item order by position limit 200")
                .query(String.class)
                .list()
                .stream()
                .map(CatalogueJson::content)
                .toList();
        for (PowerContent content : contents) {
            List<PowerContent.Citation> rows = house.jdbc
                    .sql("""
                            select type, law, articles, version_note as version, quoted from catalogue.item_basis
                             where code = :code order by number
                            """)
                    .param("code", content.code())
                    .query(PowerContent.Citation.class)
                    .list();
            assertThat(rows).isEqualTo(content.basis().citations());
        }
    }

    @Test
    void the_supplement_says_it_is_one_and_from_where() {
        Power supplement = house.powers.find("SUP-SPJY-0001").orElseThrow();

        assertThat(supplement.supplement()).isTrue();
        assertThat(supplement.content().terms().remark()).contains("补充事项").contains("浦东新区");
        assertThat(published("(p.content::jsonb -> 'origin' ->> 'supplement')::boolean"))
                .isOne();
    }

    @Test
    void two_items_run_on_frozen_procedures_and_keep_their_rules() {
        HandledPower fire = house.powers.handled("KLMY-XF-0001").orElseThrow();
        HandledPower food = house.powers.handled("SUP-SPJY-0001").orElseThrow();

        assertThat(fire.procedure().id()).isEqualTo("P01");
        assertThat(fire.rules().materials()).hasSize(8);
        assertThat(food.procedure().id()).isEqualTo("P02");
        assertThat(house.powers.handled())
                .extracting(power -> power.power().code())
                .containsExactlyInAnyOrder("KLMY-XF-0001", "SUP-SPJY-0001");
        assertThat(house.powers.procedure(fire.procedure().fingerprint())).contains(fire.procedure());
        assertThat(house.powers.handled("KLMY-XF-0002")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update catalogue.item_edition set content = '{}' where code = 'KLMY-XF-0001'",
                "delete from catalogue.item_edition where code = 'KLMY-XF-0001'",
                "update catalogue.item_basis set quoted = '' where code = 'KLMY-XF-0001'",
                "update catalogue.confirmation set simulated = false",
                "delete from catalogue.confirmation",
                "update catalogue.procedure set bpmn = ''",
                "update catalogue.chart set version = 9",
                "delete from catalogue.freeze",
                "truncate catalogue.item_edition cascade"
            })
    void nobody_changes_what_was_published(String statement) {
        assertThatThrownBy(() ->
                        JdbcClient.create(house.database.app()).sql(statement).update())
                .hasStackTraceContaining("permission denied");
        // Not even the owner of the tables, as long as the trigger stands.
        assertThatThrownBy(() ->
                        JdbcClient.create(house.database.owner()).sql(statement).update())
                .hasStackTraceContaining("is kept as it was published");
    }

    @Test
    void the_database_refuses_a_content_that_is_not_what_its_fingerprint_says() {
        assertThatThrownBy(() -> new JdbcTemplate(house.database.app()).update("""
                        insert into catalogue.item_edition
                               (code, edition, fingerprint, content, received_at, received_from)
                        select code, 99, fingerprint, replace(content, '消防', '防火'), now(), 'test'
                          from catalogue.item_edition where code = 'KLMY-XF-0001'
                        """))
                .hasStackTraceContaining("violates check constraint");
    }

    @Test
    void the_fingerprint_is_the_hash_of_the_bytes_served() {
        Power power = house.powers.find("KLMY-XF-0001").orElseThrow();
        String canonical = house.powers.canonical("KLMY-XF-0001").orElseThrow();

        assertThat(CatalogueJson.fingerprint(canonical)).isEqualTo(power.fingerprint());
        assertThat(CatalogueJson.canonical(canonical)).isEqualTo(canonical);
        assertThat(CatalogueJson.canonical(power.content())).isEqualTo(canonical);
    }

    private static long published(String where) {
        return house.jdbc
                .sql("select count(*) from catalogue.published_item p where " + where)
                .query(Long.class)
                .single();
    }
}
