package org.sundial.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.app.catalogue.PowerPage.Hit;
import org.sundial.app.catalogue.PowerPage.Match;
import org.sundial.app.catalogue.PowerPage.Span;

/** What citizens type, on the city's whole list. */
class SearchTest {
    @AutoClose
    private static final PublishedList list = new PublishedList();

    @ParameterizedTest
    @CsvSource({ // typed, what must come first
        "开饭店, SUP-SPJY-0001", // a citizen's word
        "我要开饭店需要什么材料, SUP-SPJY-0001", // a whole question
        "食品经营许可, SUP-SPJY-0001",
        "食品经营许可证, SUP-SPJY-0001", // the certificate's name, which is in no item's name
        "食品经, SUP-SPJY-0001", // half a word
        "食品径营许可, SUP-SPJY-0001", // a wrong character
        "消防 检查, KLMY-XF-0001", // two words
        "消防检查, KLMY-XF-0001", // the same without the space
        "营业前消防, KLMY-XF-0001",
        "消防安全检查申报表, KLMY-XF-0001", // a material
        "650200207XK01600, KLMY-XF-0001", // an official code
        "650200207xk016, KLMY-XF-0001", // the beginning of one, in small letters
        "KLMY-XF-0001, KLMY-XF-0001",
        "网约车证, KLMY-JT-0006",
        "施工许可证, KLMY-ZJ-0004",
        "住建局 施工许可, KLMY-ZJ-0004", // a department's everyday name
    })
    void finds_first_what_was_meant(String typed, String first) {
        assertThat(list.find(typed).hits()).first().extracting(Hit::code).isEqualTo(first);
    }

    @Test
    void fines_for_advertising_are_penalties_about_advertising() {
        PowerPage page = list.find("罚款 广告");

        assertThat(page.match()).isEqualTo(Match.EXACT);
        assertThat(page.understood()).contains("处罚");
        assertThat(page.hits().subList(0, 10)).allSatisfy(hit -> {
            assertThat(hit.category()).isEqualTo(Category.PENALTY);
            assertThat(hit.plainName()).contains("广告");
        });
    }

    @Test
    void a_departments_name_finds_everything_of_it_and_nothing_else() {
        PowerPage page = list.find("克拉玛依市消防救援支队");

        assertThat(page.total()).isEqualTo(75);
        assertThat(page.organs()).containsOnlyKeys("XF");
    }

    @ParameterizedTest
    @CsvSource({"住建局, ZJ", "人社局, RS", "市监局, SCJG", "文旅局, WTGL", "发改委, FG", "应急局, YJ"})
    void a_department_is_found_by_what_people_call_it(String typed, String organ) {
        PowerPage page = list.find(typed);

        assertThat(page.hits()).isNotEmpty().allMatch(hit -> hit.organ().equals(organ));
    }

    @Test
    void a_laws_name_finds_what_rests_on_it() {
        PowerPage page = list.find("中华人民共和国消防法");

        assertThat(page.total()).isGreaterThan(20);
        assertThat(page.hits()).extracting(Hit::code).contains("KLMY-XF-0001", "KLMY-ZJ-0262");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zxcvqwer", "鼹鼠", "𠮷㙍䶮"})
    void nonsense_finds_nothing_and_says_so(String typed) {
        PowerPage page = list.find(typed);

        assertThat(page.match()).isEqualTo(Match.NONE);
        assertThat(page.hits()).isEmpty();
        assertThat(page.next()).isEmpty();
    }

    @Test
    void a_citizens_word_nearly_right_is_suggested() {
        assertThat(list.find("殡葬馆子店").suggestions()).isEmpty();
        assertThat(list.find("奶荼店哦").suggestions()).contains("奶茶店");
    }

    @ParameterizedTest
    @ValueSource(strings = {"、。！", "\"", "AND OR NOT", "*", "name:消防", "((", "\\", "%", "<script>"})
    void signs_are_no_commands(String typed) {
        assertThat(list.find(typed).hits()).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void a_very_long_query_is_cut() {
        assertThat(list.find("食品经营许可".repeat(500)).match()).isNotEqualTo(Match.ALL);
    }

    @Test
    void facets_say_what_a_click_would_show() {
        PowerPage open = list.find("许可");
        for (var organ : open.organs().entrySet()) {
            PowerQuery narrowed =
                    PowerQuery.words("许可").of(Optional.of(organ.getKey()), Optional.empty(), Optional.empty());
            PowerPage page = list.find(narrowed);
            assertThat(page.total()).isEqualTo(organ.getValue());
            // The department's own facet stays open; the others count inside it.
            assertThat(page.organs()).isEqualTo(open.organs());
            assertThat(page.categories().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(page.total());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "许可", "处罚"})
    void pages_show_every_item_once_and_lead_back(String typed) {
        PowerQuery asked = PowerQuery.words(typed);
        Set<String> seen = new HashSet<>();
        List<List<String>> pages = new ArrayList<>();
        PowerPage page = list.find(asked);
        while (true) {
            List<String> codes = page.hits().stream().map(Hit::code).toList();
            assertThat(codes).doesNotHaveDuplicates().allMatch(seen::add);
            pages.add(codes);
            if (page.next().isEmpty()) {
                break;
            }
            page = list.find(asked.from(page.next()));
        }
        assertThat(seen).hasSize((int) page.total());
        for (int back = pages.size() - 2; back >= 0; back--) {
            page = list.find(asked.from(page.previous()));
            assertThat(page.hits()).extracting(Hit::code).isEqualTo(pages.get(back));
        }
        assertThat(page.previous()).isEmpty();
    }

    @Test
    void the_words_found_are_marked_in_the_name_as_published() {
        Hit hit = list.find("消防 检查").hits().getFirst();

        assertThat(hit.name().stream().filter(Span::marked).map(Span::text)).contains("消防", "检查");
        assertThat(hit.plainName()).isEqualTo("公众聚集场所投入使用营业前消防安全检查");
    }

    @Test
    void tells_how_long_searches_take() {
        String[] queries = {"开饭店", "食品经营许可", "消防 检查", "营业前消防", "罚款 广告", "食品经", "住建局", "中华人民共和国消防法", "许可", "证"};
        double[] medians = new double[queries.length];
        for (int q = 0; q < queries.length; q++) {
            double[] runs = new double[21];
            for (int run = 0; run < runs.length; run++) {
                long began = System.nanoTime();
                list.find(queries[q]);
                runs[run] = (System.nanoTime() - began) / 1e6;
            }
            Arrays.sort(runs);
            medians[q] = runs[runs.length / 2];
        }
        double[] sorted = medians.clone();
        Arrays.sort(sorted);
        // A figure to read, never a limit to fail by: this machine is shared.
        System.out.printf(
                "search over %,d items: median %.2f ms, slowest query's median %.2f ms%n",
                list.find("").total(), sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }
}
