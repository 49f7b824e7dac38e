package org.sundial.app.casework;

import java.util.Optional;
import org.sundial.app.documents.InstrumentKind;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Command;
import org.sundial.casefile.Finding;
import org.sundial.casefile.PauseCause;
import org.sundial.procedure.UserTask;
import org.sundial.procedure.Values;

/** Reads the forms of steps and of the clock. */
final class StepReading {
    private final ActReading form;
    private final ActContext context;
    private final Typed typed;

    StepReading(ActReading form) {
        this.form = form;
        this.context = form.context;
        this.typed = form.typed;
    }

    Command command() {
        return switch (context.kind()) {
            case COMPLETE_STEP ->
                new Command.CompleteStep(
                        context.taskId(),
                        typed.text("opinion"),
                        typed.all("coSigners"),
                        typed.choice("finding", Finding.class),
                        typed.date("hearingOn"),
                        form.outcome());
            case RETURN_TO_STEP ->
                new Command.ReturnToStep(context.taskId(), typed.text("toNode"), typed.text("reason"));
            case PAUSE_CLOCK ->
                new Command.PauseClock(
                        context.taskId(),
                        form.choice("cause", PauseCause.class, PauseCause.TESTING, "暂停的事由", "the cause"),
                        typed.text("reason"),
                        form.numbers.apply(InstrumentKind.PAUSE_NOTICE),
                        typed.whole("workingDaysNeeded").orElse(0));
            case RESUME_CLOCK -> new Command.ResumeClock(context.taskId(), typed.text("result"));
            case EXTEND ->
                new Command.Extend(
                        typed.whole("amount").orElse(0),
                        typed.text("reason"),
                        form.numbers.apply(InstrumentKind.EXTENSION_NOTICE));
            case REQUEST_HEARING -> new Command.RequestHearing(typed.text("statement"));
            case START_SIDE -> {
                if (typed.text("side").isEmpty()) {
                    form.fault("side", "请选择要启动的程序", "Choose the procedure to start");
                }
                String only = context.view().power().procedure().sides().stream()
                        .findFirst()
                        .map(side -> side.id())
                        .orElse("");
                yield new Command.StartSide(
                        context.taskId(), typed.given("side").orElse(only), typed.text("reason"), Values.NONE);
            }
            case REASSIGN_TASK -> new Command.ReassignTask(context.taskId(), colleague(), typed.text("reason"));
            case RECEIVE,
                    CORRECT_ON_THE_SPOT,
                    REQUEST_SUPPLEMENT,
                    SUPPLEMENT,
                    ACCEPT,
                    REFUSE_ACCEPTANCE,
                    DEEM_ACCEPTED,
                    FIRE_TIMER,
                    DECIDE,
                    DELIVER,
                    PUBLISH,
                    ORDER_RECTIFICATION,
                    REQUEST_RECHECK,
                    ANNUL,
                    WITHDRAW,
                    TERMINATE,
                    CORRECT_CLERICAL_ERROR -> throw new IllegalStateException("not a step: " + context.kind());
        };
    }

    /** Whoever was chosen acts in the post the step needs; whether they hold it was asked when the page was made. */
    private Actor.Officer colleague() {
        Optional<String> chosen = typed.given("to");
        if (chosen.isEmpty()) {
            form.fault("to", "请选择转给哪位同事", "Choose the colleague to pass it to");
        }
        String post = context.step()
                .map(UserTask::post)
                .filter(code -> !code.isEmpty())
                .orElse(context.actor().post());
        return new Actor.Officer(
                chosen.orElse("nobody-of-this-name"), post, context.view().organ());
    }
}
