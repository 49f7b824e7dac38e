package org.sundial.procedure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * 合法性. A procedure is lawful when every mark it bears or requires has been passed before any step marked
 * {@link Mark#DECISION} opens, on every run (行政处罚法 art. 44, 58, 63; 行政许可法 art. 36, 47), and every step says
 * which post acts. A limit that cuts a marked step short does not pass it.
 */
public final class Lawfulness {
    private final Procedure procedure;
    private final Set<Mark> required;
    private final Map<String, Scope> scopes = new HashMap<>();

    /**
     * What one scope does, seen from outside.
     *
     * @param surely the marks passed whenever it ends
     * @param missing for each decision inside, the marks that may be missing before it, with a run that misses them
     */
    private record Scope(Set<Mark> surely, Map<String, Map<Mark, String>> missing) {}

    private Lawfulness(Procedure procedure, Set<Mark> required) {
        this.procedure = procedure;
        this.required = required;
    }

    /** @return every fault found, none when the procedure is lawful */
    public static List<Fault> check(Procedure procedure) {
        FaultList faults = new FaultList();
        Set<Mark> required = new TreeSet<>();
        required.addAll(procedure.requires());
        for (Node node : procedure.nodes()) {
            if (node instanceof UserTask task) {
                if (task.post().isEmpty()) {
                    faults.add(FaultKind.POST_MISSING, task.id());
                }
                if (!onTheSide(procedure, task)) {
                    required.addAll(task.marks());
                }
            }
        }
        procedure.requires().stream()
                .sorted()
                .filter(mark ->
                        tasks(procedure).stream().noneMatch(task -> task.marks().contains(mark)))
                .forEach(mark -> faults.add(FaultKind.MARK_MISSING, procedure.id(), mark.name()));
        required.remove(Mark.DECISION);
        Lawfulness lawfulness = new Lawfulness(procedure, required);
        List<String> tops = new ArrayList<>(List.of(""));
        procedure.sides().forEach(side -> tops.add(side.id()));
        for (String top : tops) {
            lawfulness
                    .scope(top)
                    .missing()
                    .forEach((decision, missing) -> missing.forEach(
                            (mark, run) -> faults.add(FaultKind.MARK_SKIPPED, decision, mark + ": " + run)));
        }
        Soundness.scopes(procedure).stream()
                .filter(scope -> procedure.stateSpace(scope).unfinished())
                .forEach(scope -> faults.add(
                        FaultKind.TOO_LARGE_TO_PROVE, scope.isEmpty() ? procedure.id() : scope, Mark.DECISION.name()));
        return faults.all();
    }

    private static List<UserTask> tasks(Procedure procedure) {
        return procedure.nodes().stream()
                .filter(UserTask.class::isInstance)
                .map(UserTask.class::cast)
                .toList();
    }

    /** A side procedure may never be started, so a mark in it binds nobody and helps nobody. */
    private static boolean onTheSide(Procedure procedure, UserTask task) {
        return procedure.sides().stream().anyMatch(side -> procedure.structure().inside(task.id(), side.id()));
    }

    private Scope scope(String id) {
        Scope known = scopes.get(id);
        if (known == null) {
            known = analyse(procedure.stateSpace(id));
            scopes.put(id, known);
        }
        return known;
    }

    private Scope analyse(StateSpace space) {
        Set<Mark> surely = EnumSet.noneOf(Mark.class);
        Map<String, Map<Mark, String>> missing = new LinkedHashMap<>();
        for (Mark mark : required) {
            Map<Integer, List<String>> without =
                    space.runs(edge -> edge.timer() || !passing(edge.moved()).contains(mark));
            if (without.keySet().stream().noneMatch(space::ended)) {
                surely.add(mark);
            }
            without.forEach((state, run) -> space.places(state).stream()
                    .filter(place -> !place.startsWith("~"))
                    .flatMap(place -> missingAt(StateSpace.bare(place)).entrySet().stream())
                    .filter(decision -> decision.getValue().containsKey(mark))
                    .forEach(decision -> missing.computeIfAbsent(decision.getKey(), k -> new LinkedHashMap<>())
                            .putIfAbsent(mark, String.join(" > ", run))));
        }
        return new Scope(surely, missing);
    }

    /** What may be missing when this node opens, as far as it depends on what lies before the node. */
    private Map<String, Map<Mark, String>> missingAt(String id) {
        return switch (procedure.node(id)) {
            case UserTask task
            when task.marks().contains(Mark.DECISION) -> {
                Map<Mark, String> all = new LinkedHashMap<>();
                // A meeting may decide as it discusses; a notice in the same breath as the decision is none.
                required.stream()
                        .filter(mark -> mark != Mark.COLLECTIVE_DISCUSSION
                                || !task.marks().contains(mark))
                        .forEach(mark -> all.put(mark, ""));
                yield Map.of(task.id(), all);
            }
            case SubProcess sub -> scope(sub.id()).missing();
            case UserTask task -> Map.of();
            case StartEvent start -> Map.of();
            case EndEvent end -> Map.of();
            case Gateway gateway -> Map.of();
            case BoundaryTimer timer -> Map.of();
        };
    }

    private Set<Mark> passing(String id) {
        return switch (procedure.node(id)) {
            case UserTask task -> task.marks();
            case SubProcess sub -> scope(sub.id()).surely();
            case StartEvent start -> Set.of();
            case EndEvent end -> Set.of();
            case Gateway gateway -> Set.of();
            case BoundaryTimer timer -> Set.of();
        };
    }
}
