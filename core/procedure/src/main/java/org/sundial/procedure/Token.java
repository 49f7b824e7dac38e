package org.sundial.procedure;

import java.util.Set;

/** 令牌. Where a run stands; every token lies in one scope instance, 0 being the run itself. */
sealed interface Token {

    int scope();

    /**
     * On an open step.
     *
     * @param id used once in the run
     * @param fired the boundary timers of this step that have already fired without interrupting it
     */
    record Resting(int id, String node, int scope, int iteration, Set<String> fired) implements Token {
        public Resting {
            fired = Set.copyOf(fired);
        }

        String taskId() {
            return node + "." + id;
        }
    }

    /** On an arrow in front of a join that does not have all its tokens yet. */
    record Waiting(String flow, int scope) implements Token {}
}
