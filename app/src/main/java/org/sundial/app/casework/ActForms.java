package org.sundial.app.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Officers;
import org.sundial.app.identity.Post;
import org.sundial.app.web.Choice;
import org.sundial.app.web.Text;
import org.sundial.app.web.Upload;
import org.sundial.app.web.Words;
import org.sundial.calendar.ClockRule;
import org.sundial.casefile.Act;
import org.sundial.casefile.CaseDeadline;
import org.sundial.casefile.CommandKind;
import org.sundial.casefile.DeadlineKind;
import org.sundial.casefile.Remedy;
import org.sundial.casefile.SeparationOfDuties;
import org.sundial.procedure.UserTask;
import org.sundial.procedure.Variable;

/** Makes the pages of acts: what there is to choose from, what is filled in already, what to know beforehand. */
@Component
class ActForms {
    private static final Set<String> FINDING = Set.of(Act.VERIFY_SITE, Act.VERIFY_AFTER, Act.RECHECK);
    private static final Set<String> TWO_OFFICERS = Set.of(Act.VERIFY_SITE, Act.VERIFY_AFTER);

    private final Officers officers;
    private final ItemNames names;

    ActForms(Officers officers, ItemNames names) {
        this.officers = officers;
        this.names = names;
    }

    ActForm form(ActContext context, UUID command, Typed typed, Map<String, Upload> uploads, Words w) {
        CaseView view = context.view();
        Optional<UserTask> step = context.step();
        CommandKind kind = context.kind();
        boolean completes = kind == CommandKind.COMPLETE_STEP;
        return new ActForm(
                kind,
                view,
                command,
                view.state().version(),
                typed,
                context.taskId(),
                step.orElse(null),
                asks(context),
                step.map(task -> colleagues(task, context.officer())).orElse(List.of()),
                kind == CommandKind.RETURN_TO_STEP
                        ? ReturnTargets.of(view, context.taskId()).stream()
                                .map(target -> Choice.of(target.id(), w.say(target.name(), english(target))))
                                .toList()
                        : List.of(),
                view.power().procedure().sides().stream()
                        .map(side -> Choice.of(
                                side.id(), w.say(side.name(), side.nameEn().isBlank() ? side.name() : side.nameEn())))
                        .toList(),
                records(view, w),
                step.map(task -> Math.max(task.officers(), TWO_OFFICERS.contains(task.act()) ? 2 : 1))
                        .orElse(1),
                completes && step.filter(task -> FINDING.contains(task.act())).isPresent(),
                completes
                        && step.filter(task -> task.act().equals(Act.HEARING_NOTICE))
                                .isPresent(),
                late(context).orElse(null),
                warnings(context),
                view.limits()
                        .rule(DeadlineKind.DECISION)
                        .flatMap(ClockRule::cap)
                        .orElse(null),
                Checklist.of(view),
                kind == CommandKind.CORRECT_ON_THE_SPOT
                        ? ApplicationForm.of(view.power(), context.today()).asked(view.form())
                        : List.<FormField>of(),
                uploads,
                context.today());
    }

    /** What is filled in before anybody typed: the remedies, what is missing, the application as it stands. */
    Typed prefilled(ActContext context) {
        CaseView view = context.view();
        Typed typed = Typed.NOTHING;
        switch (context.kind()) {
            case REFUSE_ACCEPTANCE, DECIDE, ANNUL -> {
                Remedy remedy = view.power().rules().remedy().told();
                typed = typed.with("remedy.reconsideration", remedy.reconsideration())
                        .with("remedy.litigation", remedy.litigation());
                typed = validity(context, typed);
            }
            case REQUEST_SUPPLEMENT -> {
                for (Checklist.Line line : Checklist.of(view).missing()) {
                    String code = line.material().code();
                    typed = typed.with("item-" + code, "yes")
                            .with(
                                    "what-" + code,
                                    "没有交“" + line.material().name().zh() + "”，请补交一份。");
                }
            }
            case CORRECT_ON_THE_SPOT -> {
                for (Map.Entry<String, String> answer : view.form().entrySet()) {
                    typed = typed.with(answer.getKey(), answer.getValue());
                }
            }
            case RECEIVE,
                    SUPPLEMENT,
                    ACCEPT,
                    DEEM_ACCEPTED,
                    COMPLETE_STEP,
                    RETURN_TO_STEP,
                    PAUSE_CLOCK,
                    RESUME_CLOCK,
                    EXTEND,
                    REQUEST_HEARING,
                    START_SIDE,
                    FIRE_TIMER,
                    REASSIGN_TASK,
                    DELIVER,
                    PUBLISH,
                    ORDER_RECTIFICATION,
                    REQUEST_RECHECK,
                    WITHDRAW,
                    TERMINATE,
                    CORRECT_CLERICAL_ERROR -> {
                // These pages begin empty.
            }
        }
        return typed;
    }

