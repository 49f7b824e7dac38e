package org.sundial.app.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.app.documents.InstrumentKind;
import org.sundial.app.web.Fault;
import org.sundial.casefile.Command;
import org.sundial.casefile.NonAcceptanceGround;
import org.sundial.casefile.Remedy;
import org.sundial.casefile.SupplementItem;
import org.sundial.casefile.Waiver;

/** Reads the window's forms: from the correction on the spot to the refusal to accept. */
final class IntakeReading {
    private final ActReading form;
    private final ActContext context;
    private final Typed typed;

    IntakeReading(ActReading form) {
        this.form = form;
        this.context = form.context;
        this.typed = form.typed;
    }

    Command command() {
        return switch (context.kind()) {
            case CORRECT_ON_THE_SPOT -> correct();
            case REQUEST_SUPPLEMENT ->
                new Command.RequestSupplement(
                        context.taskId(), form.numbers.apply(InstrumentKind.SUPPLEMENT_NOTICE), items());
            case SUPPLEMENT -> new Command.Supplement(form.numbers.apply(InstrumentKind.RECEIPT), Map.of(), form.files);
            case ACCEPT ->
                new Command.Accept(
                        context.taskId(),
                        form.numbers.apply(InstrumentKind.ACCEPTANCE_NOTICE),
                        typed.text("opinion"),
                        waivers(),
                        form.outcome());
            case REFUSE_ACCEPTANCE ->
                new Command.RefuseAcceptance(
                        context.taskId(),
                        form.numbers.apply(InstrumentKind.NON_ACCEPTANCE_NOTICE),
                        form.choice(
                                "ground",
                                NonAcceptanceGround.class,
                                NonAcceptanceGround.NO_LICENCE_NEEDED,
                                "不予受理的情形",
                                "the ground"),
                        typed.text("reason"),
                        typed.given("competentOrgan"),
                        Optional.of(new Remedy(typed.text("remedy.reconsideration"), typed.text("remedy.litigation"))));
            case DEEM_ACCEPTED -> new Command.DeemAccepted(form.outcome());
            case RECEIVE,
                    COMPLETE_STEP,
                    RETURN_TO_STEP,
                    PAUSE_CLOCK,
                    RESUME_CLOCK,
                    EXTEND,
                    REQUEST_HEARING,
                    START_SIDE,
                    FIRE_TIMER,
                    REASSIGN_TASK,
                    DECIDE,
                    DELIVER,
                    PUBLISH,
                    ORDER_RECTIFICATION,
                    REQUEST_RECHECK,
                    ANNUL,
                    WITHDRAW,
                    TERMINATE,
                    CORRECT_CLERICAL_ERROR -> throw new IllegalStateException("not an intake: " + context.kind());
        };
    }

    /** Only what differs from the application as it stands is a correction. */
    private Command correct() {
        ApplicationForm application = ApplicationForm.of(context.view().power(), context.today());
        Map<String, String> stands = context.view().form();
        Map<String, String> entered = new LinkedHashMap<>(stands);
        application.fields().stream()
                .map(ItemRules.FormField::name)
                .filter(typed.values()::containsKey)
                .forEach(name -> entered.put(name, typed.text(name)));
        Map<String, String> tidied = application.tidy(entered);
        Map<String, String> changed = new LinkedHashMap<>(tidied);
        changed.entrySet().removeIf(answer -> answer.getValue().equals(stands.get(answer.getKey())));
        List<String> asked = application.fields().stream()
                .map(ItemRules.FormField::name)
                // A question left as it was is not this act's business, even if it would be refused today.
                .filter(name -> changed.containsKey(name) || !tidied.containsKey(name))
                .toList();
        for (Fault fault : application.check(tidied, asked).all()) {
            form.fault(fault.field(), fault.message().zh(), fault.message().en());
        }
        return new Command.CorrectOnTheSpot(context.taskId(), changed, form.files, typed.text("note"));
    }

    /** The ticked materials, in the list's order. */
    private List<SupplementItem> items() {
        List<SupplementItem> items = new ArrayList<>();
        for (String code : codes()) {
            if (typed.ticked("item-" + code)) {
                items.add(new SupplementItem(code, typed.text("what-" + code)));
            }
        }
        return items;
    }

    private List<Waiver> waivers() {
        List<Waiver> waivers = new ArrayList<>();
        for (String code : codes()) {
            typed.given("waive-" + code).ifPresent(reason -> waivers.add(new Waiver(code, reason)));
        }
        return waivers;
    }

    private List<String> codes() {
        return Checklist.of(context.view()).lines().stream()
                .map(line -> line.material().code())
                .toList();
    }
}
