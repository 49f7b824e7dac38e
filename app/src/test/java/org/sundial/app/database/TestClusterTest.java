package org.sundial.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestClusterTest {
    @AutoClose
    private static final TestDatabase first = TestCluster.fresh();

    @AutoClose
    private static final TestDatabase second = TestCluster.fresh();

    @Test
    void two_databases_share_nothing() {
        organ(first).update();

        assertThat(organs(first)).isOne();
        assertThat(organs(second)).isZero();
    }

    @Test
    void the_serving_role_may_not_change_the_schema() {
        assertThatThrownBy(() -> JdbcClient.create(first.app())
                        .sql("alter table identity.organ add column x int")
                        .update())
                .hasStackTraceContaining("must be owner");
    }

    private static JdbcClient.StatementSpec organ(TestDatabase database) {
        return JdbcClient.create(database.app())
                .sql("insert into identity.organ (code, name, name_en) values ('fire', '消防救援支队', 'Fire and rescue')");
    }

    private static long organs(TestDatabase database) {
        return JdbcClient.create(database.app())
                .sql("select count(*) from identity.organ")
                .query(Long.class)
                .single();
    }
}
