package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.stories.City;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Branch;
import org.sundial.casefile.Channel;
import org.sundial.casefile.Command;
import org.sundial.casefile.Material;
import org.sundial.procedure.Values;

/**
 * R01. The connection is killed at every place the act writes. What was not acknowledged left nothing; asked again with
 * the same command it is done once; what was acknowledged stays.
 */
class CrashPointsTest {
    private static final Actor WINDOW = Actor.officer("market.window", "window", "SCJG");

    private final Cases cases = City.bean(Cases.class);
    private final JdbcClient owner = JdbcClient.create(City.database().owner());

    @AfterEach
    void let_everything_be_written_again() {
        owner.sql("drop function if exists casework.crash() cascade").update();
    }

    /** Every write of the statement that keeps an act, as accepting or withdrawing a case needs them. */
    @ParameterizedTest(name = "{0}: killed {2} {3} on {1}")
    @CsvSource({
        "accept, casework.case_file, before, update",
        "accept, casework.case_file, after, update",
        "accept, casework.case_event, before, insert",
        "accept, casework.case_event, after, insert",
        "accept, ledger.pending, before, insert",
        "accept, ledger.pending, after, insert",
        "accept, casework.task, before, update",
        "accept, casework.task, after, update",
        "accept, casework.running, before, update",
        "accept, casework.running, after, update",
        "withdraw, casework.task, before, delete",
        "withdraw, casework.task, after, delete",
        "withdraw, casework.running, before, delete",
        "withdraw, casework.running, after, delete",
    })
    void killed_at_this_write_nothing_is_half_kept_and_the_retry_is_kept_once(
            String act, String table, String when, String write) {
        Outcome.Kept received = receive(UUID.randomUUID());
        Reference reference = received.reference();
        Command asked = act.equals("accept") ? accept(reference) : new Command.Withdraw("申请人书面撤回。");
        UUID command = UUID.randomUUID();

        crashAt(table, when, write);
        assertThatThrownBy(() -> cases.act(command, reference, asked, WINDOW)).isInstanceOf(DataAccessException.class);
        assertThat(version(reference)).as("nothing of the act is there").isEqualTo(received.version());
        assertWhole(reference);

        let_everything_be_written_again();
        Outcome again = cases.act(command, reference, asked, WINDOW);
        assertThat(again).isInstanceOf(Outcome.Kept.class);
        assertWhole(reference);
        assertThat(cases.act(command, reference, asked, WINDOW))
                .as("asked once more, it is answered and not done")
                .isInstanceOf(Outcome.Repeated.class);
        assertThat(version(reference)).isEqualTo(((Outcome.Kept) again).version());
    }

    @ParameterizedTest(name = "killed {1} {2} on {0}, opening a case")
    @CsvSource({
        "casework.case_file, after, insert",
        "casework.case_secret, after, insert",
        "casework.case_event, after, insert",
        "ledger.pending, after, insert",
        "casework.task, after, insert",
        "casework.running, after, insert",
    })
    void killed_while_opening_no_case_is_there_and_the_retry_opens_one(String table, String when, String write) {
        UUID command = UUID.randomUUID();
        int before = count("casework.case_file");
        crashAt(table, when, write);
        assertThatThrownBy(() -> receive(command)).isInstanceOf(DataAccessException.class);
        assertThat(count("casework.case_file")).isEqualTo(before);

        let_everything_be_written_again();
        Outcome.Kept kept = receive(command);
        assertWhole(kept.reference());
        assertThat(count("casework.case_file")).isEqualTo(before + 1);
    }

    /** The control: where the act and its leaf are not one transaction, this very check notices. */
    @Test
    void the_check_notices_an_act_without_its_leaf() {
        Reference reference = receive(UUID.randomUUID()).reference();
        UUID event = UUID.randomUUID();
        owner.sql("""
                insert into casework.case_event (reference, seq, event, kind, at, actor, post, command, ordinal, body)
                select reference, 99, :event, kind, at, actor, post, :command, 0, body
                  from casework.case_event where reference = :reference and seq = 1
                """)
                .param("event", event)
                .param("command", UUID.randomUUID())
                .param("reference", reference.value())
                .update();
        assertThatThrownBy(() -> assertWhole(reference)).isInstanceOf(AssertionError.class);
        owner.sql("delete from casework.case_event where event = :event")
                .param("event", event)
                .update();
    }

    private void assertWhole(Reference reference) {
        WholeCases.assertWhole(owner, reference);
    }

    /** Kills the connection that writes, at this place, as a crash of the server's process would. */
    private void crashAt(String table, String when, String write) {
        owner.sql("""
                create or replace function casework.crash() returns trigger language plpgsql security definer as $$
                begin
                    perform pg_terminate_backend(pg_backend_pid());
                    perform pg_sleep(5);
                    return coalesce(new, old);
                end $$
                """).update();
        owner.sql("create trigger crash " + when + " " + write + " on " + table
                        + " for each row execute function casework.crash()")
                .update();
    }

    private Outcome.Kept receive(UUID command) {
        List<Material> materials = List.of("F01", "F03", "F04", "F05", "F06").stream()
                .map(code -> new Material(code, "试验用文件.pdf", "0".repeat(64), "0".repeat(64)))
                .toList();
        return (Outcome.Kept) cases.open(
                        command,
                        new Command.Receive(
                                "SUP-SPJY-0001",
                                "SCJG",
                                Channel.COUNTER,
                                Branch.ORDINARY,
                                "试收" + command,
                                Map.of("applicantName", "试验用虚构单位"),
                                materials,
                                Values.NONE),
                        "试验用虚构店",
                        WINDOW,
                        true,
                        null)
                .outcome();
    }

    private Command accept(Reference reference) {
        String task = owner.sql("select task from casework.task where reference = :reference")
                .param("reference", reference.value())
                .query(String.class)
                .single();
        return new Command.Accept(task, "试受" + reference.value(), "材料齐全，符合法定形式，予以受理。", List.of(), Values.NONE);
    }

    private int version(Reference reference) {
        return owner.sql("select version from casework.case_file where reference = :reference")
                .param("reference", reference.value())
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return owner.sql("select count(*)::int from " + table)
                .query(Integer.class)
                .single();
    }
}
