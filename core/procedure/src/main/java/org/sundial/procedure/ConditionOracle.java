package org.sundial.procedure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The oracle of a real run: conditions on the values given, and a refusal wherever an answer would be a guess. */
final class ConditionOracle implements Oracle {
    /** A step done by more than a hundred people is not a step. */
    static final int MAX_INSTANCES = 100;

    @Override
    public List<Flow> ways(Gateway gateway, List<Flow> outgoing, Values values) {
        List<Flow> chosen = new ArrayList<>();
        Flow otherwise = null;
        for (Flow flow : outgoing) {
            if (gateway.defaultFlow().filter(flow.id()::equals).isPresent()) {
                otherwise = flow;
            } else if (flow.condition().isPresent()
                    && holds(gateway.id(), flow.condition().get(), values)) {
                chosen.add(flow);
            }
        }
        if (chosen.isEmpty() && otherwise != null) {
            chosen.add(otherwise);
        }
        if (chosen.isEmpty()) {
            throw new StepRefused(StepRefusal.NO_WAY_ON, gateway.id(), "");
        }
        // BPMN would take the first in file order, but the order cannot be seen in the published drawing.
        if (gateway.kind() == GatewayKind.EXCLUSIVE && chosen.size() > 1) {
            throw new StepRefused(
                    StepRefusal.MORE_THAN_ONE_WAY_ON,
                    gateway.id(),
                    String.join(", ", chosen.stream().map(Flow::id).toList()));
        }
        return chosen;
    }

    private static boolean holds(String element, Condition condition, Values values) {
        try {
            return condition.holds(values);
        } catch (Condition.MissingValue e) {
            throw new StepRefused(StepRefusal.VALUE_MISSING, element, e.name);
        }
    }

    @Override
    public int instances(UserTask task, MultiInstance multi, Values values) {
        BigDecimal count = Character.isDigit(multi.instances().charAt(0))
                ? new BigDecimal(multi.instances())
                : number(task, multi.instances(), values);
        // None would skip the step, and it may be the one the law asks for.
        if (count.stripTrailingZeros().scale() > 0
                || count.signum() <= 0
                || count.compareTo(BigDecimal.valueOf(MAX_INSTANCES)) > 0) {
            throw new StepRefused(StepRefusal.INSTANCES_OUT_OF_RANGE, task.id(), count.toPlainString());
        }
        return count.intValueExact();
    }

    private static BigDecimal number(UserTask task, String name, Values values) {
        if (values.get(name).orElse(null) instanceof Value.Quantity(BigDecimal number)) {
            return number;
        }
        throw new StepRefused(StepRefusal.VALUE_MISSING, task.id(), name);
    }

    @Override
    public boolean enough(UserTask task, Condition condition, ScopeInstance group, Values values) {
        Values counted = values.with("numberOfInstances", group.total())
                .with("numberOfActiveInstances", group.started() - group.finished())
                .with("numberOfCompletedInstances", group.finished());
        return holds(task.id(), condition, counted);
    }
}
