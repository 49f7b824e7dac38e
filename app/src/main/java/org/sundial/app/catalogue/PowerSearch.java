package org.sundial.app.catalogue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 检索. Searches, filters and pages the published list. The index lives in this node's memory; what another node
 * confirmed is seen here after at most ten seconds.
 */
@Component
public class PowerSearch {
    private static final Duration FRESH = Duration.ofSeconds(10);
    /** A confirmation carries the moment its transaction began; one of a whole list is seen minutes later. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);
    /** Items read at once: a catalogue of any size passes through this much memory. */
    private static final int SLICE = 500;
    /** Leaves room for every category and row below each department. */
    private static final long PER_DEPARTMENT = 1_000_000_000L;

    private static final long PER_CATEGORY = 10_000_000L;

    private final JdbcClient jdbc;
    private final Departments departments;
    private final InstantSource clock;
    private final CitizensWords citizens = CitizensWords.load();
    private final SearchIndex index = new SearchIndex();
    private final ReentrantLock filling = new ReentrantLock();
    private volatile State state = State.EMPTY;

    PowerSearch(JdbcClient jdbc, Departments departments, InstantSource clock) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.clock = clock;
    }

    /** One page of the list. */
    public PowerPage find(PowerQuery asked) {
        freshen();
        SearchWords words = SearchWords.of(asked.words(), citizens, state.abbreviations());
        return index.search(searcher -> new SearchRun(searcher, asked, words, citizens).page());
    }

    /** How many items are published, sub-items not counted. */
    public int size() {
        freshen();
        return index.size();
    }

    /**
     * The number of changes this node has seen. What was made of the catalogue stays right as long as this stays the
     * same; asking it looks for changes as a search does.
     */
    long revision() {
        freshen();
        return state.revision();
    }

    /** The departments as of the same look, in the city's own order. */
    List<Department> departments() {
        freshen();
        return state.departments();
    }

    /** The first reader does not wait for the index. */
    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        Thread.ofVirtual().name("catalogue-index").start(this::refresh);
    }

    /** Takes in what was confirmed or frozen since the last look. */
    void refresh() {
        filling.lock();
        try {
            Instant now = clock.instant();
            State before = state;
            Map<UUID, String> acts = acts(before.seen());
            SortedSet<String> changed = new TreeSet<>();
            acts.forEach((act, code) -> {
                if (!before.acts().contains(act)) {
                    changed.add(code);
                }
            });
            take(List.copyOf(changed));
            if (before.seen().equals(Instant.EPOCH)) {
                index.settle();
            }
            index.show();
            List<Department> all = departments.list();
            state = new State(
                    now,
                    changed.isEmpty() ? before.revision() : before.revision() + 1,
                    Set.copyOf(acts.keySet()),
                    all,
                    new Abbreviations(all));
        } finally {
            filling.unlock();
        }
    }

    private void take(List<String> codes) {
        for (int from = 0; from < codes.size(); from += SLICE) {
            index.put(entries(codes.subList(from, Math.min(codes.size(), from + SLICE))));
        }
    }

    private void freshen() {
        Instant seen = state.seen();
        if (seen.equals(Instant.EPOCH)) {
            filling.lock();
            try {
                if (state.seen().equals(Instant.EPOCH)) {
                    refresh();
                }
            } finally {
                filling.unlock();
            }
        } else if (seen.plus(FRESH).isBefore(clock.instant()) && filling.tryLock()) {
            // One reader looks; the others go on with what is there.
            try {
                refresh();
            } finally {
                filling.unlock();
            }
        }
    }

    /** What the legal office has done since, and a while before, with the item each act touches; at first, everything. */
    private Map<UUID, String> acts(Instant since) {
        Map<UUID, String> acts = new HashMap<>();
        jdbc.sql("""
                select c.event, coalesce(i.parent, i.code) as code
                  from catalogue.confirmation c join catalogue.item i on i.code = c.code
                 where c.confirmed_at >= :since
                 union all
                select f.event, f.code from catalogue.freeze f where f.frozen_at >= :since
                """)
                .param("since", Timestamp.from(since.equals(Instant.EPOCH) ? since : since.minus(OVERLAP)))
                .query(row -> {
                    acts.put(row.getObject("event", UUID.class), row.getString("code"));
                });
        return acts;
    }

    private Collection<SearchIndex.Entry> entries(List<String> codes) {
        List<SearchIndex.Entry> entries = new ArrayList<>();
        Map<String, List<String>> subItems = subItems(codes);
        jdbc.sql("""
                select p.code, p.content, p.position, d.position as department_position, f.rules
                  from catalogue.published_item p
                  join catalogue.department d on d.code = p.department
                  left join catalogue.frozen_chart f on f.code = p.code
                 where p.code = any (:codes) and p.parent is null
                """).param("codes", codes.toArray(String[]::new)).query(row -> {
            PowerContent content = CatalogueJson.content(row.getString("content"));
            String rules = row.getString("rules");
            entries.add(new SearchIndex.Entry(
                    content,
                    row.getInt("department_position") * PER_DEPARTMENT
                            + content.category().place() * PER_CATEGORY
                            + row.getInt("position"),
                    subItems.getOrDefault(content.code(), List.of()),
                    rules == null ? null : CatalogueJson.rules(rules)));
        });
        return entries;
    }

    /** The names of 子项, by item: each from its own newest edition, so that only those of these items are read. */
    private Map<String, List<String>> subItems(List<String> codes) {
        Map<String, List<String>> names = new HashMap<>();
        jdbc.sql("""
                select i.parent, newest.content::jsonb ->> 'subItem' as name
                  from catalogue.item i
                 cross join lateral (
                       select e.content
                         from catalogue.item_edition e
                         join catalogue.confirmation c on c.code = e.code and c.edition = e.edition
                        where e.code = i.code order by e.edition desc limit 1) newest
                 where i.parent = any (:codes) order by i.position
                """).param("codes", codes.toArray(String[]::new)).query(row -> {
            if (row.getString("name") != null) {
                names.computeIfAbsent(row.getString("parent"), parent -> new ArrayList<>())
                        .add(row.getString("name"));
            }
        });
        return names;
    }

    /**
     * What this node has seen of the catalogue.
     *
     * @param acts the acts found at the last look, some of which the next look will find again
     */
    private record State(
            Instant seen, long revision, Set<UUID> acts, List<Department> departments, Abbreviations abbreviations) {
        static final State EMPTY = new State(Instant.EPOCH, 0, Set.of(), List.of(), new Abbreviations(List.of()));
    }
}
