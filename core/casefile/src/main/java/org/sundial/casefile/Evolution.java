package org.sundial.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sundial.calendar.Pause;
import org.sundial.casefile.CaseState.Clock;
import org.sundial.casefile.CaseState.Decision;
import org.sundial.casefile.CaseState.Hearing;
import org.sundial.casefile.CaseState.Intake;
import org.sundial.casefile.CaseState.Rectification;
import org.sundial.casefile.CaseState.Signature;
import org.sundial.casefile.CaseState.TaskInHand;
import org.sundial.casefile.CaseState.Tokens;
import org.sundial.procedure.Mark;

/** 演进. What each event makes of the state; total over the sealed events. */
final class Evolution {

    /** Whoever records a deemed acceptance did not accept: the duty stays free for them. */
    private static final List<String> BY_LAW = List.of(Actor.system().signature());

    private Evolution() {}

    static CaseState evolve(CaseState before, CaseEvent event) {
        CaseState state = before.advanced(LicensingTable.next(before.status(), event.kind()), event.at());
        return switch (event) {
            case CaseEvent.Received e -> received(state, e);
            case CaseEvent.CorrectedOnTheSpot e -> state.with(handedIn(intake(state), e.materials(), false, e.at()));
            case CaseEvent.SupplementRequested e -> state.with(noticed(intake(state), e));
            case CaseEvent.Supplemented e -> state.with(handedIn(intake(state), e.materials(), true, e.at()));
            case CaseEvent.Accepted e ->
                accepted(signed(state, e, e.taskId(), Act.ACCEPT, List.of()), e.at(), false, e.at());
            case CaseEvent.DeemedAccepted e -> deemed(state, e);
            case CaseEvent.AcceptanceRefused e ->
                ended(sign(state, e, e.taskId(), Act.ACCEPT, signers(e, List.of()))
                        .with(answered(intake(state), e.at())));
            case CaseEvent.StepCompleted e -> stepCompleted(state, e);
            case CaseEvent.ReturnedToStep e -> moved(state, e.move(), e.at());
            case CaseEvent.ClockPaused e ->
                state.with(state.clock()
                        .paused(Pause.open(
                                ChinaTime.day(e.at()), e.cause().zh(), e.cause().basis())));
            case CaseEvent.ClockResumed e -> state.with(state.clock().resumed(ChinaTime.day(e.at())));
            case CaseEvent.Extended e ->
                state.with(new Clock(
                        state.clock().acceptedAt(),
                        state.clock().deemed(),
                        state.clock().pauses(),
                        Optional.of(e.extension())));
            case CaseEvent.HearingRequested e ->
                state.with(new Hearing(
                        state.hearing().offeredAt(),
                        Optional.of(e.at()),
                        state.hearing().heldAt()));
            case CaseEvent.SideStarted e -> moved(state, e.move(), e.at());
            case CaseEvent.TimerFired e -> moved(state, e.move(), e.at());
            case CaseEvent.TaskReassigned e -> reassigned(state, e);
            case CaseEvent.Granted e ->
                decided(signed(state, e, e.taskId(), Act.DECIDE, List.of()), true, e.decisionNumber(), e.at());
            case CaseEvent.LicenceRefused e ->
                decided(signed(state, e, e.taskId(), Act.DECIDE, List.of()), false, e.decisionNumber(), e.at());
            case CaseEvent.Delivered e -> delivered(signed(state, e, e.taskId(), Act.DELIVER, List.of()), e.at());
            case CaseEvent.Published e ->
                state.with(
                        state.status() == LicensingStatus.ANNULLED
                                ? state.outcome().annulmentPublishedAt(e.at())
                                : state.outcome().publishedAt(e.at()));
            case CaseEvent.RectificationOrdered e -> {
                Rectification found = rectification(state);
                yield state.with(state.outcome()
                        .rectifying(new Rectification(
                                found.foundAt(),
                                Optional.of(e.at()),
                                Optional.of(e.until()),
                                found.recheckRequestedAt())));
            }
            case CaseEvent.RecheckRequested e -> {
                Rectification found = rectification(state);
                yield state.with(state.outcome()
                        .rectifying(new Rectification(
                                found.foundAt(), found.orderedAt(), found.until(), Optional.of(e.at()))));
            }
            case CaseEvent.Annulled e -> ended(signed(state, e, e.taskId(), Act.ANNUL, List.of()));
            case CaseEvent.Withdrawn e -> ended(state);
            case CaseEvent.Terminated e -> ended(state);
            case CaseEvent.ClericalErrorCorrected e -> state;
            case CaseEvent.Closed e -> ended(state);
        };
    }

    private static CaseState received(CaseState state, CaseEvent.Received e) {
        Set<String> codes = codes(e.materials());
        return moved(
                state.from(new CaseState.Origin(e.item(), e.organ(), e.procedure(), e.channel(), e.branch()))
                        .with(new Intake(
                                e.at(), e.at(), codes, Set.of(), Set.of(), Optional.empty(), Optional.empty())),
                e.move(),
                e.at());
    }

    private static Intake handedIn(Intake intake, List<Material> materials, boolean restarts, Instant at) {
        Set<String> all = new TreeSet<>(intake.materials());
        all.addAll(codes(materials));
        Set<String> outstanding = new TreeSet<>(intake.outstanding());
        outstanding.removeAll(codes(materials));
        return new Intake(
                intake.receivedAt(),
                restarts ? at : intake.materialsAt(),
                all,
                intake.listed(),
                outstanding,
                intake.noticedAt(),
                intake.answeredAt());
    }

