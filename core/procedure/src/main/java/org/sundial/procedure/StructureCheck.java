package org.sundial.procedure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the elements of a draft hang together: what can be told from the drawing without playing it. */
final class StructureCheck {
    private final Draft draft;
    private final FaultList faults;
    private final Structure structure;

    private StructureCheck(Draft draft, FaultList faults) {
        this.draft = draft;
        this.faults = faults;
        this.structure = new Structure(draft.nodes, draft.flows);
    }

    static void check(Draft draft, String processId, FaultList faults) {
        StructureCheck check = new StructureCheck(draft, faults);
        check.ids();
        check.flows();
        check.scope("", processId);
        for (Node node : draft.nodes) {
            if (!check.isCalled(node)) {
                check.node(node);
                if (node instanceof SubProcess sub && sub.kind() == SubProcessKind.EMBEDDED) {
                    check.scope(sub.id(), sub.id());
                }
            }
        }
        if (faults.isEmpty()) {
            LoopCheck.check(check.structure, faults);
        }
    }

    /** Inside a called procedure; that was checked when it was read itself. */
    private boolean isCalled(Node node) {
        return node.id().indexOf('/') >= 0;
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        draft.nodes.stream()
                .map(Node::id)
                .filter(id -> !seen.add(id))
                .forEach(id -> faults.add(FaultKind.ID_TWICE, id));
        draft.flows.stream()
                .map(Flow::id)
                .filter(id -> !seen.add(id))
                .forEach(id -> faults.add(FaultKind.ID_TWICE, id));
    }

    private void flows() {
        Map<String, String> scopes = new HashMap<>();
        draft.nodes.forEach(node -> scopes.put(node.id(), node.scope()));
        for (Flow flow : draft.flows) {
            String source = scopes.get(flow.source());
            String target = scopes.get(flow.target());
            boolean known = (source != null || draft.refused.contains(flow.source()))
                    && (target != null || draft.refused.contains(flow.target()));
            if (!known || (source != null && target != null && !source.equals(target))) {
                faults.add(FaultKind.FLOW_TO_NOWHERE, flow.id(), flow.source() + " → " + flow.target());
            }
            boolean mayHave = structure
                    .find(flow.source())
                    .map(node -> node instanceof Gateway gateway
                            && gateway.kind() != GatewayKind.PARALLEL
                            && structure.outgoing(gateway.id()).size() > 1)
                    .orElse(true);
            if (!mayHave && (flow.condition().isPresent() || draft.faultyConditions.contains(flow.id()))) {
                faults.add(FaultKind.CONDITION_MISPLACED, flow.id());
            }
        }
    }

    private void scope(String scope, String label) {
        List<Node> children = structure.children(scope);
        List<Node> starts =
                children.stream().filter(StartEvent.class::isInstance).toList();
        if (starts.isEmpty()) {
            faults.add(FaultKind.NO_START, label);
        }
        starts.stream().skip(1).forEach(start -> faults.add(FaultKind.MORE_THAN_ONE_START, start.id()));
        if (children.stream().noneMatch(EndEvent.class::isInstance)) {
            faults.add(FaultKind.NO_END, label);
        }
    }

    private void node(Node node) {
        switch (node) {
            case StartEvent start -> degrees(start, false, true, 1);
            case EndEvent end -> degrees(end, true, false, 0);
            case BoundaryTimer timer -> timer(timer);
            case UserTask task -> activity(task);
            case SubProcess sub -> {
                if (sub.kind() == SubProcessKind.SIDE) {
                    side(sub);
                } else {
                    activity(sub);
                }
            }
            case Gateway gateway -> {
                degrees(gateway, true, true, Integer.MAX_VALUE);
                GatewayCheck.check(gateway, structure.outgoing(gateway.id()), draft, faults);
            }
        }
    }

    private void activity(Node node) {
        boolean inSide = structure.find(node.scope()).orElse(null) instanceof SubProcess around
                && around.kind() == SubProcessKind.SIDE;
        degrees(node, !inSide, !inSide, 1);
    }

    private void degrees(Node node, boolean needsIn, boolean needsOut, int mostOut) {
        List<Flow> in = structure.incoming(node.id());
        List<Flow> out = structure.outgoing(node.id());
        if (needsIn && in.isEmpty()) {
            faults.add(FaultKind.NO_WAY_IN, node.id());
        }
        if (!in.isEmpty() && (node instanceof StartEvent || node instanceof BoundaryTimer)) {
            faults.add(FaultKind.WAY_IN_NOT_ALLOWED, node.id());
        }
        if (needsOut && out.isEmpty()) {
            faults.add(FaultKind.NO_WAY_OUT, node.id());
        }
        if (out.size() > mostOut) {
            faults.add(mostOut == 0 ? FaultKind.WAY_OUT_NOT_ALLOWED : FaultKind.MORE_THAN_ONE_WAY_OUT, node.id());
        }
    }

    private void timer(BoundaryTimer timer) {
        degrees(timer, false, true, 1);
        boolean attached = structure
                .find(timer.attachedTo())
                .filter(host -> host.scope().equals(timer.scope()))
                .filter(host -> host instanceof UserTask
                        || (host instanceof SubProcess sub && sub.kind() != SubProcessKind.SIDE))
                .isPresent();
        if (!attached && !draft.refused.contains(timer.attachedTo())) {
            faults.add(FaultKind.TIMER_ATTACHED_TO_NOTHING, timer.id(), timer.attachedTo());
        }
    }

    private void side(SubProcess side) {
        if (!side.scope().isEmpty()
                || !structure.incoming(side.id()).isEmpty()
                || !structure.outgoing(side.id()).isEmpty()) {
            faults.add(FaultKind.SIDE_MISPLACED, side.id());
        }
        List<Node> beginnings = structure.children(side.id()).stream()
                .filter(node -> !(node instanceof BoundaryTimer)
                        && structure.incoming(node.id()).isEmpty())
                .toList();
        if (beginnings.size() != 1 || beginnings.getFirst() instanceof Gateway) {
            faults.add(
                    FaultKind.SIDE_WITHOUT_ONE_BEGINNING,
                    side.id(),
                    String.join(", ", beginnings.stream().map(Node::id).toList()));
        }
    }
}