    /** 有效期, where the rules know how long a licence of this kind is valid. */
    private static Typed validity(ActContext context, Typed typed) {
        var licence = context.view().power().rules().licence();
        Integer years = licence == null ? null : licence.validYears();
        return context.kind() == CommandKind.DECIDE && years != null
                ? typed.with(
                        "validUntil",
                        context.today().plusYears(years).minusDays(1).toString())
                : typed;
    }

    private static List<Variable> asks(ActContext context) {
        return context.step()
                .map(step -> step.asks().stream()
                        .map(name -> Objects.requireNonNull(
                                context.view().power().procedure().declared().get(name), name))
                        .toList())
                .orElse(List.of());
    }

    private List<Choice> colleagues(UserTask step, Officer officer) {
        return Post.of(step.post()).stream()
                .flatMap(post -> officers.holders(officer.organ(), post).stream())
                .filter(login -> !login.equals(officer.login()))
                .map(login -> Choice.of(login, names.people().apply(login)))
                .toList();
    }

    private static List<Choice> records(CaseView view, Words w) {
        return view.entries().stream()
                .map(entry -> Choice.of(
                        String.valueOf(entry.seq()),
                        entry.seq() + " · " + w.say(EventWords.title(entry.event())) + " · "
                                + w.dateTime(entry.event().at())))
                .toList();
    }

    /** 逾期: the act is still owed and still possible; what is owed with it is the reason. */
    private static Optional<Text> late(ActContext context) {
        List<DeadlineKind> kinds = switch (context.kind()) {
            case DECIDE -> List.of(DeadlineKind.DECISION, DeadlineKind.COMMITTED_DECISION);
            case DELIVER -> List.of(DeadlineKind.DELIVERY, DeadlineKind.COMMITTED_DELIVERY);
            case CommandKind other -> List.of();
        };
        return context.view().deadlines().stream()
                .filter(CaseDeadline::running)
                .filter(deadline -> kinds.contains(deadline.kind()))
                .filter(deadline -> deadline.lateAt(context.view().now()))
                .map(deadline -> Text.of(deadline.kind().zh(), deadline.kind().en()))
                .findFirst();
    }

    /** 职责分离, before it is too late: what this officer, by the posts held, could have done and gives up by acting now. */
    private static List<Text> warnings(ActContext context) {
        String act = context.step().map(UserTask::act).orElse("");
        List<SeparationOfDuties.Row> lost = SeparationOfDuties.rows().stream()
                .filter(row -> signs(context.kind()) && row.earlier().contains(act))
                .filter(row -> couldDo(context, row.later()))
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        String zh = lost.stream()
                .map(row -> "“" + Act.words(row.later()).zh() + "”")
                .collect(Collectors.joining("、"));
        String en = lost.stream().map(row -> Act.words(row.later()).en()).collect(Collectors.joining(", "));
        return List.of(Text.of(
                "办了这一步，您就不能再办本案的" + zh + "（" + lost.getFirst().basis() + "）。",
                "Having done this step you may no longer do in this case: " + en + "."));
    }

    private static boolean couldDo(ActContext context, String act) {
        return context.view().power().procedure().nodes().stream()
                .anyMatch(node -> node instanceof UserTask step
                        && step.act().equals(act)
                        && Post.of(step.post()).filter(context.officer()::holds).isPresent());
    }

    private static boolean signs(CommandKind kind) {
        return kind == CommandKind.ACCEPT || kind == CommandKind.COMPLETE_STEP || kind == CommandKind.DECIDE;
    }

    private static String english(UserTask step) {
        return step.nameEn().isBlank() ? step.name() : step.nameEn();
    }
}
