package org.sundial.procedure;

import java.util.ArrayList;
import java.util.List;
import org.sundial.procedure.ConditionLexer.Kind;
import org.sundial.procedure.ConditionLexer.Word;
import org.sundial.procedure.Expression.Operand;
import org.sundial.procedure.Expression.Operator;

/**
 * Reads a condition. After a mistake it goes on behind the next {@code and} or {@code or}, so that one reading tells
 * every mistake.
 */
final class ConditionParser {
    /** Deeper brackets than any person writes; keeps the reading off the stack's end. */
    static final int MAX_DEPTH = 32;

    private final List<Word> words;
    private final List<ConditionFault> faults;
    private int next;
    private int depth;

    ConditionParser(List<Word> words, List<ConditionFault> faults) {
        this.words = words;
        this.faults = faults;
    }

    Expression read() {
        Expression whole = or();
        if (peek().kind() != Kind.END) {
            unexpected();
        }
        return whole;
    }

    private Expression or() {
        List<Expression> parts = new ArrayList<>();
        parts.add(and());
        while (take("or")) {
            parts.add(and());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.Or(List.copyOf(parts));
    }

    private Expression and() {
        List<Expression> parts = new ArrayList<>();
        parts.add(not());
        while (take("and")) {
            parts.add(not());
        }
        return parts.size() == 1 ? parts.getFirst() : new Expression.And(List.copyOf(parts));
    }

    private Expression not() {
        if (depth >= MAX_DEPTH) {
            faults.add(new ConditionFault(FaultKind.CONDITION_TOO_LARGE, peek().at(), peek().text()));
            next = words.size() - 1;
            return new Expression.Broken();
        }
        depth++;
        Expression read = take("not") ? new Expression.Not(not()) : primary();
        depth--;
        return read;
    }

    private Expression primary() {
        if (take("(")) {
            Expression inner = or();
            if (!take(")")) {
                unexpected();
            }
            return inner;
        }
        Word word = peek();
        if (!startsOperand(word)) {
            return unexpected();
        }
        Operand left = operand();
        for (Operator operator : Operator.values()) {
            if (take(operator.sign)) {
                return startsOperand(peek()) ? new Expression.Compare(left, operator, operand()) : unexpected();
            }
        }
        if (take("in")) {
            return list(left);
        }
        return new Expression.Holds(left);
    }

    private Expression list(Operand left) {
        if (!take("[")) {
            return unexpected();
        }
        List<Operand.Literal> values = new ArrayList<>();
        do {
            if (peek().kind() != Kind.LITERAL) {
                return unexpected();
            }
            values.add((Operand.Literal) operand());
        } while (take(","));
        return take("]") ? new Expression.In(left, List.copyOf(values)) : unexpected();
    }

    private Operand operand() {
        Word word = words.get(next++);
        return word.value()
                .<Operand>map(value -> new Operand.Literal(value, word.at()))
                .orElseGet(() -> new Operand.Name(word.text(), word.at()));
    }

    private static boolean startsOperand(Word word) {
        return word.kind() == Kind.LITERAL || (word.kind() == Kind.NAME && !isKeyword(word.text()));
    }

    static boolean isKeyword(String name) {
        return switch (name) {
            case "and", "or", "not", "in", "true", "false" -> true;
            default -> false;
        };
    }

    private Expression unexpected() {
        Word word = peek();
        faults.add(new ConditionFault(FaultKind.CONDITION_NOT_UNDERSTOOD, word.at(), word.text()));
        while (peek().kind() != Kind.END
                && !peek().text().equals("and")
                && !peek().text().equals("or")) {
            next++;
        }
        return new Expression.Broken();
    }

    private boolean take(String text) {
        Word word = peek();
        if ((word.kind() == Kind.SIGN || word.kind() == Kind.NAME)
                && word.text().equals(text)) {
            next++;
            return true;
        }
        return false;
    }

    private Word peek() {
        return words.get(next);
    }
}
