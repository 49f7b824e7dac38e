package org.sundial.app.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.app.documents.Attachment;
import org.sundial.app.documents.Numbers;
import org.sundial.app.web.Words;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.AnnulmentGround;
import org.sundial.casefile.Branch;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.Channel;
import org.sundial.casefile.Command;
import org.sundial.casefile.CommandKind;
import org.sundial.casefile.DeliveryMode;
import org.sundial.casefile.Finding;
import org.sundial.casefile.Material;
import org.sundial.casefile.NonAcceptanceGround;
import org.sundial.casefile.PauseCause;
import org.sundial.casefile.Ruling;
import org.sundial.casefile.SupplementItem;
import org.sundial.casefile.TerminationReason;
import org.sundial.procedure.Value;
import org.sundial.procedure.Values;

/** Turns a line of the script into the command a page would give. */
final class Commands {
    private static final Set<String> NOT_FORM = Set.of("branch", "materials");

    private final Numbers numbers;
    private final Specimens specimens;
    private final WorkingDayCalendar calendar;
    private final LocalDate today;

    Commands(Numbers numbers, Specimens specimens, WorkingDayCalendar calendar, LocalDate today) {
        this.numbers = numbers;
        this.specimens = specimens;
        this.calendar = calendar;
        this.today = today;
    }

    Command.Receive receive(Script.Line line, HandledPower power, UUID command) {
        Map<String, String> form = new TreeMap<>(line.args());
        form.keySet().removeAll(NOT_FORM);
        Map<String, Value> variables = new HashMap<>();
        power.procedure().variables().keySet().forEach(name -> {
            String given = form.get(name);
            if (given != null) {
                variables.put(name, new Value.Truth(Boolean.parseBoolean(given)));
            }
        });
        return new Command.Receive(
                line.item(),
                power.rules().organ(),
                Channel.valueOf(line.channel()),
                Branch.valueOf(line.arg("branch")),
                draw(line, "收", command),
                form,
                materials(line, power.rules()),
                Values.of(variables));
    }

    Command on(Script.Line line, HandledPower power, CaseState state, UUID command) {
        return switch (CommandKind.valueOf(line.command())) {
            case REQUEST_SUPPLEMENT ->
                new Command.RequestSupplement(task(line, state), draw(line, "补", command), missing(line));
            case SUPPLEMENT ->
                new Command.Supplement(draw(line, "收", command), Map.of(), materials(line, power.rules()));
            case ACCEPT ->
                new Command.Accept(
                        task(line, state), draw(line, "受", command), line.arg("opinion"), List.of(), outcome(line));
            case REFUSE_ACCEPTANCE ->
                new Command.RefuseAcceptance(
                        task(line, state),
                        draw(line, "不受", command),
                        NonAcceptanceGround.valueOf(line.arg("ground")),
                        line.arg("reason"),
                        line.optional("competentOrgan"),
                        Optional.of(power.rules().remedy().told()));
            case DEEM_ACCEPTED -> new Command.DeemAccepted(outcome(line));
            case COMPLETE_STEP ->
                new Command.CompleteStep(
                        task(line, state),
                        line.arg("opinion"),
                        line.optional("coSigners")
                                .map(names -> List.of(names.split(",", -1)))
                                .orElse(List.of()),
                        line.optional("finding").map(Finding::valueOf),
                        line.optional("hearingOnOffset").map(days -> day(days)),
                        outcome(line));
            case RETURN_TO_STEP -> new Command.ReturnToStep(task(line, state), line.arg("toNode"), line.arg("reason"));
            case PAUSE_CLOCK ->
                new Command.PauseClock(
                        task(line, state),
                        PauseCause.valueOf(line.arg("cause")),
                        line.arg("reason"),
                        draw(line, "特", command),
                        Integer.parseInt(line.arg("workingDaysNeeded")));
            case RESUME_CLOCK -> new Command.ResumeClock(task(line, state), line.arg("result"));
            case EXTEND ->
                new Command.Extend(Integer.parseInt(line.arg("amount")), line.arg("reason"), draw(line, "延", command));
            case START_SIDE ->
                new Command.StartSide(task(line, state), line.arg("side"), line.arg("reason"), outcome(line));
            case DECIDE ->
                new Command.Decide(
                        task(line, state),
                        ruling(line, power, command),
                        line.arg("opinion"),
                        line.optional("lateReason"),
                        outcome(line));
            case DELIVER ->
                new Command.Deliver(
                        task(line, state),
                        DeliveryMode.valueOf(line.arg("mode")),
                        line.arg("receipt"),
                        line.optional("lateReason"));
            case PUBLISH -> new Command.Publish(line.arg("place"));
            case ORDER_RECTIFICATION ->
                new Command.OrderRectification(
                        task(line, state),
                        draw(line, "改", command),
                        Arrays.asList(line.arg("items").split("\\|", -1)),
                        day(line.arg("untilOffset")));
            case ANNUL ->
                new Command.Annul(
                        task(line, state),
                        AnnulmentGround.valueOf(line.arg("ground")),
                        draw(line, "撤", command),
                        line.arg("reason"),
                        Optional.of(power.rules().remedy().told()),
                        outcome(line));
            case WITHDRAW -> new Command.Withdraw(line.arg("statement"));
            case TERMINATE ->
                new Command.Terminate(
                        TerminationReason.valueOf(line.arg("ground")), line.arg("reason"), draw(line, "终", command));
            case RECEIVE,
                    CORRECT_ON_THE_SPOT,
                    REQUEST_HEARING,
                    FIRE_TIMER,
                    REASSIGN_TASK,
                    REQUEST_RECHECK,
                    CORRECT_CLERICAL_ERROR ->
                throw new IllegalArgumentException("the script does not use " + line.command());
        };
    }

