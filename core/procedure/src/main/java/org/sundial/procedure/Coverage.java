package org.sundial.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sundial.procedure.Expression.Operand;

/**
 * Which of a gateway's conditions can hold together. Comparisons with constants cut each variable's range into a few
 * pieces, and one value of each piece stands for all of it, so trying those is a proof.
 */
final class Coverage {
    private static final int MAX_CASES = 2_000;

    private Coverage() {}

    /**
     * Every combination of conditions that can hold together, with an example; the bits number the conditions.
     *
     * @return empty when it cannot be told: two variables are compared with each other, or there are too many cases
     */
    static Optional<Map<BitSet, String>> of(List<Condition> conditions, Map<String, Variable> variables) {
        Map<String, List<Value>> samples = new TreeMap<>();
        Map<String, TreeSet<Value>> constants = new TreeMap<>();
        for (Condition condition : conditions) {
            if (!collect(condition.expression(), constants)) {
                return Optional.empty();
            }
            condition.names().forEach(name -> constants.computeIfAbsent(name, k -> new TreeSet<>(Coverage::compare)));
        }
        long cases = 1;
        for (Map.Entry<String, TreeSet<Value>> entry : constants.entrySet()) {
            Variable variable = variables.get(entry.getKey());
            if (variable == null) {
                return Optional.empty();
            }
            List<Value> values = samples(variable, List.copyOf(entry.getValue()));
            samples.put(entry.getKey(), values);
            cases *= values.size();
            if (cases > MAX_CASES) {
                return Optional.empty();
            }
        }
        Map<BitSet, String> found = new LinkedHashMap<>();
        tryAll(List.copyOf(samples.keySet()), 0, samples, Values.NONE, conditions, found);
        return Optional.of(found);
    }

    private static void tryAll(
            List<String> names,
            int next,
            Map<String, List<Value>> samples,
            Values values,
            List<Condition> conditions,
            Map<BitSet, String> found) {
        if (next < names.size()) {
            for (Value value : samples.getOrDefault(names.get(next), List.of())) {
                tryAll(names, next + 1, samples, values.with(names.get(next), value), conditions, found);
            }
            return;
        }
        BitSet holding = new BitSet();
        for (int i = 0; i < conditions.size(); i++) {
            holding.set(i, conditions.get(i).holds(values));
        }
        found.computeIfAbsent(
                holding,
                k -> values.asMap().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + Expression.print(entry.getValue()))
                        .collect(Collectors.joining(", ")));
    }

    /** The constants each variable is compared with; false when two variables are compared. */
    private static boolean collect(Expression expression, Map<String, TreeSet<Value>> constants) {
        return switch (expression) {
            case Expression.Or or -> or.parts().stream().allMatch(part -> collect(part, constants));
            case Expression.And and -> and.parts().stream().allMatch(part -> collect(part, constants));
            case Expression.Not not -> collect(not.part(), constants);
            case Expression.Holds holds -> true;
            case Expression.Broken broken -> false;
            case Expression.In in -> {
                in.values().forEach(value -> note(in.operand(), value, constants));
                yield true;
            }
            case Expression.Compare compare -> {
                note(compare.left(), compare.right(), constants);
                note(compare.right(), compare.left(), constants);
                yield !(compare.left() instanceof Operand.Name && compare.right() instanceof Operand.Name);
            }
        };
    }

    private static void note(Operand variable, Operand constant, Map<String, TreeSet<Value>> constants) {
        if (variable instanceof Operand.Name name && constant instanceof Operand.Literal literal) {
            constants
                    .computeIfAbsent(name.name(), k -> new TreeSet<>(Coverage::compare))
                    .add(literal.value());
        }
    }

    private static int compare(Value left, Value right) {
        if (left instanceof Value.Quantity(BigDecimal number) && right instanceof Value.Quantity(BigDecimal other)) {
            return number.compareTo(other);
        }
        return Expression.print(left).compareTo(Expression.print(right));
    }

    private static List<Value> samples(Variable variable, List<Value> constants) {
        return switch (variable.type()) {
            case TRUTH -> List.of(new Value.Truth(true), new Value.Truth(false));
            case TEXT -> texts(variable, constants);
            case NUMBER -> numbers(constants);
            case DATE -> days(constants);
        };
    }

    private static List<Value> texts(Variable variable, List<Value> constants) {
        if (!variable.values().isEmpty()) {
            return variable.values().stream().<Value>map(Value.Text::new).toList();
        }
        List<Value> samples = new ArrayList<>(constants);
        String other = "…";
        while (samples.contains(new Value.Text(other))) {
            other += "…";
        }
        samples.add(new Value.Text(other));
        return samples;
    }

    private static List<Value> numbers(List<Value> constants) {
        List<BigDecimal> sorted = constants.stream()
                .map(constant -> ((Value.Quantity) constant).number())
                .toList();
        List<BigDecimal> samples = new ArrayList<>(sorted);
        samples.add(sorted.isEmpty() ? BigDecimal.ZERO : sorted.getFirst().subtract(BigDecimal.ONE));
        samples.add(sorted.isEmpty() ? BigDecimal.ONE : sorted.getLast().add(BigDecimal.ONE));
        for (int i = 1; i < sorted.size(); i++) {
            samples.add(sorted.get(i - 1).add(sorted.get(i)).multiply(new BigDecimal("0.5")));
        }
        return samples.stream().<Value>map(Value.Quantity::new).toList();
    }

    private static List<Value> days(List<Value> constants) {
        TreeSet<LocalDate> samples = new TreeSet<>(List.of(LocalDate.EPOCH));
        for (Value constant : constants) {
            LocalDate day = ((Value.Day) constant).day();
            samples.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
        }
        return samples.stream().<Value>map(Value.Day::new).toList();
    }
}
