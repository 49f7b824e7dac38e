package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.stories.Town;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Command;
import org.sundial.casefile.RefusalReason;
import org.sundial.procedure.Values;

/** Two nodes on one database, each with a memory of its own: what a node remembers never decides against what is stored. */
class TwoNodesTest {
    private static final int ROUNDS = 12;

    private static final Town ONE = Town.open(Town.freePort(), Map.of());
    private static final Town OTHER = ONE.beside(Town.freePort());

    private final OpenCases here = new OpenCases(ONE.bean(Cases.class), ONE.bean(CaseFiles.class));
    private final OpenCases there = new OpenCases(OTHER.bean(Cases.class), OTHER.bean(CaseFiles.class));
    private final JdbcClient jdbc = JdbcClient.create(ONE.database().app());
    private final List<Reference> received = new ArrayList<>();

    @AfterEach
    void every_case_is_whole_in_the_end() {
        assertThat(received).isNotEmpty().allSatisfy(reference -> {
            WholeCases.assertWhole(jdbc, reference);
            WholeCases.assertTasksAndLimits(jdbc, here, reference);
            assertThat(there.state(reference)).isEqualTo(here.state(reference));
        });
    }

    @AfterAll
    static void close() {
        OTHER.close();
        ONE.close();
    }

    @Test
    void what_another_node_opened_the_way_for_is_not_refused_from_an_old_memory() {
        Reference reference = receive();
        here.act(reference, here.accept(reference), OpenCases.WINDOW);
        there.act(reference, examined(there, reference), OpenCases.HANDLER);
        Command review = there.complete(reference, "review", Values.NONE);
        assertThat(remembered(ONE, reference)).as("it is behind").isEqualTo(2);
        int version = version(reference);
        assertThat(version).isGreaterThan(2);

        Outcome outcome = here.act(reference, review, OpenCases.REVIEWER);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Kept.class,
                        kept -> assertThat(kept.version())
                                .isGreaterThan(version)
                                .isEqualTo(version(reference)));
    }

    /** Possible by the old memory and possible now: it is decided again, on what is stored. */
    @Test
    void an_act_that_an_old_memory_allows_is_written_on_the_version_that_is_stored() {
        Reference reference = receive();
        there.act(reference, there.accept(reference), OpenCases.WINDOW);
        assertThat(remembered(ONE, reference)).as("it is behind").isEqualTo(1);

        Outcome outcome = here.act(reference, new Command.Withdraw("申请人书面撤回。"), OpenCases.WINDOW);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Kept.class, kept -> assertThat(kept.version()).isEqualTo(3));
    }

    @Test
    void nobody_signs_on_one_node_what_has_changed_on_the_other_since_they_saw_it() {
        Reference reference = receive();
        there.act(reference, there.accept(reference), OpenCases.WINDOW);

        Outcome outcome = ONE.bean(Cases.class)
                .act(UUID.randomUUID(), reference, 1, new Command.Withdraw("申请人书面撤回。"), OpenCases.WINDOW);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Conflict.class,
                        conflict -> assertThat(conflict.kind()).isEqualTo("ACCEPTED"));
        assertThat(version(reference)).isEqualTo(2);
    }

    @Test
    void who_saw_what_the_other_node_did_signs_it_here() {
        Reference reference = receive();
        there.act(reference, there.accept(reference), OpenCases.WINDOW);

        Outcome outcome = ONE.bean(Cases.class)
                .act(UUID.randomUUID(), reference, 2, new Command.Withdraw("申请人书面撤回。"), OpenCases.WINDOW);

        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void a_case_that_ended_on_the_other_node_is_answered_as_ended() {
        Reference reference = receive();
        Command accept = here.accept(reference);
        there.act(reference, new Command.Withdraw("申请人书面撤回。"), OpenCases.WINDOW);
        int version = version(reference);

        Outcome outcome = here.act(reference, accept, OpenCases.WINDOW);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.verdict().reason()).isEqualTo(RefusalReason.NOT_IN_THIS_STATUS));
        assertThat(outcome).isEqualTo(there.act(reference, accept, OpenCases.WINDOW));
        assertThat(version(reference)).isEqualTo(version);
    }

    @Test
    void a_command_that_was_kept_on_one_node_is_answered_on_the_other() {
        Reference reference = receive();
        Command accept = here.accept(reference);
        UUID command = UUID.randomUUID();
        OTHER.bean(Cases.class).act(command, reference, accept, OpenCases.WINDOW);

        assertThat(ONE.bean(Cases.class).act(command, reference, accept, OpenCases.WINDOW))
                .isEqualTo(new Outcome.Repeated(reference, 2));
        assertThat(version(reference)).isEqualTo(2);
    }

    @Test
    void of_two_nodes_that_act_at_once_on_one_version_exactly_one_is_kept() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Reference reference = receive();
            Command accept = here.accept(reference);
            assertOneKept(reference, accept, accept, OpenCases.WINDOW);
            Command examined = examined(here, reference);
            assertOneKept(reference, examined, examined, OpenCases.HANDLER);
            String task = here.task(reference, "review");
            assertOneKept(
                    reference,
                    here.complete(reference, "review", Values.NONE),
                    new Command.ReturnToStep(task, "examine", "审查意见没有写明布局是否符合，请补充。"),
                    OpenCases.REVIEWER);
        }
    }

    @Test
    void the_same_command_sent_to_both_nodes_at_once_is_kept_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Reference reference = receive();
            Command accept = here.accept(reference);
            UUID command = UUID.randomUUID();

            List<Outcome> outcomes = People.atOnce(List.<Callable<Outcome>>of(
                    () -> ONE.bean(Cases.class).act(command, reference, accept, OpenCases.WINDOW),
                    () -> OTHER.bean(Cases.class).act(command, reference, accept, OpenCases.WINDOW)));

            assertThat(outcomes).filteredOn(Outcome.Kept.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Outcome.Repeated.class::isInstance).hasSize(1);
            assertThat(version(reference)).isEqualTo(2);
        }
    }

    private void assertOneKept(Reference reference, Command oneActs, Command otherActs, Actor by) throws Exception {
        int before = version(reference);

        List<Outcome> outcomes = People.atOnce(List.<Callable<Outcome>>of(
                () -> here.act(reference, oneActs, by), () -> there.act(reference, otherActs, by)));

        assertThat(outcomes).filteredOn(Outcome.Kept.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Outcome.Kept))
                .hasSize(1)
                .allSatisfy(
                        outcome -> assertThat(outcome).isInstanceOfAny(Outcome.Conflict.class, Outcome.Refused.class));
        Outcome.Kept kept = outcomes.stream()
                .filter(Outcome.Kept.class::isInstance)
                .map(Outcome.Kept.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(version(reference))
                .isEqualTo(kept.version())
                .isEqualTo(before + kept.events().size());
    }

    /** Received here, so that this node remembers it. */
    private Reference receive() {
        Reference reference = here.receive();
        received.add(reference);
        return reference;
    }

    private static Command examined(OpenCases node, Reference reference) {
        return node.complete(reference, "examine", Values.of("siteCheck", false));
    }

    private static int remembered(Town node, Reference reference) {
        return node.bean(RememberedCases.class).find(reference).orElseThrow().version();
    }

    private int version(Reference reference) {
        return jdbc.sql("select version from casework.case_file where reference = :reference")
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
    }
}
