package org.sundial.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sundial.calendar.Deadline;
import org.sundial.casefile.CaseState.TaskInHand;
import org.sundial.procedure.Marking;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.StepRefused;
import org.sundial.procedure.UserTask;
import org.sundial.procedure.Value;
import org.sundial.procedure.Values;
import org.sundial.procedure.VariableType;

/** 办公桌. The case, the facts and the moment, with the questions every act asks of them. */
final class Desk {
    private final CaseState state;
    private final Facts facts;
    private final Instant at;
    private final CaseClock clock;

    Desk(CaseState state, Facts facts) {
        this.state = state;
        this.facts = facts;
        // Two acts that waited for each other may carry times in the other order; a history never runs backwards.
        this.at = facts.now().isBefore(state.lastAt()) ? state.lastAt() : facts.now();
        this.clock = new CaseClock(state, facts.limits(), facts.calendar());
    }

    CaseState state() {
        return state;
    }

    Facts facts() {
        return facts;
    }

    Instant at() {
        return at;
    }

    Actor by() {
        return facts.actor();
    }

    LocalDate today() {
        return ChinaTime.day(at);
    }

    CaseClock clock() {
        return clock;
    }

    CaseLimits limits() {
        return facts.limits();
    }

    Procedure procedure() {
        return facts.procedure();
    }

    CaseState.Origin origin() {
        return state.origin().orElseThrow(() -> new ImpossibleHistory("an act on a case that was not received"));
    }

    CaseState.Intake intake() {
        return state.intake().orElseThrow(() -> new ImpossibleHistory("an act on a case that was not received"));
    }

    Marking marking() {
        return state.tokens()
                .map(CaseState.Tokens::marking)
                .orElseThrow(() -> new ImpossibleHistory("an act on a case that was not received"));
    }

    UserTask node(TaskInHand task) {
        return Path.task(procedure(), task.nodeId());
    }

    /** The node of a task that {@link Authority} has found open. */
    UserTask node(String taskId) {
        return node(state.tokens()
                .flatMap(tokens -> tokens.open(taskId))
                .orElseThrow(() -> new ImpossibleHistory(taskId + " is not open")));
    }

    List<TaskInHand> openSides() {
        return state.openTasks().stream()
                .filter(task -> Path.isSide(procedure(), node(task)))
                .toList();
    }

    boolean late(Optional<CaseDeadline> deadline) {
        return deadline.filter(due -> due.lateAt(at)).isPresent();
    }

    /** Whether nobody can say yet when this is due. */
    boolean uncertain(Optional<CaseDeadline> deadline) {
        return deadline.filter(due -> due.deadline() instanceof Deadline.AwaitingCalendar)
                .isPresent();
    }

    /** Adds what the act itself decides to what was entered, where the procedure declares a variable for it. */
    Values outcome(Values entered, String variable, boolean truth) {
        return procedure().variables().get(variable) == VariableType.TRUTH && !entered.has(variable)
                ? entered.with(variable, truth)
                : entered;
    }

    /** Everything a task asks for that was not entered, each named. */
    void asked(Faults faults, UserTask task, Values outcome) {
        for (String variable : task.asks()) {
            if (!outcome.has(variable)) {
                String label = Optional.ofNullable(procedure().declared().get(variable))
                        .map(declared -> declared.label().isEmpty() ? variable : declared.label())
                        .orElse(variable);
                faults.add(RefusalReason.INCOMPLETE, "outcome." + variable, "请填写" + label, "Enter " + variable);
            }
        }
    }

    /** An act that contradicts its own outcome would send the case another way than the act says. */
    void agreeing(Faults faults, Values entered, String variable, boolean truth) {
        entered.get(variable)
                .filter(value -> !value.equals(new Value.Truth(truth)))
                .ifPresent(value -> faults.add(
                        RefusalReason.PROCEDURE_REFUSES,
                        "outcome." + variable,
                        "填写的结果与这一步相反",
                        "The outcome entered contradicts the act"));
    }

    /** Moves the tokens, or tells why the procedure does not go this way. */
    Verdict moving(Faults faults, RefusalReason otherwise, Supplier<Marking> step, Function<Move, CaseEvent> event) {
        if (!faults.none()) {
            return faults.refused();
        }
        Marking after;
        try {
            after = step.get();
        } catch (StepRefused refused) {
            faults.add(
                    otherwise,
                    refused.element(),
                    refused.refusal().zh(),
                    refused.refusal().en());
            return faults.refused();
        }
        return new Verdict.Done(List.of(event.apply(Path.move(state, procedure(), after))));
    }

    Verdict done(Faults faults, Supplier<CaseEvent> event) {
        return faults.none() ? new Verdict.Done(List.of(event.get())) : faults.refused();
    }
}
