package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;
import org.sundial.app.stories.City;

/** 催办: whoever holds a task is reminded when its limit comes near and when it is over, once for each, by the clock alone. */
class LapsesTest {
    @AutoClose
    private static final TestDatabase database = TestCluster.fresh();

    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 13);
    /** Two working days later: the Saturday is one, then it is Spring Festival until Monday the 23rd. */
    private static final LocalDate SOON = LocalDate.of(2026, 2, 24);

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
        task("yesterday.1", FRIDAY.minusDays(1), false);
        task("today.1", FRIDAY, false);
        task("in_two_working_days.1", LocalDate.of(2026, 2, 24), false); // Tue, the day after the holiday
        task("in_three_working_days.1", LocalDate.of(2026, 2, 25), false); // Wed
        task("standing_still.1", FRIDAY.minusDays(1), true);
        task("without_a_date.1", null, false);

        Lapses.remind(serving, FRIDAY, SOON);

        assertThat(told()).containsExactly("in_two_working_days.1 near", "today.1 near", "yesterday.1 overdue");
    }

    /** What the holder of a task is reminded of is what the supervisor's list calls near. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 2026-02-24", // Fri: the Saturday works, then Spring Festival from the 15th to the 23rd
        "2026-09-24, 2026-09-29", // Thu: Mid-Autumn from the 25th to the 27th
        "2026-10-09, 2026-10-12", // Fri: the Saturday is made a working day
        "2026-12-30, 2026-12-31", // Wed: what is not published is not guessed
    })
    void near_is_counted_in_working_days_of_the_published_calendar(LocalDate today, LocalDate soon) {
        assertThat(City.bean(RunningCases.class).soon(today)).isEqualTo(soon);
    }

    @Test
    void each_is_told_once_however_often_the_clock_looks() {
        task("review.1", FRIDAY.plusDays(1), false);
        Lapses.remind(serving, FRIDAY, SOON);
        Lapses.remind(serving, FRIDAY, SOON);
        assertThat(told()).containsExactly("review.1 near");

        Lapses.remind(serving, FRIDAY.plusDays(2), SOON);
        Lapses.remind(serving, FRIDAY.plusDays(2), SOON);

        assertThat(told()).containsExactly("review.1 near", "review.1 overdue");
    }

    private void task(String task, @Nullable LocalDate due, boolean paused) {
        owner.sql("""
                insert into casework.task (reference, task, node, name, name_en, act, post, organ, since, due, due_kind,
                       paused)
                values ('7K3M9QXD', :task, 'review', '审核', 'Review', 'review', 'reviewer', 'XF', now(),
                       cast(:due as date), 'STEP', :paused)
                """)
                .param("task", task)
                .param("due", due)
                .param("paused", paused)
                .update();
    }

    private List<String> told() {
        return serving.sql("select task || ' ' || what from casework.reminder order by 1")
                .query(String.class)
                .list();
    }
}
