package org.sundial.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps in the order a reader meets them: breadth first from the start, side procedures last. */
final class TextOrder {

    private TextOrder() {}

    static List<String> of(Procedure procedure) {
        List<String> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        walk(procedure.structure(), procedure.structure().entry(""), order, seen);
        procedure.sides().forEach(side -> walk(procedure.structure(), side, order, seen));
        return order;
    }

    private static void walk(Structure structure, Node from, List<String> order, Set<String> seen) {
        Deque<Node> todo = new ArrayDeque<>(List.of(from));
        while (!todo.isEmpty()) {
            Node node = todo.removeFirst();
            if (!seen.add(node.id())) {
                continue;
            }
            if (node instanceof UserTask) {
                order.add(node.id());
            }
            // The inside of a sub-process is read before what follows it.
            if (node instanceof SubProcess sub) {
                walk(structure, structure.entry(sub.id()), order, seen);
            }
            structure.outgoing(node.id()).forEach(flow -> todo.add(structure.node(flow.target())));
            structure.timers(node.id()).forEach(todo::add);
        }
    }
}
