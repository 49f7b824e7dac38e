package org.sundial.app.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * 检索词. What somebody typed, turned into questions for the index: first exactly, then, if that finds nothing, nearly.
 *
 * <p>A run of Chinese is found where every character of it stands beside one of its neighbours there: 消防检查 finds
 * 消防…检查, and half a word finds the word. Citizens' words are also asked for in the list's words.
 */
final class SearchWords {
    private static final float LIST_WORD = 0.9f;
    private static final float WHOLE_IN_NAME = 12f;
    private static final float APPLY_HERE = 10f;
    private static final float LICENSING = 15f;
    private static final float TIE = 0.1f;
    private static final int LONGEST_QUERY = 100;
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9.-]{2,}");

    /** Words of asking, not of the matter: taken out where something else remains. */
    private static final List<String> ASKING = List.of(
            "需要什么材料", "要什么材料", "需要什么", "怎么办理", "如何办理", "在哪里办", "怎么申请", "如何申请", "去哪里办", "多少钱", "怎么办", "怎么弄", "哪里办",
            "在哪办", "要什么", "请问", "我想", "我要", "怎样", "如何", "怎么", "哪里", "申请", "办理");

    private final String text;
    private final List<CitizensWords.Piece> pieces;
    private final Abbreviations abbreviations;

    private SearchWords(String text, List<CitizensWords.Piece> pieces, Abbreviations abbreviations) {
        this.text = text;
        this.pieces = pieces;
        this.abbreviations = abbreviations;
    }

    static SearchWords of(String typed, CitizensWords words, Abbreviations abbreviations) {
        String text = ChineseText.normal(typed.length() > LONGEST_QUERY ? typed.substring(0, LONGEST_QUERY) : typed)
                .strip();
        String matter = text;
        for (String asking : ASKING) {
            String without = matter.replace(asking, " ");
            if (without.codePoints().filter(Character::isLetterOrDigit).count() >= 2) {
                matter = without;
            }
        }
        return new SearchWords(matter.strip(), words.pieces(matter), abbreviations);
    }

    boolean isEmpty() {
        return ChineseText.runs(text).isEmpty();
    }

    String text() {
        return text;
    }

    /** The list's words that were asked for beside citizens' own. */
    List<String> listWords() {
        Set<String> all = new LinkedHashSet<>();
        pieces.forEach(piece -> all.addAll(piece.listWords()));
        return List.copyOf(all);
    }

    /** Stretches to mark where they are found: the longest first. */
    List<String> needles() {
        Set<String> needles = new LinkedHashSet<>(listWords());
        for (ChineseText.Run run : ChineseText.runs(text)) {
            needles.add(run.text());
            if (run.han()) {
                needles.addAll(ChineseText.pairs(run.text()));
            }
        }
        return needles.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    /** Every word is there. */
    Query exactly() {
        Query words = everyPiece();
        if (!CODE.matcher(text).matches()) {
            return words;
        }
        Query code = new BoostQuery(new PrefixQuery(new Term(SearchIndex.CODES, text)), WHOLE_IN_NAME);
        return new DisjunctionMaxQuery(List.of(code, words), TIE);
    }

    private Query everyPiece() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (CitizensWords.Piece piece : pieces) {
            List<ChineseText.Run> runs = ChineseText.runs(piece.text());
            if (runs.isEmpty()) {
                continue;
            }
            List<Query> either = new ArrayList<>();
            either.add(everyRun(runs));
            for (String listWord : piece.listWords()) {
                either.add(new BoostQuery(everyRun(ChineseText.runs(listWord)), LIST_WORD));
            }
            // The best of them counts: an item is no better for answering to two names of one thing.
            all.add(new DisjunctionMaxQuery(either, TIE), Occur.MUST);
        }
        return preferring(all);
    }

    /** About half of it is there: a wrong character, a word too many. */
    Query nearly() {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        int units = 0;
        for (ChineseText.Run run : ChineseText.runs(text)) {
            for (String unit : run.han() ? ChineseText.pairs(run.text()) : List.of(run.text())) {
                any.add(anywhere(unit), Occur.SHOULD);
                units++;
            }
        }
        any.setMinimumNumberShouldMatch(Math.max(1, units / 2));
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(any.build(), Occur.MUST);
        for (ChineseText.Run run : ChineseText.runs(text)) {
            if (run.han()) {
                run.text()
                        .codePoints()
                        .forEach(point -> all.add(in(SearchField.NAME, Character.toString(point)), Occur.SHOULD));
            }
        }
        return preferring(all);
    }

    /** What one can apply for here comes first among equals, then what one applies for at all. */
    private Query preferring(BooleanQuery.Builder all) {
        for (ChineseText.Run run : ChineseText.runs(text)) {
            wholeInName(run.text(), run.han()).forEach(whole -> all.add(whole, Occur.SHOULD));
        }
        for (String listWord : listWords()) {
            wholeInName(listWord, true).forEach(whole -> all.add(new BoostQuery(whole, LIST_WORD), Occur.SHOULD));
        }
        all.add(constant(SearchIndex.HANDLED, "yes", APPLY_HERE), Occur.SHOULD);
        all.add(constant(SearchIndex.CATEGORY, Category.LICENSING.name(), LICENSING), Occur.SHOULD);
        return all.build();
    }

    private static Query constant(String field, String value, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), score);
    }

    private static List<Query> wholeInName(String word, boolean han) {
        List<Query> queries = new ArrayList<>();
        List<String> pairs = han ? ChineseText.pairs(word) : List.of();
        if (pairs.size() > 1) {
            PhraseQuery.Builder phrase = new PhraseQuery.Builder();
            pairs.forEach(pair -> phrase.add(new Term(SearchField.NAME.key(), pair)));
            queries.add(new BoostQuery(new ConstantScoreQuery(phrase.build()), WHOLE_IN_NAME));
        }
        queries.add(constant(SearchIndex.WHOLE_NAME, word, WHOLE_IN_NAME));
        return queries;
    }

    private Query everyRun(List<ChineseText.Run> runs) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (ChineseText.Run run : runs) {
            all.add(run.han() ? han(run.text()) : latin(run.text()), Occur.MUST);
        }
        return all.build();
    }

    /** The word itself, or the department it is short for. */
    private Query han(String word) {
        Query itself = covered(word);
        return abbreviations
                .organ(word)
                .<Query>map(organ -> new DisjunctionMaxQuery(
                        List.of(itself, constant(SearchIndex.ORGAN_CODE, organ, WHOLE_IN_NAME)), TIE))
                .orElse(itself);
    }

    /** Every character stands beside its left or its right neighbour somewhere. */
    private static Query covered(String han) {
        List<String> pairs = ChineseText.pairs(han);
        if (pairs.size() == 1) {
            return anywhere(pairs.getFirst());
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(anywhere(pairs.getFirst()), Occur.MUST);
        for (int i = 1; i < pairs.size(); i++) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            either.add(anywhere(pairs.get(i - 1)), Occur.SHOULD);
            either.add(anywhere(pairs.get(i)), Occur.SHOULD);
            all.add(either.build(), Occur.FILTER);
            all.add(anywhere(pairs.get(i)), i + 1 == pairs.size() ? Occur.MUST : Occur.SHOULD);
        }
        return all.build();
    }

    /** A word, or the beginning of a code. */
    private static Query latin(String word) {
        return new DisjunctionMaxQuery(
                List.of(
                        anywhere(word),
                        new BoostQuery(new PrefixQuery(new Term(SearchIndex.CODES, word)), WHOLE_IN_NAME)),
                TIE);
    }

    private static Query anywhere(String term) {
        List<Query> ways = new ArrayList<>();
        for (SearchField field : SearchField.values()) {
            ways.add(in(field, term));
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static Query in(SearchField field, String term) {
        return new BoostQuery(new TermQuery(new Term(field.key(), term)), field.weight());
    }
}
