package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.stories.City;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Command;
import org.sundial.casefile.RefusalReason;
import org.sundial.procedure.Values;

/** Acts that are written together are kept or not kept each by itself, and everybody is answered. */
class ActsTogetherTest {
    private static final int AT_ONCE = 16;

    private final Cases cases = City.bean(Cases.class);
    private final ActStore store = City.bean(ActStore.class);
    private final OpenCases open = OpenCases.inCity();
    private final JdbcClient jdbc = JdbcClient.create(City.database().app());

    @Test
    void acts_in_one_call_are_all_kept_each_with_its_events_leaves_tasks_and_what_runs() {
        List<Reference> references = receive(5);
        List<ActRows> acts = new ArrayList<>(
                references.subList(0, 4).stream().map(DecidedActs::accept).toList());
        acts.add(DecidedActs.withdraw(references.getLast()));

        assertThat(store.keep(acts)).containsExactlyInAnyOrder(0, 1, 2, 3, 4);

        assertThat(references).allSatisfy(this::assertWhole);
        assertThat(acts)
                .allSatisfy(
                        act -> assertThat(leaves(act)).isEqualTo(act.events().size()));
        assertThat(references.subList(0, 4))
                .allSatisfy(
                        reference -> assertThat(open.task(reference, "examine")).isNotBlank());
        assertThat(open.state(references.getLast()).status().isEnd()).isTrue();
    }

    @Test
    void an_act_decided_on_an_old_version_leaves_nothing_and_its_neighbours_are_kept() {
        List<Reference> references = receive(3);
        List<ActRows> acts = references.stream().map(DecidedActs::accept).toList();
        Reference changed = references.get(1);
        open.act(changed, new Command.Withdraw("申请人书面撤回。"), OpenCases.WINDOW);
        int version = open.state(changed).version();

        assertThat(store.keep(acts)).containsExactlyInAnyOrder(0, 2);

        assertThat(events(acts.get(1))).isZero();
        assertThat(leaves(acts.get(1))).isZero();
        assertThat(open.state(changed).version()).isEqualTo(version);
        assertThat(references).allSatisfy(this::assertWhole);
    }

    @Test
    void of_two_acts_on_one_case_in_one_call_the_first_is_kept() {
        Reference reference = open.receive();
        ActRows accept = DecidedActs.accept(reference);
        ActRows withdraw = DecidedActs.withdraw(reference);

        assertThat(store.keep(List.of(accept, withdraw))).containsExactly(0);

        assertThat(events(withdraw)).isZero();
        assertThat(leaves(withdraw)).isZero();
        assertThat(open.task(reference, "examine")).isNotBlank();
        assertWhole(reference);
    }

    @Test
    void where_one_of_many_repeats_a_command_only_that_one_fails() throws Exception {
        UUID before = UUID.randomUUID();
        Reference earlier = open.receive();
        cases.act(before, earlier, open.accept(earlier), OpenCases.WINDOW);
        List<Reference> references = receive(AT_ONCE);
        int repeating = 9;
        List<ActRows> acts = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> DecidedActs.accept(i == repeating ? before : UUID.randomUUID(), references.get(i)))
                .toList();
        HeldStore held = held(nothing -> {});

        List<CompletableFuture<Boolean>> answers = writeQueued(held, acts);

