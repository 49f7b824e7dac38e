package org.sundial.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.sundial.app.web.Words;

/** 运行数字. What everybody may know of how cases go: counts, never a case. */
@Repository
public class CaseFigures {
    private final JdbcClient jdbc;
    private final RunningCases running;

    CaseFigures(JdbcClient jdbc, RunningCases running) {
        this.jdbc = jdbc;
        this.running = running;
    }

    /**
     * 今日运行.
     *
     * @param received 收件: applications received since midnight, online and at counters
     * @param decided 决定: granted or refused since midnight
     * @param open 在办: cases not yet closed
     * @param near 临期: of those, with a running limit that ends within two working days
     * @param overdue 超期: of those, past a running limit
     * @param paused 暂停: of those, with the clock standing still
     */
    public record Today(int received, int decided, int open, int near, int overdue, int paused, Instant at) {}

    public Today today(Instant now) {
        LocalDate day = now.atZone(Words.ZONE).toLocalDate();
        record Since(int received, int decided) {}
        Since since = jdbc.sql("""
                select (select count(*)::int from casework.case_file where received_at >= :midnight) as received,
                       (select count(*)::int from casework.case_event
                         where at >= :midnight and kind in ('GRANTED', 'LICENCE_REFUSED')) as decided
                """)
                .param("midnight", day.atStartOfDay(Words.ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .query(Since.class)
                .single();
        RunningCases.Counts counts = running.counts(new CaseScope(true, ""), day);
        return new Today(
                since.received(), since.decided(), counts.all(), counts.soon(), counts.overdue(), counts.paused(), now);
    }
}
