package org.sundial.app.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sundial.casefile.Act;
import org.sundial.casefile.Actor;
import org.sundial.casefile.AnnulmentGround;
import org.sundial.casefile.Command;
import org.sundial.casefile.CommandKind;
import org.sundial.casefile.CorrectableField;
import org.sundial.casefile.DeliveryMode;
import org.sundial.casefile.Finding;
import org.sundial.casefile.NonAcceptanceGround;
import org.sundial.casefile.PauseCause;
import org.sundial.casefile.Remedy;
import org.sundial.casefile.Ruling;
import org.sundial.casefile.SupplementItem;
import org.sundial.casefile.TerminationReason;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.SubProcess;
import org.sundial.procedure.UserTask;
import org.sundial.procedure.Value;
import org.sundial.procedure.Values;

/**
 * 样例指令. An act filled in as well as it can be, to ask the core whether the act is possible at all. The page's buttons
 * and the decision itself then follow one and the same rule.
 */
final class Specimens {
    private static final String NUMBER = "（签发时编号）";
    private static final String WORDS = "样例：说明理由不少于十个字。";
    private static final Remedy REMEDY = new Remedy(WORDS, WORDS);
    private static final Set<String> FINDING = Set.of(Act.VERIFY_SITE, Act.VERIFY_AFTER, Act.RECHECK);

    private final CaseView view;
    private final LocalDate today;

    Specimens(CaseView view, LocalDate today) {
        this.view = view;
        this.today = today;
    }

    /** A command on an open task. */
    Optional<Command> onTask(CommandKind kind, String task, UserTask step) {
        return switch (kind) {
            case CORRECT_ON_THE_SPOT ->
                Optional.of(new Command.CorrectOnTheSpot(task, Map.of("x", WORDS), List.of(), WORDS));
            case REQUEST_SUPPLEMENT ->
                Optional.of(new Command.RequestSupplement(task, NUMBER, List.of(new SupplementItem("x", WORDS))));
            case ACCEPT -> Optional.of(new Command.Accept(task, NUMBER, WORDS, List.of(), asked(step)));
            case REFUSE_ACCEPTANCE ->
                Optional.of(new Command.RefuseAcceptance(
                        task,
                        NUMBER,
                        NonAcceptanceGround.NO_LICENCE_NEEDED,
                        WORDS,
                        Optional.of(WORDS),
                        Optional.of(REMEDY)));
            case COMPLETE_STEP ->
                Optional.of(new Command.CompleteStep(
                        task,
                        WORDS,
                        List.of(),
                        FINDING.contains(step.act()) ? Optional.of(Finding.CONFORMS) : Optional.empty(),
                        Optional.empty(),
                        asked(step)));
            case RETURN_TO_STEP ->
                Optional.of(new Command.ReturnToStep(
                        task,
                        ReturnTargets.of(view, task).stream()
                                .findFirst()
                                .map(UserTask::id)
                                .orElse(""),
                        WORDS));
            case PAUSE_CLOCK -> Optional.of(new Command.PauseClock(task, PauseCause.TESTING, WORDS, NUMBER, 1));
            case RESUME_CLOCK -> Optional.of(new Command.ResumeClock(task, WORDS));
            case START_SIDE ->
                procedure().sides().stream()
                        .findFirst()
                        .map(SubProcess::id)
                        .map(side -> new Command.StartSide(task, side, WORDS, Values.NONE));
            case REASSIGN_TASK ->
                Optional.of(new Command.ReassignTask(
                        task,
                        new Actor.Officer(
                                "nobody-of-this-name", step.post().isEmpty() ? "handler" : step.post(), view.organ()),
                        WORDS));
            case DECIDE ->
                Optional.of(new Command.Decide(
                        task,
                        new Ruling.Grant(NUMBER, Optional.empty(), List.of(), Optional.empty()),
                        WORDS,
                        Optional.of(WORDS),
                        asked(step)));
            case DELIVER -> Optional.of(new Command.Deliver(task, DeliveryMode.IN_PERSON, WORDS, Optional.of(WORDS)));
            case ORDER_RECTIFICATION ->
                Optional.of(new Command.OrderRectification(task, NUMBER, List.of(WORDS), today.plusDays(1)));
            case ANNUL ->
                Optional.of(new Command.Annul(
                        task, AnnulmentGround.OTHER_BY_LAW, NUMBER, WORDS, Optional.of(REMEDY), asked(step)));
            case RECEIVE,
                    SUPPLEMENT,
                    DEEM_ACCEPTED,
                    EXTEND,
                    REQUEST_HEARING,
                    FIRE_TIMER,
                    PUBLISH,
                    REQUEST_RECHECK,
                    WITHDRAW,
                    TERMINATE,
                    CORRECT_CLERICAL_ERROR -> Optional.empty();
        };
    }

    /** A command on the case as a whole. */
    Optional<Command> onCase(CommandKind kind) {
        return switch (kind) {
            case SUPPLEMENT -> Optional.of(new Command.Supplement(NUMBER, Map.of("x", WORDS), List.of()));
            case DEEM_ACCEPTED -> Optional.of(new Command.DeemAccepted(Values.NONE));
            case EXTEND -> Optional.of(new Command.Extend(1, WORDS, NUMBER));
            case REQUEST_HEARING -> Optional.of(new Command.RequestHearing(WORDS));
            case PUBLISH -> Optional.of(new Command.Publish(WORDS));
            case REQUEST_RECHECK -> Optional.of(new Command.RequestRecheck(WORDS));
            case WITHDRAW -> Optional.of(new Command.Withdraw(WORDS));
            case TERMINATE -> Optional.of(new Command.Terminate(TerminationReason.DUPLICATE, WORDS, NUMBER));
            case CORRECT_CLERICAL_ERROR ->
                Optional.of(new Command.CorrectClericalError(1, CorrectableField.NAME_SPELLING, WORDS, WORDS));
            case RECEIVE,
                    CORRECT_ON_THE_SPOT,
                    REQUEST_SUPPLEMENT,
                    ACCEPT,
                    REFUSE_ACCEPTANCE,
                    COMPLETE_STEP,
                    RETURN_TO_STEP,
                    PAUSE_CLOCK,
                    RESUME_CLOCK,
                    START_SIDE,
                    FIRE_TIMER,
                    REASSIGN_TASK,
                    DECIDE,
                    DELIVER,
                    ORDER_RECTIFICATION,
                    ANNUL -> Optional.empty();
        };
    }

    private Procedure procedure() {
        return view.power().procedure();
    }

    /** Some value for everything the step asks: which way it leads does not matter here. */
    private Values asked(UserTask step) {
        Values values = Values.NONE;
        for (String name : step.asks()) {
            values = values.with(
                    name,
                    switch (procedure().variables().get(name)) {
                        case TEXT ->
                            new Value.Text(
                                    Objects.requireNonNull(
                                                    procedure().declared().get(name), name)
                                            .values()
                                            .stream()
                                            .findFirst()
                                            .orElse("x"));
                        case NUMBER -> new Value.Quantity(BigDecimal.ONE);
                        case TRUTH -> new Value.Truth(false);
                        case DATE -> new Value.Day(today);
                        case null ->
                            throw new IllegalStateException("a step asks for a variable nobody declared: " + name);
                    });
        }
        return values;
    }
}
