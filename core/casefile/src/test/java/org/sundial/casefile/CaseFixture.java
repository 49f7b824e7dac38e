package org.sundial.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sundial.calendar.Basis;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.PublishedArrangements;
import org.sundial.calendar.TimeLimit;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.UserTask;

/** One case with its history and a clock moved by hand. After every act the history must replay to the state. */
final class CaseFixture {
    static final Basis LIST = Basis.of("权责清单", "责任事项");

    private final Procedure procedure;
    private final WorkingDayCalendar calendar;
    private final List<CaseEvent> history = new ArrayList<>();
    private CaseLimits limits;
    private CaseState state = CaseState.NONE;
    private Instant now = at("2026-11-02T09:00"); // Monday

    private CaseFixture(Procedure procedure, CaseLimits limits) {
        this.procedure = procedure;
        this.limits = limits;
        this.calendar = PublishedArrangements.asOf("2026");
    }

    static CaseFixture of(Procedure procedure) {
        return new CaseFixture(procedure, P01_LIMITS);
    }

    static final CaseLimits P01_LIMITS = CaseLimits.statutory(List.of(
                    MaterialRule.requiredFor(Branch.COMMITMENT, "M01", "告知承诺书"),
                    MaterialRule.requiredFor(Branch.ORDINARY, "M02", "消防安全检查申报表"),
                    MaterialRule.required("M03", "营业执照"),
                    MaterialRule.optional("M08", "法律、行政法规规定的其他材料")))
            .offeringCommitment()
            .with(DeadlineKind.VERIFICATION, ClockRule.of(TimeLimit.workingDays(20, LIST)))
            .with(DeadlineKind.RECTIFICATION_ORDER, ClockRule.of(TimeLimit.workingDays(3, LIST)))
            .with(DeadlineKind.RECHECK, ClockRule.of(TimeLimit.workingDays(3, LIST)));

    CaseFixture with(DeadlineKind kind, ClockRule rule) {
        limits = limits.with(kind, rule);
        return this;
    }

    CaseFixture promisingFromReceipt() {
        limits = limits.promisingFromReceipt();
        return this;
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
    }

    CaseFixture on(String local) {
        now = at(local);
        return this;
    }

    CaseFixture later(Duration passed) {
        now = now.plus(passed);
        return this;
    }

    CaseState state() {
        return state;
    }

    List<CaseEvent> history() {
        return history;
    }

    Procedure procedure() {
        return procedure;
    }

    Instant now() {
        return now;
    }

    Facts facts(Actor actor) {
        return new Facts(now, calendar, procedure, limits, actor);
    }

    Verdict tries(Actor actor, Command command) {
        return Licensing.decide(state, command, facts(actor));
    }

    /** The act is done, and what was decided is kept. */
    CaseFixture does(Actor actor, Command command) {
        Verdict verdict = tries(actor, command);
        assertThat(verdict).as("%s by %s", command.kind(), actor).isInstanceOf(Verdict.Done.class);
        keep((Verdict.Done) verdict);
        return this;
    }

    void keep(Verdict.Done done) {
        for (CaseEvent event : done.events()) {
            history.add(event);
            state = Licensing.evolve(state, event);
        }
        assertThat(Licensing.replay(history)).isEqualTo(state);
    }

    Verdict.Refused refuses(Actor actor, Command command) {
        Verdict verdict = tries(actor, command);
        assertThat(verdict).as("%s by %s", command.kind(), actor).isInstanceOf(Verdict.Refused.class);
        return (Verdict.Refused) verdict;
    }

    /** The open task of this node. */
    String task(String nodeId) {
        return state.openTasks().stream()
                .filter(task -> task.nodeId().equals(nodeId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(nodeId + " is not open: " + state.openTasks()))
                .taskId();
    }

    List<String> openNodes() {
        return state.openTasks().stream().map(CaseState.TaskInHand::nodeId).toList();
    }

    UserTask node(CaseState.TaskInHand task) {
        return (UserTask) procedure.node(task.nodeId());
    }

    List<CaseDeadline> deadlines() {
        return CaseClock.deadlines(state, limits, procedure, calendar);
    }

    Optional<CaseDeadline> find(DeadlineKind kind) {
        return deadlines().stream().filter(deadline -> deadline.kind() == kind).reduce((first, last) -> last);
    }

    CaseDeadline deadline(DeadlineKind kind) {
        return find(kind).orElseThrow(() -> new AssertionError("no " + kind + " in " + deadlines()));
    }

    LocalDate due(DeadlineKind kind) {
        Deadline deadline = deadline(kind).deadline();
        assertThat(deadline).isInstanceOf(Deadline.Due.class);
        return ((Deadline.Due) deadline).date();
    }

    // Where the stories begin.

    CaseFixture received(Branch branch) {
        return does(
                People.APPLICANT,
                branch == Branch.COMMITMENT
                        ? Commands.receive(branch, "M01", "M03")
                        : Commands.receive(branch, "M02", "M03"));
    }

    CaseFixture accepted(Branch branch) {
        received(branch);
        return does(People.WINDOW, Commands.accept(task("accept")));
    }

    /** P01 by commitment, granted. */
    CaseFixture granted() {
        accepted(Branch.COMMITMENT);
        return does(People.HEAD, Commands.grant(task("decide_on_commitment")));
    }

    /** P01 by commitment, delivered, waiting for the verification. */
    CaseFixture delivered() {
        granted();
        return does(People.WINDOW, Commands.deliver(task("deliver_on_commitment")));
    }
}
