package org.sundial.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sundial.procedure.Token.Resting;

/**
 * 退回. A return is legal when
 *
 * <ol>
 *   <li>this run has completed the earlier step,
 *   <li>the flowchart leads from it to the open one, and
 *   <li>the position the return leads to is one the procedure itself can be in, every other token staying where it is.
 * </ol>
 *
 * <p>The third rule keeps parallel branches whole: going back before a split while a sibling is open, or into a branch
 * whose join has already passed, are positions no run can be in, and from a position a sound procedure can be in it can
 * always end. A return out of a sub-process leaves it only when nothing else is open inside.
 */
final class Return {
    private final Procedure procedure;
    private final Structure structure;
    private final Marking marking;
    private final Resting from;

    Return(Procedure procedure, Marking marking, Resting from) {
        this.procedure = procedure;
        this.structure = procedure.structure();
        this.marking = marking;
        this.from = from;
    }

    List<UserTask> targets() {
        List<UserTask> targets = new ArrayList<>();
        for (String nodeId : marking.completed().reversed()) {
            if (structure.node(nodeId) instanceof UserTask task && refusal(task).isEmpty()) {
                targets.add(task);
            }
        }
        return targets;
    }

    Marking to(String nodeId) {
        if (!marking.completed().contains(nodeId) || !(structure.node(nodeId) instanceof UserTask task)) {
            throw new StepRefused(StepRefusal.NOT_COMPLETED_BEFORE, nodeId, "");
        }
        refusal(task).ifPresent(refusal -> {
            throw new StepRefused(refusal, nodeId, "");
        });
        Plan plan = plan(task).orElseThrow();
        return procedure
                .play(marking, game -> {
                    plan.removedToken().ifPresent(game::withdraw);
                    plan.removedScope().ifPresent(scope -> game.withdrawScope(scope.id()));
                    int scope = plan.scope();
                    for (SubProcess sub : plan.into()) {
                        scope = game.reopen(sub, scope);
                    }
                    game.forget(behind(task));
                    game.comeTo(task, Optional.empty(), scope);
                })
                .apply(new ConditionOracle())
                .settle();
    }

    /**
     * What the return does to the board.
     *
     * @param scope the running scope both steps lie in
     * @param place the place of the open step in that scope
     * @param into the sub-processes between that scope and the earlier step, outermost first
     */
    private record Plan(
            int scope,
            String scopeNode,
            String place,
            Optional<Resting> removedToken,
            Optional<ScopeInstance> removedScope,
            List<SubProcess> into) {}

    private Optional<StepRefusal> refusal(UserTask task) {
        Optional<Plan> plan = plan(task);
        if (plan.isEmpty()) {
            return Optional.of(StepRefusal.WOULD_LEAVE_OTHERS_BEHIND);
        }
        if (!leadsFrom(task)) {
            return Optional.of(StepRefusal.NOT_COMPLETED_BEFORE);
        }
        return canBeIn(plan.get(), task) ? Optional.empty() : Optional.of(StepRefusal.WOULD_LEAVE_OTHERS_BEHIND);
    }

    private Optional<Plan> plan(UserTask task) {
        if (severalOfASide(task)) {
            return Optional.empty();
        }
        List<SubProcess> into = new ArrayList<>();
        List<String> around = around(task.scope());
        Optional<Resting> token = Optional.of(from);
        Optional<ScopeInstance> left = Optional.empty();
        int scope = from.scope();
        String place = StateSpace.place(from);
        while (true) {
            Optional<ScopeInstance> here = scope(scope);
            boolean group = here.isPresent() && here.get().total() > 0;
            String hereNode = here.map(ScopeInstance::node).orElse("");
            if (!group && (hereNode.equals(task.scope()) || around.contains(hereNode))) {
                for (String node = task.scope();
                        !node.equals(hereNode);
                        node = structure.node(node).scope()) {
                    into.addFirst((SubProcess) structure.node(node));
                }
                return Optional.of(new Plan(scope, hereNode, place, token, left, into));
            }
            if (here.isEmpty() || othersIn(here.get(), left)) {
                return Optional.empty();
            }
            token = Optional.empty();
            left = here;
            place = StateSpace.place(here.get().node(), here.get().fired());
            scope = here.get().parent();
        }
    }

    /** Whether anything but the open step lies in a scope the return would close. */
    private boolean othersIn(ScopeInstance scope, Optional<ScopeInstance> left) {
        return marking.tokens().stream().anyMatch(token -> token.scope() == scope.id() && !token.equals(from))
                || marking.scopes().stream()
                        .anyMatch(inner -> inner.parent() == scope.id()
                                && left.filter(inner::equals).isEmpty());
    }

    private boolean canBeIn(Plan plan, UserTask task) {
        List<String> places = new ArrayList<>();
        for (ScopeInstance scope : marking.scopes()) {
            if (scope.parent() == plan.scope() && !isSide(scope.node())) {
                places.add(StateSpace.place(scope.node(), scope.fired()));
            }
        }
        for (Token token : marking.tokens()) {
            if (token.scope() == plan.scope()) {
                places.add(StateSpace.place(token));
            }
        }
        places.remove(plan.place());
        places.add(plan.into().isEmpty() ? task.id() : plan.into().getFirst().id());
        places.sort(null);
        if (!procedure.stateSpace(plan.scopeNode()).has(places)) {
            return false;
        }
        for (int i = 0; i < plan.into().size(); i++) {
            String inside = i + 1 < plan.into().size() ? plan.into().get(i + 1).id() : task.id();
            if (!procedure.stateSpace(plan.into().get(i).id()).has(List.of(inside))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSide(String node) {
        return structure.node(node) instanceof SubProcess sub && sub.kind() == SubProcessKind.SIDE;
    }

    /** With two of a side procedure open, what one has completed would count for the other. */
    private boolean severalOfASide(UserTask task) {
        return marking.scopes().stream()
                        .filter(scope ->
                                isSide(scope.node()) && around(task.scope()).contains(scope.node()))
                        .count()
                > 1;
    }

    /** Whether the flowchart leads from the earlier step to the open one, through borders of sub-processes or not. */
    private boolean leadsFrom(UserTask task) {
        return structure.after(task.id()).contains(from.node());
    }

    /** What the run has completed since, and will come to again: it is no longer behind us. */
    private Set<String> behind(UserTask task) {
        Set<String> since = new HashSet<>(marking.completed()
                .subList(
                        marking.completed().indexOf(task.id()),
                        marking.completed().size()));
        since.retainAll(structure.after(task.id()));
        since.add(task.id());
        return since;
    }

    private List<String> around(String scope) {
        List<String> around = new ArrayList<>(List.of(""));
        for (String node = scope; !node.isEmpty(); node = structure.node(node).scope()) {
            around.add(node);
        }
        return around;
    }

    private Optional<ScopeInstance> scope(int id) {
        return marking.scopes().stream().filter(scope -> scope.id() == id).findFirst();
    }
}
