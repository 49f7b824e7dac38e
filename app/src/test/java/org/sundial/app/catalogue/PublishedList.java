package org.sundial.app.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The city's list read from the seed and indexed, without a database. */
final class PublishedList implements AutoCloseable {
    final SeedReading.Result seed = SeedReading.read();
    final List<Department> departments = new ArrayList<>();
    private final SearchIndex index = new SearchIndex();
    private final CitizensWords citizens = CitizensWords.load();

    PublishedList() {
        Map<String, Integer> places = new HashMap<>();
        for (SeedReading.SeedDepartment each : seed.departments()) {
            int place = departments.size() + 1;
            departments.add(new Department(each.code(), each.name(), each.shortName(), each.nameEn(), place));
            places.put(each.code(), place);
        }
        Map<String, ItemRules> rules = new HashMap<>();
        for (String name : List.of("P01", "P02")) {
            ItemRules read = CatalogueJson.rules(text("/seed/procedures/" + name + ".rules.json"));
            rules.put(read.item(), read);
        }
        List<SearchIndex.Entry> entries = new ArrayList<>();
        for (PowerContent content : seed.items()) {
            if (content.parent() == null) {
                long position =
                        Objects.requireNonNull(places.get(content.organ().code())) * 1_000_000_000L
                                + content.category().place() * 10_000_000L
                                + entries.size();
                entries.add(new SearchIndex.Entry(content, position, List.of(), rules.get(content.code())));
            }
        }
        index.put(entries);
        index.show();
    }

    PowerPage find(String words) {
        return find(PowerQuery.words(words));
    }

    PowerPage find(PowerQuery asked) {
        SearchWords words = SearchWords.of(asked.words(), citizens, new Abbreviations(departments));
        return index.search(searcher -> new SearchRun(searcher, asked, words, citizens).page());
    }

    static String text(String resource) {
        try (InputStream stream = Objects.requireNonNull(PublishedList.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
