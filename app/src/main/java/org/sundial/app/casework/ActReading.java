package org.sundial.app.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sundial.app.documents.InstrumentKind;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Text;
import org.sundial.casefile.Command;
import org.sundial.casefile.Material;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.Value;
import org.sundial.procedure.Values;
import org.sundial.procedure.Variable;

/**
 * 读表. Makes the command out of what was typed. What is no date, no number or no choice is told here, beside everything
 * the core has to say: a stand-in takes its place so that the rest is judged all the same.
 */
final class ActReading {
    /** Stands for a number until the act is known to be possible. */
    static final String UNNUMBERED = "（签发时编号）";

    final ActContext context;
    final Typed typed;
    final List<Material> files;
    final Function<InstrumentKind, String> numbers;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * @param files what was uploaded with the form
     * @param numbers gives the number of an instrument
     */
    ActReading(ActContext context, Typed typed, List<Material> files, Function<InstrumentKind, String> numbers) {
        this.context = context;
        this.typed = typed;
        this.files = List.copyOf(files);
        this.numbers = numbers;
    }

    /** The command, with stand-ins for what could not be read; see {@link #faults}. */
    Command command() {
        faults.clear();
        return switch (context.kind()) {
            case CORRECT_ON_THE_SPOT, REQUEST_SUPPLEMENT, SUPPLEMENT, ACCEPT, REFUSE_ACCEPTANCE, DEEM_ACCEPTED ->
                new IntakeReading(this).command();
            case COMPLETE_STEP,
                    RETURN_TO_STEP,
                    PAUSE_CLOCK,
                    RESUME_CLOCK,
                    EXTEND,
                    REQUEST_HEARING,
                    START_SIDE,
                    REASSIGN_TASK -> new StepReading(this).command();
            case DECIDE,
                    DELIVER,
                    PUBLISH,
                    ORDER_RECTIFICATION,
                    REQUEST_RECHECK,
                    ANNUL,
                    WITHDRAW,
                    TERMINATE,
                    CORRECT_CLERICAL_ERROR -> new OutcomeReading(this).command();
            case RECEIVE, FIRE_TIMER -> throw new IllegalStateException("no form of a case: " + context.kind());
        };
    }

    /** What could not be read at all, in page order. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    void fault(String field, String zh, String en) {
        faults.add(new Fault(field, Text.of(zh, en)));
    }

    /** A choice that must be made; told when it is not. */
    <E extends Enum<E>> E choice(String name, Class<E> kind, E standIn, String zh, String en) {
        return typed.choice(name, kind).orElseGet(() -> {
            fault(name, "请选择" + zh, "Choose " + en);
            return standIn;
        });
    }

    Optional<String> lateReason() {
        return typed.given("lateReason");
    }

    /** What the step asks for, each value of its declared type. */
    Values outcome() {
        Values values = Values.NONE;
        Procedure procedure = context.view().power().procedure();
        List<String> asks = context.step().map(step -> step.asks()).orElse(List.of());
        for (String name : asks) {
            Variable variable = procedure.declared().get(name);
            Optional<Value> value = variable == null ? Optional.empty() : value(variable);
            if (value.isPresent()) {
                values = values.with(name, value.get());
            } else if (variable != null && !typed.text("outcome." + name).isEmpty()) {
                fault(
                        "outcome." + name,
                        "“" + variable.label() + "”写得不对，请核对",
                        "Check what was entered for: " + variable.labelEn());
            }
        }
        return values;
    }

    private Optional<Value> value(Variable variable) {
        String field = "outcome." + variable.name();
        return switch (variable.type()) {
            case TEXT -> typed.given(field).map(Value.Text::new);
            case NUMBER -> typed.number(field).map(Value.Quantity::new);
            case DATE -> typed.date(field).map(Value.Day::new);
            case TRUTH -> typed.given(field).map(text -> new Value.Truth(text.equals("true")));
        };
    }
}
