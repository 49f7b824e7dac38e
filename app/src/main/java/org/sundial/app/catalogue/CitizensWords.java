package org.sundial.app.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** 群众用语. What citizens call things, and what the list calls them: 开饭店 is 食品经营 and 餐饮服务. */
final class CitizensWords {
    private final Map<String, List<String>> listWords;
    private final int longest;

    private CitizensWords(Map<String, List<String>> listWords) {
        this.listWords = listWords;
        this.longest =
                listWords.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The seed's file, in Solr's synonym form: {@code a, b => c, d}. */
    static CitizensWords load() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(
                        CitizensWords.class.getResourceAsStream("/seed/synonyms.txt"), "/seed/synonyms.txt"),
                StandardCharsets.UTF_8))) {
            return of(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("could not read /seed/synonyms.txt", e);
        }
    }

    static CitizensWords of(List<String> lines) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : lines) {
            int arrow = line.indexOf("=>");
            if (line.isBlank() || line.startsWith("#") || arrow < 0) {
                continue;
            }
            List<String> right = split(line.substring(arrow + 2));
            for (String left : split(line.substring(0, arrow))) {
                words.merge(left, right, CitizensWords::both);
            }
        }
        return new CitizensWords(words);
    }

    /** The longest of citizens' words in a text, from left to right, none overlapping, with what surrounds them. */
    List<Piece> pieces(String normalised) {
        List<Piece> pieces = new ArrayList<>();
        int plain = 0;
        int at = 0;
        while (at < normalised.length()) {
            String found = longestAt(normalised, at);
            if (found.isEmpty()) {
                at++;
                continue;
            }
            if (plain < at) {
                pieces.add(new Piece(normalised.substring(plain, at), List.of()));
            }
            pieces.add(new Piece(found, Objects.requireNonNull(listWords.get(found))));
            at += found.length();
            plain = at;
        }
        if (plain < normalised.length()) {
            pieces.add(new Piece(normalised.substring(plain), List.of()));
        }
        return pieces;
    }

    /** Citizens' words that share most characters with a text, best first: for a search that found nothing. */
    List<String> near(String normalised, int most) {
        Set<Integer> asked = points(normalised);
        record Scored(String word, double share) {}
        return listWords.keySet().stream()
                .map(word -> new Scored(word, share(asked, points(word))))
                .filter(scored -> scored.share >= 0.5)
                .sorted((a, b) -> Double.compare(b.share, a.share))
                .limit(most)
                .map(Scored::word)
                .toList();
    }

    private static double share(Set<Integer> asked, Set<Integer> word) {
        long common = word.stream().filter(asked::contains).count();
        return word.size() < 2 ? 0 : (double) common / Math.max(asked.size(), word.size());
    }

    private static Set<Integer> points(String text) {
        Set<Integer> points = new LinkedHashSet<>();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(points::add);
        return points;
    }

    private String longestAt(String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length > 1; length--) {
            String candidate = text.substring(at, at + length);
            if (listWords.containsKey(candidate)) {
                return candidate;
            }
        }
        return "";
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(word -> ChineseText.normal(word.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> both(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    /**
     * A stretch of a query.
     *
     * @param listWords what the list says for it; empty for a stretch that is no citizens' word
     */
    record Piece(String text, List<String> listWords) {}
}
