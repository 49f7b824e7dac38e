package org.sundial.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sundial.calendar.Extension;
import org.sundial.procedure.Mark;
import org.sundial.procedure.Values;

/**
 * 事件. What has come to be true of a licensing case. Nothing is ever edited: what was wrong is put right by a further
 * event.
 *
 * <p>Forms, opinions and reasons are here and not in {@link CaseState}: they may name people, and no later decision
 * looks at them.
 */
public sealed interface CaseEvent {

    /** When it was done, by the time the shell took from the database. */
    Instant at();

    Actor by();

    EventKind kind();

    /** An event that moved the procedure's tokens. */
    sealed interface Moving extends CaseEvent {
        Move move();
    }

    record Received(
            Instant at,
            Actor by,
            String item,
            String organ,
            String procedure,
            Channel channel,
            Branch branch,
            String receiptNumber,
            Map<String, String> form,
            List<Material> materials,
            Move move)
            implements Moving {
        public Received {
            form = ordered(form);
            materials = List.copyOf(materials);
        }

        @Override
        public EventKind kind() {
            return EventKind.RECEIVED;
        }
    }

    record CorrectedOnTheSpot(
            Instant at, Actor by, String taskId, Map<String, String> form, List<Material> materials, String note)
            implements CaseEvent {
        public CorrectedOnTheSpot {
            form = ordered(form);
            materials = List.copyOf(materials);
        }

        @Override
        public EventKind kind() {
            return EventKind.CORRECTED_ON_THE_SPOT;
        }
    }

    record SupplementRequested(Instant at, Actor by, String taskId, String noticeNumber, List<SupplementItem> items)
            implements CaseEvent {
        public SupplementRequested {
            items = List.copyOf(items);
        }

        @Override
        public EventKind kind() {
            return EventKind.SUPPLEMENT_REQUESTED;
        }
    }

    record Supplemented(Instant at, Actor by, String receiptNumber, Map<String, String> form, List<Material> materials)
            implements CaseEvent {
        public Supplemented {
            form = ordered(form);
            materials = List.copyOf(materials);
        }

        @Override
        public EventKind kind() {
            return EventKind.SUPPLEMENTED;
        }
    }

    record Accepted(
            Instant at,
            Actor by,
            String taskId,
            String noticeNumber,
            String opinion,
            List<Waiver> waivers,
            Values outcome,
            Move move)
            implements Moving {
        public Accepted {
            waivers = List.copyOf(waivers);
        }

        @Override
        public EventKind kind() {
            return EventKind.ACCEPTED;
        }
    }

