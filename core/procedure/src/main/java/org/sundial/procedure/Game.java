package org.sundial.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sundial.procedure.Token.Resting;
import org.sundial.procedure.Token.Waiting;

/**
 * One move of the token game: opened on a marking, told what happened, closed with the next marking. Tokens move until
 * each rests on a step or waits in front of a join. Used by one thread, for one move.
 */
final class Game {
    /** More moves than nodes a procedure may have, many times over; only an endless loop gets there. */
    private static final int MAX_MOVES = 100_000;

    /** A token on its way: on an arrow, or put straight onto a node. */
    private record Arrival(Node node, Optional<Flow> by, int scope) {}

    private final Structure structure;
    private final Oracle oracle;
    private final Deque<Arrival> arrivals = new ArrayDeque<>();
    private final List<Token> tokens;
    private final TreeMap<Integer, ScopeInstance> scopes = new TreeMap<>();
    private final List<String> completed;
    private final Set<String> visited = new HashSet<>();
    private Values values;
    private int serial;
    private int moves;

    Game(Structure structure, Marking from, Oracle oracle) {
        this.structure = structure;
        this.oracle = oracle;
        this.tokens = new ArrayList<>(from.tokens());
        from.scopes().forEach(scope -> scopes.put(scope.id(), scope));
        this.completed = new ArrayList<>(from.completed());
        this.values = from.values();
        this.serial = from.serial();
    }

    /** The nodes tokens came to in this move. */
    Set<String> visited() {
        return visited;
    }

    void begin() {
        arrivals.add(new Arrival(structure.entry(""), Optional.empty(), 0));
    }

    void give(Values more) {
        values = values.and(more);
    }

    void startSide(SubProcess side) {
        // What an earlier one completed is not behind this one.
        completed.removeIf(node -> structure.inside(node, side.id()));
        enterSubProcess(side, 0);
    }

    /** The step is done; its instances, if it has several, are counted. */
    void complete(Resting token, UserTask task) {
        tokens.remove(token);
        ScopeInstance group = scopes.get(token.scope());
        if (group == null || !group.node().equals(task.id())) {
            done(task, token.scope());
            return;
        }
        ScopeInstance counted = group.counting(group.started(), group.finished() + 1);
        scopes.put(group.id(), counted);
        MultiInstance multi = task.multi().orElseThrow();
        boolean enough = counted.finished() == counted.total()
                || multi.enough()
                        .filter(condition -> oracle.enough(task, condition, counted, values))
                        .isPresent();
        if (enough) {
            remove(group.id());
            done(task, group.parent());
        } else if (multi.sequential()) {
            openInstance(group.id(), task);
        }
    }

    private void done(UserTask task, int scope) {
        completed.remove(task.id());
        completed.add(task.id());
        leave(task, scope);
    }

    void fire(Resting watched, BoundaryTimer timer) {
        if (timer.interrupting()) {
            tokens.remove(watched);
        } else {
            tokens.set(
                    tokens.indexOf(watched),
                    new Resting(
                            watched.id(),
                            watched.node(),
                            watched.scope(),
                            watched.iteration(),
                            with(watched.fired(), timer)));
        }
        comeTo(timer, Optional.empty(), watched.scope());
    }

    void fire(ScopeInstance watched, BoundaryTimer timer) {
        if (timer.interrupting()) {
            remove(watched.id());
        } else {
            scopes.put(watched.id(), watched.firing(with(watched.fired(), timer)));
        }
        comeTo(timer, Optional.empty(), watched.parent());
    }

    private static Set<String> with(Set<String> fired, BoundaryTimer timer) {
        Set<String> more = new HashSet<>(fired);
        more.add(timer.id());
        return more;
    }

    /** Takes a token, or a scope with all it holds, off the board. */
    void withdraw(Token token) {
        tokens.remove(token);
    }

    void withdrawScope(int scope) {
        remove(scope);
    }

    void forget(Set<String> nodes) {
        completed.removeAll(nodes);
    }

    void comeTo(Node node, Optional<Flow> by, int scope) {
        arrivals.add(new Arrival(node, by, scope));
    }

    /** A sub-process opened without starting its inside; the return of a run into it places the token itself. */
    int reopen(SubProcess sub, int scope) {
        ScopeInstance inside = ScopeInstance.subProcess(++serial, sub.id(), scope);
        scopes.put(inside.id(), inside);
        return inside.id();
    }

