package org.sundial.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 行政许可办件. The two pure functions licensing is: {@link #decide} answers a command with events or a refusal,
 * {@link #evolve} says what an event makes of the state.
 */
public final class Licensing {

    private Licensing() {}

    /**
     * 裁断. Whether the act may be done now, by this actor, with what was entered; and if so, the facts it makes true.
     *
     * @throws IllegalArgumentException if the facts carry another procedure than the one the case was begun under
     */
    public static Verdict decide(CaseState state, Command command, Facts facts) {
        state.origin().ifPresent(origin -> {
            if (!origin.procedure().equals(facts.procedure().fingerprint())) {
                throw new IllegalArgumentException("the case runs under procedure " + origin.procedure() + ", not "
                        + facts.procedure().fingerprint());
            }
        });
        Desk desk = new Desk(state, facts);
        Optional<Verdict.Refused> barred = Authority.refusal(desk, command);
        if (barred.isPresent()) {
            return barred.get();
        }
        return switch (act(desk, command)) {
            case Verdict.Done done -> closing(desk, done);
            case Verdict.Refused refused -> refused;
        };
    }

    private static Verdict act(Desk desk, Command command) {
        return switch (command) {
            case Command.Receive c -> IntakeActs.receive(desk, c);
            case Command.CorrectOnTheSpot c -> IntakeActs.correctOnTheSpot(desk, c);
            case Command.RequestSupplement c -> IntakeActs.requestSupplement(desk, c);
            case Command.Supplement c -> IntakeActs.supplement(desk, c);
            case Command.Accept c -> IntakeActs.accept(desk, c);
            case Command.RefuseAcceptance c -> IntakeActs.refuseAcceptance(desk, c);
            case Command.DeemAccepted c -> IntakeActs.deemAccepted(desk, c);
            case Command.CompleteStep c -> StepActs.completeStep(desk, c);
            case Command.ReturnToStep c -> StepActs.returnToStep(desk, c);
            case Command.StartSide c -> StepActs.startSide(desk, c);
            case Command.FireTimer c -> StepActs.fireTimer(desk, c);
            case Command.ReassignTask c -> StepActs.reassign(desk, c);
            case Command.PauseClock c -> ClockActs.pause(desk, c);
            case Command.ResumeClock c -> ClockActs.resume(desk, c);
            case Command.Extend c -> ClockActs.extend(desk, c);
            case Command.RequestHearing c -> ClockActs.requestHearing(desk, c);
            case Command.Decide c -> OutcomeActs.decide(desk, c);
            case Command.Deliver c -> OutcomeActs.deliver(desk, c);
            case Command.Publish c -> OutcomeActs.publish(desk, c);
            case Command.OrderRectification c -> AfterGrantActs.orderRectification(desk, c);
            case Command.RequestRecheck c -> AfterGrantActs.requestRecheck(desk, c);
            case Command.Annul c -> AfterGrantActs.annul(desk, c);
            case Command.Withdraw c -> OutcomeActs.withdraw(desk, c);
            case Command.Terminate c -> OutcomeActs.terminate(desk, c);
            case Command.CorrectClericalError c -> OutcomeActs.correct(desk, c);
        };
    }

    /** 办结 follows by itself once everything is delivered and the procedure has nothing left. */
    private static Verdict closing(Desk desk, Verdict.Done done) {
        CaseState after = desk.state();
        for (CaseEvent event : done.events()) {
            after = Evolution.evolve(after, event);
        }
        boolean over = after.status() == LicensingStatus.DELIVERED
                && after.tokens()
                        .filter(tokens -> desk.procedure().ended(tokens.marking()))
                        .isPresent();
        if (!over) {
            return done;
        }
        List<CaseEvent> events = new ArrayList<>(done.events());
        events.add(new CaseEvent.Closed(desk.at(), Actor.system()));
        return new Verdict.Done(events);
    }

    /**
     * 演进. Total over the sealed events.
     *
     * @throws ImpossibleHistory if the event cannot follow this state
     */
    public static CaseState evolve(CaseState state, CaseEvent event) {
        return Evolution.evolve(state, event);
    }

    /** 重放. The state a history leaves. */
    public static CaseState replay(List<CaseEvent> history) {
        CaseState state = CaseState.NONE;
        for (CaseEvent event : history) {
            state = Evolution.evolve(state, event);
        }
        return state;
    }
}
