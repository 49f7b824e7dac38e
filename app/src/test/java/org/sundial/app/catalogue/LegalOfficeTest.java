package org.sundial.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sundial.app.catalogue.CatalogueStore.EditionKey;
import org.sundial.app.catalogue.LegalOffice.Reviewer;
import org.sundial.app.catalogue.LegalOffice.WaitingEdition;
import org.sundial.app.ledger.ReceiptSource.Disclosure;
import org.sundial.wire.LeafEntry;

/** Nothing is shown or run that the legal office has not confirmed, and every confirmation is a leaf of the log. */
class LegalOfficeTest {
    private static final Reviewer OFFICER = new Reviewer("legal", "DEMO", false);

    @AutoClose
    private static final CatalogueHouse house = new CatalogueHouse();

    @BeforeAll
    static void importUnconfirmed() {
        house.seed(false).importOnce();
    }

    @Test
    void an_imported_list_is_nowhere_to_be_seen_until_it_is_confirmed() {
        assertThat(house.powers.find("KLMY-YB-0001")).isEmpty();
        assertThat(house.powers.handled("KLMY-XF-0001")).isEmpty();
        assertThat(house.legal.waitingByOrgan()).containsEntry("YB", 17);

        List<WaitingEdition> waiting = house.legal.waitingEditions("YB");
        house.transactions()
                .executeWithoutResult(status -> house.legal.confirm(
                        waiting.stream().map(WaitingEdition::key).toList(), OFFICER));
        house.search.refresh();

        assertThat(house.powers.find("KLMY-YB-0001")).isPresent();
        assertThat(house.legal.waitingByOrgan()).doesNotContainKey("YB");
        assertThat(house.departments.published()).anySatisfy((department, counts) -> {
            assertThat(department.code()).isEqualTo("YB");
            assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(17);
        });
        assertThat(house.search.find(PowerQuery.words("医疗保障")).hits()).isNotEmpty();
    }

    @Test
    void every_confirmation_is_a_leaf_that_commits_to_the_fingerprint() {
        EditionKey key = house.legal.waitingEditions("TJ").getFirst().key();
        house.transactions().executeWithoutResult(status -> house.legal.confirm(List.of(key), OFFICER));

        Power power = house.powers.find(key.code()).orElseThrow();
        LeafEntry leaf = leaf(power.confirmation().event());
        Disclosure told = new CatalogueReceipts(house.jdbc).disclosure(leaf).orElseThrow();

        assertThat(leaf.kind()).isEqualTo(LegalOffice.CONFIRMED);
        assertThat(leaf.item()).isEqualTo(key.code());
        assertThat(leaf.organ()).isEqualTo("DEMO");
        assertThat(leaf.at()).isEqualTo(power.confirmation().at());
        assertThat(leaf.payload()).isEqualTo(told.commitments().digest());
        assertThat(told.disclosed())
                .hasEntrySatisfying(
                        "fingerprint",
                        field -> assertThat(field.value().stringValue()).isEqualTo(power.fingerprint()));
        assertThat(told.disclosed())
                .hasEntrySatisfying(
                        "edition",
                        field -> assertThat(field.value().stringValue()).isEqualTo("1"));
    }

    @Test
    void an_edition_is_confirmed_once() {
        EditionKey key = house.legal.waitingEditions("KJ").getFirst().key();
        house.transactions().executeWithoutResult(status -> house.legal.confirm(List.of(key), OFFICER));
        long leaves = leaves();

        assertThatThrownBy(() ->
                        house.transactions().executeWithoutResult(status -> house.legal.confirm(List.of(key), OFFICER)))
                .hasMessageContaining("duplicate key");
        // The second act rolled back with its leaf.
        assertThat(leaves()).isEqualTo(leaves);
    }

