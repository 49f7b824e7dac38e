package org.sundial.app.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.sundial.app.catalogue.FacetCounts.Choice;
import org.sundial.app.catalogue.PowerPage.Found;
import org.sundial.app.catalogue.PowerPage.Hit;
import org.sundial.app.catalogue.PowerPage.Match;
import org.sundial.app.catalogue.SearchWords.Asked;

/** One search, from the question to the page. */
final class SearchRun {
    private static final int SUGGESTIONS = 5;
    private static final Asked EVERYTHING = new Asked(MatchAllDocsQuery.INSTANCE, MatchAllDocsQuery.INSTANCE);
    private static final SortField BY_POSITION = new SortField(SearchIndex.POSITION, SortField.Type.LONG);
    private static final SortField BY_POSITION_BACK = new SortField(SearchIndex.POSITION, SortField.Type.LONG, true);
    private static final SortField BY_SCORE_BACK = new SortField(null, SortField.Type.SCORE, true);

    private final IndexSearcher searcher;
    private final PowerQuery asked;
    private final SearchWords words;
    private final CitizensWords citizens;

    SearchRun(IndexSearcher searcher, PowerQuery asked, SearchWords words, CitizensWords citizens) {
        this.searcher = searcher;
        this.asked = asked;
        this.words = words;
        this.citizens = citizens;
    }

    PowerPage page() throws IOException {
        if (words.isEmpty()) {
            return asked.words().isBlank() ? page(EVERYTHING, counts(EVERYTHING), Match.ALL) : nothing();
        }
        Asked exactly = words.exactly();
        FacetCounts exact = counts(exactly);
        if (exact.found() > 0) {
            return page(exactly, exact, Match.EXACT);
        }
        Asked nearly = words.nearly();
        FacetCounts near = counts(nearly);
        return near.found() > 0 ? page(nearly, near, Match.NEAR) : nothing();
    }

    private FacetCounts counts(Asked question) throws IOException {
        return FacetCounts.of(
                searcher,
                question.found(),
                List.of(
                        new Choice(SearchIndex.ORGAN_CODE, asked.organ()),
                        new Choice(SearchIndex.CATEGORY, asked.category().map(Enum::name)),
                        new Choice(SearchIndex.LEVEL, asked.level())));
    }

    private PowerPage nothing() {
        return new PowerPage(
                List.of(),
                0,
                Match.NONE,
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                citizens.near(words.text(), SUGGESTIONS));
    }

    private PowerPage page(Asked question, FacetCounts facets, Match match) throws IOException {
        Slice slice = slice(narrowed(question.ranked()), match != Match.ALL);
        Map<Category, Long> categories = new EnumMap<>(Category.class);
        facets.counts(SearchIndex.CATEGORY).forEach((name, count) -> categories.put(Category.valueOf(name), count));
        return new PowerPage(
                hits(slice.docs, match),
                facets.inside(),
                match,
                facets.counts(SearchIndex.ORGAN_CODE),
                categories,
                facets.counts(SearchIndex.LEVEL),
                slice.previous,
                slice.next,
                words.listWords(),
                List.of());
    }

    private Query narrowed(Query query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(query, Occur.MUST);
        filter(all, SearchIndex.ORGAN_CODE, asked.organ());
        filter(all, SearchIndex.CATEGORY, asked.category().map(Enum::name));
        filter(all, SearchIndex.LEVEL, asked.level());
        return all.build();
    }

    private static void filter(BooleanQuery.Builder all, String field, Optional<String> value) {
        value.ifPresent(chosen -> all.add(new TermQuery(new Term(field, chosen)), Occur.FILTER));
    }

