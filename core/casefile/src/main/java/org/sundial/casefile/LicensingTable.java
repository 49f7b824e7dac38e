package org.sundial.casefile;

import static org.sundial.casefile.CommandKind.*;
import static org.sundial.casefile.LicensingStatus.AWAITING_SUPPLEMENT;
import static org.sundial.casefile.LicensingStatus.GRANTED;
import static org.sundial.casefile.LicensingStatus.NOT_RECEIVED;
import static org.sundial.casefile.LicensingStatus.PAUSED;
import static org.sundial.casefile.LicensingStatus.RECEIVED;
import static org.sundial.casefile.LicensingStatus.REFUSED;
import static org.sundial.casefile.LicensingStatus.UNDER_EXAMINATION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 行政许可状态表. The one table of statuses: {@link Licensing#decide} asks it what is possible, {@link Licensing#evolve}
 * takes the next status from it, the test walks it and the public chart is drawn from it.
 */
public final class LicensingTable {
    private static final List<Edge> EDGES = new ArrayList<>();
    private static final Map<LicensingStatus, Set<CommandKind>> POSSIBLE = new EnumMap<>(LicensingStatus.class);
    private static final Map<LicensingStatus, Map<EventKind, LicensingStatus>> NEXT =
            new EnumMap<>(LicensingStatus.class);

    static {
        edge(NOT_RECEIVED, RECEIVE, EventKind.RECEIVED, RECEIVED);

        for (LicensingStatus waiting : List.of(RECEIVED, LicensingStatus.SUPPLEMENTED)) {
            edge(waiting, CORRECT_ON_THE_SPOT, EventKind.CORRECTED_ON_THE_SPOT, waiting);
            // The second request is an edge only so that a supplement that left listed items out can be answered.
            edge(waiting, REQUEST_SUPPLEMENT, EventKind.SUPPLEMENT_REQUESTED, AWAITING_SUPPLEMENT);
            edge(waiting, ACCEPT, EventKind.ACCEPTED, UNDER_EXAMINATION);
            edge(waiting, DEEM_ACCEPTED, EventKind.DEEMED_ACCEPTED, UNDER_EXAMINATION);
            edge(waiting, REFUSE_ACCEPTANCE, EventKind.ACCEPTANCE_REFUSED, LicensingStatus.ACCEPTANCE_REFUSED);
        }
        edge(AWAITING_SUPPLEMENT, SUPPLEMENT, EventKind.SUPPLEMENTED, LicensingStatus.SUPPLEMENTED);

        edge(UNDER_EXAMINATION, COMPLETE_STEP, EventKind.STEP_COMPLETED, UNDER_EXAMINATION);
        edge(UNDER_EXAMINATION, RETURN_TO_STEP, EventKind.RETURNED_TO_STEP, UNDER_EXAMINATION);
        edge(UNDER_EXAMINATION, EXTEND, EventKind.EXTENDED, UNDER_EXAMINATION);
        edge(UNDER_EXAMINATION, REQUEST_HEARING, EventKind.HEARING_REQUESTED, UNDER_EXAMINATION);
        edge(UNDER_EXAMINATION, START_SIDE, EventKind.SIDE_STARTED, UNDER_EXAMINATION);
        edge(UNDER_EXAMINATION, PAUSE_CLOCK, EventKind.CLOCK_PAUSED, PAUSED);
        edge(UNDER_EXAMINATION, DECIDE, EventKind.GRANTED, GRANTED);
        edge(UNDER_EXAMINATION, DECIDE, EventKind.LICENCE_REFUSED, REFUSED);

        edge(PAUSED, COMPLETE_STEP, EventKind.STEP_COMPLETED, PAUSED);
        edge(PAUSED, REQUEST_HEARING, EventKind.HEARING_REQUESTED, PAUSED);
        edge(PAUSED, START_SIDE, EventKind.SIDE_STARTED, PAUSED);
        edge(PAUSED, RESUME_CLOCK, EventKind.CLOCK_RESUMED, UNDER_EXAMINATION);

        edge(GRANTED, DELIVER, EventKind.DELIVERED, LicensingStatus.DELIVERED);
        edge(REFUSED, DELIVER, EventKind.DELIVERED, LicensingStatus.DELIVERED);
        edge(REFUSED, COMPLETE_STEP, EventKind.STEP_COMPLETED, REFUSED);
        for (LicensingStatus granted : List.of(GRANTED, LicensingStatus.DELIVERED)) {
            edge(granted, COMPLETE_STEP, EventKind.STEP_COMPLETED, granted);
            edge(granted, RETURN_TO_STEP, EventKind.RETURNED_TO_STEP, granted);
            edge(granted, ORDER_RECTIFICATION, EventKind.RECTIFICATION_ORDERED, granted);
            edge(granted, REQUEST_RECHECK, EventKind.RECHECK_REQUESTED, granted);
            edge(granted, ANNUL, EventKind.ANNULLED, LicensingStatus.ANNULLED);
        }
        follows(LicensingStatus.DELIVERED, EventKind.CLOSED, LicensingStatus.CLOSED);

        for (LicensingStatus undecided :
                List.of(RECEIVED, AWAITING_SUPPLEMENT, LicensingStatus.SUPPLEMENTED, UNDER_EXAMINATION, PAUSED)) {
            edge(undecided, WITHDRAW, EventKind.WITHDRAWN, LicensingStatus.WITHDRAWN);
            edge(undecided, TERMINATE, EventKind.TERMINATED, LicensingStatus.TERMINATED);
        }
        for (LicensingStatus decided : List.of(
                GRANTED, REFUSED, LicensingStatus.DELIVERED, LicensingStatus.CLOSED, LicensingStatus.ANNULLED)) {
            edge(decided, PUBLISH, EventKind.PUBLISHED, decided);
        }
        for (LicensingStatus status : LicensingStatus.values()) {
            if (status != NOT_RECEIVED && !status.isEnd()) {
                edge(status, REASSIGN_TASK, EventKind.TASK_REASSIGNED, status);
                edge(status, FIRE_TIMER, EventKind.TIMER_FIRED, status);
            }
            if (status != NOT_RECEIVED) {
                edge(status, CORRECT_CLERICAL_ERROR, EventKind.CLERICAL_ERROR_CORRECTED, status);
            }
        }
    }

    private LicensingTable() {}

    private static void edge(LicensingStatus from, CommandKind act, EventKind event, LicensingStatus to) {
        POSSIBLE.computeIfAbsent(from, status -> EnumSet.noneOf(CommandKind.class))
                .add(act);
        put(new Edge(from, Optional.of(act), event, to));
    }

    private static void follows(LicensingStatus from, EventKind event, LicensingStatus to) {
        put(new Edge(from, Optional.empty(), event, to));
    }

    private static void put(Edge edge) {
        EDGES.add(edge);
        LicensingStatus other = NEXT.computeIfAbsent(edge.from(), status -> new EnumMap<>(EventKind.class))
                .put(edge.event(), edge.to());
        if (other != null) {
            throw new IllegalStateException(edge.event() + " leads from " + edge.from() + " to two statuses");
        }
    }

    /** Every edge, in the order the business is read. */
    public static List<Edge> edges() {
        return Collections.unmodifiableList(EDGES);
    }

    /** The acts that are possible at a status, in the order of {@link CommandKind}. */
    public static Set<CommandKind> possible(LicensingStatus status) {
        Set<CommandKind> acts = POSSIBLE.get(status);
        return acts == null ? Set.of() : Collections.unmodifiableSet(acts);
    }

    static boolean permits(LicensingStatus status, CommandKind act) {
        Set<CommandKind> acts = POSSIBLE.get(status);
        return acts != null && acts.contains(act);
    }

    /**
     * The status after a fact.
     *
     * @throws ImpossibleHistory if the fact cannot follow this status
     */
    static LicensingStatus next(LicensingStatus from, EventKind event) {
        Map<EventKind, LicensingStatus> row = NEXT.get(from);
        LicensingStatus to = row == null ? null : row.get(event);
        if (to == null) {
            throw new ImpossibleHistory(from, event);
        }
        return to;
    }
}
