package org.sundial.app.casework;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sundial.app.calendar.DatesAhead;
import org.sundial.app.web.Text;

/** How many open deadlines a new holiday notice could move, told before it is confirmed. */
@Component
final class DatesToMove implements DatesAhead {
    private final JdbcClient jdbc;

    DatesToMove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Text what() {
        return Text.of("在办期限", "open deadlines");
    }

    @Override
    public long from(LocalDate firstDifference) {
        return jdbc.sql("""
                select count(*) from casework.running r
                 cross join lateral jsonb_to_recordset(r.limits) as l (due date)
                 where l.due >= :first or (l.due is null and r.awaiting_year is not null)
                """).param("first", firstDifference).query(Long.class).single();
    }
}
