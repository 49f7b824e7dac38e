package org.sundial.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sundial.calendar.ClockFacts;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.Pause;
import org.sundial.casefile.CaseState.Signature;
import org.sundial.casefile.CaseState.TaskInHand;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.UserTask;

/** 环节计时. Each step has its own days and its own owner; they run from the moment the step was opened. */
final class StepClock {
    private final CaseClock clock;
    private final Procedure procedure;

    StepClock(CaseClock clock, Procedure procedure) {
        this.clock = clock;
        this.procedure = procedure;
    }

    List<CaseDeadline> deadlines() {
        List<CaseDeadline> all = new ArrayList<>();
        clock.state().tokens().ifPresent(tokens -> {
            for (Signature signature : tokens.signed()) {
                signed(signature).ifPresent(all::add);
            }
            for (TaskInHand task : tokens.open()) {
                open(task).ifPresent(all::add);
            }
        });
        return all;
    }

    private Optional<CaseDeadline> signed(Signature signature) {
        return limited(signature.nodeId())
                .flatMap(node -> facts(node, signature.since())
                        .map(facts -> clock.deadline(
                                DeadlineKind.STEP,
                                Optional.of(signature.taskId()),
                                node.post(),
                                Optional.of(signature.officers().getFirst()),
                                ClockRule.of(node.limit().orElseThrow()),
                                facts,
                                Optional.of(signature.at()),
                                Optional.empty())));
    }

    private Optional<CaseDeadline> open(TaskInHand task) {
        return limited(task.nodeId())
                .flatMap(node -> facts(node, task.since())
                        .map(facts -> clock.deadline(
                                DeadlineKind.STEP,
                                Optional.of(task.taskId()),
                                node.post(),
                                task.holder(),
                                ClockRule.of(node.limit().orElseThrow()),
                                facts,
                                Optional.empty(),
                                Optional.empty())));
    }

    private Optional<UserTask> limited(String nodeId) {
        return procedure.node(nodeId) instanceof UserTask task && task.limit().isPresent()
                ? Optional.of(task)
                : Optional.empty();
    }

    /** Empty while the step's clock has not begun: a recheck waits for the time to rectify. */
    private Optional<ClockFacts> facts(UserTask node, Instant since) {
        if (node.act().equals(Act.ACCEPT)) {
            return clock.state().intake().map(clock::acceptanceFacts);
        }
        if (node.act().equals(Act.RECHECK)) {
            return clock.recheckFacts();
        }
        List<Pause> pauses =
                Path.isSide(procedure, node) ? List.of() : clock.state().clock().pauses();
        return Optional.of(new ClockFacts(ChinaTime.local(since), pauses, Optional.empty()));
    }
}
