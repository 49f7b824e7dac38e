package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.calendar.Calendars;
import org.sundial.app.stories.Town;
import org.sundial.app.web.Words;
import org.sundial.calendar.ArrangedDay;
import org.sundial.calendar.HolidayNotice;
import org.sundial.calendar.WorkingDayCalendar;

/** 重新推算: a new calendar edition gives waiting deadlines their dates, journals each, and changes no event. */
class RederivationTest {
    @AutoClose
    private static final Town TOWN = Town.open(Town.freePort(), java.util.Map.of());

    private final JdbcClient jdbc = JdbcClient.create(TOWN.database().app());
    private final OpenCases open = new OpenCases(TOWN.bean(Cases.class), TOWN.bean(CaseFiles.class));

    @Test
    void a_deadline_that_waited_for_a_years_arrangement_is_given_its_date_and_the_change_is_kept() {
        Calendars calendars = TOWN.bean(Calendars.class);
        WorkingDayCalendar before = calendars.current();
        int year = before.lastYear();
        // Twenty working days from 15 December end in a year whose arrangement is not published.
        Instant at = LocalDate.of(year, 12, 15)
                .atTime(LocalTime.of(9, 0))
                .atZone(Words.ZONE)
                .toInstant();
        Reference reference = open.receive(UUID.randomUUID(), at, "F01", "F03", "F04", "F05", "F06");
        open.act(reference, open.accept(reference), OpenCases.WINDOW, at);
        assertThat(waiting(reference)).contains("DECISION");
        int version = open.state(reference).version();

        LocalDate newYear = LocalDate.of(year + 1, 1, 1);
        calendars.keep(
                new HolidayNotice(before.nextFor(year + 1), List.of(new ArrangedDay(newYear, true, "元旦")), "试验用通知"),
                "test");
        Rederivation.Result result = TOWN.bean(Rederivation.class).all();

        WorkingDayCalendar now = calendars.current();
        LocalDate due = now.shift(LocalDate.of(year, 12, 15), 20);
        assertThat(result.changed()).isPositive();
        assertThat(waiting(reference)).isEmpty();
        assertThat(changes(reference, "DECISION"))
                .containsExactly(new Change(null, due, before.edition(), now.edition()));
        assertThat(open.state(reference).version()).as("no event was made").isEqualTo(version);
        assertThat(TOWN.bean(Rederivation.class).all())
                .as("what was derived under the edition in force is not looked at again")
                .isEqualTo(new Rederivation.Result(0, 0));
    }

    private record Change(
            @org.jspecify.annotations.Nullable LocalDate dueBefore,
            @org.jspecify.annotations.Nullable LocalDate dueAfter,
            String editionBefore,
            String editionAfter) {}

    private List<String> waiting(Reference reference) {
        return jdbc.sql("""
                select l.kind from casework.running r
                 cross join lateral jsonb_to_recordset(r.limits) as l (kind text, due date)
                 where r.reference = :reference and r.awaiting_year is not null and l.due is null
                """)
                .param("reference", reference.value())
                .query(String.class)
                .list();
    }

    private List<Change> changes(Reference reference, String kind) {
        return jdbc.sql("""
                select due_before, due_after, edition_before, edition_after from casework.deadline_change
                 where reference = :reference and kind = :kind order by id
                """)
                .param("reference", reference.value())
                .param("kind", kind)
                .query(Change.class)
                .list();
    }
}
