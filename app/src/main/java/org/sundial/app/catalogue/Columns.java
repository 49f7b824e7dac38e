package org.sundial.app.catalogue;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;

/** What the index keeps of one item to show with a hit. */
record Columns(LeafReader segment, int document) {

    static Columns of(IndexSearcher searcher, int document) {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        return new Columns(segment.reader(), document - segment.docBase);
    }

    String text(String column) throws IOException {
        BinaryDocValues values = DocValues.getBinary(segment, column);
        return values.advanceExact(document) ? values.binaryValue().utf8ToString() : missing(column);
    }

    /** One of few values, such as a department. */
    String value(String column) throws IOException {
        SortedDocValues values = DocValues.getSorted(segment, column);
        return values.advanceExact(document)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : missing(column);
    }

    private static String missing(String column) {
        throw new IllegalStateException("an item was indexed without " + column);
    }
}
