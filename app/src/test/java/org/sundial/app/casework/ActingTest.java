package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.stories.City;
import org.sundial.casefile.Command;
import org.sundial.casefile.RefusalReason;
import org.sundial.procedure.Values;

/** One act has one effect, whoever asks how often; every act has its leaf and every leaf its act. */
class ActingTest {
    private static final int AT_ONCE = 8;

    private final Cases cases = City.bean(Cases.class);
    private final OpenCases open = OpenCases.inCity();
    private final JdbcClient jdbc = JdbcClient.create(City.database().app());

    @Test
    void the_same_command_is_done_once_and_answered_every_time() {
        UUID opening = UUID.randomUUID();
        Reference reference = open.receive(opening, null, "F01", "F03", "F04", "F05", "F06");
        assertThat(cases.kept(opening)).contains(reference);

        UUID command = UUID.randomUUID();
        Command accept = open.accept(reference);
        Outcome first = cases.act(command, reference, accept, OpenCases.WINDOW);
        Outcome second = cases.act(command, reference, accept, OpenCases.WINDOW);

        assertThat(first).isInstanceOf(Outcome.Kept.class);
        assertThat(second).isEqualTo(new Outcome.Repeated(reference, ((Outcome.Kept) first).version()));
        assertThat(open.state(reference).version()).isEqualTo(2);
    }

    @Test
    void of_many_who_act_on_one_task_at_once_one_is_kept_and_the_others_learn_who_was_first() throws Exception {
        Reference reference = open.receive();
        Command accept = open.accept(reference);

        List<Outcome> outcomes = atOnce(() -> cases.act(UUID.randomUUID(), reference, accept, OpenCases.WINDOW));

        assertThat(outcomes).filteredOn(Outcome.Kept.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Conflict.class::isInstance)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(outcome -> {
                    Outcome.Conflict conflict = (Outcome.Conflict) outcome;
                    assertThat(conflict.actor()).isEqualTo("market.window");
                    assertThat(conflict.kind()).isEqualTo("ACCEPTED");
                });
        assertThat(open.state(reference).version()).isEqualTo(2);
    }

    @Test
    void the_same_form_sent_many_times_at_once_is_kept_once() throws Exception {
        Reference reference = open.receive();
        Command accept = open.accept(reference);
        UUID command = UUID.randomUUID();

        List<Outcome> outcomes = atOnce(() -> cases.act(command, reference, accept, OpenCases.WINDOW));

        assertThat(outcomes).filteredOn(Outcome.Kept.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Repeated.class::isInstance).hasSize(AT_ONCE - 1);
        assertThat(open.state(reference).version()).isEqualTo(2);
    }

    @Test
    void nobody_signs_what_has_changed_since_they_saw_it() {
        Reference reference = open.receive();
        int seen = open.state(reference).version();
        open.act(reference, open.accept(reference), OpenCases.WINDOW);
        // Possible under the new version, but not what the officer had before them.
        Command withdraw = new Command.Withdraw("申请人书面撤回。");

        Outcome outcome = cases.act(UUID.randomUUID(), reference, seen, withdraw, OpenCases.WINDOW);

        assertThat(outcome).isInstanceOf(Outcome.Conflict.class);
        assertThat(cases.act(UUID.randomUUID(), reference, seen + 1, withdraw, OpenCases.WINDOW))
                .isInstanceOf(Outcome.Kept.class);
    }

    @Test
    void a_rehearsal_says_what_the_act_would_do_and_keeps_nothing() {
        Reference reference = open.receive();
        Command accept = open.accept(reference);

        Cases.Rehearsal possible = cases.rehearse(UUID.randomUUID(), reference, 1, accept, OpenCases.WINDOW);
        Cases.Rehearsal wrongPost = cases.rehearse(UUID.randomUUID(), reference, 1, accept, OpenCases.HEAD);
        Cases.Rehearsal stale = cases.rehearse(UUID.randomUUID(), reference, 0, accept, OpenCases.WINDOW);

        assertThat(possible).isInstanceOf(Cases.Rehearsal.Possible.class);
        assertThat(wrongPost)
                .isInstanceOfSatisfying(
                        Cases.Rehearsal.Settled.class,
                        settled -> assertThat(settled.outcome())
                                .isInstanceOfSatisfying(
                                        Outcome.Refused.class,
                                        refused -> assertThat(refused.verdict().reason())
                                                .isEqualTo(RefusalReason.WRONG_POST)));
        assertThat(stale)
                .isInstanceOfSatisfying(
                        Cases.Rehearsal.Settled.class,
                        settled -> assertThat(settled.outcome()).isInstanceOf(Outcome.Conflict.class));
        assertThat(open.state(reference).version()).isEqualTo(1);
    }

    /** 退回: the limit of the step that was left is not owed any more, and no list shows it. */
    @Test
    void after_a_return_the_limit_of_the_step_that_was_left_no_longer_runs() {
        Reference reference = open.receive();
        open.act(reference, open.accept(reference), OpenCases.WINDOW);
        open.act(reference, open.complete(reference, "examine", Values.of("siteCheck", false)), OpenCases.HANDLER);
        String left = open.task(reference, "review");
        assertThat(stepsThatRun(reference)).containsExactly(left);

        open.act(reference, new Command.ReturnToStep(left, "examine", "审查意见没有写明布局是否符合，请补充。"), OpenCases.REVIEWER);

        assertThat(stepsThatRun(reference)).containsExactly(open.task(reference, "examine"));
    }

    private List<String> stepsThatRun(Reference reference) {
        return jdbc.sql("""
                select l.task from casework.running r
                 cross join lateral jsonb_to_recordset(r.limits) as l (kind text, task text)
                 where r.reference = :reference and l.kind = 'STEP'
                """)
                .param("reference", reference.value())
                .query(String.class)
                .list();
    }

    @Test
    void every_act_has_its_leaf_and_every_leaf_of_a_case_its_act() {
        open.act(open.receive(), new Command.Withdraw("申请人书面撤回。"), OpenCases.WINDOW);

        assertThat(jdbc.sql("""
                        select e.event from casework.case_event e
                         where not exists (select 1 from ledger.leaf l where l.event = e.event)
                           and not exists (select 1 from ledger.pending p where p.event = e.event)
                        """).query(UUID.class).list())
                .as("acts without a leaf")
                .isEmpty();
        assertThat(jdbc.sql("""
                        select l.event from (select event, entry from ledger.leaf
                                             union all select event, entry from ledger.pending) l
                         where convert_from(l.entry, 'UTF8')::jsonb ->> 'kind' like 'case.%'
                           and not exists (select 1 from casework.case_event e where e.event = l.event)
                           and not exists (select 1 from casework.side_leaf s where s.event = l.event)
                        """).query(UUID.class).list())
                .as("leaves without an act")
                .isEmpty();
    }

    /** Starts everybody at the same moment. */
    private static List<Outcome> atOnce(Callable<Outcome> act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Outcome>> acting = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                acting.add(people.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> one : acting) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