    record AcceptanceRefused(
            Instant at,
            Actor by,
            String taskId,
            String noticeNumber,
            NonAcceptanceGround ground,
            String reason,
            Optional<String> competentOrgan,
            Remedy remedy)
            implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.ACCEPTANCE_REFUSED;
        }
    }

    /**
     * 视为受理.
     *
     * @param from the receipt of the materials, from which the application counts as accepted
     */
    record DeemedAccepted(Instant at, Actor by, String taskId, Instant from, Values outcome, Move move)
            implements Moving {
        @Override
        public EventKind kind() {
            return EventKind.DEEMED_ACCEPTED;
        }
    }

    /** 办完环节: a signed opinion, which nothing changes afterwards. */
    record StepCompleted(
            Instant at,
            Actor by,
            String taskId,
            String nodeId,
            String act,
            Set<Mark> marks,
            List<String> coSigners,
            String opinion,
            Optional<Finding> finding,
            Optional<LocalDate> hearingOn,
            Values outcome,
            Move move)
            implements Moving {
        public StepCompleted {
            marks = Set.copyOf(marks);
            coSigners = List.copyOf(coSigners);
        }

        @Override
        public EventKind kind() {
            return EventKind.STEP_COMPLETED;
        }
    }

    record ReturnedToStep(Instant at, Actor by, String taskId, String toNode, String reason, Move move)
            implements Moving {
        @Override
        public EventKind kind() {
            return EventKind.RETURNED_TO_STEP;
        }
    }

    record ClockPaused(
            Instant at,
            Actor by,
            String taskId,
            PauseCause cause,
            String reason,
            String noticeNumber,
            int workingDaysNeeded)
            implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.CLOCK_PAUSED;
        }
    }

    record ClockResumed(Instant at, Actor by, String taskId, String result) implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.CLOCK_RESUMED;
        }
    }

    record Extended(Instant at, Actor by, Extension extension, String reason, String noticeNumber)
            implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.EXTENDED;
        }
    }

    record HearingRequested(Instant at, Actor by, String statement) implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.HEARING_REQUESTED;
        }
    }

    record SideStarted(Instant at, Actor by, String taskId, String sideNode, String reason, Values values, Move move)
            implements Moving {
        @Override
        public EventKind kind() {
            return EventKind.SIDE_STARTED;
        }
    }

    record TimerFired(Instant at, Actor by, String timerTaskId, Move move) implements Moving {
        @Override
        public EventKind kind() {
            return EventKind.TIMER_FIRED;
        }
    }

    record TaskReassigned(Instant at, Actor by, String taskId, Actor.Officer to, String reason) implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.TASK_REASSIGNED;
        }
    }

    record Granted(
            Instant at,
            Actor by,
            String taskId,
            String decisionNumber,
            Optional<String> licenceNumber,
            List<String> conditions,
            Optional<LocalDate> validUntil,
            String opinion,
            Optional<String> lateReason,
            Values outcome,
            Move move)
            implements Moving {
        public Granted {
            conditions = List.copyOf(conditions);
        }

        @Override
        public EventKind kind() {
            return EventKind.GRANTED;
        }
    }

    record LicenceRefused(
            Instant at,
            Actor by,
            String taskId,
            String decisionNumber,
            String reasons,
            Remedy remedy,
            String opinion,
            Optional<String> lateReason,
            Values outcome,
            Move move)
            implements Moving {
        @Override
        public EventKind kind() {
            return EventKind.LICENCE_REFUSED;
        }
    }

    record Delivered(
            Instant at,
            Actor by,
            String taskId,
            DeliveryMode mode,
            String receipt,
            Optional<String> lateReason,
            Move move)
            implements Moving {
        @Override
        public EventKind kind() {
            return EventKind.DELIVERED;
        }
    }

    record Published(Instant at, Actor by, String place) implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.PUBLISHED;
        }
    }

    record RectificationOrdered(
            Instant at, Actor by, String taskId, String noticeNumber, List<String> items, LocalDate until)
            implements CaseEvent {
        public RectificationOrdered {
            items = List.copyOf(items);
        }

        @Override
        public EventKind kind() {
            return EventKind.RECTIFICATION_ORDERED;
        }
    }

    record RecheckRequested(Instant at, Actor by, String statement) implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.RECHECK_REQUESTED;
        }
    }

    record Annulled(
            Instant at,
            Actor by,
            String taskId,
            AnnulmentGround ground,
            String decisionNumber,
            String reason,
            Remedy remedy,
            Values outcome,
            Move move)
            implements Moving {
        @Override
        public EventKind kind() {
            return EventKind.ANNULLED;
        }
    }

    record Withdrawn(Instant at, Actor by, String statement) implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.WITHDRAWN;
        }
    }

    record Terminated(Instant at, Actor by, TerminationReason ground, String reason, String noticeNumber)
            implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.TERMINATED;
        }
    }

    record ClericalErrorCorrected(
            Instant at, Actor by, int eventNumber, CorrectableField field, String corrected, String reason)
            implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.CLERICAL_ERROR_CORRECTED;
        }
    }

    record Closed(Instant at, Actor by) implements CaseEvent {
        @Override
        public EventKind kind() {
            return EventKind.CLOSED;
        }
    }

    /** Forms in field order, so that the same form is the same bytes everywhere. */
    private static Map<String, String> ordered(Map<String, String> form) {
        return Collections.unmodifiableMap(new TreeMap<>(form));
    }
}
