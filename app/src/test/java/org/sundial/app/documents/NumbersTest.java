package org.sundial.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;

class NumbersTest {
    private static final int YEAR = 2026;

    @AutoClose
    private static final TestDatabase DATABASE = TestCluster.fresh();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE.app());
    private final Numbers numbers = new Numbers(jdbc);

    @Test
    void a_series_begins_anew_every_year_and_with_every_name() {
        UUID command = UUID.randomUUID();
        assertThat(numbers.draw("克市监受", YEAR, command)).isEqualTo("克市监受〔2026〕1号");
        assertThat(numbers.draw("克市监受", YEAR, command)).isEqualTo("克市监受〔2026〕2号");
        assertThat(numbers.draw("克市监受", YEAR + 1, command)).isEqualTo("克市监受〔2027〕1号");
        assertThat(numbers.draw("克市监准", YEAR, command)).isEqualTo("克市监准〔2026〕1号");
    }

    /** Also the first draw of a series, when both make it at once. */
    @Test
    void two_nodes_never_draw_the_same_number_and_leave_none_out() throws Exception {
        Numbers other = new Numbers(JdbcClient.create(DATABASE.app()));
        try (ExecutorService racers = Executors.newFixedThreadPool(8)) {
            List<Future<String>> drawn = IntStream.range(0, 200)
                    .mapToObj(i ->
                            racers.submit(() -> (i % 2 == 0 ? numbers : other).draw("赛跑", YEAR, UUID.randomUUID())))
                    .toList();
            List<String> all = new ArrayList<>();
            for (Future<String> each : drawn) {
                all.add(each.get());
            }
            assertThat(all)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200)
                            .mapToObj(n -> "赛跑〔2026〕" + n + "号")
                            .toList());
        }
    }

    /** The sequence of a series is made by its first draw: eight at once, forty times. */
    @Test
    void the_first_draw_of_a_series_may_be_made_by_many_at_once() throws Exception {
        try (ExecutorService racers = Executors.newFixedThreadPool(8)) {
            for (int series = 0; series < 40; series++) {
                String name = "初次" + series;
                List<Future<String>> drawn = IntStream.range(0, 8)
                        .mapToObj(i -> racers.submit(() -> numbers.draw(name, YEAR, UUID.randomUUID())))
                        .toList();
                for (Future<String> each : drawn) {
                    assertThat(each.get()).startsWith(name + "〔2026〕");
                }
            }
        }
    }

    @Test
    void a_number_whose_act_was_not_kept_is_explained_and_never_given_out_again() {
        UUID command = UUID.randomUUID();
        numbers.draw("作废", YEAR, command);
        numbers.voided(command, "未办成：受理");
        numbers.voided(command, "说第二遍");
        assertThat(jdbc.sql(
                                "select reason from documents.number_void where series = '作废' and year = 2026 and number = 1")
                        .query(String.class)
                        .list())
                .containsExactly("未办成：受理");
        assertThat(numbers.draw("作废", YEAR, UUID.randomUUID())).isEqualTo("作废〔2026〕2号");
    }
}
