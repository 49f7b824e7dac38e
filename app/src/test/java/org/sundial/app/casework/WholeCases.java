package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether what is stored of a case belongs together. */
final class WholeCases {
    private WholeCases() {}

    /** Every act has its leaf, waiting or numbered; the events count up without a gap; the row is where they end. */
    static void assertWhole(JdbcClient jdbc, Reference reference) {
        record Whole(int events, int last, int leaves, int version) {}
        Whole whole = jdbc.sql("""
                select count(*)::int as events, max(e.seq)::int as last,
                       (count(l.event) + count(p.event))::int as leaves,
                       (select version from casework.case_file where reference = :reference) as version
                  from casework.case_event e
                  left join ledger.leaf l using (event)
                  left join ledger.pending p using (event)
                 where e.reference = :reference
                """)
                .param("reference", reference.value())
                .query(Whole.class)
                .single();
        assertThat(whole.leaves()).as("a leaf for every act").isEqualTo(whole.events());
        assertThat(whole.last()).as("no gap").isEqualTo(whole.events());
        assertThat(whole.version()).as("the row").isEqualTo(whole.events());
    }

    /** The open tasks and what runs are those its events lead to. */
    static void assertTasksAndLimits(JdbcClient jdbc, OpenCases open, Reference reference) {
        CaseView view = open.view(reference);
        assertThat(jdbc.sql("select task from casework.task where reference = :reference")
                        .param("reference", reference.value())
                        .query(String.class)
                        .list())
                .as("the open tasks")
                .containsExactlyInAnyOrderElementsOf(view.state().openTasks().stream()
                        .map(task -> task.taskId())
                        .toList());
        assertThat(jdbc.sql("select count(*)::int from casework.running where reference = :reference")
                        .param("reference", reference.value())
                        .query(Integer.class)
                        .single())
                .as("whether anything runs")
                .isEqualTo(view.state().status().isEnd() ? 0 : 1);
    }
}
