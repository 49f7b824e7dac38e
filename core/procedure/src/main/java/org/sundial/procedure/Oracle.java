package org.sundial.procedure;

import java.util.List;

/** Answers the questions the token game cannot answer by itself: from values, or freely when all runs are explored. */
interface Oracle {

    /** Which of two or more ways on an exclusive or inclusive gateway takes: at least one, exactly one if exclusive. */
    List<Flow> ways(Gateway gateway, List<Flow> outgoing, Values values);

    /** How many instances a multi-instance step has. */
    int instances(UserTask task, MultiInstance multi, Values values);

    /** Whether the instances completed so far are enough. */
    boolean enough(UserTask task, Condition condition, ScopeInstance group, Values values);
}
