package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;

/** 一次签字，不能修改: what was signed is added to and never changed; the database says no, whoever asks through us. */
class KeptForEverTest {
    @AutoClose
    private static final TestDatabase database = TestCluster.fresh();

    private final JdbcClient serving = JdbcClient.create(database.app());

    /** Opinions, signatures and everything shown from them; the log over them; who looked. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "casework.case_event",
                "casework.deadline_change",
                "casework.reminder",
                "catalogue.item_edition",
                "ledger.leaf",
                "ledger.checkpoint",
                "identity.access_event",
                "documents.attachment"
            })
    void the_serving_role_adds_to_the_record_and_changes_nothing_of_it(String table) {
        assertThat(privileges(table)).containsExactlyInAnyOrder("INSERT", "SELECT");
        String column = ordinaryColumn(table);
        for (String change : List.of(
                "update " + table + " set " + column + " = " + column, "delete from " + table, "truncate " + table)) {
            assertThatThrownBy(() -> serving.sql(change).update())
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void the_serving_role_owns_nothing_and_may_not_make_itself_the_owner() {
        assertThat(serving.sql("""
                        select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                         where r.rolname = current_user
                        """).query(Long.class).single()).isZero();
        assertThat(serving.sql("""
                        select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls
                               or pg_has_role(current_user, (select relowner from pg_class
                                    where oid = 'casework.case_event'::regclass), 'member')
                          from pg_roles where rolname = current_user
                        """).query(Boolean.class).single()).isFalse();
    }

    /** A function that ran with its owner's rights would be a back door to the record. */
    @Test
    void no_function_of_ours_runs_with_more_rights_over_cases_than_its_caller() {
        assertThat(serving.sql("""
                        select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                         where p.prosecdef and n.nspname in ('casework', 'ledger', 'catalogue', 'hall')
                        """).query(String.class).list()).isEmpty();
    }

    /** Nobody's page, whatever their post, has another way to what is shown of a case than an act that was decided. */
    @Test
    void a_case_and_its_record_are_written_by_the_keeping_of_an_act_and_nowhere_else() throws IOException {
        Pattern writes = Pattern.compile(
                "(update|insert\\s+into|delete\\s+from)\\s+casework\\.(case_file|case_event)\\b",
                Pattern.CASE_INSENSITIVE);
        try (Stream<Path> sources = Files.walk(Path.of("src", "main"))) {
            List<String> writers = new ArrayList<>();
            for (Path source : sources.filter(KeptForEverTest::isText).toList()) {
                if (writes.matcher(Files.readString(source)).find()) {
                    writers.add(source.toFile().getName().replaceFirst("^V\\d+__", ""));
                }
            }
            assertThat(writers)
                    .containsExactlyInAnyOrder(
                            "keep_an_act_in_one_call.sql",
                            "rederive_deadlines_under_a_new_calendar.sql",
                            "keep_one_row_for_what_runs_and_derive_the_rest.sql");
        }
    }

    private static boolean isText(Path source) {
        String name = source.toString();
        return name.endsWith(".java") || name.endsWith(".sql");
    }

    private List<String> privileges(String table) {
        return JdbcClient.create(database.owner())
                .sql("""
                        select distinct privilege_type from information_schema.role_table_grants
                         where table_schema || '.' || table_name = :table and grantee = :role
                        """)
                .param("table", table)
                .param(
                        "role",
                        serving.sql("select current_user").query(String.class).single())
                .query(String.class)
                .list();
    }

    private String ordinaryColumn(String table) {
        return JdbcClient.create(database.owner())
                .sql("""
                        select attname from pg_attribute
                         where attrelid = cast(:table as regclass) and attnum > 0 and attidentity = '' and attgenerated = ''
                         order by attnum limit 1
                        """)
                .param("table", table)
                .query(String.class)
                .single();
    }
}
