package org.sundial.app.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.sundial.app.documents.InstrumentKind;
import org.sundial.casefile.AnnulmentGround;
import org.sundial.casefile.Command;
import org.sundial.casefile.CorrectableField;
import org.sundial.casefile.DeliveryMode;
import org.sundial.casefile.Remedy;
import org.sundial.casefile.Ruling;
import org.sundial.casefile.TerminationReason;

/** Reads the forms of the decision, of what follows it, and of a case's other ends. */
final class OutcomeReading {
    /** Where results are published. */
    static final String PLACE = "行政权力网上公开·结果公开";

    private final ActReading form;
    private final ActContext context;
    private final Typed typed;

    OutcomeReading(ActReading form) {
        this.form = form;
        this.context = form.context;
        this.typed = form.typed;
    }

    Command command() {
        return switch (context.kind()) {
            case DECIDE ->
                new Command.Decide(
                        context.taskId(), ruling(), typed.text("opinion"), form.lateReason(), form.outcome());
            case DELIVER -> deliver();
            case PUBLISH -> new Command.Publish(PLACE);
            case ORDER_RECTIFICATION ->
                new Command.OrderRectification(
                        context.taskId(),
                        form.numbers.apply(InstrumentKind.RECTIFICATION_ORDER),
                        typed.lines("items"),
                        until());
            case REQUEST_RECHECK -> new Command.RequestRecheck(typed.text("statement"));
            case ANNUL ->
                new Command.Annul(
                        context.taskId(),
                        form.choice(
                                "ground", AnnulmentGround.class, AnnulmentGround.OTHER_BY_LAW, "撤销的情形", "the ground"),
                        form.numbers.apply(InstrumentKind.ANNULMENT),
                        typed.text("reason"),
                        remedy(),
                        form.outcome());
            case WITHDRAW -> new Command.Withdraw(typed.text("statement"));
            case TERMINATE ->
                new Command.Terminate(
                        form.choice(
                                "ground", TerminationReason.class, TerminationReason.DUPLICATE, "终止的事由", "the ground"),
                        typed.text("reason"),
                        form.numbers.apply(InstrumentKind.TERMINATION_NOTICE));
            case CORRECT_CLERICAL_ERROR ->
                new Command.CorrectClericalError(
                        typed.whole("eventNumber").orElse(0),
                        form.choice(
                                "field",
                                CorrectableField.class,
                                CorrectableField.INSTRUMENT_WORDING,
                                "更正哪一类文字",
                                "what kind of wording"),
                        typed.text("corrected"),
                        typed.text("reason"));
            case RECEIVE,
                    CORRECT_ON_THE_SPOT,
                    REQUEST_SUPPLEMENT,
                    SUPPLEMENT,
                    ACCEPT,
                    REFUSE_ACCEPTANCE,
                    DEEM_ACCEPTED,
                    COMPLETE_STEP,
                    RETURN_TO_STEP,
                    PAUSE_CLOCK,
                    RESUME_CLOCK,
                    EXTEND,
                    REQUEST_HEARING,
                    START_SIDE,
                    FIRE_TIMER,
                    REASSIGN_TASK -> throw new IllegalStateException("not an outcome: " + context.kind());
        };
    }

    private Ruling ruling() {
        String chosen = typed.text("ruling");
        if (!chosen.equals("grant") && !chosen.equals("refuse")) {
            form.fault("ruling", "请选择准予或者不予许可", "Choose to grant or to refuse");
        }
        if (chosen.equals("refuse")) {
            return new Ruling.Refuse(form.numbers.apply(InstrumentKind.REFUSAL), typed.text("reasons"), remedy());
        }
        if (typed.given("validUntil").isPresent() && typed.date("validUntil").isEmpty()) {
            form.fault(
                    "validUntil", "有效期写成年-月-日，例如 2031-12-04", "Write the date as year-month-day, such as 2031-12-04");
        }
        Optional<String> licence = context.view().power().rules().licence() == null
                ? Optional.empty()
                : Optional.of(form.numbers.apply(InstrumentKind.LICENCE));
        return new Ruling.Grant(
                form.numbers.apply(InstrumentKind.GRANT), licence, typed.lines("conditions"), typed.date("validUntil"));
    }

    private Optional<Remedy> remedy() {
        return Optional.of(new Remedy(typed.text("remedy.reconsideration"), typed.text("remedy.litigation")));
    }

    private Command deliver() {
        DeliveryMode mode =
                form.choice("mode", DeliveryMode.class, DeliveryMode.IN_PERSON, "送达方式", "how it is delivered");
        // The core wants proof; the number we draw proves nothing by itself.
        String proof = typed.given("receipt")
                .map(words -> new DeliveryProof(form.numbers.apply(InstrumentKind.DELIVERY_RECORD), words).text())
                .orElse("");
        return new Command.Deliver(context.taskId(), mode, proof, form.lateReason());
    }

    private LocalDate until() {
        return typed.date("until").orElseGet(() -> {
            if (typed.given("until").isPresent()) {
                form.fault("until", "期限写成年-月-日，例如 2026-12-04", "Write the date as year-month-day, such as 2026-12-04");
            } else {
                form.fault("until", "请填写改正期限", "Enter the day by which to put it right");
            }
            return context.today().plusDays(1);
        });
    }
}
