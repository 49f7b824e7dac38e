package org.sundial.procedure;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a gateway opens a way in every case, and an exclusive one never two. */
final class GatewayCheck {
    /** Each subset of the ways of an inclusive gateway is a case to prove. */
    static final int MAX_INCLUSIVE_WAYS = 8;

    private GatewayCheck() {}

    static void check(Gateway gateway, List<Flow> outgoing, Draft draft, FaultList faults) {
        Optional<Flow> otherwise = gateway.defaultFlow()
                .flatMap(id ->
                        outgoing.stream().filter(flow -> flow.id().equals(id)).findFirst());
        if (gateway.defaultFlow().isPresent() && otherwise.isEmpty()) {
            faults.add(
                    FaultKind.DEFAULT_MISPLACED,
                    gateway.id(),
                    gateway.defaultFlow().get());
        }
        if (gateway.kind() == GatewayKind.PARALLEL || outgoing.size() < 2) {
            return;
        }
        if (gateway.kind() == GatewayKind.INCLUSIVE && outgoing.size() > MAX_INCLUSIVE_WAYS) {
            faults.add(FaultKind.TOO_MANY_WAYS_OUT, gateway.id(), outgoing.size() + " > " + MAX_INCLUSIVE_WAYS);
        }
        boolean whole = true;
        for (Flow flow : outgoing) {
            boolean isDefault = otherwise.filter(flow::equals).isPresent();
            if (draft.faultyConditions.contains(flow.id())) {
                whole = false;
            } else if (isDefault && flow.condition().isPresent()) {
                faults.add(FaultKind.DEFAULT_WITH_CONDITION, flow.id());
                whole = false;
            } else if (!isDefault && flow.condition().isEmpty()) {
                faults.add(FaultKind.CONDITION_MISSING, flow.id());
                whole = false;
            }
        }
        if (whole) {
            cases(
                    gateway,
                    outgoing.stream()
                            .filter(flow -> flow.condition().isPresent())
                            .toList(),
                    otherwise,
                    draft,
                    faults);
        }
    }

    private static void cases(
            Gateway gateway, List<Flow> ways, Optional<Flow> otherwise, Draft draft, FaultList faults) {
        List<Condition> conditions =
                ways.stream().flatMap(flow -> flow.condition().stream()).toList();
        Optional<Map<BitSet, String>> cases = Coverage.of(conditions, draft.variables);
        if (cases.isEmpty()) {
            // What cannot be proved complete needs a default; that it is exclusive is then watched in the run itself.
            if (otherwise.isEmpty()) {
                faults.add(FaultKind.CONDITIONS_INCOMPLETE, gateway.id());
            }
            return;
        }
        String uncovered = cases.get().get(new BitSet());
        if (uncovered != null && otherwise.isEmpty()) {
            faults.add(FaultKind.CONDITIONS_INCOMPLETE, gateway.id(), uncovered);
        }
        for (int i = 0; i < ways.size(); i++) {
            int way = i;
            if (cases.get().keySet().stream().noneMatch(holding -> holding.get(way))) {
                faults.add(
                        FaultKind.CONDITION_NEVER_HOLDS,
                        ways.get(i).id(),
                        conditions.get(i).text());
            }
        }
        if (uncovered == null && otherwise.isPresent()) {
            faults.add(FaultKind.CONDITION_NEVER_HOLDS, otherwise.get().id());
        }
        if (gateway.kind() == GatewayKind.EXCLUSIVE) {
            cases.get().entrySet().stream()
                    .filter(entry -> entry.getKey().cardinality() > 1)
                    .findFirst()
                    .ifPresent(entry -> faults.add(FaultKind.CONDITIONS_OVERLAP, gateway.id(), entry.getValue()));
        }
    }
}