    /** One item more than asked for tells whether there is a further page. */
    private Slice slice(Query query, boolean ranked) throws IOException {
        Optional<Cursor> cursor = asked.cursor();
        boolean forward = cursor.map(Cursor::forward).orElse(true);
        Sort sort = sort(ranked, forward);
        int limit = asked.size() + 1;
        TopDocs found = cursor.isEmpty()
                ? searcher.search(query, limit, sort)
                : searcher.searchAfter(after(cursor.get(), ranked), query, limit, sort);
        boolean more = found.scoreDocs.length > asked.size();
        List<ScoreDoc> docs = new ArrayList<>(
                Arrays.asList(found.scoreDocs).subList(0, Math.min(asked.size(), found.scoreDocs.length)));
        if (!forward) {
            Collections.reverse(docs);
        }
        boolean before = forward ? cursor.isPresent() : more;
        boolean behind = forward ? more : true;
        return new Slice(
                docs,
                before && !docs.isEmpty() ? Optional.of(cursor(docs.getFirst(), false, ranked)) : Optional.empty(),
                behind && !docs.isEmpty() ? Optional.of(cursor(docs.getLast(), true, ranked)) : Optional.empty());
    }

    private static Sort sort(boolean ranked, boolean forward) {
        if (ranked) {
            return forward ? new Sort(SortField.FIELD_SCORE, BY_POSITION) : new Sort(BY_SCORE_BACK, BY_POSITION_BACK);
        }
        return forward ? new Sort(BY_POSITION) : new Sort(BY_POSITION_BACK);
    }

    private FieldDoc after(Cursor cursor, boolean ranked) {
        Object[] place = ranked ? new Object[] {cursor.score(), cursor.position()} : new Object[] {cursor.position()};
        // No two items share a place, so whatever equals the cursor's is that very item: everything up to it is passed.
        int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        return new FieldDoc(last, cursor.score(), place);
    }

    private static Cursor cursor(ScoreDoc doc, boolean forward, boolean ranked) {
        Object[] place = ((FieldDoc) doc).fields;
        return ranked
                ? new Cursor(forward, (Float) place[0], (Long) place[1])
                : new Cursor(forward, 0, (Long) place[0]);
    }

    private List<Hit> hits(List<ScoreDoc> docs, Match match) throws IOException {
        List<String> needles = match == Match.ALL ? List.of() : words.needles();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : docs) {
            Columns columns = Columns.of(searcher, doc.doc);
            hits.add(new Hit(
                    columns.text(SearchIndex.CODE),
                    Category.valueOf(columns.value(SearchIndex.CATEGORY)),
                    columns.value(SearchIndex.ORGAN_CODE),
                    columns.value(SearchIndex.HANDLED).equals("yes"),
                    Highlight.of(columns.text(SearchIndex.shown(SearchField.NAME)), needles)
                            .whole(),
                    where(columns, needles)));
        }
        return hits;
    }

    /** The part, beside the name, that holds most of what was searched for. */
    private static Optional<Found> where(Columns columns, List<String> needles) throws IOException {
        Optional<Found> best = Optional.empty();
        int most = 0;
        int enough = enough(needles);
        for (SearchField field : SearchField.values()) {
            Optional<SearchPart> part = part(field);
            if (part.isEmpty() || most >= enough) {
                continue;
            }
            Highlight highlight = Highlight.of(columns.text(SearchIndex.shown(field)), needles);
            int found = Math.min(highlight.count(), enough);
            if (found > most) {
                most = found;
                best = Optional.of(new Found(part.get(), highlight.fragment()));
            }
        }
        return best;
    }

    /** A part that repeats a word is no better than one that says it once. */
    private static int enough(List<String> needles) {
        return needles.isEmpty() ? 0 : needles.getFirst().length();
    }

    private static Optional<SearchPart> part(SearchField field) {
        return switch (field) {
            case NAME, CATEGORY -> Optional.empty();
            case SUB_ITEM -> Optional.of(SearchPart.SUB_ITEM);
            case MATERIALS -> Optional.of(SearchPart.MATERIALS);
            case ORGAN -> Optional.of(SearchPart.ORGAN);
            case BASIS -> Optional.of(SearchPart.BASIS);
            case TEXT -> Optional.of(SearchPart.TEXT);
        };
    }

    private record Slice(List<ScoreDoc> docs, Optional<Cursor> previous, Optional<Cursor> next) {}
}
