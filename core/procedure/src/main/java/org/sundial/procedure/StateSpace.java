package org.sundial.procedure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every position one scope of a procedure can be in. Sub-processes inside it count as single steps: nothing but their
 * own border leads in or out, so each scope can be looked at alone. Exploration stops at {@link #MAX_STATES}.
 */
final class StateSpace {
    /** A chart with more positions than this cannot be overseen by a person either. */
    static final int MAX_STATES = 20_000;

    private static final int MAX_CHOICES = 4_096;
    private static final int MAX_TOKENS = 64;
    /** Moves tried in all; a chart made to keep the search busy ends here after a second or two. */
    private static final int MAX_PLAYS = 100_000;

    /** @param completed the step completed on the way, empty when a timer fired */
    record Edge(int from, int to, String moved, boolean timer) {}

    private final Procedure flat;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Marking> states = new ArrayList<>();
    private final List<List<String>> places = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Set<String> visited = new HashSet<>();
    private final Set<String> growing = new HashSet<>();
    private final BitSet beginnings = new BitSet();
    private int plays;
    private boolean tooLarge;

    StateSpace(Procedure procedure, String scope) {
        this.flat = Flattening.of(procedure, scope);
        explore();
    }

    private record Result(Marking marking, Set<String> visited) {}

    private void explore() {
        add(-1, "", false, flat.play(Procedure.NOTHING, Game::begin));
        for (int i = 0; i < states.size() && !tooLarge; i++) {
            Marking state = states.get(i);
            if (grows(i)) {
                continue;
            }
            for (OpenTask task : flat.open(state)) {
                add(i, task.node().id(), false, flat.completeFreely(state, task.taskId(), Values.NONE));
            }
            for (OpenTimer timer : flat.timers(state)) {
                add(i, timer.node().id(), true, flat.fireFreely(state, timer.timerTaskId()));
            }
        }
    }

    private void add(int from, String move, boolean timer, Function<Oracle, Game> play) {
        List<Result> results = FreeChoice.every(
                flat,
                oracle -> {
                    Game game = play.apply(oracle);
                    return new Result(game.settle(), game.visited());
                },
                MAX_CHOICES);
        plays += results.size();
        tooLarge |= results.size() == MAX_CHOICES || plays > MAX_PLAYS;
        for (Result result : results) {
            visited.addAll(result.visited());
            List<String> where = places(result.marking());
            Integer known = numbers.putIfAbsent(String.join(" ", where), states.size());
            if (known == null) {
                states.add(result.marking());
                places.add(where);
                parents.add(from);
                moved.add(move);
                tooLarge |= states.size() >= MAX_STATES || where.size() > MAX_TOKENS;
            }
            if (from < 0) {
                beginnings.set(known == null ? states.size() - 1 : known);
            } else {
                edges.add(new Edge(from, known == null ? states.size() - 1 : known, move, timer));
            }
        }
    }

    /** A position that holds an earlier one and more will go on growing: the same moves can be made again. */
    private boolean grows(int state) {
        List<String> now = places.get(state);
        if (twice(now).isEmpty()) {
            return false;
        }
        for (int before = parents.get(state); before >= 0; before = parents.get(before)) {
            List<String> rest = new ArrayList<>(now);
            if (places.get(before).stream().allMatch(rest::remove) && !rest.isEmpty()) {
                growing.addAll(rest);
                return true;
            }
        }
        return false;
    }

    /** The places of a marking as sorted words: a node, an arrow after {@code ~}, fired timers after {@code !}. */
    static List<String> places(Marking marking) {
        Set<Integer> groups = marking.scopes().stream()
                .filter(scope -> scope.total() > 0)
                .map(ScopeInstance::id)
                .collect(Collectors.toSet());
        Stream<String> resting = marking.tokens().stream()
                .filter(token -> !groups.contains(token.scope()))
                .map(StateSpace::place);
        Stream<String> grouped = marking.scopes().stream().map(group -> place(group.node(), group.fired()));
        return Stream.concat(resting, grouped).sorted().toList();
    }

    static String place(Token token) {
        return switch (token) {
            case Token.Resting at -> place(at.node(), at.fired());
            case Token.Waiting waiting -> "~" + waiting.flow();
        };
    }

    static String place(String node, Set<String> fired) {
        return node + fired.stream().sorted().map(timer -> "!" + timer).collect(Collectors.joining());
    }

    static Optional<String> twice(List<String> places) {
        for (int i = 1; i < places.size(); i++) {
            if (bare(places.get(i)).equals(bare(places.get(i - 1)))) {
                return Optional.of(bare(places.get(i)));
            }
        }
        return Optional.empty();
    }

    static String bare(String place) {
        int timer = place.indexOf('!');
        return timer < 0 ? place : place.substring(0, timer);
    }

    /** Whether the search stopped before it had seen every position. */
    boolean unfinished() {
        return tooLarge || !growing.isEmpty();
    }

    boolean tooLarge() {
        return tooLarge;
    }

    /** The places that collect more and more tokens, sorted; empty when the run cannot grow. */
    List<String> growing() {
        return growing.stream().map(StateSpace::bare).distinct().sorted().toList();
    }

    /** Whether the scope can be in this position; never true of a position the search did not come to. */
    boolean has(List<String> places) {
        return numbers.containsKey(String.join(" ", places));
    }

    int size() {
        return states.size();
    }

    List<String> places(int state) {
        return places.get(state);
    }

    boolean ended(int state) {
        return places.get(state).isEmpty();
    }

    boolean stuck(int state) {
        return !ended(state) && flat.open(states.get(state)).isEmpty();
    }

    List<Edge> edges() {
        return edges;
    }

    Procedure flat() {
        return flat;
    }

    /** The nodes of the scope that no run comes to. */
    List<Node> neverReached() {
        return flat.nodes().stream()
                .filter(node -> !visited.contains(node.id()))
                .toList();
    }

    /** The shortest run to a state: the steps and timers in order. */
    List<String> runTo(int state) {
        List<String> run = new ArrayList<>();
        for (int at = state; parents.get(at) >= 0; at = parents.get(at)) {
            run.addFirst(moved.get(at));
        }
        return run;
    }

    /** A shortest run of the given moves to every position they lead to. */
    Map<Integer, List<String>> runs(Predicate<Edge> allowed) {
        Map<Integer, List<Edge>> out = edges.stream().filter(allowed).collect(Collectors.groupingBy(Edge::from));
        Map<Integer, List<String>> runs = new LinkedHashMap<>();
        Deque<Integer> todo = new ArrayDeque<>();
        beginnings.stream().forEach(state -> {
            runs.put(state, List.of());
            todo.add(state);
        });
        while (!todo.isEmpty()) {
            int from = todo.removeFirst();
            for (Edge edge : out.getOrDefault(from, List.of())) {
                if (!runs.containsKey(edge.to())) {
                    List<String> run = new ArrayList<>(runs.getOrDefault(from, List.of()));
                    run.add(edge.moved());
                    runs.put(edge.to(), run);
                    todo.add(edge.to());
                }
            }
        }
        return runs;
    }

    /** The states from which one of the given states can be reached. */
    BitSet canReach(BitSet targets) {
        BitSet found = (BitSet) targets.clone();
        Map<Integer, List<Integer>> back = edges.stream()
                .collect(Collectors.groupingBy(Edge::to, Collectors.mapping(Edge::from, Collectors.toList())));
        List<Integer> todo = new ArrayList<>(targets.stream().boxed().toList());
        while (!todo.isEmpty()) {
            for (int from : back.getOrDefault(todo.removeLast(), List.of())) {
                if (!found.get(from)) {
                    found.set(from);
                    todo.add(from);
                }
            }
        }
        return found;
    }
}
