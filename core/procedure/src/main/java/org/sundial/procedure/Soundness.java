package org.sundial.procedure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * 完整性. A procedure is sound when every node can be reached, every run can end whatever happened before, nothing is
 * left behind, no step is open twice at once and open work does not grow. Proved by going through every position with
 * conditions as free choices; each sub-process is proved by itself.
 */
public final class Soundness {

    private Soundness() {}

    /** @return every fault found, none when the procedure is sound */
    public static List<Fault> check(Procedure procedure) {
        FaultList faults = new FaultList();
        for (String scope : scopes(procedure)) {
            check(procedure, scope, faults);
        }
        return faults.all();
    }

    /** The procedure itself as the empty scope, and every sub-process. */
    static List<String> scopes(Procedure procedure) {
        List<String> scopes = new ArrayList<>(List.of(""));
        procedure.nodes().stream()
                .filter(SubProcess.class::isInstance)
                .map(Node::id)
                .forEach(scopes::add);
        return scopes;
    }

    private static void check(Procedure procedure, String scope, FaultList faults) {
        StateSpace space = procedure.stateSpace(scope);
        String label = scope.isEmpty() ? procedure.id() : scope;
        if (!space.growing().isEmpty()) {
            space.growing().forEach(place -> faults.add(FaultKind.GROWS_WITHOUT_BOUND, element(space, place)));
        } else if (space.tooLarge()) {
            faults.add(FaultKind.TOO_LARGE_TO_PROVE, label, "> " + StateSpace.MAX_STATES);
        } else {
            space.neverReached().forEach(node -> faults.add(FaultKind.UNREACHABLE, node.id()));
            twice(space, faults);
            endless(space, faults);
        }
        stuck(space, faults);
    }

    private static void twice(StateSpace space, FaultList faults) {
        List<String> told = new ArrayList<>();
        for (int state = 0; state < space.size(); state++) {
            Optional<String> twice = StateSpace.twice(space.places(state));
            if (twice.isPresent() && !told.contains(twice.get())) {
                told.add(twice.get());
                faults.add(FaultKind.TWICE_AT_ONCE, element(space, twice.get()), run(space, state));
            }
        }
    }

    private static void stuck(StateSpace space, FaultList faults) {
        List<String> told = new ArrayList<>();
        for (int state = 0; state < space.size(); state++) {
            if (space.stuck(state)) {
                for (String place : space.places(state)) {
                    String join = element(space, place);
                    if (!told.contains(join)) {
                        told.add(join);
                        faults.add(FaultKind.STUCK, join, run(space, state));
                    }
                }
            }
        }
    }

    private static void endless(StateSpace space, FaultList faults) {
        BitSet ends = new BitSet();
        IntStream.range(0, space.size())
                .filter(state -> space.ended(state) || space.stuck(state))
                .forEach(ends::set);
        int lost = space.canReach(ends).nextClearBit(0);
        if (lost < space.size()) {
            faults.add(
                    FaultKind.NO_WAY_TO_THE_END,
                    element(space, space.places(lost).getFirst()),
                    run(space, lost));
        }
    }

    /** The shortest run that leads there, so that whoever drew the chart can follow it. */
    private static String run(StateSpace space, int state) {
        return String.join(" > ", space.runTo(state));
    }

    /** The step, or the join a waiting token stands in front of. */
    private static String element(StateSpace space, String place) {
        String bare = StateSpace.bare(place);
        return bare.startsWith("~")
                ? space.flat().structure().flow(bare.substring(1)).target()
                : bare;
    }
}
