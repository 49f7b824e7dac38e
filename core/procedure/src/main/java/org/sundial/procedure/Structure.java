package org.sundial.procedure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The flowchart, indexed: who leads to whom. Built once per procedure and never changed. */
final class Structure {
    private final List<Node> nodeList;
    private final List<Flow> flowList;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, List<Flow>> outgoing = new HashMap<>();
    private final Map<String, List<Flow>> incoming = new HashMap<>();
    private final Map<String, List<BoundaryTimer>> timers = new HashMap<>();
    private final Map<String, List<Node>> children = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, BitSet> reach = new HashMap<>();

    Structure(Collection<Node> nodes, Collection<Flow> flows) {
        this.nodeList = List.copyOf(nodes);
        this.flowList = List.copyOf(flows);
        for (Node node : nodes) {
            this.nodes.put(node.id(), node);
            children.computeIfAbsent(node.scope(), k -> new ArrayList<>()).add(node);
            if (node instanceof BoundaryTimer timer) {
                timers.computeIfAbsent(timer.attachedTo(), k -> new ArrayList<>())
                        .add(timer);
            }
        }
        for (Flow flow : flows) {
            numbers.put(flow.id(), numbers.size());
            this.flows.put(flow.id(), flow);
            outgoing.computeIfAbsent(flow.source(), k -> new ArrayList<>()).add(flow);
            incoming.computeIfAbsent(flow.target(), k -> new ArrayList<>()).add(flow);
        }
        for (Flow flow : flows) {
            // Only inclusive joins ask; a large chart would otherwise hold a square of bits for nothing.
            if (this.nodes.get(flow.target()) instanceof Gateway gateway && gateway.kind() == GatewayKind.INCLUSIVE) {
                reach.put(flow.id(), flowsLeadingTo(flow));
            }
        }
    }

    List<Node> nodes() {
        return nodeList;
    }

    List<Flow> flows() {
        return flowList;
    }

    Optional<Node> find(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    Node node(String id) {
        return find(id).orElseThrow(() -> new MalformedMarking("no such node in this procedure: " + id));
    }

    Flow flow(String id) {
        Flow flow = flows.get(id);
        if (flow == null) {
            throw new MalformedMarking("no such flow in this procedure: " + id);
        }
        return flow;
    }

    List<Flow> outgoing(String node) {
        return outgoing.getOrDefault(node, List.of());
    }

    List<Flow> incoming(String node) {
        return incoming.getOrDefault(node, List.of());
    }

    List<BoundaryTimer> timers(String node) {
        return timers.getOrDefault(node, List.of());
    }

    /** The nodes directly inside a sub-process, or of the procedure itself for the empty scope. */
    List<Node> children(String scope) {
        return children.getOrDefault(scope, List.of());
    }

    /** Whether a node lies in a sub-process, at any depth. */
    boolean inside(String node, String sub) {
        String scope = node(node).scope();
        return !scope.isEmpty() && (scope.equals(sub) || inside(scope, sub));
    }

    /** Where a scope begins: its start event, or the one step of a side procedure nothing leads to. */
    Node entry(String scope) {
        return children(scope).stream()
                .filter(StartEvent.class::isInstance)
                .findFirst()
                .or(() -> children(scope).stream()
                        .filter(node -> !(node instanceof BoundaryTimer)
                                && incoming(node.id()).isEmpty())
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("a scope without a beginning was kept: " + scope));
    }

    /** Whether a token on {@code from} can come to {@code to} without passing the inclusive join it leads to. */
    boolean leads(Flow from, Flow to) {
        return reach(to).get(number(from));
    }

    /** The nodes a token leaving this one may come to, through the borders of sub-processes too. */
    Set<String> after(String node) {
        Set<String> found = new HashSet<>();
        List<String> todo = new ArrayList<>(next(node));
        while (!todo.isEmpty()) {
            String next = todo.removeLast();
            if (found.add(next)) {
                todo.addAll(next(next));
            }
        }
        return found;
    }

    private List<String> next(String id) {
        Node node = node(id);
        List<String> next =
                new ArrayList<>(outgoing(id).stream().map(Flow::target).toList());
        timers(id).forEach(timer -> next.add(timer.id()));
        switch (node) {
            case SubProcess sub -> next.add(entry(sub.id()).id());
            case StartEvent start -> {}
            case EndEvent end -> {}
            case UserTask task -> {}
            case Gateway gateway -> {}
            case BoundaryTimer timer -> {}
        }
        // The end of an inside leads on behind its sub-process; so does a timer on the border, from anywhere inside.
        if (!node.scope().isEmpty()) {
            outgoing(node.scope()).forEach(flow -> next.add(flow.target()));
            timers(node.scope()).forEach(timer -> next.add(timer.id()));
        }
        return next;
    }

    private BitSet reach(Flow to) {
        return Objects.requireNonNull(reach.get(to.id()));
    }

    private int number(Flow flow) {
        return Objects.requireNonNull(numbers.get(flow.id()));
    }

    /** Backwards from the flow; the node it leads to is not passed, as BPMN 2.0.2 table 13.4 wants it. */
    private BitSet flowsLeadingTo(Flow flow) {
        BitSet found = new BitSet(flows.size());
        List<Flow> todo = new ArrayList<>(List.of(flow));
        while (!todo.isEmpty()) {
            Flow next = todo.removeLast();
            if (found.get(number(next))) {
                continue;
            }
            found.set(number(next));
            if (next.source().equals(flow.target())) {
                continue;
            }
            todo.addAll(incoming(next.source()));
            if (nodes.get(next.source()) instanceof BoundaryTimer timer) {
                todo.addAll(incoming(timer.attachedTo()));
            }
        }
        return found;
    }
}
