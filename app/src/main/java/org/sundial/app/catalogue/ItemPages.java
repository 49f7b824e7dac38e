package org.sundial.app.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.web.Parts;
import org.sundial.app.web.Proof;
import org.sundial.app.web.Words;

/** 事项的各页. Each item's page, made once for every state of the catalogue and every language. */
@Component
final class ItemPages {
    private static final long MOST_BYTES = 64L << 20;

    private final PowerSearch search;
    private final Powers powers;
    private final Departments departments;
    private final Charts charts;
    private final Ledger ledger;
    private final Parts parts;
    private final Cache<Key, ItemPage> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, ItemPage item) -> item.weight())
            .build();

    ItemPages(PowerSearch search, Powers powers, Departments departments, Charts charts, Ledger ledger, Parts parts) {
        this.search = search;
        this.powers = powers;
        this.departments = departments;
        this.charts = charts;
        this.ledger = ledger;
        this.parts = parts;
    }

    /** Empty where nothing with this code is published. */
    Optional<ItemPage> of(String code, Words w) {
        // The state first, the item after it: a page may be newer than what it is kept under, never older.
        Key key = new Key(search.revision(), code, w.language());
        ItemPage known = kept.getIfPresent(key);
        return known == null ? powers.find(code).map(power -> make(key, power, w)) : Optional.of(known);
    }

    private ItemPage make(Key key, Power power, Words w) {
        Optional<Proof> proof = ledger.proof(power.confirmation().event());
        Department department = departments.find(power.organ()).orElseThrow();
        Optional<ItemRules> rules = power.chart().flatMap(chart -> powers.rules(power.code(), chart.version()));
        String parent = power.content().parent();
        Map<String, @Nullable Object> page = new HashMap<>();
        page.put("w", w);
        page.put("power", power);
        page.put("department", department);
        page.put("rules", rules.orElse(null));
        page.put(
                "chart",
                power.chart().flatMap(chart -> charts.of(chart.procedure(), w)).orElse(null));
        page.put("subItems", powers.subItems(power.code()));
        page.put("parent", parent == null ? null : powers.find(parent).orElse(null));
        page.put("notes", QualityNotes.of(power, sharing(power), rules));
        page.put("proof", proof.orElse(null));
        ItemPage item = new ItemPage(power, department, rules.orElse(null), parts.make("catalogue/item", page));
        // Until a signed checkpoint covers the confirmation, the page will say something else in a moment.
        if (proof.filter(Proof::isCovered).isPresent()) {
            kept.put(key, item);
        }
        return item;
    }

    /** The other items that carry the same official code. */
    private List<Power> sharing(Power power) {
        String official = power.content().officialCode();
        return official == null
                ? List.of()
                : powers.byOfficialCode(official).stream()
                        .filter(other -> !other.code().equals(power.code()))
                        .toList();
    }

    private record Key(long revision, String code, String language) {}
}
