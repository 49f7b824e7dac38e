package org.sundial.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds loops in which nobody acts: a token would go round for ever within one move. A step stops a token; a sub-process
 * stops it only when every way through its inside does.
 */
final class LoopCheck {
    private static final String BEHIND = " behind";

    private LoopCheck() {}

    static void check(Structure structure, FaultList faults) {
        Map<String, List<String>> next = edges(structure);
        Set<String> done = new HashSet<>();
        for (String start : next.keySet()) {
            search(start, next, done, faults);
        }
    }

    /** Where a token goes at once; {@code id behind} is the far side of a sub-process. */
    private static Map<String, List<String>> edges(Structure structure) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        for (Node node : structure.nodes()) {
            List<String> ways = new ArrayList<>(structure.outgoing(node.id()).stream()
                    .map(Flow::target)
                    .filter(target -> !(structure.node(target) instanceof UserTask))
                    .toList());
            boolean ends =
                    structure.outgoing(node.id()).isEmpty() && !node.scope().isEmpty();
            if (ends) {
                ways.add(node.scope() + BEHIND);
            }
            switch (node) {
                case UserTask task -> {}
                case SubProcess sub -> {
                    next.put(sub.id() + BEHIND, ways);
                    Node entry = structure.entry(sub.id());
                    next.put(sub.id(), entry instanceof UserTask ? List.of() : List.of(entry.id()));
                }
                case StartEvent start -> next.put(start.id(), ways);
                case EndEvent end -> next.put(end.id(), ways);
                case Gateway gateway -> next.put(gateway.id(), ways);
                case BoundaryTimer timer -> next.put(timer.id(), ways);
            }
        }
        return next;
    }

    private static void search(String start, Map<String, List<String>> next, Set<String> done, FaultList faults) {
        List<String> path = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        Set<String> onPath = new HashSet<>();
        if (!done.contains(start)) {
            path.add(start);
            taken.add(0);
            onPath.add(start);
        }
        while (!path.isEmpty()) {
            String at = path.getLast();
            List<String> ways = next.getOrDefault(at, List.of());
            int way = taken.removeLast();
            if (way == ways.size()) {
                path.removeLast();
                onPath.remove(at);
                done.add(at);
                continue;
            }
            taken.add(way + 1);
            String to = ways.get(way);
            if (onPath.contains(to)) {
                faults.add(FaultKind.LOOP_WITHOUT_STEP, to.replace(BEHIND, ""));
            } else if (!done.contains(to)) {
                path.add(to);
                taken.add(0);
                onPath.add(to);
            }
        }
    }
}
