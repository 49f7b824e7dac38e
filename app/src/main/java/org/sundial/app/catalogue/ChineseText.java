package org.sundial.app.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * 中文切分. Chinese is written without spaces, so what is indexed are pairs of neighbouring characters, and single ones
 * beside them for queries of one character. Half of a word finds it, and a wrong character loses only the pairs it is in.
 */
final class ChineseText extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokens = new StandardTokenizer();
        TokenStream words = new LowerCaseFilter(new CJKWidthFilter(tokens));
        return new TokenStreamComponents(tokens, new CJKBigramFilter(words, CJKBigramFilter.HAN, true));
    }

    /** Full-width letters become half-width, capitals small, compatibility characters plain. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The runs of Chinese characters, and of letters and digits, in reading order. */
    static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int[] points = normal(text).codePoints().toArray();
        int from = 0;
        while (from < points.length) {
            Kind kind = Kind.of(points[from]);
            int to = from + 1;
            while (to < points.length && Kind.of(points[to]) == kind) {
                to++;
            }
            if (kind != Kind.OTHER) {
                runs.add(new Run(new String(points, from, to - from), kind == Kind.HAN));
            }
            from = to;
        }
        return runs;
    }

    /** Neighbouring pairs: 消防检查 has 消防, 防检 and 检查. A single character is itself. */
    static List<String> pairs(String han) {
        int[] points = han.codePoints().toArray();
        if (points.length == 1) {
            return List.of(han);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    /** A stretch of one script. */
    record Run(String text, boolean han) {}

    private enum Kind {
        HAN,
        LATIN,
        OTHER;

        static Kind of(int point) {
            if (Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) {
                return HAN;
            }
            return Character.isLetterOrDigit(point) ? LATIN : OTHER;
        }
    }
}
