package org.sundial.app.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sundial.app.web.Part;
import org.sundial.app.web.Parts;
import org.sundial.app.web.Words;

/** 清单的各页. Each page of the list, each search, made once for every state of the catalogue and every language. */
@Component
final class ListPages {
    private static final long MOST_BYTES = 32L << 20;

    private final PowerSearch search;
    private final Parts parts;
    private final Cache<Key, Part> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Part part) -> part.bytes())
            .build();

    ListPages(PowerSearch search, Parts parts) {
        this.search = search;
        this.parts = parts;
    }

    /** @param asked as it came; a department nobody knows is left out */
    Part of(PowerLinks asked, Optional<Cursor> cursor, Words w) {
        // The state first, the list after it: a list may be newer than what it is kept under, never older.
        Key key = new Key(search.revision(), asked, cursor, w.language());
        Part known = kept.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Part made = make(asked, cursor, w);
        kept.put(key, made);
        return made;
    }

    private Part make(PowerLinks asked, Optional<Cursor> cursor, Words w) {
        List<Department> all = search.departments();
        Map<String, Department> byCode = all.stream().collect(Collectors.toMap(Department::code, Function.identity()));
        PowerLinks links = asked.inOrgan(asked.organ().filter(byCode::containsKey));
        PowerPage page = search.find(PowerQuery.words(links.words())
                .of(links.organ(), links.category(), links.level())
                .from(cursor));
        return parts.make(
                "catalogue/list",
                Map.of(
                        "w", w,
                        "links", links,
                        "page", page,
                        "facets", PowerFacets.of(page, links, all, w),
                        "departments", byCode));
    }

    private record Key(long revision, PowerLinks asked, Optional<Cursor> cursor, String language) {}
}
