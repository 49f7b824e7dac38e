package org.sundial.app.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 清单的一页.
 *
 * @param total how many items the whole answer has
 * @param match how it was found
 * @param organs how many each department has in the answer, were it not narrowed by department; and so on
 * @param understood the list's words that were searched beside the reader's own
 * @param suggestions what to search for instead, when nothing was found
 */
public record PowerPage(
        List<Hit> hits,
        long total,
        Match match,
        Map<String, Long> organs,
        Map<Category, Long> categories,
        Map<String, Long> levels,
        Optional<Cursor> previous,
        Optional<Cursor> next,
        List<String> understood,
        List<String> suggestions) {

    public PowerPage {
        hits = List.copyOf(hits);
        understood = List.copyOf(understood);
        suggestions = List.copyOf(suggestions);
    }

    /** How an answer was found. */
    public enum Match {
        /** No words were given. */
        ALL,
        /** Every word was found. */
        EXACT,
        /** Not every word was found; these come nearest. */
        NEAR,
        /** Nothing was found. */
        NONE
    }

    /**
     * One item found.
     *
     * @param handled whether one can apply for it here
     * @param name with the words found marked
     * @param where which part else holds the words, and a fragment of it
     */
    public record Hit(
            String code, Category category, String organ, boolean handled, List<Span> name, Optional<Found> where) {

        public String plainName() {
            return Span.plain(name);
        }
    }

    /** A fragment of one part of an item. */
    public record Found(SearchPart part, List<Span> fragment) {}

    /** A stretch of text; pages mark what was searched for, and escape it all. */
    public record Span(String text, boolean marked) {
        static String plain(List<Span> spans) {
            StringBuilder text = new StringBuilder();
            spans.forEach(span -> text.append(span.text));
            return text.toString();
        }
    }
}
