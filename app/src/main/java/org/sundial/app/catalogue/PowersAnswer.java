package org.sundial.app.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of one page of the list. */
@Schema(name = "PowersPage", description = "One page of the list. 清单的一页。")
record PowersAnswer(
        @Schema(description = "In order. 按次序。") List<Item> items,

        @Schema(description = "How many the whole answer has. 总数。", example = "63")
        long total,

        @Schema(
                description = "all: no words given; exact: every word found; near: these come nearest; none. 命中方式。",
                allowableValues = {"all", "exact", "near", "none"},
                example = "exact")
        String match,

        @Schema(description = "Words of the list searched beside those given. 一并检索的清单用语。")
        List<String> understood,

        @Schema(description = "What to search for instead when nothing was found. 没有找到时的建议。")
        List<String> suggestions,

        @Schema(description = "How many in each value of each facet, counted as if that facet were open. 各筛选项的数目。")
        Facets facets,

        @Schema(description = "Cursor of the following page, or null. 下一页。") @Nullable
        String next,

        @Schema(description = "Cursor of the page before, or null. 上一页。") @Nullable
        String previous) {

    /** One item of the page. */
    @Schema(name = "PowersPageItem")
    record Item(
            @Schema(example = "KLMY-XF-0001") String code,
            @Schema(example = "公众聚集场所投入使用营业前消防安全检查") String name,
            @Schema(example = "licensing") String category,
            @Schema(example = "XF") String department,

            @Schema(description = "Whether one can apply for it here. 能否在此申请。")
            boolean handled,

            @Schema(example = "/api/v1/powers/KLMY-XF-0001") String href) {}

    /** Counts by value. */
    @Schema(name = "PowersFacets")
    record Facets(Map<String, Long> departments, Map<String, Long> categories, Map<String, Long> levels) {}

    static PowersAnswer of(PowerPage page, Map<String, Department> departments) {
        Map<String, Long> organs = new LinkedHashMap<>();
        departments.keySet().stream()
                .filter(page.organs()::containsKey)
                .forEach(code -> organs.put(code, page.organs().getOrDefault(code, 0L)));
        Map<String, Long> categories = new LinkedHashMap<>();
        page.categories().forEach((category, count) -> categories.put(category.slug(), count));
        return new PowersAnswer(
                page.hits().stream().map(PowersAnswer::item).toList(),
                page.total(),
                page.match().name().toLowerCase(Locale.ROOT),
                page.understood(),
                page.suggestions(),
                new Facets(organs, categories, page.levels()),
                page.next().map(Cursor::toString).orElse(null),
                page.previous().map(Cursor::toString).orElse(null));
    }

    private static Item item(PowerPage.Hit hit) {
        return new Item(
                hit.code(),
                hit.plainName(),
                hit.category().slug(),
                hit.organ(),
                hit.handled(),
                "/api/v1/powers/" + hit.code());
    }
}
