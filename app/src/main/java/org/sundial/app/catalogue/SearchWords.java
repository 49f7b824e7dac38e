package org.sundial.app.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
    Asked exactly() {
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        for (CitizensWords.Piece piece : pieces) {
            List<ChineseText.Run> runs = ChineseText.runs(piece.text());
            if (runs.isEmpty()) {
                continue;
            }
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            List<Query> best = new ArrayList<>();
            either.add(everyRun(runs), Occur.SHOULD);
            best.add(weighed(runs));
            for (String listWord : piece.listWords()) {
                List<ChineseText.Run> said = ChineseText.runs(listWord);
                either.add(everyRun(said), Occur.SHOULD);
                best.add(new BoostQuery(weighed(said), LIST_WORD));
            }
            found.add(either.build(), Occur.FILTER);
            // The best of them counts: an item is no better for answering to two names of one thing.
            ranked.add(new DisjunctionMaxQuery(best, TIE), Occur.MUST);
        }
        Asked words = new Asked(found.build(), preferring(ranked));
        return CODE.matcher(text).matches() ? words.or(new PrefixQuery(new Term(SearchIndex.CODES, text))) : words;
    }

    /** About half of it is there: a wrong character, a word too many. */
    Asked nearly() {
        BooleanQuery.Builder found = new BooleanQuery.Builder();
        BooleanQuery.Builder ranked = new BooleanQuery.Builder();
        int units = 0;
        for (ChineseText.Run run : ChineseText.runs(text)) {
            for (String unit : run.han() ? ChineseText.pairs(run.text()) : List.of(run.text())) {
                found.add(said(unit), Occur.SHOULD);
                ranked.add(anywhere(unit), Occur.SHOULD);
                units++;
            }
            if (run.han()) {
                run.text()
                        .codePoints()
                        .forEach(point -> ranked.add(in(SearchField.NAME, Character.toString(point)), Occur.SHOULD));
            }
        }
        found.setMinimumNumberShouldMatch(Math.max(1, units / 2));
        BooleanQuery half = found.build();
        ranked.add(half, Occur.FILTER);
        return new Asked(half, preferring(ranked));
    }

    /**
     * One question in two forms.
     *
     * @param found what is found, without any order: cheap to count
     * @param ranked the same, each with its score
     */
    record Asked(Query found, Query ranked) {
        /** Or a code that begins so, which weighs more than any word. */
        Asked or(Query code) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            either.add(found, Occur.SHOULD);
            either.add(code, Occur.SHOULD);
            return new Asked(
                    either.build(), new DisjunctionMaxQuery(List.of(new BoostQuery(code, WHOLE_IN_NAME), ranked), TIE));
        }
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

    /** Every run stands somewhere in the item, a department's under its everyday name too. */
    private Query everyRun(List<ChineseText.Run> runs) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (ChineseText.Run run : runs) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            either.add(run.han() ? covered(run.text()) : said(run.text()), Occur.SHOULD);
            shortcut(run).ifPresent(other -> either.add(other, Occur.SHOULD));
            all.add(either.build(), Occur.FILTER);
        }
        return all.build();
    }

    /** The same, with what each place weighs. */
    private Query weighed(List<ChineseText.Run> runs) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (ChineseText.Run run : runs) {
            Query itself = run.han() ? coveredAndWeighed(run.text()) : anywhere(run.text());
            List<Query> ways = new ArrayList<>(List.of(itself));
            shortcut(run).ifPresent(other -> ways.add(new BoostQuery(new ConstantScoreQuery(other), WHOLE_IN_NAME)));
            all.add(new DisjunctionMaxQuery(ways, TIE), Occur.MUST);
        }
        return all.build();
    }

    /** What else a run may be: the short name of a department, or the beginning of a code. */
    private Optional<Query> shortcut(ChineseText.Run run) {
        return run.han()
                ? abbreviations.organ(run.text()).map(organ -> new TermQuery(new Term(SearchIndex.ORGAN_CODE, organ)))
                : Optional.of(new PrefixQuery(new Term(SearchIndex.CODES, run.text())));
    }

    /** Every character stands beside its left or its right neighbour somewhere. */
    private static Query covered(String han) {
        List<String> pairs = ChineseText.pairs(han);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(said(pairs.getFirst()), Occur.FILTER);
        for (int i = 1; i < pairs.size(); i++) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            either.add(said(pairs.get(i - 1)), Occur.SHOULD);
            either.add(said(pairs.get(i)), Occur.SHOULD);
            all.add(either.build(), Occur.FILTER);
        }
        all.add(said(pairs.getLast()), Occur.FILTER);
        return all.build();
    }

    private static Query coveredAndWeighed(String han) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(covered(han), Occur.FILTER);
        ChineseText.pairs(han).forEach(pair -> all.add(anywhere(pair), Occur.SHOULD));
        return all.build();
    }

    private static Query said(String term) {
        return new TermQuery(new Term(SearchIndex.ANYWHERE, term));
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
