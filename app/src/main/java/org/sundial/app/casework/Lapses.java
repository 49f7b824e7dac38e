package org.sundial.app.casework;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.web.Words;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Command;
import org.sundial.procedure.Values;

/**
 * 到期处理. What the clock itself brings about: an application nobody answered in time counts as accepted (行政许可法
 * art. 32), and whoever holds a task near or past its limit is reminded, once for each.
 */
@Configuration(proxyBeanMethods = false)
class Lapses {
    private static final Logger LOG = LoggerFactory.getLogger(Lapses.class);
    private static final int BATCH = 500;

    @Bean
    RecurringTask<Void> deemedAcceptance(JdbcClient jdbc, Cases cases) {
        return Tasks.recurring("casework-deemed-acceptance", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> deem(jdbc, cases));
    }

    @Bean
    RecurringTask<Void> reminders(JdbcClient jdbc, RunningCases running, InstantSource clock) {
        return Tasks.recurring("casework-reminders", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    LocalDate today = clock.instant().atZone(Words.ZONE).toLocalDate();
                    remind(jdbc, today, running.soon(today));
                });
    }

    static void deem(JdbcClient jdbc, Cases cases) {
        List<String> lapsed =
                jdbc.sql("""
                select reference from casework.running
                 where accept_by < current_date
                 order by accept_by, reference limit :batch
                """).param("batch", BATCH).query(String.class).list();
        for (String reference : lapsed) {
            // The same command on every node and at every run: it is kept once.
            UUID command = UUID.nameUUIDFromBytes(("deemed " + reference).getBytes(StandardCharsets.UTF_8));
            Outcome outcome =
                    cases.act(command, new Reference(reference), new Command.DeemAccepted(Values.NONE), Actor.system());
            LOG.info(
                    "case {} deemed accepted by lapse of the limit: {}",
                    reference,
                    outcome.getClass().getSimpleName());
        }
    }

    /**
     * Told once when a task comes near its limit and once when it is past it.
     *
     * @param soon the last day that counts as near, in working days, as the lights count
     */
    static void remind(JdbcClient jdbc, LocalDate today, LocalDate soon) {
        jdbc.sql("""
                insert into casework.reminder (reference, kind, task, what)
                select t.reference, coalesce(t.due_kind, ''), t.task,
                       case when t.due < :today then 'overdue' else 'near' end
                  from casework.task t
                 where not t.paused and t.due <= :soon
                on conflict do nothing
                """).param("today", today).param("soon", soon).update();
    }
}
