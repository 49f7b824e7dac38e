package org.sundial.app.catalogue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * 筛选计数. How many of an answer fall under each value of each facet, each counted as if that facet itself were not
 * narrowed: the numbers say what a click would show.
 */
final class FacetCounts {
    private final List<Facet> facets;
    private int found;
    private int inside;

    private FacetCounts(List<Facet> facets) {
        this.facets = facets;
    }

    /** One facet: the field that holds it, and the value it is narrowed to. */
    record Choice(String field, Optional<String> chosen) {}

    static FacetCounts of(IndexSearcher searcher, Query words, List<Choice> choices) throws IOException {
        FacetCounts counts = new FacetCounts(choices.stream().map(Facet::new).toList());
        Weight weight = searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                counts.count(leaf, scorer.iterator());
            }
        }
        return counts;
    }

    /** How many were found, narrowed by nothing. */
    int found() {
        return found;
    }

    /** How many of them are inside every choice. */
    int inside() {
        return inside;
    }

    /** By value, in no particular order. */
    Map<String, Long> counts(String field) {
        return facets.stream()
                .filter(facet -> facet.choice.field.equals(field))
                .findFirst()
                .map(facet -> facet.counts)
                .orElseThrow();
    }

    private void count(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException {
        for (Facet facet : facets) {
            facet.open(leaf);
        }
        Bits live = leaf.reader().getLiveDocs();
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            if (live == null || live.get(document)) {
                count(document);
            }
        }
        for (Facet facet : facets) {
            facet.close();
        }
    }

    private void count(int document) throws IOException {
        int outside = 0;
        for (Facet facet : facets) {
            outside += facet.look(document) ? 0 : 1;
        }
        found++;
        inside += outside == 0 ? 1 : 0;
        for (Facet facet : facets) {
            if (outside == 0 || (outside == 1 && !facet.inside)) {
                facet.perOrdinal[facet.ordinal]++;
            }
        }
    }

    /** The counting of one facet, segment by segment: ordinals first, their words once at the end. */
    private static final class Facet {
        private final Choice choice;
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private SortedDocValues values = DocValues.emptySorted();
        private int[] perOrdinal = {};
        private int chosenOrdinal;
        private int ordinal;
        private boolean inside;

        Facet(Choice choice) {
            this.choice = choice;
        }

        void open(LeafReaderContext leaf) throws IOException {
            values = DocValues.getSorted(leaf.reader(), choice.field);
            perOrdinal = new int[values.getValueCount()];
            chosenOrdinal = choice.chosen.isPresent() ? values.lookupTerm(new BytesRef(choice.chosen.get())) : -1;
        }

        /** Whether a document has the value chosen, or none is chosen. */
        boolean look(int document) throws IOException {
            if (!values.advanceExact(document)) {
                throw new IllegalStateException("an item was indexed without " + choice.field);
            }
            ordinal = values.ordValue();
            inside = choice.chosen.isEmpty() || ordinal == chosenOrdinal;
            return inside;
        }

        void close() throws IOException {
            for (int at = 0; at < perOrdinal.length; at++) {
                if (perOrdinal[at] > 0) {
                    counts.merge(values.lookupOrd(at).utf8ToString(), (long) perOrdinal[at], Long::sum);
                }
            }
        }
    }
}
