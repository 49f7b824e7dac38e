package org.sundial.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sundial.calendar.Deadline;

/**
 * 受监控的案件. What the lights need to know of a case, whatever kind of case it is.
 *
 * @param run whether it runs, stands still or has ended
 * @param deadlines what is still owed, the most important first
 * @param ordered when a supervision order (督办) on this case was issued; empty if none was, or if it has been answered
 */
public record CaseWatch(Run run, List<WatchedDeadline> deadlines, Optional<LocalDateTime> ordered) {

    public CaseWatch {
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(ordered, "ordered");
        deadlines = List.copyOf(deadlines);
    }

    /** 办理中, with these deadlines and no supervision order. */
    public static CaseWatch running(List<WatchedDeadline> deadlines) {
        return new CaseWatch(new Running(), deadlines, Optional.empty());
    }

    /** The same case under a supervision order. */
    public CaseWatch ordered(LocalDateTime issued) {
        return new CaseWatch(run, deadlines, Optional.of(issued));
    }

    /** 办理状态. */
    public sealed interface Run {}

    /** 办理中. */
    public record Running() implements Run {}

    /** 暂停: the case as a whole waits. */
    public record Paused(String cause, LocalDate since) implements Run {}

    /**
     * 已办结.
     *
     * @param at when
     * @param against the deadline its ending is measured by, usually the promise for deciding; empty where there is none
     */
    public record Ended(LocalDateTime at, Optional<Deadline> against) implements Run {}
}