    private static Intake noticed(Intake intake, CaseEvent.SupplementRequested e) {
        Set<String> asked = new TreeSet<>();
        e.items().forEach(item -> asked.add(item.material()));
        Set<String> listed = new TreeSet<>(intake.listed());
        listed.addAll(asked);
        return new Intake(
                intake.receivedAt(),
                intake.materialsAt(),
                intake.materials(),
                listed,
                asked,
                Optional.of(e.at()),
                Optional.empty());
    }

    private static Intake answered(Intake intake, Instant at) {
        return new Intake(
                intake.receivedAt(),
                intake.materialsAt(),
                intake.materials(),
                intake.listed(),
                intake.outstanding(),
                intake.noticedAt(),
                Optional.of(at));
    }

    private static CaseState accepted(CaseState state, Instant from, boolean deemed, Instant at) {
        return state.with(answered(intake(state), at))
                .with(new Clock(
                        Optional.of(from),
                        deemed,
                        state.clock().pauses(),
                        state.clock().extension()));
    }

    /** The task is signed by the law itself, unless it still asks the window for something. */
    private static CaseState deemed(CaseState state, CaseEvent.DeemedAccepted e) {
        CaseState next =
                e.move().closed().contains(e.taskId()) ? sign(state, e, e.taskId(), Act.ACCEPT, BY_LAW) : state;
        return accepted(moved(next, e.move(), e.at()), e.from(), true, e.at());
    }

    private static CaseState stepCompleted(CaseState state, CaseEvent.StepCompleted e) {
        CaseState next = signed(state, e, e.taskId(), e.act(), e.coSigners());
        Hearing hearing = next.hearing();
        if (e.marks().contains(Mark.HEARING_OFFER)) {
            next = next.with(new Hearing(Optional.of(e.at()), hearing.requestedAt(), hearing.heldAt()));
        }
        if (e.act().equals(Act.HOLD_HEARING)) {
            next = next.with(new Hearing(hearing.offeredAt(), hearing.requestedAt(), Optional.of(e.at())));
        }
        if (e.act().equals(Act.VERIFY_AFTER) && e.finding().equals(Optional.of(Finding.DOES_NOT_CONFORM))) {
            next = next.with(next.outcome()
                    .rectifying(new Rectification(e.at(), Optional.empty(), Optional.empty(), Optional.empty())));
        }
        return next;
    }

    private static CaseState decided(CaseState state, boolean granted, String number, Instant at) {
        if (state.outcome().decision().isPresent()) {
            throw new ImpossibleHistory("a second decision");
        }
        return state.with(state.outcome().decided(new Decision(granted, number, at)));
    }

    private static CaseState delivered(CaseState state, Instant at) {
        return state.with(state.outcome().deliveredAt(at));
    }

    private static CaseState reassigned(CaseState state, CaseEvent.TaskReassigned e) {
        Tokens tokens = tokens(state);
        List<TaskInHand> open = new ArrayList<>();
        for (TaskInHand task : tokens.open()) {
            open.add(
                    task.taskId().equals(e.taskId())
                            ? new TaskInHand(
                                    task.taskId(), task.nodeId(), task.since(), Optional.of(e.to().officerId()))
                            : task);
        }
        return state.with(new Tokens(tokens.marking(), open, tokens.signed()));
    }

    private static CaseState signed(
            CaseState state, CaseEvent.Moving e, String taskId, String act, List<String> coSigners) {
        return moved(sign(state, e, taskId, act, signers(e, coSigners)), e.move(), e.at());
    }

    private static List<String> signers(CaseEvent e, List<String> coSigners) {
        List<String> officers = new ArrayList<>();
        officers.add(e.by().signature());
        officers.addAll(coSigners);
        return officers;
    }

    private static CaseState sign(CaseState state, CaseEvent e, String taskId, String act, List<String> officers) {
        Tokens tokens = tokens(state);
        TaskInHand task = tokens.open(taskId)
                .orElseThrow(() -> new ImpossibleHistory(e.kind().code() + " signs " + taskId + ", which is not open"));
        List<Signature> more = new ArrayList<>(tokens.signed());
        more.add(new Signature(taskId, task.nodeId(), act, officers, task.since(), e.at()));
        return state.with(new Tokens(tokens.marking(), tokens.open(), more));
    }

    private static CaseState moved(CaseState state, Move move, Instant at) {
        List<TaskInHand> open = new ArrayList<>();
        for (TaskInHand task : state.openTasks()) {
            if (!move.closed().contains(task.taskId())) {
                open.add(task);
            }
        }
        for (Opened opened : move.opened()) {
            open.add(new TaskInHand(opened.taskId(), opened.nodeId(), at, Optional.empty()));
        }
        List<Signature> signed = state.tokens().map(Tokens::signed).orElse(List.of());
        return state.with(new Tokens(move.marking(), open, signed));
    }

    /** Nothing is left to do: whatever was open is no longer anybody's task. */
    private static CaseState ended(CaseState state) {
        Tokens tokens = tokens(state);
        return state.with(new Tokens(tokens.marking(), List.of(), tokens.signed()))
                .with(state.outcome().endedAt(state.lastAt()));
    }

    private static Set<String> codes(List<Material> materials) {
        Set<String> codes = new TreeSet<>();
        materials.forEach(material -> codes.add(material.code()));
        return codes;
    }

    private static Intake intake(CaseState state) {
        return state.intake().orElseThrow(() -> new ImpossibleHistory("an intake before receipt"));
    }

    private static Tokens tokens(CaseState state) {
        return state.tokens().orElseThrow(() -> new ImpossibleHistory("a task before receipt"));
    }

    private static Rectification rectification(CaseState state) {
        return state.outcome()
                .rectification()
                .orElseThrow(() -> new ImpossibleHistory("a rectification nothing called for"));
    }
}