        for (int i = 0; i < AT_ONCE; i++) {
            if (i == repeating) {
                assertThat(failure(answers.get(i))).isInstanceOf(DuplicateKeyException.class);
            } else {
                assertThat(answers.get(i).get(People.SECONDS, TimeUnit.SECONDS)).isTrue();
            }
            assertWhole(references.get(i));
        }
        assertThat(held.calls())
                .as("they were written together")
                .anySatisfy(call -> assertThat(call).hasSizeGreaterThan(1).contains(acts.get(repeating)));
        assertThat(leaves(acts.get(repeating))).isZero();
        assertThat(open.state(references.get(repeating)).version()).isEqualTo(1);
    }

    @Test
    void whoever_repeats_a_command_among_many_is_answered_what_was_kept_before() throws Exception {
        UUID before = UUID.randomUUID();
        Reference earlier = open.receive();
        cases.act(before, earlier, open.accept(earlier), OpenCases.WINDOW);
        List<Reference> references = receive(AT_ONCE);
        List<Callable<Outcome>> acts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Reference reference = references.get(i);
            UUID command = i == 5 ? before : UUID.randomUUID();
            Command accept = open.accept(reference);
            acts.add(() -> cases.act(command, reference, accept, OpenCases.WINDOW));
        }

        List<Outcome> outcomes = People.atOnce(acts);

        assertThat(outcomes.get(5)).isEqualTo(new Outcome.Repeated(earlier, 2));
        assertThat(outcomes).filteredOn(Outcome.Kept.class::isInstance).hasSize(AT_ONCE - 1);
        assertThat(references).allSatisfy(this::assertWhole);
    }

    @Test
    void an_old_act_among_many_that_queue_is_told_that_it_was_not_kept() throws Exception {
        List<Reference> references = receive(6);
        List<ActRows> acts = references.stream().map(DecidedActs::accept).toList();
        open.act(references.get(4), new Command.Withdraw("申请人书面撤回。"), OpenCases.WINDOW);

        List<CompletableFuture<Boolean>> answers = writeQueued(held(nothing -> {}), acts);

        for (int i = 0; i < acts.size(); i++) {
            assertThat(answers.get(i).get(People.SECONDS, TimeUnit.SECONDS)).isEqualTo(i != 4);
            assertWhole(references.get(i));
        }
    }

    /** Two statements that lock the same cases in another order would wait for each other. */
    @Test
    void acts_written_together_lock_their_cases_in_one_order() throws Exception {
        List<Reference> descending = receive(8).stream()
                .sorted(Comparator.comparing(Reference::value).reversed())
                .toList();
        HeldStore held = held(nothing -> {});

        List<CompletableFuture<Boolean>> answers =
                writeQueued(held, descending.stream().map(DecidedActs::accept).toList());

        for (CompletableFuture<Boolean> answer : answers) {
            assertThat(answer.get(People.SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(held.calls()).anySatisfy(call -> assertThat(call).hasSizeGreaterThan(1));
        assertThat(held.calls())
                .allSatisfy(call -> assertThat(call)
                        .extracting(act -> act.reference().value())
                        .isSorted());
    }

    @Test
    void nobody_waits_for_ever_when_the_database_refuses() throws Exception {
        assertEverybodyLearns(new DataAccessResourceFailureException("refused for this test"));
    }

    @Test
    void nobody_waits_for_ever_when_the_program_breaks() throws Exception {
        assertEverybodyLearns(new AssertionError("broken for this test"));
    }

    @Test
    void when_the_database_refuses_everybody_is_told_and_nothing_is_kept() throws Exception {
        List<Reference> references = receive(AT_ONCE);
        List<Command> accepts = references.stream().map(open::accept).toList();
        JdbcClient owner = JdbcClient.create(City.database().owner());
        owner.sql("""
                create function casework.refuse() returns trigger language plpgsql as $$
                begin raise exception 'refused for this test'; end $$
                """).update();
        try {
            owner.sql("""
                    create trigger refuse after insert on casework.case_event
                       for each row execute function casework.refuse()
                    """).update();
            List<Callable<Boolean>> acts = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Reference reference = references.get(i);
                Command accept = accepts.get(i);
                acts.add(() -> isRefusedByTheDatabase(reference, accept));
            }
            assertThat(People.atOnce(acts)).containsOnly(true);
        } finally {
            owner.sql("drop function casework.refuse() cascade").update();
        }

        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(open.state(references.get(i)).version()).isEqualTo(1);
            assertThat(open.act(references.get(i), accepts.get(i), OpenCases.WINDOW))
                    .isInstanceOf(Outcome.Kept.class);
            assertWhole(references.get(i));
        }
    }

    private boolean isRefusedByTheDatabase(Reference reference, Command accept) {
        try {
            open.act(reference, accept, OpenCases.WINDOW);
            return false;
        } catch (DataAccessException e) {
            return true;
        }
    }

    private void assertEverybodyLearns(Throwable failure) throws Exception {
        List<ActRows> acts = receive(6).stream().map(DecidedActs::accept).toList();
        AtomicBoolean broken = new AtomicBoolean(true);
        HeldStore held = held(call -> {
            if (broken.get()) {
                throwAny(failure);
            }
        });
        ActsTogether together = new ActsTogether(held);

        for (CompletableFuture<Boolean> answer : writeQueued(held, together, acts)) {
            assertThat(failure(answer)).isSameAs(failure);
        }

        assertThat(acts).allSatisfy(act -> assertThat(events(act)).isZero());
        broken.set(false);
        for (ActRows act : acts) {
            assertThat(together.keep(act))
                    .as("afterwards everything is written again")
                    .isTrue();
            assertWhole(act.reference());
        }
    }

    private static void throwAny(Throwable failure) {
        switch (failure) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(failure);
        }
    }

    /** Whatever many people do at once to a few cases, every case is whole and comes to what was kept. */
    @Test
    void many_people_at_once_on_a_few_cases_leave_every_case_whole() throws Exception {
        List<Reference> references = receive(6);
        List<Callable<List<Outcome>>> people = new ArrayList<>();
        for (int person = 0; person < AT_ONCE; person++) {
            int first = person;
            people.add(() -> {
                List<Outcome> outcomes = new ArrayList<>();
                for (int round = 0; round < 8; round++) {
                    outcomes.add(doWhatIsOpen(references.get((first + round) % references.size())));
                }
                return outcomes;
            });
        }

        List<Outcome> outcomes =
                People.atOnce(people).stream().flatMap(List::stream).toList();

        // Whoever comes to a task that was done and then undone by a return is told that it is not open.
        assertThat(outcomes)
                .allMatch(outcome -> !(outcome instanceof Outcome.Refused refused)
                        || refused.verdict().reason() == RefusalReason.TASK_NOT_OPEN);
        assertThat(references).allSatisfy(reference -> {
            assertWhole(reference);
            int kept = outcomes.stream()
                    .filter(Outcome.Kept.class::isInstance)
                    .map(Outcome.Kept.class::cast)
                    .filter(one -> one.reference().equals(reference))
                    .mapToInt(one -> one.events().size())
                    .sum();
            assertThat(open.state(reference).version()).isEqualTo(1 + kept);
        });
    }

    /** Accepts, examines, sends back to be examined again, and so on. */
    private Outcome doWhatIsOpen(Reference reference) {
        var task = open.state(reference).openTasks().getFirst();
        return switch (task.nodeId()) {
            case "accept" ->
                act(
                        reference,
                        new Command.Accept(
                                task.taskId(), "试受" + reference.value(), "材料齐全，符合法定形式，予以受理。", List.of(), Values.NONE),
                        OpenCases.WINDOW);
            case "examine" ->
                act(
                        reference,
                        new Command.CompleteStep(
                                task.taskId(),
                                "书面材料齐全，符合要求。",
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Values.of("siteCheck", false)),
                        OpenCases.HANDLER);
            case "review" ->
                act(
                        reference,
                        new Command.ReturnToStep(task.taskId(), "examine", "审查意见没有写明布局是否符合，请补充。"),
                        OpenCases.REVIEWER);
            default -> throw new AssertionError("nobody led the case to " + task.nodeId());
        };
    }

    private Outcome act(Reference reference, Command command, Actor by) {
        return open.act(reference, command, by);
    }

    private static List<CompletableFuture<Boolean>> writeQueued(HeldStore held, List<ActRows> acts) {
        return writeQueued(held, new ActsTogether(held), acts);
    }

    /** Has each act written by a thread of its own; the writing begins when everybody waits, in the order given. */
    private static List<CompletableFuture<Boolean>> writeQueued(
            HeldStore held, ActsTogether together, List<ActRows> acts) {
        List<CompletableFuture<Boolean>> answers = new ArrayList<>();
        for (ActRows act : acts) {
            CompletableFuture<Boolean> answer = new CompletableFuture<>();
            Thread person = Thread.ofPlatform().daemon().start(() -> {
                try {
                    answer.complete(together.keep(act));
                } catch (RuntimeException | Error e) {
                    answer.completeExceptionally(e);
                }
            });
            answers.add(answer);
            while (person.getState() != Thread.State.WAITING && !answer.isDone()) {
                Thread.onSpinWait();
            }
        }
        held.letGo();
        return answers;
    }

    private static @Nullable Throwable failure(CompletableFuture<Boolean> answer) throws Exception {
        try {
            answer.get(People.SECONDS, TimeUnit.SECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    private HeldStore held(Consumer<List<ActRows>> before) {
        return new HeldStore(City.bean(JdbcTemplate.class), before);
    }

    private List<Reference> receive(int number) {
        return Stream.generate(open::receive).limit(number).toList();
    }

    private void assertWhole(Reference reference) {
        WholeCases.assertWhole(jdbc, reference);
        WholeCases.assertTasksAndLimits(jdbc, open, reference);
    }

    private int events(ActRows act) {
        return count("select count(*)::int from casework.case_event where event in (:events)", act);
    }

    private int leaves(ActRows act) {
        return count("""
                select (select count(*) from ledger.leaf where event in (:events))::int
                     + (select count(*) from ledger.pending where event in (:events))::int
                """, act);
    }

    private int count(String sql, ActRows act) {
        return jdbc.sql(sql)
                .param("events", act.events().stream().map(ActRows.Event::event).toList())
                .query(Integer.class)
                .single();
    }
}
