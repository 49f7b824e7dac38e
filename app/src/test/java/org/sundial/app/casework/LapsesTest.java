package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;

/** 催办: whoever holds a task is reminded when its limit comes near and when it is over, once for each, by the clock alone. */
class LapsesTest {
    @AutoClose
    private static final TestDatabase database = TestCluster.fresh();

    private final JdbcClient owner = JdbcClient.create(database.owner());
    private final JdbcClient serving = JdbcClient.create(database.app());

    @BeforeEach
    void one_case_in_hand() {
        owner.sql("truncate casework.case_file, casework.task, casework.reminder cascade")
                .update();
        owner.sql("""
                insert into casework.case_file (reference, log_id, item, edition, chart, procedure, organ, branch, channel,
                       status, heading, version, title, query_code_hash, query_code_salt, simulated, received_at,
                       last_at)
                values ('7K3M9QXD', gen_random_uuid(), 'KLMY-XF-0001', 1, 1, '', 'XF', 'ORDINARY', 'ONLINE', 'ACCEPTED',
                       'EXAMINING', 2, '某某饭店', '', '', false, now(), now())
                """).update();
    }

    @Test
    void a_task_near_its_limit_and_one_past_it_are_told_and_no_other() {
        task("yesterday.1", "current_date - 1", false);
        task("today.1", "current_date", false);
        task("in_two_days.1", "current_date + 2", false);
        task("in_three_days.1", "current_date + 3", false);
        task("standing_still.1", "current_date - 1", true);
        task("without_a_date.1", "null", false);

        Lapses.remind(serving);

        assertThat(told()).containsExactly("in_two_days.1 near", "today.1 near", "yesterday.1 overdue");
    }

    @Test
    void each_is_told_once_however_often_the_clock_looks() {
        task("review.1", "current_date + 1", false);
        Lapses.remind(serving);
        Lapses.remind(serving);
        assertThat(told()).containsExactly("review.1 near");

        owner.sql("update casework.task set due = current_date - 1").update();
        Lapses.remind(serving);
        Lapses.remind(serving);

        assertThat(told()).containsExactly("review.1 near", "review.1 overdue");
    }

    private void task(String task, String due, boolean paused) {
        owner.sql("""
                insert into casework.task (reference, task, node, name, name_en, act, post, organ, since, due, due_kind,
                       paused)
                values ('7K3M9QXD', :task, 'review', '审核', 'Review', 'review', 'reviewer', 'XF', now(),
                """ + due + ", 'STEP', :paused)")
                .param("task", task)
                .param("paused", paused)
                .update();
    }

    private List<String> told() {
        return serving.sql("select task || ' ' || what from casework.reminder order by 1")
                .query(String.class)
                .list();
    }
}