    private Ruling ruling(Script.Line line, HandledPower power, UUID command) {
        return switch (line.arg("ruling")) {
            case "GRANT" ->
                new Ruling.Grant(
                        draw(line, "准", command), Optional.of(draw(line, "证", command)), List.of(), Optional.empty());
            case "REFUSE" ->
                new Ruling.Refuse(
                        draw(line, "不准", command),
                        line.arg("reasons"),
                        Optional.of(power.rules().remedy().told()));
            default -> throw new IllegalArgumentException("a ruling is GRANT or REFUSE: " + line.arg("ruling"));
        };
    }

    private static List<SupplementItem> missing(Script.Line line) {
        return line.args().entrySet().stream()
                .filter(arg -> arg.getKey().startsWith("item."))
                .map(arg -> new SupplementItem(arg.getKey().substring("item.".length()), arg.getValue()))
                .toList();
    }

    private static String task(Script.Line line, CaseState state) {
        return state.openTasks().stream()
                .filter(task -> task.nodeId().equals(line.arg("node")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        line.key() + " " + line.step() + ": no open task at " + line.arg("node")))
                .taskId();
    }

    private static Values outcome(Script.Line line) {
        Map<String, Value> values = new HashMap<>();
        line.args().forEach((name, value) -> {
            if (name.startsWith("outcome.")) {
                values.put(name.substring("outcome.".length()), new Value.Truth(Boolean.parseBoolean(value)));
            }
        });
        return Values.of(values);
    }

    private LocalDate day(String offset) {
        return Script.day(calendar, today, Integer.parseInt(offset));
    }

    private String draw(Script.Line line, String instrument, UUID command) {
        int year = line.at().atZone(Words.ZONE).getYear();
        return numbers.draw((line.item().startsWith("KLMY-XF") ? "克消" : "克市监") + "模拟" + instrument, year, command);
    }

    /** What a simulated applicant hands in is a real file that says it is simulated. */
    private List<Material> materials(Script.Line line, ItemRules rules) {
        return Arrays.stream(line.arg("materials").split(",", -1))
                .map(code -> {
                    String name = rules.materials().stream()
                            .filter(material -> material.code().equals(code))
                            .map(material -> material.name().zh())
                            .findFirst()
                            .orElse(code);
                    Attachment file = specimens.of(name);
                    return new Material(code, "模拟材料：" + name + ".pdf", file.sha256(), file.sha256());
                })
                .toList();
    }
}
