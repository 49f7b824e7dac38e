package org.sundial.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sundial.procedure.Marking;
import org.sundial.procedure.OpenTask;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.SubProcess;
import org.sundial.procedure.SubProcessKind;
import org.sundial.procedure.UserTask;

/** 流程位置. What a marking means for the case: which tasks, and whether they lie on the main line. */
final class Path {

    private Path() {}

    /** Whether a task lies inside a side procedure 旁支程序. */
    static boolean isSide(Procedure procedure, UserTask task) {
        String scope = task.scope();
        while (!scope.isEmpty()) {
            if (!(procedure.node(scope) instanceof SubProcess sub)) {
                return false;
            }
            if (sub.kind() == SubProcessKind.SIDE) {
                return true;
            }
            scope = sub.scope();
        }
        return false;
    }

    static UserTask task(Procedure procedure, String nodeId) {
        if (procedure.node(nodeId) instanceof UserTask task) {
            return task;
        }
        throw new ImpossibleHistory(nodeId + " is not a task of the procedure");
    }

    /** What changed between the tasks the case holds open and the tasks of the new marking. */
    static Move move(CaseState state, Procedure procedure, Marking after) {
        Set<String> before = new HashSet<>();
        state.openTasks().forEach(task -> before.add(task.taskId()));
        List<Opened> opened = new ArrayList<>();
        Set<String> still = new HashSet<>();
        for (OpenTask task : procedure.open(after)) {
            still.add(task.taskId());
            if (!before.contains(task.taskId())) {
                opened.add(new Opened(task.taskId(), task.node().id()));
            }
        }
        List<String> closed = new ArrayList<>();
        state.openTasks().forEach(task -> {
            if (!still.contains(task.taskId())) {
                closed.add(task.taskId());
            }
        });
        return new Move(after, closed, opened);
    }
}
