package org.sundial.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which boundary timers run: those of open steps and running sub-processes that have not fired yet. */
final class OpenTimers {

    private OpenTimers() {}

    /** A running timer and what it does to the game when it comes due. */
    sealed interface Armed {
        OpenTimer open();

        void fire(Game game);

        record OnTask(OpenTimer open, Token.Resting watched) implements Armed {
            @Override
            public void fire(Game game) {
                game.fire(watched, open.node());
            }
        }

        record OnScope(OpenTimer open, ScopeInstance watched) implements Armed {
            @Override
            public void fire(Game game) {
                game.fire(watched, open.node());
            }
        }
    }

    static List<Armed> of(Structure structure, Marking marking) {
        List<Armed> armed = new ArrayList<>();
        // The timer of a multi-instance step watches the whole step, not each instance.
        Set<Integer> groups = new HashSet<>();
        for (ScopeInstance scope : marking.scopes()) {
            if (scope.total() > 0) {
                groups.add(scope.id());
            }
        }
        for (Token token : marking.tokens()) {
            if (token instanceof Token.Resting at && !groups.contains(at.scope())) {
                for (BoundaryTimer timer : structure.timers(at.node())) {
                    if (!at.fired().contains(timer.id())) {
                        armed.add(new Armed.OnTask(open(timer, at.id()), at));
                    }
                }
            }
        }
        for (ScopeInstance scope : marking.scopes()) {
            for (BoundaryTimer timer : structure.timers(scope.node())) {
                if (!scope.fired().contains(timer.id())) {
                    armed.add(new Armed.OnScope(open(timer, scope.id()), scope));
                }
            }
        }
        return armed;
    }

    private static OpenTimer open(BoundaryTimer timer, int watched) {
        return new OpenTimer(timer.id() + "." + watched, timer, timer.attachedTo());
    }
}
