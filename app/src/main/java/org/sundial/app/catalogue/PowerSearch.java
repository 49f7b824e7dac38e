package org.sundial.app.catalogue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    /** A confirmation may become visible a little after the moment it carries. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);
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
            Instant since = state.seen();
            List<String> codes = changed(since.equals(Instant.EPOCH) ? since : since.minus(OVERLAP));
            if (!codes.isEmpty()) {
                index.put(entries(codes));
            }
            state = new State(now, new Abbreviations(departments.list()));
        } finally {
            filling.unlock();
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

    /** The items whose confirmation, chart or sub-items are newer; all of them at the first look. */
    private List<String> changed(Instant since) {
        return jdbc.sql("""
                select coalesce(i.parent, i.code) as code
                  from catalogue.confirmation c join catalogue.item i on i.code = c.code
                 where c.confirmed_at >= :since
                 union
                select f.code from catalogue.freeze f where f.frozen_at >= :since
                """)
                .param("since", Timestamp.from(since))
                .query(String.class)
                .list();
    }

    private Collection<SearchIndex.Entry> entries(List<String> codes) {
        List<SearchIndex.Entry> entries = new ArrayList<>();
        Map<String, List<String>> subItems = subItems();
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

    private Map<String, List<String>> subItems() {
        Map<String, List<String>> names = new java.util.HashMap<>();
        jdbc.sql(
                        "select parent, content::jsonb ->> 'subItem' as name from catalogue.published_item where parent is not null")
                .query(row -> {
                    if (row.getString("name") != null) {
                        names.computeIfAbsent(row.getString("parent"), parent -> new ArrayList<>())
                                .add(row.getString("name"));
                    }
                });
        return names;
    }

    private record State(Instant seen, Abbreviations abbreviations) {
        static final State EMPTY = new State(Instant.EPOCH, new Abbreviations(List.of()));
    }
}