    @Test
    void another_node_sees_a_confirmation_at_its_next_look() {
        PowerSearch other = new PowerSearch(house.jdbc, house.departments, InstantSource.system());
        EditionKey key = house.legal.waitingEditions("XWCB").getFirst().key();
        assertThat(other.find(PowerQuery.words(key.code())).hits()).isEmpty();

        house.transactions().executeWithoutResult(status -> house.legal.confirm(List.of(key), OFFICER));
        other.refresh();

        assertThat(other.find(PowerQuery.words(key.code())).hits()).hasSize(1);
    }

    @Test
    void what_was_taken_in_is_not_read_again() {
        EditionKey key = house.legal.waitingEditions("FG").getFirst().key();
        house.search.refresh();
        long before = house.search.revision();

        house.search.refresh();
        assertThat(house.search.revision()).isEqualTo(before);

        house.transactions().executeWithoutResult(status -> house.legal.confirm(List.of(key), OFFICER));
        house.search.refresh();
        assertThat(house.search.revision()).isEqualTo(before + 1);
    }

    @Test
    void a_confirmation_seen_minutes_after_the_moment_it_carries_is_not_missed() {
        PowerSearch other = new PowerSearch(
                house.jdbc, house.departments, () -> Instant.now().plus(Duration.ofMinutes(9)));
        EditionKey key = house.legal.waitingEditions("GDB").getFirst().key();
        assertThat(other.find(PowerQuery.words(key.code())).hits()).isEmpty();

        house.transactions().executeWithoutResult(status -> house.legal.confirm(List.of(key), OFFICER));
        other.refresh();

        assertThat(other.find(PowerQuery.words(key.code())).hits()).hasSize(1);
    }

    @Test
    void a_newer_edition_takes_the_place_of_the_older_and_the_older_stays() {
        EditionKey first = house.legal.waitingEditions("JGSW").getFirst().key();
        house.transactions().executeWithoutResult(status -> house.legal.confirm(List.of(first), OFFICER));
        PowerContent content = house.powers.find(first.code()).orElseThrow().content();
        PowerContent renamed = new PowerContent(
                content.v(),
                content.code(),
                content.parent(),
                content.officialCode(),
                content.category(),
                content.name() + "（改）",
                content.subItem(),
                content.organ(),
                content.basis(),
                content.terms(),
                content.duties(),
                content.origin());
        EditionKey second = house.transactions()
                .execute(status -> house.store
                        .keepEditions(List.of(renamed), Instant.now(), "test")
                        .getFirst());
        assertThat(second.edition()).isEqualTo(2);
        assertThat(house.powers.find(first.code()).orElseThrow().edition()).isOne();

        house.transactions().executeWithoutResult(status -> house.legal.confirm(List.of(second), OFFICER));
        house.search.refresh();

        assertThat(house.powers.find(first.code()).orElseThrow().name()).endsWith("（改）");
        // One item, one hit: the index holds the newest edition only.
        assertThat(house.search.find(PowerQuery.words(first.code())).total()).isOne();
        assertThat(house.jdbc
                        .sql("select count(*) from catalogue.item_edition where code = :code")
                        .param("code", first.code())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void an_import_that_fails_half_way_leaves_nothing() {
        try (CatalogueHouse torn = new CatalogueHouse(1_000)) {
            assertThatThrownBy(() -> torn.seed(true).importOnce()).hasMessageContaining("the log takes no more");

            for (String table : List.of("department", "item", "item_edition", "item_basis", "confirmation", "chart")) {
                assertThat(torn.count(table)).as(table).isZero();
            }
            assertThat(torn.jdbc
                            .sql("select count(*) from ledger.pending")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private static LeafEntry leaf(UUID event) {
        byte[] entry = house.jdbc
                .sql("select entry from ledger.pending where event = :event")
                .param("event", event)
                .query(byte[].class)
                .single();
        return ((LeafEntry.Entry) LeafEntry.parse(entry)).leaf();
    }

    private static long leaves() {
        return house.jdbc
                .sql("select count(*) from ledger.pending")
                .query(Long.class)
                .single();
    }
}
