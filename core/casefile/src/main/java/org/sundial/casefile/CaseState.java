package org.sundial.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sundial.calendar.Extension;
import org.sundial.calendar.Pause;
import org.sundial.procedure.Marking;

/**
 * 案件状态. Everything the next decision needs and nothing else: no name, no opinion, no form. What it holds is always
 * {@link Licensing#replay} of the events.
 *
 * @param version how many events made it
 * @param lastAt the moment of the last event
 * @param origin where the case came from; empty only before receipt
 * @param tokens where it stands in its procedure; empty only before receipt
 * @param intake the materials and the supplement round; empty only before receipt
 * @param clock the dated facts of the decision's clock
 */
public record CaseState(
        int version,
        LicensingStatus status,
        Instant lastAt,
        Optional<Origin> origin,
        Optional<Tokens> tokens,
        Optional<Intake> intake,
        Clock clock,
        Hearing hearing,
        Outcome outcome) {

    /** 尚未收件. Where every history begins. */
    public static final CaseState NONE = new CaseState(
            0,
            LicensingStatus.NOT_RECEIVED,
            Instant.EPOCH,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Clock.UNSTARTED,
            Hearing.NONE,
            Outcome.NONE);

    /**
     * 来源.
     *
     * @param procedure the fingerprint of the procedure the case was begun under and stays with
     */
    public record Origin(String item, String organ, String procedure, Channel channel, Branch branch) {}

    /** 流转位置: the marking, the tasks that are open and the signatures given so far. */
    public record Tokens(Marking marking, List<TaskInHand> open, List<Signature> signed) {
        public Tokens {
            open = List.copyOf(open);
            signed = List.copyOf(signed);
        }

        public Optional<TaskInHand> open(String taskId) {
            return open.stream().filter(task -> task.taskId().equals(taskId)).findFirst();
        }
    }

    /**
     * 在办环节.
     *
     * @param since when it was opened, from which its own days count
     * @param holder the officer it was given to; empty while anybody of the post may take it
     */
    public record TaskInHand(String taskId, String nodeId, Instant since, Optional<String> holder) {}

    /** 签字: who did which task, and when. Given once. */
    public record Signature(
            String taskId, String nodeId, String act, List<String> officers, Instant since, Instant at) {
        public Signature {
            officers = List.copyOf(officers);
        }
    }

    /**
     * 收件情况.
     *
     * @param materialsAt when the last materials came in; the time for accepting runs from here
     * @param materials the codes handed in
     * @param listed the codes the one-time notice asked for; empty when none was sent
     * @param outstanding those of them not handed in since
     * @param noticedAt when the last notice was sent
     * @param answeredAt when acceptance was decided
     */
    public record Intake(
            Instant receivedAt,
            Instant materialsAt,
            Set<String> materials,
            Set<String> listed,
            Set<String> outstanding,
            Optional<Instant> noticedAt,
            Optional<Instant> answeredAt) {
        public Intake {
            materials = ordered(materials);
            listed = ordered(listed);
            outstanding = ordered(outstanding);
        }

        private static Set<String> ordered(Set<String> codes) {
            return Collections.unmodifiableSet(new TreeSet<>(codes));
        }
    }

    /**
     * 计时事实.
     *
     * @param acceptedAt from when the application counts as accepted
     * @param deemed whether the law, not an officer, accepted it
     * @param pauses in order; at most the last is open
     */
    public record Clock(
            Optional<Instant> acceptedAt, boolean deemed, List<Pause> pauses, Optional<Extension> extension) {
        static final Clock UNSTARTED = new Clock(Optional.empty(), false, List.of(), Optional.empty());

        public Clock {
            pauses = List.copyOf(pauses);
        }

        public Optional<Pause> open() {
            return pauses.isEmpty() || !pauses.getLast().isOpen() ? Optional.empty() : Optional.of(pauses.getLast());
        }

        Clock paused(Pause pause) {
            List<Pause> more = new ArrayList<>(pauses);
            more.add(pause);
            return new Clock(acceptedAt, deemed, more, extension);
        }

        Clock resumed(LocalDate on) {
            List<Pause> more = new ArrayList<>(pauses);
            more.set(more.size() - 1, more.getLast().resumed(on));
            return new Clock(acceptedAt, deemed, more, extension);
        }
    }

    /** 听证: when the right was told, when a hearing was asked for, when it was held. */
    public record Hearing(Optional<Instant> offeredAt, Optional<Instant> requestedAt, Optional<Instant> heldAt) {
        static final Hearing NONE = new Hearing(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * 结果: the decision and what came after it.
     *
     * @param publishedAt when the decision was published
     * @param annulmentPublishedAt when its annulment was
     * @param endedAt when the case came to one of its ends
     */
    public record Outcome(
            Optional<Decision> decision,
            Optional<Instant> deliveredAt,
            Optional<Instant> publishedAt,
            Optional<Instant> annulmentPublishedAt,
            Optional<Rectification> rectification,
            Optional<Instant> endedAt) {
        static final Outcome NONE = new Outcome(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        Outcome decided(Decision made) {
            return new Outcome(
                    Optional.of(made), deliveredAt, publishedAt, annulmentPublishedAt, rectification, endedAt);
        }

        Outcome deliveredAt(Instant at) {
            return new Outcome(decision, Optional.of(at), publishedAt, annulmentPublishedAt, rectification, endedAt);
        }

        Outcome publishedAt(Instant at) {
            return new Outcome(decision, deliveredAt, Optional.of(at), annulmentPublishedAt, rectification, endedAt);
        }

        Outcome annulmentPublishedAt(Instant at) {
            return new Outcome(decision, deliveredAt, publishedAt, Optional.of(at), rectification, endedAt);
        }

        Outcome rectifying(Rectification now) {
            return new Outcome(decision, deliveredAt, publishedAt, annulmentPublishedAt, Optional.of(now), endedAt);
        }

        Outcome endedAt(Instant at) {
            return new Outcome(
                    decision, deliveredAt, publishedAt, annulmentPublishedAt, rectification, Optional.of(at));
        }
    }

    /** 决定. There is at most one. */
    public record Decision(boolean granted, String number, Instant at) {}

    /**
     * 核查后的改正.
     *
     * @param foundAt when the verification found that something does not conform
     * @param until the last day to put it right, once ordered
     */
    public record Rectification(
            Instant foundAt,
            Optional<Instant> orderedAt,
            Optional<LocalDate> until,
            Optional<Instant> recheckRequestedAt) {}

    CaseState advanced(LicensingStatus next, Instant at) {
        return new CaseState(version + 1, next, at, origin, tokens, intake, clock, hearing, outcome);
    }

    CaseState from(Origin origin) {
        return new CaseState(version, status, lastAt, Optional.of(origin), tokens, intake, clock, hearing, outcome);
    }

    CaseState with(Tokens tokens) {
        return new CaseState(version, status, lastAt, origin, Optional.of(tokens), intake, clock, hearing, outcome);
    }

    CaseState with(Intake intake) {
        return new CaseState(version, status, lastAt, origin, tokens, Optional.of(intake), clock, hearing, outcome);
    }

    CaseState with(Clock clock) {
        return new CaseState(version, status, lastAt, origin, tokens, intake, clock, hearing, outcome);
    }

    CaseState with(Hearing hearing) {
        return new CaseState(version, status, lastAt, origin, tokens, intake, clock, hearing, outcome);
    }

    CaseState with(Outcome outcome) {
        return new CaseState(version, status, lastAt, origin, tokens, intake, clock, hearing, outcome);
    }

    /** The tasks that are open now. */
    public List<TaskInHand> openTasks() {
        return tokens.map(Tokens::open).orElse(List.of());
    }

    /** The heading the public sees. */
    public Optional<PublicHeading> heading() {
        return status.heading();
    }
}