    Marking settle() {
        while (true) {
            while (!arrivals.isEmpty()) {
                if (++moves > MAX_MOVES) {
                    throw new StepRefused(
                            StepRefusal.ENDLESS_LOOP, arrivals.getFirst().node().id(), "");
                }
                move(arrivals.removeFirst());
            }
            if (!closeAnEmptyScope() && !InclusiveJoin.passOne(this, structure)) {
                return new Marking(serial, List.copyOf(scopes.values()), tokens, completed, values);
            }
        }
    }

    private void move(Arrival arrival) {
        visited.add(arrival.node().id());
        int scope = arrival.scope();
        switch (arrival.node()) {
            case StartEvent start -> leave(start, scope);
            case EndEvent end -> {
                if (end.terminate()) {
                    empty(scope);
                }
            }
            case UserTask task -> open(task, scope);
            case SubProcess sub -> enterSubProcess(sub, scope);
            case BoundaryTimer timer -> leave(timer, scope);
            case Gateway gateway -> come(gateway, arrival.by(), scope);
        }
    }

    private void come(Gateway gateway, Optional<Flow> by, int scope) {
        if (gateway.kind() == GatewayKind.EXCLUSIVE
                || structure.incoming(gateway.id()).size() < 2) {
            pass(gateway, scope);
            return;
        }
        tokens.add(new Waiting(by.orElseThrow().id(), scope));
        if (gateway.kind() == GatewayKind.PARALLEL) {
            List<Waiting> needed = structure.incoming(gateway.id()).stream()
                    .map(flow -> new Waiting(flow.id(), scope))
                    .toList();
            if (tokens.containsAll(needed)) {
                needed.forEach(tokens::remove);
                pass(gateway, scope);
            }
        }
    }

    /** Out of the gateway, on the ways it opens. */
    void pass(Gateway gateway, int scope) {
        List<Flow> outgoing = structure.outgoing(gateway.id());
        boolean all = gateway.kind() == GatewayKind.PARALLEL || outgoing.size() < 2;
        for (Flow flow : all ? outgoing : oracle.ways(gateway, outgoing, values)) {
            along(flow, scope);
        }
    }

    List<Token> tokens() {
        return tokens;
    }

    TreeMap<Integer, ScopeInstance> scopes() {
        return scopes;
    }

    private void leave(Node node, int scope) {
        for (Flow flow : structure.outgoing(node.id())) {
            along(flow, scope);
        }
    }

    private void along(Flow flow, int scope) {
        arrivals.add(new Arrival(structure.node(flow.target()), Optional.of(flow), scope));
    }

    private void open(UserTask task, int scope) {
        if (task.multi().isEmpty()) {
            tokens.add(new Resting(++serial, task.id(), scope, 1, Set.of()));
            return;
        }
        MultiInstance multi = task.multi().get();
        int total = oracle.instances(task, multi, values);
        ScopeInstance group = new ScopeInstance(++serial, task.id(), scope, total, 0, 0, Set.of());
        scopes.put(group.id(), group);
        for (int i = 0; i < (multi.sequential() ? 1 : total); i++) {
            openInstance(group.id(), task);
        }
    }

    private void openInstance(int groupId, UserTask task) {
        ScopeInstance group = Objects.requireNonNull(scopes.get(groupId));
        int iteration = group.started() + 1;
        scopes.put(groupId, group.counting(iteration, group.finished()));
        tokens.add(new Resting(++serial, task.id(), groupId, iteration, Set.of()));
    }

    private void enterSubProcess(SubProcess sub, int scope) {
        ScopeInstance inside = ScopeInstance.subProcess(++serial, sub.id(), scope);
        scopes.put(inside.id(), inside);
        arrivals.add(new Arrival(structure.entry(sub.id()), Optional.empty(), inside.id()));
    }

    private boolean closeAnEmptyScope() {
        for (ScopeInstance scope : scopes.values()) {
            boolean used = tokens.stream().anyMatch(token -> token.scope() == scope.id())
                    || scopes.values().stream().anyMatch(inner -> inner.parent() == scope.id());
            if (!used) {
                scopes.remove(scope.id());
                leave(structure.node(scope.node()), scope.parent());
                return true;
            }
        }
        return false;
    }

    private void remove(int scope) {
        empty(scope);
        scopes.remove(scope);
    }

    private void empty(int scope) {
        tokens.removeIf(token -> token.scope() == scope);
        arrivals.removeIf(arrival -> arrival.scope() == scope);
        List.copyOf(scopes.values()).stream()
                .filter(inner -> inner.parent() == scope)
                .forEach(inner -> remove(inner.id()));
    }
}
