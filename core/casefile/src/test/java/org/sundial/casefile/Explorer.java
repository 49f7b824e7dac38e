package org.sundial.casefile;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.TimeLimit;
import org.sundial.casefile.CaseState.TaskInHand;
import org.sundial.procedure.Node;
import org.sundial.procedure.OpenTimer;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.UserTask;
import org.sundial.procedure.Values;

/** Tries one act after another on a case, most of them sensible and some not, as a careless office would. */
final class Explorer {
    private static final List<Actor.Officer> OFFICERS = List.of(
            People.WINDOW,
            People.HANDLER,
            People.OTHER_HANDLER,
            People.REVIEWER,
            People.OTHER_REVIEWER,
            People.HEAD,
            People.LEGAL,
            // One who holds every post and therefore must be kept from some acts.
            Actor.officer("x1", Post.HANDLER, People.ORGAN),
            Actor.officer("x1", Post.REVIEWER, People.ORGAN),
            Actor.officer("x1", Post.HEAD, People.ORGAN));

    private static final List<CommandKind> ONWARD = List.of(
            CommandKind.RECEIVE,
            CommandKind.ACCEPT,
            CommandKind.COMPLETE_STEP,
            CommandKind.RESUME_CLOCK,
            CommandKind.DECIDE,
            CommandKind.ANNUL);

    private static final Set<CommandKind> ENDING =
            EnumSet.of(CommandKind.WITHDRAW, CommandKind.TERMINATE, CommandKind.REFUSE_ACCEPTANCE);

    private final Random random;
    private final CaseFixture file;

    Explorer(Procedure procedure, long seed) {
        this.random = new Random(seed);
        this.file = CaseFixture.of(procedure)
                .with(DeadlineKind.SUPPLEMENT_BY_APPLICANT, ClockRule.of(TimeLimit.workingDays(3, CaseFixture.LIST)));
        file.on("2026-03-02T09:00");
    }

    CaseFixture file() {
        return file;
    }

    /** One attempt; what was done is kept in the fixture. */
    Verdict attempt() {
        file.later(random.nextInt(6) == 0 ? Duration.ofHours(random.nextInt(72)) : Duration.ofMinutes(90));
        CommandKind kind = kind();
        String task = task(kind);
        Actor actor = actor(kind, task);
        Verdict verdict = file.tries(actor, command(kind, task));
        if (verdict instanceof Verdict.Done done) {
            file.keep(done);
        }
        return verdict;
    }

    private CommandKind kind() {
        Set<CommandKind> possible = LicensingTable.possible(file.state().status());
        List<CommandKind> onward = ONWARD.stream().filter(possible::contains).toList();
        if (!onward.isEmpty() && random.nextInt(3) == 0) {
            return pick(onward);
        }
        CommandKind kind = random.nextInt(20) == 0 || possible.isEmpty()
                ? pick(List.of(CommandKind.values()))
                : pick(List.copyOf(possible));
        return ENDING.contains(kind) && random.nextInt(8) != 0 && !onward.isEmpty() ? pick(onward) : kind;
    }

    /** Mostly a task the act is for, so that cases get on. */
    private String task(CommandKind kind) {
        List<TaskInHand> open = file.state().openTasks();
        List<TaskInHand> suiting =
                open.stream().filter(task -> suits(kind, file.node(task))).toList();
        if (!suiting.isEmpty() && random.nextInt(15) != 0) {
            return pick(suiting).taskId();
        }
        return open.isEmpty() || random.nextInt(3) == 0
                ? "nowhere.1"
                : pick(open).taskId();
    }

    private static boolean suits(CommandKind kind, UserTask node) {
        return switch (kind) {
            case DECIDE -> node.act().equals(Act.DECIDE);
            case DELIVER -> node.act().equals(Act.DELIVER);
            case ANNUL -> node.act().equals(Act.ANNUL);
            case ORDER_RECTIFICATION -> node.act().equals(Act.RECHECK);
            case COMPLETE_STEP -> !Act.OWN_COMMAND.contains(node.act());
            default -> true;
        };
    }

    /** Mostly somebody of the post the task asks for, or whom the table names. */
    private Actor actor(CommandKind kind, String taskId) {
        if (random.nextInt(12) == 0) {
            return pick(OFFICERS);
        }
        Standing standing = pick(List.copyOf(kind.standings()));
        return switch (standing) {
            case APPLICANT -> People.APPLICANT;
            case SYSTEM -> People.CLOCK;
            case WINDOW -> People.WINDOW;
            case HANDLER -> People.HANDLER;
            case REVIEWER -> People.REVIEWER;
            case HEAD -> People.HEAD;
            case TASK_HOLDER -> holder(taskId);
        };
    }

