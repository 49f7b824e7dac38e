package org.sundial.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One scope of a procedure as a procedure of its own, its sub-processes reduced to single steps. */
final class Flattening {

    private Flattening() {}

    static Procedure of(Procedure procedure, String scope) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : procedure.structure().children(scope)) {
            // Side procedures are explored as scopes of their own: they touch nothing outside.
            if (!(node instanceof SubProcess sub && sub.kind() == SubProcessKind.SIDE)) {
                nodes.add(flat(node));
            }
        }
        Set<String> ids = nodes.stream().map(Node::id).collect(Collectors.toSet());
        List<Flow> flows = procedure.structure().flows().stream()
                .filter(flow -> ids.contains(flow.source()))
                .toList();
        return new Procedure(procedure.id(), procedure.name(), "", nodes, flows, procedure.declared(), Set.of());
    }

    private static Node flat(Node node) {
        return switch (node) {
            case StartEvent s -> new StartEvent(s.id(), s.name(), s.nameEn(), "");
            case EndEvent e -> new EndEvent(e.id(), e.name(), e.nameEn(), e.terminate(), "");
            case Gateway g -> new Gateway(g.id(), g.name(), g.nameEn(), g.kind(), g.defaultFlow(), "");
            case BoundaryTimer b ->
                new BoundaryTimer(b.id(), b.name(), b.nameEn(), b.attachedTo(), b.interrupting(), b.limit(), "");
            case SubProcess sub -> UserTask.plain(sub.id(), sub.name(), "");
            case UserTask task -> task.at(task.id(), "", Optional.empty());
        };
    }
}
