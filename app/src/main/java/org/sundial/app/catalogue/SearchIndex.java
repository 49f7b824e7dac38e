package org.sundial.app.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * 检索索引. Every published item, in memory, built from the database and thrown away with the process. One document per
 * item; 子项 are found through their item.
 */
final class SearchIndex implements AutoCloseable {
    static final String CODE = "code";
    static final String CODES = "codes";
    /** Everything an item says, for whether it is found at all; where it says it decides only the order. */
    static final String ANYWHERE = "anywhere";

    static final String WHOLE_NAME = "whole";
    static final String HANDLED = "handled";
    static final String CATEGORY = "category";
    static final String ORGAN_CODE = "organCode";
    static final String LEVEL = "level";
    /** The place in the list: department, category, row. */
    static final String POSITION = "position";
    /** The facet of what the list leaves blank. */
    static final String NO_LEVEL = "none";

    private static final int LONGEST_SHOWN = 4_000;
    private static final FieldType FOUND_OR_NOT = foundOrNot();

    private final IndexWriter writer;
    private final SearcherManager searchers;

    SearchIndex() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new ChineseText()));
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory does no input or output", e);
        }
    }

    /**
     * One item to index.
     *
     * @param position its place in the list
     * @param subItems names of its 子项
     * @param rules the rules it runs on, or null where one cannot apply for it here
     */
    record Entry(
            PowerContent content,
            long position,
            List<String> subItems,
            @Nullable ItemRules rules) {}

    /** Puts these items in, in the place of their earlier editions; searches see them once they are shown. */
    void put(Iterable<Entry> entries) {
        try {
            for (Entry entry : entries) {
                writer.updateDocument(new Term(CODE, entry.content.code()), document(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory does no input or output", e);
        }
    }

    /** Makes one piece of what was put in bit by bit: a search pays for every piece. For a new index; it takes seconds. */
    void settle() {
        try {
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory does no input or output", e);
        }
    }

    /** Lets searches see what was put in. */
    void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory does no input or output", e);
        }
    }

    /** What a search does with the index as it stands now. */
    interface Work<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    <T> T search(Work<T> work) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return work.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory does no input or output", e);
        }
    }

    int size() {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory does no input or output", e);
        }
    }

    private static Document document(Entry entry) {
        PowerContent content = entry.content;
        Document document = new Document();
        document.add(new StringField(CODE, content.code(), Field.Store.NO));
        shown(document, CODE, content.code());
        for (String code : codes(content)) {
            document.add(new StringField(CODES, code, Field.Store.NO));
        }
        document.add(new StringField(WHOLE_NAME, ChineseText.normal(content.name()), Field.Store.NO));
        facet(document, HANDLED, entry.rules == null ? "no" : "yes");
        facet(document, CATEGORY, content.category().name());
        facet(document, ORGAN_CODE, content.organ().code());
        String level = content.organ().level();
        facet(document, LEVEL, level == null ? NO_LEVEL : level);
        document.add(new NumericDocValuesField(POSITION, entry.position));
        for (SearchField field : SearchField.values()) {
            String text = text(field, entry);
            document.add(new TextField(field.key(), text, Field.Store.NO));
            document.add(new Field(ANYWHERE, text, FOUND_OR_NOT));
            shown(document, shown(field), text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) : text);
        }
        return document;
    }

    /** The text of a field, for the fragment shown with a hit. */
    static String shown(SearchField field) {
        return field.key() + ".text";
    }

    /** A column and not a stored field: those are packed many to a block, and a page of hits would unpack fifty. */
    private static void shown(Document document, String name, String text) {
        document.add(new BinaryDocValuesField(name, new BytesRef(text)));
    }

    private static FieldType foundOrNot() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    private static void facet(Document document, String name, String value) {
        document.add(new StringField(name, value, Field.Store.NO));
        document.add(new SortedDocValuesField(name, new BytesRef(value)));
    }

    private static List<String> codes(PowerContent content) {
        return Stream.of(content.code(), content.officialCode())
                .filter(Objects::nonNull)
                .map(ChineseText::normal)
                .toList();
    }

    private static String text(SearchField field, Entry entry) {
        PowerContent content = entry.content;
        return switch (field) {
            case NAME -> content.name();
            case SUB_ITEM -> joined(Stream.concat(Stream.of(nullable(content.subItem())), entry.subItems.stream()));
            case MATERIALS ->
                joined(Stream.concat(Stream.of(nullable(content.terms().materials())), ruled(entry)));
            case ORGAN ->
                joined(Stream.of(
                        content.organ().department(),
                        nullable(content.organ().exercisingBody()),
                        nullable(content.organ().handlingOrgan())));
            case CATEGORY -> content.category().text().zh();
            case BASIS -> basis(content);
            case TEXT -> longText(content);
        };
    }

    private static Stream<String> ruled(Entry entry) {
        ItemRules rules = entry.rules;
        if (rules == null) {
            return Stream.empty();
        }
        Stream<String> materials =
                rules.materials().stream().map(material -> material.name().zh());
        Stream<String> documents = rules.documents().stream().map(ItemRules.Instrument::name);
        return Stream.concat(materials, documents);
    }

    private static String basis(PowerContent content) {
        List<String> parts = new ArrayList<>();
        parts.add(nullable(content.basis().summary()));
        for (PowerContent.Citation citation : content.basis().citations()) {
            parts.add(nullable(citation.law()) + nullable(citation.articles()));
        }
        return joined(parts.stream());
    }

    private static String longText(PowerContent content) {
        PowerContent.Terms terms = content.terms();
        Stream<@Nullable String> told = Stream.of(
                terms.scope(),
                terms.target(),
                terms.conditions(),
                terms.fee(),
                terms.remark(),
                content.duties().duty());
        Stream<@Nullable String> quoted = content.basis().citations().stream().map(PowerContent.Citation::quoted);
        return joined(Stream.concat(told, quoted).map(SearchIndex::nullable));
    }

    private static String nullable(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String joined(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).distinct().collect(Collectors.joining("\n"));
    }
}
