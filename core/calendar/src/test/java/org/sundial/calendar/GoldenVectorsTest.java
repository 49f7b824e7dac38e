package org.sundial.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published vectors, worked out by others; the first day is not counted. */
class GoldenVectorsTest {
    private static final WorkingDayCalendar CALENDAR = PublishedArrangements.latest();
    private static final Basis ANY = Basis.of("行政许可法", 82);

    private static LocalDate due(ClockRule rule, ClockFacts facts) {
        return ((Deadline.Due) LegalClock.deadline(rule, facts, CALENDAR)).date();
    }

    @ParameterizedTest
    @CsvSource({ // 2026 arrangement: Feb 14 works, Feb 15–23 off, Feb 28 works; May 1–5 off, May 9 works; Sep 20 works
        "2026-02-12, 20, 2026-03-18", // Thu → Wed: decision across Spring Festival
        "2026-02-12, 30, 2026-04-01", // Thu → Wed: the same with ten days more
        "2026-04-30, 5, 2026-05-11", // Thu → Mon: 一次告知 across Labour Day
        "2026-09-18, 20, 2026-10-22", // Fri → Thu: decision across Mid-Autumn and National Day
        "2026-09-30, 10, 2026-10-20", // Wed → Tue: delivery across National Day
        "2026-02-13, 5, 2026-02-27", // Fri → Fri: a complaint; Sat 02-14 works
        "2026-09-24, 20, 2026-10-29", // Thu → Thu
        "2026-10-09, 1, 2026-10-10" // Fri → Sat: a Saturday made a working day
    })
    void counts_working_days_across_public_holidays(LocalDate from, int days, LocalDate date) {
        assertThat(due(ClockRule.of(TimeLimit.workingDays(days, ANY)), ClockFacts.from(from)))
                .isEqualTo(date);
    }

    @Test
    void the_licensing_decision_with_its_extension_is_due_on_1_april() {
        ClockFacts accepted = ClockFacts.from(LocalDate.of(2026, 2, 12)); // Thu
        assertThat(due(Limits.LICENSING_DECISION, accepted)).isEqualTo(LocalDate.of(2026, 3, 18)); // Wed
        Extension ten = new Extension(10, LimitUnit.WORKING_DAY, Basis.of("行政许可法", 42));
        assertThat(due(Limits.LICENSING_DECISION, accepted.extended(ten))).isEqualTo(LocalDate.of(2026, 4, 1)); // Wed
    }

    @Test
    void the_ninety_days_of_a_penalty_end_on_a_sunday_unless_they_roll() {
        ClockFacts filed = ClockFacts.from(LocalDate.of(2024, 9, 9)); // Mon
        assertThat(due(Limits.PENALTY_DECISION, filed)).isEqualTo(LocalDate.of(2024, 12, 8)); // Sun
        assertThat(due(Limits.PENALTY_DECISION.rolling(RollRule.NEXT_WORKING_DAY), filed))
                .isEqualTo(LocalDate.of(2024, 12, 9)); // Mon
    }

    @Test
    void a_decision_dated_on_the_93rd_day_is_overdue_either_way() {
        // A published finding: filed Mon 2024-09-09, the decision dated Wed 2024-12-11.
        LocalDate decided = LocalDate.of(2024, 12, 11);
        ClockFacts filed = ClockFacts.from(LocalDate.of(2024, 9, 9));
        Deadline strict = LegalClock.deadline(Limits.PENALTY_DECISION, filed, CALENDAR);
        Deadline lenient =
                LegalClock.deadline(Limits.PENALTY_DECISION.rolling(RollRule.NEXT_WORKING_DAY), filed, CALENDAR);
        assertThat(strict.overdue(decided)).isTrue();
        assertThat(lenient.overdue(decided)).isTrue();
        assertThat(LegalClock.remaining(strict, CALENDAR, decided).orElseThrow().left())
                .isEqualTo(-3);
    }

    @Test
    void a_seizure_ends_in_the_middle_of_the_holiday() {
        assertThat(due(Limits.SEIZURE, ClockFacts.from(LocalDate.of(2026, 9, 1)))) // Tue
                .isEqualTo(LocalDate.of(2026, 10, 1)); // Thu, National Day
    }

    @Test
    void an_urgent_measure_is_reported_within_24_hours_holiday_or_not() {
        ClockFacts taken = ClockFacts.from(LocalDateTime.of(2026, 10, 1, 9, 30)); // Thu, National Day
        Deadline deadline = LegalClock.deadline(Limits.COERCION_URGENT_REPORT, taken, CALENDAR);
        LocalDateTime last = LocalDateTime.of(2026, 10, 2, 9, 30); // Fri
        assertThat(((Deadline.Due) deadline).instant()).contains(last);
        assertThat(deadline.overdue(last)).isFalse();
        assertThat(deadline.overdue(last.plusSeconds(1))).isTrue();
    }

    @Test
    void notice_of_a_hearing_and_an_application_to_renew_are_counted_backwards() {
        // Hearing on Fri 2026-10-16: Oct 15 14 13 12, Sat Oct 10 works, 9, 8.
        assertThat(Limits.HEARING_NOTICE.latest(LocalDate.of(2026, 10, 16), CALENDAR))
                .isEqualTo(LocalDate.of(2026, 10, 8)); // Thu
        assertThat(Limits.HEARING_NOTICE.kept(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 10, 16), CALENDAR))
                .isTrue();
        assertThat(Limits.HEARING_NOTICE.kept(LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 16), CALENDAR))
                .isFalse();
        assertThat(OpennessLimits.DECISION_HEARING_PAPERS.latest(LocalDate.of(2026, 10, 16), CALENDAR))
                .isEqualTo(LocalDate.of(2026, 10, 9)); // Fri, seven calendar days
    }
}
