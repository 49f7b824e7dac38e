package org.sundial.app.catalogue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.sundial.app.catalogue.PowerPage.Span;

/** 标出命中的字. Works on the text as published, so what is shown is what stands there. */
final class Highlight {
    private static final int BEFORE = 12;
    private static final int LENGTH = 72;

    private final String text;
    private final BitSet marked;

    private Highlight(String text, BitSet marked) {
        this.text = text;
        this.marked = marked;
    }

    /** @param needles normalised words; all of them are marked wherever they stand */
    static Highlight of(String text, List<String> needles) {
        // Letter case may change a text's length in some scripts; then nothing is marked rather than the wrong thing.
        String small = text.toLowerCase(Locale.ROOT);
        BitSet marked = new BitSet(text.length());
        if (small.length() == text.length()) {
            for (String needle : needles) {
                for (int at = small.indexOf(needle); at >= 0; at = small.indexOf(needle, at + 1)) {
                    marked.set(at, at + needle.length());
                }
            }
        }
        return new Highlight(text, marked);
    }

    int count() {
        return marked.cardinality();
    }

    List<Span> whole() {
        return spans(0, text.length());
    }

    /** The neighbourhood of the first stretch marked. */
    List<Span> fragment() {
        int first = Math.max(0, marked.nextSetBit(0));
        int from = Math.max(0, first - BEFORE);
        int to = Math.min(text.length(), from + LENGTH);
        // Never half of a surrogate pair.
        if (from > 0 && Character.isLowSurrogate(text.charAt(from))) {
            from--;
        }
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to++;
        }
        List<Span> spans = new ArrayList<>();
        if (from > 0) {
            spans.add(new Span("…", false));
        }
        spans.addAll(spans(from, to));
        if (to < text.length()) {
            spans.add(new Span("…", false));
        }
        return spans;
    }

    private List<Span> spans(int from, int to) {
        List<Span> spans = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean on = marked.get(at);
            int end = Math.min(to, on ? marked.nextClearBit(at) : nextSet(at, to));
            spans.add(new Span(text.substring(at, end).replace('\n', ' '), on));
            at = end;
        }
        return spans;
    }

    private int nextSet(int at, int to) {
        int next = marked.nextSetBit(at);
        return next < 0 ? to : next;
    }
}
