package org.sundial.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sundial.casefile.People.HANDLER;
import static org.sundial.casefile.People.HEAD;
import static org.sundial.casefile.People.WINDOW;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sundial.procedure.Values;

/** The one table that decides and is drawn. */
class LicensingTableTest {

    @Test
    void every_status_is_reached_from_before_receipt() {
        Set<LicensingStatus> reached = EnumSet.of(LicensingStatus.NOT_RECEIVED);
        for (int before = 0; before != reached.size(); ) {
            before = reached.size();
            LicensingTable.edges().stream()
                    .filter(edge -> reached.contains(edge.from()))
                    .forEach(edge -> reached.add(edge.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(LicensingStatus.values());
    }

    @ParameterizedTest
    @EnumSource(LicensingStatus.class)
    void an_end_is_marked_as_an_end_and_nothing_leads_out_of_it(LicensingStatus status) {
        boolean leaves = LicensingTable.edges().stream().anyMatch(edge -> edge.from() == status && edge.to() != status);
        assertThat(status.isEnd()).isEqualTo(!leaves);
    }

    @ParameterizedTest
    @EnumSource(LicensingStatus.class)
    void from_every_status_an_end_can_be_reached(LicensingStatus status) {
        Set<LicensingStatus> reached = EnumSet.of(status);
        for (int before = 0; before != reached.size(); ) {
            before = reached.size();
            LicensingTable.edges().stream()
                    .filter(edge -> reached.contains(edge.from()))
                    .forEach(edge -> reached.add(edge.to()));
        }
        assertThat(reached).anyMatch(LicensingStatus::isEnd);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void every_fact_has_a_place_in_the_table(EventKind kind) {
        assertThat(LicensingTable.edges()).extracting(Edge::event).contains(kind);
    }

    @ParameterizedTest
    @EnumSource(CommandKind.class)
    void every_act_has_a_place_in_the_table(CommandKind kind) {
        assertThat(LicensingTable.edges()).extracting(Edge::act).contains(Optional.of(kind));
    }

    static List<Arguments> pairs() {
        Map<LicensingStatus, CaseFixture> cases = cases();
        List<Arguments> pairs = new ArrayList<>();
        for (LicensingStatus status : LicensingStatus.values()) {
            for (CommandKind kind : CommandKind.values()) {
                pairs.add(Arguments.of(status, kind, Objects.requireNonNull(cases.get(status))));
            }
        }
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void each_pair_of_status_and_act_is_an_edge_or_refused_with_a_reason(
            LicensingStatus status, CommandKind kind, CaseFixture file) {
        assertThat(file.state().status()).isEqualTo(status);
        Set<Edge> edges = new HashSet<>();
        LicensingTable.edges().stream()
                .filter(edge -> edge.from() == status && edge.act().equals(Optional.of(kind)))
                .forEach(edges::add);
        for (Actor actor :
                List.of(People.APPLICANT, People.CLOCK, WINDOW, HANDLER, People.REVIEWER, HEAD, People.LEGAL)) {
            for (String task : tasks(file)) {
                switch (file.tries(actor, sample(kind, task))) {
                    case Verdict.Done done -> {
                        CaseEvent first = done.events().getFirst();
                        LicensingStatus to =
                                Licensing.evolve(file.state(), first).status();
                        assertThat(edges).contains(new Edge(status, Optional.of(kind), first.kind(), to));
                    }
                    case Verdict.Refused refused -> {
                        assertThat(refused.reason() == RefusalReason.NOT_IN_THIS_STATUS)
                                .isEqualTo(edges.isEmpty());
                        assertThat(refused.details()).isNotEmpty().allSatisfy(detail -> {
                            assertThat(detail.zh()).isNotBlank();
                            assertThat(detail.en()).isNotBlank();
                        });
                    }
                }
            }
        }
    }

    @Test
    void every_edge_can_be_walked() {
        Set<Edge> left = new HashSet<>(LicensingTable.edges());
        for (int seed = 0; seed < 4_000 && !left.isEmpty(); seed++) {
            Explorer explorer = new Explorer(Procedures.HEARD, seed);
            for (int i = 0; i < 150; i++) {
                CaseState state = explorer.file().state();
                if (explorer.attempt() instanceof Verdict.Done done) {
                    for (CaseEvent event : done.events()) {
                        CaseState before = state;
                        CaseState after = Licensing.evolve(before, event);
                        left.removeIf(edge -> edge.from() == before.status()
                                && edge.event() == event.kind()
                                && edge.to() == after.status());
                        state = after;
                    }
                }
            }
        }
        assertThat(left).isEmpty();
    }

    @Test
    void the_drawing_is_the_table_that_was_agreed() throws IOException {
        assertThat(LicensingDrawing.ZH.table()).isEqualTo(golden("licensing-table.md"));
        assertThat(LicensingDrawing.ZH.graphviz()).isEqualTo(golden("licensing-table.dot"));
    }

    @Test
    void the_english_drawing_has_the_same_edges() {
        assertThat(LicensingDrawing.EN.table().lines())
                .hasSameSizeAs(LicensingDrawing.ZH.table().lines().toList());
        assertThat(LicensingDrawing.EN.graphviz()).doesNotContainPattern("\\p{IsHan}");
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(LicensingTableTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> tasks(CaseFixture file) {
        List<String> tasks = new ArrayList<>(file.state().openTasks().stream()
                .map(CaseState.TaskInHand::taskId)
                .toList());
        tasks.add("nowhere.1");
        return tasks;
    }

    /** A case at every status, brought there by its own acts. */
    private static Map<LicensingStatus, CaseFixture> cases() {
        CaseFixture awaiting = fire();
        awaiting.received(Branch.ORDINARY).does(WINDOW, Commands.askFor(awaiting.task("accept"), "M03"));
        CaseFixture supplemented = fire();
        supplemented.received(Branch.ORDINARY).does(WINDOW, Commands.askFor(supplemented.task("accept"), "M03"));
        supplemented.does(People.APPLICANT, Commands.supplement("M03"));
        CaseFixture paused = fire().accepted(Branch.ORDINARY);
        paused.does(HANDLER, Commands.pause(paused.task("inspect"), PauseCause.TESTING));
        CaseFixture refused = fire().accepted(Branch.COMMITMENT);
        refused.does(HEAD, Commands.refuse(refused.task("decide_on_commitment")));
        CaseFixture closed = fire().delivered();
        closed.does(HANDLER, Commands.found(closed.task("verify_after"), Finding.CONFORMS, "h2"));
        CaseFixture notAccepted = fire().received(Branch.ORDINARY);
        notAccepted.does(WINDOW, Commands.refuseAcceptance(notAccepted.task("accept")));
        CaseFixture annulled = fire().delivered();
        annulled.does(HANDLER, Commands.found(annulled.task("verify_after"), Finding.DOES_NOT_CONFORM, "h2"));
        annulled.does(HANDLER, Commands.order(annulled.task("recheck"), LocalDate.of(2026, 11, 3)));
        annulled.on("2026-11-04T09:00")
                .does(HANDLER, Commands.found(annulled.task("recheck"), Finding.DOES_NOT_CONFORM, "h2"));
        annulled.does(HEAD, Commands.annul(annulled.task("annul")));
        return Map.ofEntries(
                Map.entry(LicensingStatus.NOT_RECEIVED, fire()),
                Map.entry(LicensingStatus.RECEIVED, fire().received(Branch.ORDINARY)),
                Map.entry(LicensingStatus.AWAITING_SUPPLEMENT, awaiting),
                Map.entry(LicensingStatus.SUPPLEMENTED, supplemented),
                Map.entry(LicensingStatus.UNDER_EXAMINATION, fire().accepted(Branch.ORDINARY)),
                Map.entry(LicensingStatus.PAUSED, paused),
                Map.entry(LicensingStatus.GRANTED, fire().granted()),
                Map.entry(LicensingStatus.REFUSED, refused),
                Map.entry(LicensingStatus.DELIVERED, fire().delivered()),
                Map.entry(LicensingStatus.CLOSED, closed),
                Map.entry(LicensingStatus.ACCEPTANCE_REFUSED, notAccepted),
                Map.entry(
                        LicensingStatus.WITHDRAWN,
                        fire().received(Branch.ORDINARY).does(People.APPLICANT, new Command.Withdraw(""))),
                Map.entry(
                        LicensingStatus.TERMINATED,
                        fire().received(Branch.ORDINARY).does(HEAD, Commands.terminate())),
                Map.entry(LicensingStatus.ANNULLED, annulled));
    }

    private static CaseFixture fire() {
        return CaseFixture.of(Procedures.P01);
    }

    private static Command sample(CommandKind kind, String task) {
        return switch (kind) {
            case RECEIVE -> Commands.receive(Branch.ORDINARY, "M02", "M03");
            case CORRECT_ON_THE_SPOT -> new Command.CorrectOnTheSpot(task, Map.of("floors", "2"), List.of(), "更正");
            case REQUEST_SUPPLEMENT -> Commands.askFor(task, "M03");
            case SUPPLEMENT -> Commands.supplement("M03");
            case ACCEPT -> Commands.accept(task);
            case REFUSE_ACCEPTANCE -> Commands.refuseAcceptance(task);
            case DEEM_ACCEPTED -> new Command.DeemAccepted(Values.NONE);
            case COMPLETE_STEP -> Commands.found(task, Finding.CONFORMS, "h2");
            case RETURN_TO_STEP -> new Command.ReturnToStep(task, "inspect", Commands.REASON);
            case PAUSE_CLOCK -> Commands.pause(task, PauseCause.TESTING);
            case RESUME_CLOCK -> Commands.resume(task);
            case EXTEND -> Commands.extend(5);
            case REQUEST_HEARING -> new Command.RequestHearing("申请听证");
            case START_SIDE -> Commands.start(task, "hearing");
            case FIRE_TIMER -> new Command.FireTimer("none.1");
            case REASSIGN_TASK -> new Command.ReassignTask(task, People.OTHER_HANDLER, Commands.REASON);
            case DECIDE -> Commands.grant(task);
            case DELIVER -> Commands.deliver(task);
            case PUBLISH -> new Command.Publish("结果公开栏");
            case ORDER_RECTIFICATION -> Commands.order(task, LocalDate.of(2026, 12, 1));
            case REQUEST_RECHECK -> new Command.RequestRecheck("请复查");
            case ANNUL -> Commands.annul(task);
            case WITHDRAW -> new Command.Withdraw("撤回");
            case TERMINATE -> Commands.terminate();
            case CORRECT_CLERICAL_ERROR ->
                new Command.CorrectClericalError(1, CorrectableField.ADDRESS_SPELLING, "准噶尔路", Commands.REASON);
        };
    }
}
