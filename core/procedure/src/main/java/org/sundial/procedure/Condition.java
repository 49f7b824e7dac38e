package org.sundial.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sundial.procedure.Expression.Operand;

/** 条件. A typed yes-or-no question about the declared variables; there is no way to run anything with it. */
public final class Condition {
    /** 2,000 characters; a longer question belongs into a step where a person answers it. */
    static final int MAX_LENGTH = 2_000;

    /** What reading a condition gives. */
    sealed interface Reading {
        record Read(Condition condition) implements Reading {}

        record Faulty(List<ConditionFault> faults) implements Reading {}
    }

    private final Expression expression;
    private final Set<String> names;

    private Condition(Expression expression) {
        this.expression = expression;
        TreeSet<String> found = new TreeSet<>();
        collect(expression, found);
        this.names = Set.copyOf(found);
    }

    static Reading read(String text, Map<String, Variable> variables) {
        List<ConditionFault> faults = new ArrayList<>();
        if (text.length() > MAX_LENGTH) {
            faults.add(new ConditionFault(FaultKind.CONDITION_TOO_LARGE, MAX_LENGTH + 1, ""));
            return new Reading.Faulty(faults);
        }
        Expression expression = new ConditionParser(new ConditionLexer(text, faults).words(), faults).read();
        new ConditionTypes(variables, faults).check(expression);
        return faults.isEmpty() ? new Reading.Read(new Condition(expression)) : new Reading.Faulty(List.copyOf(faults));
    }

    /** The condition in its one canonical spelling. */
    public String text() {
        return expression.print();
    }

    /** The variables it asks about. */
    public Set<String> names() {
        return names;
    }

    Expression expression() {
        return expression;
    }

    /** @throws MissingValue when a variable it asks about has no value: an answer would be a guess */
    boolean holds(Values values) {
        for (String name : names) {
            if (!values.has(name)) {
                throw new MissingValue(name);
            }
        }
        return holds(expression, values);
    }

    private static boolean holds(Expression expression, Values values) {
        return switch (expression) {
            case Expression.Or or -> or.parts().stream().anyMatch(part -> holds(part, values));
            case Expression.And and -> and.parts().stream().allMatch(part -> holds(part, values));
            case Expression.Not not -> !holds(not.part(), values);
            case Expression.Holds holds -> value(holds.operand(), values).equals(new Value.Truth(true));
            case Expression.Compare compare ->
                compare.operator().accepts(compare(value(compare.left(), values), value(compare.right(), values)));
            case Expression.In in -> {
                Value value = value(in.operand(), values);
                yield in.values().stream().anyMatch(allowed -> allowed.value().equals(value));
            }
            case Expression.Broken broken -> throw new IllegalStateException("a broken condition was kept");
        };
    }

    private static Value value(Operand operand, Values values) {
        return switch (operand) {
            case Operand.Literal literal -> literal.value();
            case Operand.Name name -> values.get(name.name()).orElseThrow(() -> new MissingValue(name.name()));
        };
    }

    private static int compare(Value left, Value right) {
        return switch (left) {
            case Value.Text(String text) when right instanceof Value.Text(String other) -> text.compareTo(other);
            case Value.Quantity(BigDecimal number)
            when right instanceof Value.Quantity(BigDecimal other) -> number.compareTo(other);
            case Value.Truth(boolean truth)
            when right instanceof Value.Truth(boolean other) -> Boolean.compare(truth, other);
            case Value.Day(LocalDate day) when right instanceof Value.Day(LocalDate other) -> day.compareTo(other);
            case Value.Text t -> throw mixed(left, right);
            case Value.Quantity n -> throw mixed(left, right);
            case Value.Truth t -> throw mixed(left, right);
            case Value.Day d -> throw mixed(left, right);
        };
    }

    private static IllegalStateException mixed(Value left, Value right) {
        return new IllegalStateException("the type check let " + left + " and " + right + " be compared");
    }

    private static void collect(Expression expression, Set<String> names) {
        switch (expression) {
            case Expression.Or or -> or.parts().forEach(part -> collect(part, names));
            case Expression.And and -> and.parts().forEach(part -> collect(part, names));
            case Expression.Not not -> collect(not.part(), names);
            case Expression.Holds holds -> collect(holds.operand(), names);
            case Expression.Compare compare -> {
                collect(compare.left(), names);
                collect(compare.right(), names);
            }
            case Expression.In in -> collect(in.operand(), names);
            case Expression.Broken broken -> {}
        }
    }

    private static void collect(Operand operand, Set<String> names) {
        if (operand instanceof Operand.Name name) {
            names.add(name.name());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && condition.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }

    /** A variable without a value; caught where the step is refused. */
    static final class MissingValue extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final String name;

        MissingValue(String name) {
            super(name);
            this.name = name;
        }
    }
}
