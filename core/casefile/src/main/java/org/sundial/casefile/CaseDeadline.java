package org.sundial.casefile;

import java.time.Instant;
import java.util.Optional;
import org.sundial.calendar.Deadline;

/**
 * 案件期限. One clock of a case, with its reckoning.
 *
 * @param taskId the task whose limit it is, for {@link DeadlineKind#STEP}
 * @param post who has to act: a post, or {@code applicant}
 * @param officer the officer the task was given to, if it was
 * @param deadline by when, with the calendar edition and the derivation
 * @param state whether it runs, was met or ceased to matter
 * @param endedAt when it was met or ceased; empty while it runs
 */
public record CaseDeadline(
        DeadlineKind kind,
        Optional<String> taskId,
        String post,
        Optional<String> officer,
        Deadline deadline,
        State state,
        Optional<Instant> endedAt) {

    /** 计时状态. */
    public enum State {
        /** 在计: the act is still owed. */
        RUNNING,
        /** 已办: the act was done, in time or late. */
        MET,
        /** 不再计: the case took another way and the act is no longer owed. */
        CEASED
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** Whether the act was or is certainly late, seen from this moment. */
    public boolean lateAt(Instant now) {
        return deadline.overdue(ChinaTime.local(endedAt.orElse(now)));
    }
}
