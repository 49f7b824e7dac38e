package org.sundial.app.hall;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sundial.app.casework.Publications;

/**
 * 结果公开的地址. The list of results as the reader has narrowed it. What cannot be understood is left out: an old link
 * still leads to a list.
 */
public record DecisionLinks(
        String words, String organ, String item, Optional<YearMonth> month, Optional<Publications.After> after) {
    private static final String PATH = "/decisions";
    private static final int LONGEST_WORDS = 60;
    /** Nothing of ours is longer. */
    private static final int LONGEST_CODE = 40;

    static DecisionLinks read(Map<String, String> asked, LocalDate today) {
        return new DecisionLinks(
                cut(asked.getOrDefault("q", "").strip(), LONGEST_WORDS),
                cut(asked.getOrDefault("organ", ""), LONGEST_CODE),
                cut(asked.getOrDefault("item", ""), LONGEST_CODE),
                month(asked.getOrDefault("month", ""), today),
                after(asked.getOrDefault("cursor", "")));
    }

    Publications.Filter filter(LocalDate today) {
        return new Publications.Filter(today, organ, item, month, words);
    }

    public boolean narrowed() {
        return !words.isEmpty() || !organ.isEmpty() || !item.isEmpty() || month.isPresent();
    }

    DecisionLinks of(String department) {
        return new DecisionLinks(words, department, item, month, Optional.empty());
    }

    DecisionLinks about(String code) {
        return new DecisionLinks(words, organ, code, month, Optional.empty());
    }

    DecisionLinks in(Optional<YearMonth> published) {
        return new DecisionLinks(words, organ, item, published, Optional.empty());
    }

    /** This list, from its beginning. */
    public String here() {
        return address("");
    }

    String after(Publications.Published last) {
        return address(last.publishedAt() + " " + last.number());
    }

    private String address(String cursor) {
        List<String> parts = new ArrayList<>();
        add(parts, "q", words);
        add(parts, "organ", organ);
        add(parts, "item", item);
        add(parts, "month", month.map(YearMonth::toString).orElse(""));
        add(parts, "cursor", cursor);
        return parts.isEmpty() ? PATH : PATH + "?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static Optional<YearMonth> month(String text, LocalDate today) {
        try {
            YearMonth month = YearMonth.parse(text);
            return month.isAfter(YearMonth.from(today)) || month.getYear() < 2000
                    ? Optional.empty()
                    : Optional.of(month);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A cursor nobody gave out begins at the beginning: it names a place in a public list and nothing else. */
    private static Optional<Publications.After> after(String cursor) {
        int space = cursor.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(cursor.substring(0, space));
            // Beyond what the database can hold there is nothing to go on after.
            return at.isAfter(Instant.EPOCH) && at.isBefore(Instant.parse("3000-01-01T00:00:00Z"))
                    ? Optional.of(new Publications.After(at, cut(cursor.substring(space + 1), 2 * LONGEST_CODE)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Without the characters PostgreSQL cannot keep. */
    private static String cut(String text, int most) {
        String clean = text.replace("\0", "");
        return clean.length() <= most ? clean : clean.substring(0, most);
    }
}