    private Actor holder(String taskId) {
        Optional<TaskInHand> task = file.state().openTasks().stream()
                .filter(open -> open.taskId().equals(taskId))
                .findFirst();
        List<Actor.Officer> suiting = OFFICERS.stream()
                .filter(officer -> task.filter(open -> file.node(open).post().equals(officer.post())
                                && open.holder()
                                        .map(officer.officerId()::equals)
                                        .orElse(true))
                        .isPresent())
                .toList();
        return suiting.isEmpty() ? pick(OFFICERS) : pick(suiting);
    }

    private Command command(CommandKind kind, String task) {
        return switch (kind) {
            case RECEIVE ->
                Commands.receive(pick(List.of(Branch.values())), random.nextBoolean() ? "M01" : "M02", "M03");
            case CORRECT_ON_THE_SPOT ->
                new Command.CorrectOnTheSpot(
                        task, Map.of("floors", "2"), Commands.materials("M0" + (1 + random.nextInt(3))), "更正");
            case REQUEST_SUPPLEMENT ->
                random.nextBoolean()
                        ? Commands.askFor(task, "M01", "M02", "M03")
                        : Commands.askFor(task, "M0" + (1 + random.nextInt(3)));
            case SUPPLEMENT ->
                random.nextBoolean() ? Commands.supplement("M01", "M02", "M03") : Commands.supplement("M03");
            case ACCEPT -> Commands.accept(task);
            case REFUSE_ACCEPTANCE -> Commands.refuseAcceptance(task);
            case DEEM_ACCEPTED -> new Command.DeemAccepted(Values.NONE);
            case COMPLETE_STEP -> complete(task);
            case RETURN_TO_STEP -> new Command.ReturnToStep(task, node(), reason());
            case PAUSE_CLOCK -> Commands.pause(task, pick(List.of(PauseCause.values())));
            case RESUME_CLOCK -> Commands.resume(task);
            case EXTEND -> Commands.extend(1 + random.nextInt(12));
            case REQUEST_HEARING -> new Command.RequestHearing("申请听证");
            case START_SIDE ->
                Commands.start(task, random.nextInt(8) == 0 ? "decide" : random.nextBoolean() ? "hearing" : "expert");
            case FIRE_TIMER -> new Command.FireTimer(timer());
            case REASSIGN_TASK -> new Command.ReassignTask(task, pick(OFFICERS), reason());
            case DECIDE ->
                random.nextInt(4) == 0
                        ? Commands.refuse(task)
                        : Commands.grant(task, random.nextBoolean() ? Optional.of(Commands.REASON) : Optional.empty());
            case DELIVER ->
                new Command.Deliver(task, pick(List.of(DeliveryMode.values())), "HZ-1", Optional.of(Commands.REASON));
            case PUBLISH -> new Command.Publish("结果公开栏");
            case ORDER_RECTIFICATION ->
                Commands.order(task, ChinaTime.day(file.now()).plusDays(random.nextInt(4)));
            case REQUEST_RECHECK -> new Command.RequestRecheck("请复查");
            case ANNUL -> Commands.annul(task);
            case WITHDRAW -> new Command.Withdraw("撤回");
            case TERMINATE -> new Command.Terminate(pick(List.of(TerminationReason.values())), reason(), "ZZ-1");
            case CORRECT_CLERICAL_ERROR ->
                new Command.CorrectClericalError(
                        random.nextInt(file.history().size() + 2), CorrectableField.ADDRESS_SPELLING, "准噶尔路", reason());
        };
    }

    private Command.CompleteStep complete(String task) {
        LocalDate hearing = ChinaTime.day(file.now()).plusDays(7 + random.nextInt(8));
        return new Command.CompleteStep(
                task,
                random.nextInt(20) == 0 ? "" : "意见",
                random.nextInt(6) == 0 ? List.of() : List.of(pick(List.of("h1", "h2", "x1"))),
                Optional.of(pick(List.of(Finding.values()))).filter(finding -> needsFinding(task)),
                Optional.of(hearing),
                Values.NONE);
    }

    private boolean needsFinding(String taskId) {
        return file.state().openTasks().stream()
                .filter(task -> task.taskId().equals(taskId))
                .map(file::node)
                .anyMatch(node -> Act.FINDING.contains(node.act()));
    }

    private String reason() {
        return random.nextInt(10) == 0 ? "太短" : Commands.REASON;
    }

    private String node() {
        List<String> nodes = file.procedure().nodes().stream()
                .filter(UserTask.class::isInstance)
                .map(Node::id)
                .toList();
        return pick(nodes);
    }

    private String timer() {
        List<OpenTimer> timers = file.state()
                .tokens()
                .map(tokens -> file.procedure().timers(tokens.marking()))
                .orElse(List.of());
        return timers.isEmpty() || random.nextInt(10) == 0
                ? "none.1"
                : pick(timers).timerTaskId();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
