package org.sundial.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sundial.procedure.Expression.Operand;

/** Checks that a condition speaks only of declared variables and compares only what can be compared. */
final class ConditionTypes {
    private final Map<String, Variable> variables;
    private final List<ConditionFault> faults;

    ConditionTypes(Map<String, Variable> variables, List<ConditionFault> faults) {
        this.variables = variables;
        this.faults = faults;
    }

    void check(Expression expression) {
        switch (expression) {
            case Expression.Or or -> or.parts().forEach(this::check);
            case Expression.And and -> and.parts().forEach(this::check);
            case Expression.Not not -> check(not.part());
            case Expression.Holds holds -> {
                Optional<VariableType> type = type(holds.operand());
                if (type.isPresent() && type.get() != VariableType.TRUTH) {
                    mistyped(holds.operand(), holds.print());
                }
            }
            case Expression.Compare compare -> compare(compare);
            case Expression.In in -> in(in);
            case Expression.Broken broken -> {}
        }
    }

    private void compare(Expression.Compare compare) {
        Optional<VariableType> left = type(compare.left());
        Optional<VariableType> right = type(compare.right());
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        boolean ordered = left.get() == VariableType.NUMBER || left.get() == VariableType.DATE;
        if (left.get() != right.get() || (compare.operator().ordering() && !ordered)) {
            mistyped(compare.left(), compare.print());
        } else {
            allowed(compare.left(), Stream.of(compare.right()));
            allowed(compare.right(), Stream.of(compare.left()));
        }
    }

    private void in(Expression.In in) {
        Optional<VariableType> type = type(in.operand());
        if (type.isEmpty()) {
            return;
        }
        if (in.values().stream().anyMatch(value -> value.value().type() != type.get())) {
            mistyped(in.operand(), in.print());
        } else {
            allowed(in.operand(), in.values().stream().map(Operand.class::cast));
        }
    }

    /** A text the variable can never have would make the arrow one that is never taken. */
    private void allowed(Operand operand, Stream<Operand> against) {
        if (operand instanceof Operand.Name name && variables.containsKey(name.name())) {
            List<String> allowed = variables.get(name.name()).values();
            against.filter(other -> other instanceof Operand.Literal(Value.Text text, int at)
                            && !allowed.isEmpty()
                            && !allowed.contains(text.text()))
                    .forEach(other -> faults.add(new ConditionFault(
                            FaultKind.CONDITION_VALUE_NOT_ALLOWED, other.at(), name.name() + ": " + allowed)));
        }
    }

    private Optional<VariableType> type(Operand operand) {
        return switch (operand) {
            case Operand.Literal literal -> Optional.of(literal.value().type());
            case Operand.Name name -> {
                Variable variable = variables.get(name.name());
                if (variable == null) {
                    faults.add(new ConditionFault(FaultKind.CONDITION_UNKNOWN_VARIABLE, name.at(), name.name()));
                    yield Optional.empty();
                }
                yield Optional.of(variable.type());
            }
        };
    }

    private void mistyped(Operand at, String what) {
        faults.add(new ConditionFault(FaultKind.CONDITION_MISTYPED, at.at(), what));
    }
}
