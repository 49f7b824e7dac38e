package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.calendar.Calendars;
import org.sundial.app.stories.City;
import org.sundial.app.web.Words;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.LicensingStatus;

/** 视为受理 (行政许可法 art. 32): what nobody answered within five working days counts as accepted, by the clock alone. */
class DeemedAcceptanceTest {
    private final Cases cases = City.bean(Cases.class);
    private final JdbcClient jdbc = JdbcClient.create(City.database().app());
    private final OpenCases open = OpenCases.inCity();

    @Test
    void six_working_days_after_receipt_an_application_counts_as_accepted_from_receipt() {
        Reference reference = receivedWorkingDaysAgo(6);
        Lapses.deem(jdbc, cases);

        assertThat(open.state(reference).status()).isEqualTo(LicensingStatus.UNDER_EXAMINATION);
        assertThat(open.state(reference).clock().deemed()).isTrue();
        assertThat(open.state(reference).clock().acceptedAt())
                .contains(open.view(reference).entries().getFirst().event().at());
    }

    @Test
    void looking_again_does_it_no_second_time() {
        Reference reference = receivedWorkingDaysAgo(7);
        Lapses.deem(jdbc, cases);
        Lapses.deem(jdbc, cases);

        assertThat(open.view(reference).entries())
                .filteredOn(entry -> entry.event() instanceof CaseEvent.DeemedAccepted)
                .hasSize(1);
    }

    @Test
    void within_the_five_working_days_nothing_is_deemed() {
        Reference reference = receivedWorkingDaysAgo(4);
        Lapses.deem(jdbc, cases);
        assertThat(open.state(reference).status()).isEqualTo(LicensingStatus.RECEIVED);
    }

    /** Counted back from the last working day before today, so that the test says the same on any day of the week. */
    private Reference receivedWorkingDaysAgo(int days) {
        WorkingDayCalendar calendar = City.bean(Calendars.class).current();
        LocalDate today = LocalDate.ofInstant(
                jdbc.sql("select now()")
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant(),
                Words.ZONE);
        LocalDate anchor = calendar.covers(today.getYear()) ? today : LocalDate.of(calendar.lastYear(), 12, 31);
        LocalDate day = calendar.shift(calendar.previousOrSame(anchor), -days);
        Instant at = day.atTime(LocalTime.of(10, 0)).atZone(Words.ZONE).toInstant();
        return open.receive(UUID.randomUUID(), at, "F01", "F03", "F04", "F05", "F06");
    }
}
