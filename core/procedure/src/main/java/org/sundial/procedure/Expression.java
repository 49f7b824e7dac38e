package org.sundial.procedure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tree of a condition; positions are the character counted from 1, for messages. */
sealed interface Expression {

    record Or(List<Expression> parts) implements Expression {}

    record And(List<Expression> parts) implements Expression {}

    record Not(Expression part) implements Expression {}

    /** A truth standing alone. */
    record Holds(Operand operand) implements Expression {}

    record Compare(Operand left, Operator operator, Operand right) implements Expression {}

    record In(Operand operand, List<Operand.Literal> values) implements Expression {}

    /** What stands where a part could not be read; the parser has told why. */
    record Broken() implements Expression {}

    enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        boolean ordering() {
            return this != EQUAL && this != NOT_EQUAL;
        }

        boolean accepts(int comparison) {
            return switch (this) {
                case EQUAL -> comparison == 0;
                case NOT_EQUAL -> comparison != 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }

    sealed interface Operand {
        int at();

        record Name(String name, int at) implements Operand {}

        record Literal(Value value, int at) implements Operand {}
    }

    /** The one way to write this expression: single blanks, single quotes, brackets only where they are needed. */
    default String print() {
        return switch (this) {
            case Or or -> or.parts().stream().map(Expression::print).collect(Collectors.joining(" or "));
            case And and ->
                and.parts().stream()
                        .map(part -> part instanceof Or ? "(" + part.print() + ")" : part.print())
                        .collect(Collectors.joining(" and "));
            case Not not ->
                not.part() instanceof Or || not.part() instanceof And
                        ? "not (" + not.part().print() + ")"
                        : "not " + not.part().print();
            case Holds holds -> print(holds.operand());
            case Compare compare ->
                print(compare.left()) + " " + compare.operator().sign + " " + print(compare.right());
            case In in ->
                print(in.operand())
                        + in.values().stream().map(Expression::print).collect(Collectors.joining(", ", " in [", "]"));
            case Broken broken -> "?";
        };
    }

    private static String print(Operand operand) {
        return switch (operand) {
            case Operand.Name name -> name.name();
            case Operand.Literal literal -> print(literal.value());
        };
    }

    static String print(Value value) {
        return switch (value) {
            case Value.Text text -> "'" + text.text().replace("'", "''") + "'";
            case Value.Quantity number -> number.number().toPlainString();
            case Value.Truth truth -> Boolean.toString(truth.truth()).toLowerCase(Locale.ROOT);
            case Value.Day day -> day.day().toString();
        };
    }
}
