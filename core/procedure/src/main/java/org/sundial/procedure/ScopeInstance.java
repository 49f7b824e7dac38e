package org.sundial.procedure;

import java.util.Set;

/**
 * A running sub-process, or the running group of a multi-instance step.
 *
 * @param total how many instances the step has, 0 for a sub-process
 * @param started how many of them were opened so far
 * @param finished how many of them are completed
 * @param fired the boundary timers that have already fired without interrupting it
 */
record ScopeInstance(int id, String node, int parent, int total, int started, int finished, Set<String> fired) {

    ScopeInstance {
        fired = Set.copyOf(fired);
    }

    static ScopeInstance subProcess(int id, String node, int parent) {
        return new ScopeInstance(id, node, parent, 0, 0, 0, Set.of());
    }

    ScopeInstance counting(int started, int finished) {
        return new ScopeInstance(id, node, parent, total, started, finished, fired);
    }

    ScopeInstance firing(Set<String> fired) {
        return new ScopeInstance(id, node, parent, total, started, finished, fired);
    }
}
