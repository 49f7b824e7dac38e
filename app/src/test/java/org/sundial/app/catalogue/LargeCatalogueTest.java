package org.sundial.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sundial.app.catalogue.CatalogueStore.EditionKey;
import org.sundial.app.catalogue.LegalOffice.Reviewer;

/**
 * The city's list copied until it has as many items as asked for, on a real database: {@code -Dsundial.items=100000}. It
 * takes minutes, so nobody is made to wait for it.
 */
@EnabledIfSystemProperty(named = "sundial.items", matches = "[0-9]+")
class LargeCatalogueTest {
    private static final int RUNS = 51;

    @Test
    void a_large_catalogue_is_taken_in_and_searched_like_a_small_one() {
        try (CatalogueHouse house = CatalogueHouse.seeded()) {
            List<PowerContent> list = SeedReading.read().items();
            int copies = Integer.getInteger("sundial.items") / list.size();
            for (int copy = 1; copy < copies; copy++) {
                keep(house, copies(list, copy));
            }
            long began = System.nanoTime();
            house.search.refresh();
            System.out.printf(
                    "%,d items taken in within %.1f s%n", house.search.size(), (System.nanoTime() - began) / 1e9);

            assertThat(house.search.size()).isEqualTo(copies * 2_693);
            for (String words : List.of("", "开饭店", "食品经营许可", "消防 检查", "住建局", "许可", "中华人民共和国消防法", "食品径营许可")) {
                PowerPage page = house.search.find(PowerQuery.words(words));
                assertThat(page.hits()).hasSize(PowerQuery.PAGE);
                assertThat(page.total() % copies).isZero();
                System.out.printf("%s: %,d found, median %.1f ms%n", words, page.total(), median(house, words));
            }
        }
    }

    private static void keep(CatalogueHouse house, List<PowerContent> contents) {
        house.transactions().executeWithoutResult(status -> {
            List<EditionKey> keys = house.store.keepEditions(contents, Instant.now(), "test");
            house.legal.confirm(keys, Reviewer.DEMO);
        });
    }

    private static List<PowerContent> copies(List<PowerContent> list, int copy) {
        List<PowerContent> copies = new ArrayList<>();
        for (PowerContent each : list) {
            copies.add(new PowerContent(
                    each.v(),
                    each.code() + "-C" + copy,
                    each.parent() == null ? null : each.parent() + "-C" + copy,
                    each.officialCode(),
                    each.category(),
                    each.name(),
                    each.subItem(),
                    each.organ(),
                    each.basis(),
                    each.terms(),
                    each.duties(),
                    each.origin()));
        }
        return copies;
    }

    private static double median(CatalogueHouse house, String words) {
        double[] runs = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long began = System.nanoTime();
            house.search.find(PowerQuery.words(words));
            runs[run] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(runs);
        return runs[RUNS / 2];
    }
}
