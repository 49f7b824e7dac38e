package org.sundial.procedure;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a condition into words; what cannot be a word is told with its position. */
final class ConditionLexer {

    enum Kind {
        NAME,
        LITERAL,
        SIGN,
        END
    }

    /** @param at the character the word begins at, counted from 1 */
    record Word(Kind kind, String text, Optional<Value> value, int at) {}

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** Bounded on both sides of the point, so that no number is ever expensive. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    private static final Pattern SIGN = Pattern.compile("!=|<=|>=|[=<>()\\[\\],]");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final String text;
    private final List<ConditionFault> faults;

    ConditionLexer(String text, List<ConditionFault> faults) {
        this.text = text;
        this.faults = faults;
    }

    List<Word> words() {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '\'' || c == '"') {
                at = quoted(at, c, words);
            } else {
                at = unquoted(at, words);
            }
        }
        words.add(new Word(Kind.END, "", Optional.empty(), text.length() + 1));
        return words;
    }

    private int unquoted(int at, List<Word> words) {
        Matcher sign = here(SIGN, at);
        if (sign.lookingAt()) {
            words.add(new Word(Kind.SIGN, sign.group(), Optional.empty(), at + 1));
            return sign.end();
        }
        Matcher date = here(DATE, at);
        if (date.lookingAt() && endsWord(date.end())) {
            words.add(literal(day(date.group(), at), date.group(), at));
            return date.end();
        }
        Matcher number = here(NUMBER, at);
        if (number.lookingAt() && endsWord(number.end())) {
            words.add(literal(new Value.Quantity(new BigDecimal(number.group())), number.group(), at));
            return number.end();
        }
        Matcher name = here(NAME, at);
        if (name.lookingAt()) {
            words.add(word(name.group(), at));
            return name.end();
        }
        int end = at + 1;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        faults.add(new ConditionFault(FaultKind.CONDITION_NOT_UNDERSTOOD, at + 1, text.substring(at, end)));
        return end;
    }

    private static Word word(String name, int at) {
        return switch (name) {
            case "true" -> literal(new Value.Truth(true), name, at);
            case "false" -> literal(new Value.Truth(false), name, at);
            default -> new Word(Kind.NAME, name, Optional.empty(), at + 1);
        };
    }

    private static Word literal(Value value, String text, int at) {
        return new Word(Kind.LITERAL, text, Optional.of(value), at + 1);
    }

    private Value day(String date, int at) {
        try {
            return new Value.Day(LocalDate.parse(date));
        } catch (DateTimeException e) {
            faults.add(new ConditionFault(FaultKind.CONDITION_NOT_UNDERSTOOD, at + 1, date));
            return new Value.Day(LocalDate.EPOCH);
        }
    }

    private int quoted(int at, char quote, List<Word> words) {
        StringBuilder out = new StringBuilder();
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != quote) {
                out.append(c);
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                out.append(c);
                i++;
            } else {
                words.add(literal(new Value.Text(out.toString()), text.substring(at, i + 1), at));
                return i + 1;
            }
        }
        faults.add(new ConditionFault(FaultKind.CONDITION_NOT_UNDERSTOOD, at + 1, text.substring(at)));
        return text.length();
    }

    private boolean endsWord(int at) {
        return at == text.length() || !(Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.');
    }

    private Matcher here(Pattern pattern, int at) {
        return pattern.matcher(text).region(at, text.length());
    }
}
