package org.sundial.procedure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sundial.procedure.Token.Resting;

/**
 * 流程. The steps, arrows and gateways of one procedure, and the token game on them. Immutable; every move is a pure
 * function from marking to marking.
 *
 * <p>Every move throws {@link StepRefused} when it is not a step of this procedure (and then nothing has moved), and
 * {@link MalformedMarking} when the marking belongs to another procedure.
 */
public final class Procedure {
    /** More side procedures of one kind than this at the same time are a mistake. */
    static final int MAX_OPEN_SIDES = 16;

    static final Marking NOTHING = new Marking(0, List.of(), List.of(), List.of(), Values.NONE);

    private static final Oracle CONDITIONS = new ConditionOracle();

    private final String id;
    private final String name;
    private final String nameEn;
    private final Structure structure;
    private final Map<String, Variable> variables;
    private final Set<Mark> requires;
    private final String fingerprint;
    private final Map<String, StateSpace> stateSpaces = new ConcurrentHashMap<>();
    private final Map<String, List<List<Flow>>> choices = new ConcurrentHashMap<>();

    Procedure(
            String id,
            String name,
            String nameEn,
            Collection<Node> nodes,
            Collection<Flow> flows,
            Map<String, Variable> variables,
            Set<Mark> requires) {
        this.id = id;
        this.name = name;
        this.nameEn = nameEn;
        this.structure = new Structure(nodes, flows);
        this.variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        this.requires = Set.copyOf(requires);
        this.fingerprint = CanonicalForm.fingerprint(this);
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    /** 指纹. The lower-case hex SHA-256 of the canonical form: everything but the drawing. */
    public String fingerprint() {
        return fingerprint;
    }

    /** In the order of the file; the nodes of called procedures follow their call. */
    public List<Node> nodes() {
        return structure.nodes();
    }

    public List<Flow> flows() {
        return structure.flows();
    }

    /** @throws MalformedMarking when there is no such node */
    public Node node(String nodeId) {
        return structure.node(nodeId);
    }

    public Map<String, VariableType> variables() {
        Map<String, VariableType> types = new LinkedHashMap<>();
        variables.forEach((variable, declared) -> types.put(variable, declared.type()));
        return Collections.unmodifiableMap(types);
    }

    /** The variables as declared, with labels and allowed texts. */
    public Map<String, Variable> declared() {
        return variables;
    }

    /** The marks some step must bear, by the procedure's own declaration. */
    public Set<Mark> requires() {
        return requires;
    }

    Structure structure() {
        return structure;
    }

    /** Starts a run with what is known at the beginning. */
    public Marking begin(Values values) {
        check(values);
        return play(NOTHING, game -> {
                    game.give(values);
                    game.begin();
                })
                .apply(CONDITIONS)
                .settle();
    }

    /** The steps open now, oldest first. */
    public List<OpenTask> open(Marking marking) {
        List<OpenTask> open = new ArrayList<>();
        for (Token token : marking.tokens()) {
            if (token instanceof Resting at) {
                open.add(new OpenTask(at.taskId(), task(at), at.iteration()));
            }
        }
        return open;
    }

    /** The boundary timers running now; each begins when the step it watches opens. */
    public List<OpenTimer> timers(Marking marking) {
        return OpenTimers.of(structure, marking).stream()
                .map(OpenTimers.Armed::open)
                .toList();
    }

    /** The side procedures that may be started now; none once the run has ended. */
    public List<SubProcess> sides(Marking marking) {
        return ended(marking) ? List.of() : sides();
    }

    /** 旁支程序 of this procedure. */
    public List<SubProcess> sides() {
        return structure.children("").stream()
                .filter(SubProcess.class::isInstance)
                .map(SubProcess.class::cast)
                .filter(sub -> sub.kind() == SubProcessKind.SIDE)
                .toList();
    }

    /** Whether nothing is left to do. */
    public boolean ended(Marking marking) {
        return marking.tokens().isEmpty() && marking.scopes().isEmpty();
    }

    /** Completes an open step with its outcome, which stays known for the rest of the run. */
    public Marking complete(Marking marking, String taskId, Values outcome) {
        Resting token = resting(marking, taskId);
        check(outcome);
        for (String asked : task(token).asks()) {
            if (!outcome.has(asked)) {
                throw new StepRefused(StepRefusal.VALUE_MISSING, token.node(), asked);
            }
        }
        return completeFreely(marking, taskId, outcome).apply(CONDITIONS).settle();
    }

    /** A boundary timer came due. */
    public Marking fire(Marking marking, String timerTaskId) {
        return fireFreely(marking, timerTaskId).apply(CONDITIONS).settle();
    }

    /** 启动旁支程序: an ad-hoc side procedure begins beside whatever is going on. */
    public Marking startSide(Marking marking, String sideNodeId, Values values) {
        check(values);
        if (ended(marking)) {
            throw new StepRefused(StepRefusal.RUN_ENDED, sideNodeId, "");
        }
        SubProcess side = sides().stream()
                .filter(sub -> sub.id().equals(sideNodeId))
                .findFirst()
                .orElseThrow(() -> new StepRefused(StepRefusal.NOT_A_SIDE_PROCEDURE, sideNodeId, ""));
        if (marking.scopes().stream()
                        .filter(scope -> scope.node().equals(sideNodeId))
                        .count()
                >= MAX_OPEN_SIDES) {
            throw new StepRefused(StepRefusal.TOO_MANY_SIDE_PROCEDURES, sideNodeId, "");
        }
        return play(marking, game -> {
                    game.give(values);
                    game.startSide(side);
                })
                .apply(CONDITIONS)
                .settle();
    }

    /** 退回: the open step goes back to an earlier one; only to one of {@link #returnTargets}. */
    public Marking returnTo(Marking marking, String taskId, String earlierNodeId) {
        return new Return(this, marking, resting(marking, taskId)).to(earlierNodeId);
    }

    /**
     * 可退回的环节: steps this run has completed, from which the flowchart leads to the open step, and from which the
     * run can go on with everything else that is open staying open. Latest first.
     */
    public List<UserTask> returnTargets(Marking marking, String taskId) {
        return new Return(this, marking, resting(marking, taskId)).targets();
    }

    /** A move about to be made on a marking, ready for the oracle that answers its questions. */
    Function<Oracle, Game> play(Marking from, Consumer<Game> move) {
        return oracle -> {
            Game game = new Game(structure, from, oracle);
            move.accept(game);
            return game;
        };
    }

    /** A completion that may lack outcomes the step asks for, as runs kept elsewhere do. */
    Function<Oracle, Game> completeFreely(Marking marking, String taskId, Values outcome) {
        Resting token = resting(marking, taskId);
        return play(marking, game -> {
            game.give(outcome);
            game.complete(token, task(token));
        });
    }

    Function<Oracle, Game> fireFreely(Marking marking, String timerTaskId) {
        OpenTimers.Armed armed = OpenTimers.of(structure, marking).stream()
                .filter(timer -> timer.open().timerTaskId().equals(timerTaskId))
                .findFirst()
                .orElseThrow(() -> new StepRefused(StepRefusal.TIMER_NOT_RUNNING, timerTaskId, ""));
        return play(marking, armed::fire);
    }

    /** The positions of one scope, explored once and kept. */
    StateSpace stateSpace(String scope) {
        return stateSpaces.computeIfAbsent(scope, s -> new StateSpace(this, s));
    }

    /** The sets of ways a gateway can open at one time, whatever the values are. */
    List<List<Flow>> choices(Gateway gateway) {
        return choices.computeIfAbsent(
                gateway.id(), k -> Choices.of(gateway, structure.outgoing(gateway.id()), variables));
    }

    private Resting resting(Marking marking, String taskId) {
        return marking.tokens().stream()
                .filter(Resting.class::isInstance)
                .map(Resting.class::cast)
                .filter(at -> at.taskId().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new StepRefused(StepRefusal.NOT_OPEN, taskId, ""));
    }

    private UserTask task(Resting at) {
        if (structure.node(at.node()) instanceof UserTask task) {
            return task;
        }
        throw new MalformedMarking("not a step of this procedure: " + at.node());
    }

    /** @throws StepRefused for a value that is not declared, or not of its declared type and texts */
    void check(Values values) {
        values.asMap().forEach((variable, value) -> {
            Variable declared = variables.get(variable);
            if (declared == null) {
                throw new StepRefused(StepRefusal.VALUE_NOT_DECLARED, variable, "");
            }
            boolean allowed = declared.values().isEmpty()
                    || (value instanceof Value.Text(String text)
                            && declared.values().contains(text));
            if (declared.type() != value.type() || !allowed) {
                throw new StepRefused(StepRefusal.VALUE_MISTYPED, variable, String.valueOf(value));
            }
        });
    }

    /** Two procedures are equal when they have the same fingerprint. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Procedure procedure && procedure.fingerprint.equals(fingerprint);
    }

    @Override
    public int hashCode() {
        return fingerprint.hashCode();
    }

    @Override
    public String toString() {
        return id + " " + name + " " + fingerprint.substring(0, 12);
    }
}
