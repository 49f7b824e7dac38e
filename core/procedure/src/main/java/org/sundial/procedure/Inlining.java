package org.sundial.procedure;

/** Puts a called procedure into the place of its call, every id behind the id of the call and a slash. */
final class Inlining {

    private Inlining() {}

    static void into(Draft draft, String call, Procedure procedure, FaultList faults) {
        for (Variable variable : procedure.declared().values()) {
            Variable known = draft.variables.putIfAbsent(variable.name(), variable);
            if (known != null
                    && (known.type() != variable.type() || !known.values().equals(variable.values()))) {
                faults.add(FaultKind.CALL_NOT_ACCEPTED, call, variable.name());
            }
        }
        if (!procedure.sides().isEmpty()) {
            faults.add(
                    FaultKind.CALL_NOT_ACCEPTED,
                    call,
                    procedure.sides().getFirst().id());
        }
        if (draft.nodes.size() + procedure.structure().nodes().size() > BpmnReader.MAX_NODES) {
            faults.add(FaultKind.TOO_MANY_ELEMENTS, call, procedure.id());
            return;
        }
        for (Node node : procedure.structure().nodes()) {
            draft.nodes.add(renamed(node, call));
        }
        for (Flow flow : procedure.structure().flows()) {
            draft.flows.add(new Flow(
                    call + "/" + flow.id(),
                    flow.name(),
                    flow.nameEn(),
                    call + "/" + flow.source(),
                    call + "/" + flow.target(),
                    flow.condition()));
        }
    }

    private static Node renamed(Node node, String call) {
        String id = call + "/" + node.id();
        String scope = node.scope().isEmpty() ? call : call + "/" + node.scope();
        return switch (node) {
            case StartEvent start -> new StartEvent(id, start.name(), start.nameEn(), scope);
            case EndEvent end -> new EndEvent(id, end.name(), end.nameEn(), end.terminate(), scope);
            case Gateway gateway ->
                new Gateway(
                        id,
                        gateway.name(),
                        gateway.nameEn(),
                        gateway.kind(),
                        gateway.defaultFlow().map(flow -> call + "/" + flow),
                        scope);
            case SubProcess sub -> new SubProcess(id, sub.name(), sub.nameEn(), sub.kind(), sub.called(), scope);
            case BoundaryTimer timer ->
                new BoundaryTimer(
                        id,
                        timer.name(),
                        timer.nameEn(),
                        call + "/" + timer.attachedTo(),
                        timer.interrupting(),
                        timer.limit(),
                        scope);
            case UserTask task -> task.at(id, scope, task.multi());
        };
    }
}
