package org.sundial.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 比对. Plays the steps of a run kept by any system. A choice that depends on a value the steps do not give is followed
 * every way at once; one whose values are given is decided by them.
 */
public final class Replay {
    /** Positions followed at the same time. */
    static final int MAX_POSSIBILITIES = 2_000;

    static final int MAX_STEPS = 20_000;

    /** Moves tried in all, so that few steps with many possibilities end as soon as many steps with few. */
    private static final int MAX_PLAYS = 200_000;

    private final Procedure procedure;
    private final List<ReplayStep> steps;

    private int plays;

    private Replay(Procedure procedure, List<ReplayStep> steps) {
        this.procedure = procedure;
        this.steps = steps;
    }

    public static Conformance replay(Procedure procedure, List<ReplayStep> steps) {
        return replay(procedure, Values.NONE, steps);
    }

    /** @param begun what was known when the run began */
    public static Conformance replay(Procedure procedure, Values begun, List<ReplayStep> steps) {
        return new Replay(procedure, steps).run(begun);
    }

    private Conformance run(Values begun) {
        Set<Marking> here = new LinkedHashSet<>(settled(procedure.play(Procedure.NOTHING, game -> {
            game.give(begun);
            game.begin();
        })));
        for (int i = 0; i < steps.size(); i++) {
            if (here.size() >= MAX_POSSIBILITIES || i == MAX_STEPS || plays > MAX_PLAYS) {
                return new Conformance.Undecided(i);
            }
            Set<Marking> next = new LinkedHashSet<>();
            StepRefused why = new StepRefused(
                    here.stream().allMatch(procedure::ended) ? StepRefusal.RUN_ENDED : StepRefusal.NOT_OPEN,
                    steps.get(i).element(),
                    "");
            for (Marking marking : here) {
                try {
                    next.addAll(step(marking, steps.get(i)));
                } catch (StepRefused refused) {
                    why = refused;
                }
            }
            if (next.isEmpty()) {
                return new Conformance.Departs(i, steps.get(i), open(here), why.refusal(), why.detail());
            }
            here = next;
        }
        return new Conformance.Conforming(here.stream().anyMatch(procedure::ended), open(here));
    }

    private List<String> open(Set<Marking> here) {
        Set<String> open = new TreeSet<>();
        here.forEach(marking ->
                procedure.open(marking).forEach(task -> open.add(task.node().id())));
        return List.copyOf(open);
    }

    private Set<Marking> step(Marking marking, ReplayStep step) {
        Set<Marking> next = new LinkedHashSet<>();
        procedure.check(step.values());
        switch (step.kind()) {
            case COMPLETED -> {
                for (OpenTask task : matching(marking, step.element())) {
                    next.addAll(settled(procedure.completeFreely(marking, task.taskId(), step.values())));
                }
            }
            case TIMER_FIRED -> {
                for (OpenTimer timer : procedure.timers(marking)) {
                    if (timer.node().id().equals(step.element())) {
                        next.addAll(settled(procedure.fireFreely(marking, timer.timerTaskId())));
                    }
                }
            }
            case SIDE_STARTED -> next.add(procedure.startSide(marking, step.element(), step.values()));
            case RETURNED -> {
                for (OpenTask task : matching(marking, step.element())) {
                    procedure.returnTargets(marking, task.taskId()).stream()
                            .filter(target -> goesBy(target, step.to()))
                            .forEach(target -> next.add(procedure.returnTo(marking, task.taskId(), target.id())));
                }
            }
        }
        return next;
    }

    /** The open instances a step may mean; of those that differ in nothing but their number the first will do. */
    private List<OpenTask> matching(Marking marking, String element) {
        List<OpenTask> matching = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Token token : marking.tokens()) {
            if (token instanceof Token.Resting at
                    && procedure.node(at.node()) instanceof UserTask task
                    && goesBy(task, element)
                    && seen.add(at.node() + " " + at.scope())) {
                matching.add(new OpenTask(at.taskId(), task, at.iteration()));
            }
        }
        return matching;
    }

    private static boolean goesBy(UserTask task, String element) {
        return task.id().equals(element)
                || (!task.name().isEmpty() && task.name().equals(element));
    }

    private List<Marking> settled(Function<Oracle, Game> move) {
        List<Marking> results = FreeChoice.every(
                procedure, free -> move.apply(new AsFarAsKnown(free)).settle(), MAX_POSSIBILITIES);
        plays += results.size();
        return results;
    }

    /** Decides by the values where the steps gave them, and every way where they did not. */
    private final class AsFarAsKnown implements Oracle {
        private final ConditionOracle known = new ConditionOracle();
        private final FreeChoice free;

        AsFarAsKnown(FreeChoice free) {
            this.free = free;
        }

        @Override
        public List<Flow> ways(Gateway gateway, List<Flow> outgoing, Values values) {
            try {
                return known.ways(gateway, outgoing, values);
            } catch (StepRefused refused) {
                return unlessMissing(refused, () -> free.ways(gateway, outgoing, values));
            }
        }

        @Override
        public int instances(UserTask task, MultiInstance multi, Values values) {
            try {
                return known.instances(task, multi, values);
            } catch (StepRefused refused) {
                return unlessMissing(refused, () -> 1 + free.answer(mostInstances(task)));
            }
        }

        @Override
        public boolean enough(UserTask task, Condition condition, ScopeInstance group, Values values) {
            try {
                return known.enough(task, condition, group, values);
            } catch (StepRefused refused) {
                return unlessMissing(refused, () -> free.answer(2) == 1);
            }
        }

        private <T> T unlessMissing(StepRefused refused, Supplier<T> otherwise) {
            if (refused.refusal() == StepRefusal.VALUE_MISSING) {
                return otherwise.get();
            }
            throw refused;
        }
    }

    /** No more instances than the steps complete, and one that may still be open. */
    private int mostInstances(UserTask task) {
        long completed = steps.stream()
                .filter(step -> step.kind() == ReplayStep.Kind.COMPLETED && goesBy(task, step.element()))
                .count();
        return (int) Math.min(completed + 1, ConditionOracle.MAX_INSTANCES);
    }
}
