package org.sundial.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainingTest {
    private static final WorkingDayCalendar CALENDAR = PublishedArrangements.latest();
    private static final Basis ANY = Basis.of("行政许可法", 45);
    private static final ClockRule EIGHT_DAYS = ClockRule.of(TimeLimit.workingDays(8, ANY));

    /** Accepted Mon 2026-06-01, paused Thu 06-04 and Fri 06-05; eight working days end on Mon 06-15. */
    private static final ClockFacts PAUSED_TWO_DAYS = ClockFacts.from(LocalDate.of(2026, 6, 1))
            .paused(Pause.between(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 8), "补正图纸", ANY));

    private static Remaining on(ClockRule rule, ClockFacts facts, LocalDate today) {
        return LegalClock.remaining(rule, facts, CALENDAR, today).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({ // today, used, paused, left, standing still
        "2026-06-01, 0, 0, 8, false", // Mon: the day of the act
        "2026-06-02, 1, 0, 7, false", // Tue
        "2026-06-03, 2, 0, 6, false", // Wed
        "2026-06-04, 2, 1, 6, true", // Thu, paused
        "2026-06-05, 2, 2, 6, true", // Fri, paused
        "2026-06-07, 2, 2, 6, true", // Sun, paused; weekends are not among the paused working days
        "2026-06-08, 3, 2, 5, false", // Mon: 已用 3 日，暂停 2 日，还剩 5 日
        "2026-06-12, 7, 2, 1, false", // Fri
        "2026-06-14, 7, 2, 1, false", // Sun
        "2026-06-15, 8, 2, 0, false", // Mon: due today
        "2026-06-16, 8, 2, -1, false", // Tue: one over
        "2026-06-18, 8, 2, -3, false", // Thu
        "2026-06-21, 8, 2, -3, false" // Sun, Dragon Boat: no further working day over
    })
    void the_strip_adds_up_on_every_day(LocalDate today, int used, int paused, int left, boolean still) {
        assertThat(on(EIGHT_DAYS, PAUSED_TWO_DAYS, today))
                .isEqualTo(new Remaining(LimitUnit.WORKING_DAY, 8, used, paused, left, still));
    }

    @Test
    void the_weekend_after_a_friday_is_already_one_day_over() {
        // Due Fri 2026-06-05, asked on Sat: no working day has passed, and yet it is late.
        Remaining saturday = on(
                ClockRule.of(TimeLimit.workingDays(4, ANY)),
                ClockFacts.from(LocalDate.of(2026, 6, 1)),
                LocalDate.of(2026, 6, 6));
        assertThat(saturday.left()).isEqualTo(-1);
        assertThat(saturday.overdue()).isTrue();
    }

    @Test
    void under_a_lasting_pause_the_clock_stands_still() {
        ClockFacts facts =
                ClockFacts.from(LocalDate.of(2026, 6, 1)).paused(Pause.open(LocalDate.of(2026, 6, 4), "等待检验结果", ANY));
        assertThat(on(EIGHT_DAYS, facts, LocalDate.of(2026, 6, 3)))
                .isEqualTo(new Remaining(LimitUnit.WORKING_DAY, 8, 2, 0, 6, false));
        assertThat(on(EIGHT_DAYS, facts, LocalDate.of(2026, 6, 10)))
                .isEqualTo(new Remaining(LimitUnit.WORKING_DAY, 8, 2, 5, 6, true));
    }

    @Test
    void an_extension_lengthens_the_total() {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 2, 12)) // Thu
                .extended(new Extension(10, LimitUnit.WORKING_DAY, ANY));
        // By Wed 2026-03-18 the first twenty days are used.
        assertThat(on(Limits.LICENSING_DECISION, facts, LocalDate.of(2026, 3, 18)))
                .isEqualTo(new Remaining(LimitUnit.WORKING_DAY, 30, 20, 0, 10, false));
    }

    @Test
    void while_the_next_notice_is_awaited_the_count_is_known_up_to_the_end_of_the_year() {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 12, 21)); // Mon
        ClockRule twenty = ClockRule.of(TimeLimit.workingDays(20, ANY));
        assertThat(on(twenty, facts, LocalDate.of(2026, 12, 24)))
                .isEqualTo(new Remaining(LimitUnit.WORKING_DAY, 20, 3, 0, 17, false));
        assertThat(LegalClock.remaining(twenty, facts, CALENDAR, LocalDate.of(2027, 1, 4)))
                .as("nobody can say which days of 2027 count")
                .isEmpty();
    }

    @Test
    void a_rolled_end_leaves_days_after_the_last_counted_one() {
        // Thirty days from Thu 2026-01-15 end on Sat 02-14, which works; from Fri 01-16 on Sun 02-15, off until Mon
        // 02-23.
        ClockRule rule = ClockRule.of(TimeLimit.calendarDays(30, ANY)).rolling(RollRule.NEXT_WORKING_DAY);
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 1, 16));
        assertThat(on(rule, facts, LocalDate.of(2026, 2, 14)))
                .isEqualTo(new Remaining(LimitUnit.CALENDAR_DAY, 30, 29, 0, 10, false));
        assertThat(on(rule, facts, LocalDate.of(2026, 2, 20)))
                .isEqualTo(new Remaining(LimitUnit.CALENDAR_DAY, 30, 30, 0, 4, false));
        assertThat(on(rule, facts, LocalDate.of(2026, 2, 26)).left()).isEqualTo(-2);
    }

    @Test
    void a_limit_in_months_is_told_in_days() {
        assertThat(on(
                        ClockRule.of(TimeLimit.months(3, ANY)),
                        ClockFacts.from(LocalDate.of(2026, 6, 1)),
                        LocalDate.of(2026, 6, 11)))
                .isEqualTo(new Remaining(LimitUnit.CALENDAR_DAY, 92, 10, 0, 82, false));
    }

    @Test
    void hours_left_are_whole_hours_and_one_second_over_is_an_hour_over() {
        LocalDateTime taken = LocalDateTime.of(2026, 10, 1, 9, 30);
        ClockFacts facts = ClockFacts.from(taken);
        assertThat(List.of(
                        taken.minusHours(1),
                        taken.plusMinutes(90),
                        taken.plusHours(24),
                        taken.plusHours(24).plusSeconds(1)))
                .map(now -> LegalClock.remaining(Limits.COERCION_URGENT_REPORT, facts, CALENDAR, now)
                        .orElseThrow())
                .containsExactly(
                        new Remaining(LimitUnit.HOUR, 24, 0, 0, 24, false),
                        new Remaining(LimitUnit.HOUR, 24, 1, 0, 22, false),
                        new Remaining(LimitUnit.HOUR, 24, 24, 0, 0, false),
                        new Remaining(LimitUnit.HOUR, 24, 24, 0, -1, false));
    }

    @Test
    void paused_hours_do_not_run_down() {
        ClockFacts facts = ClockFacts.from(LocalDateTime.of(2026, 6, 5, 16, 0)) // Fri
                .paused(Pause.between(LocalDate.of(2026, 6, 6), LocalDate.of(2026, 6, 8), "检验检测", ANY));
        assertThat(LegalClock.remaining(
                        ClockRule.of(TimeLimit.hours(24, ANY)), facts, CALENDAR, LocalDateTime.of(2026, 6, 7, 12, 0)))
                .contains(new Remaining(LimitUnit.HOUR, 24, 8, 36, 16, true));
    }

    @Test
    void an_older_deadline_is_reckoned_anew_under_the_newer_edition() {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2020, 1, 22)); // Wed
        ClockRule three = ClockRule.of(TimeLimit.workingDays(3, ANY));
        Deadline before = LegalClock.deadline(three, facts, PublishedArrangements.asOf("2020"));
        assertThat(((Deadline.Due) before).date()).isEqualTo(LocalDate.of(2020, 2, 1)); // Sat, then a make-up day
        WorkingDayCalendar after = PublishedArrangements.asOf("2020.2");
        assertThat(LegalClock.remaining(before, after, LocalDate.of(2020, 2, 1))) // now off; due Tue 02-04
                .contains(new Remaining(LimitUnit.WORKING_DAY, 3, 1, 0, 2, false));
    }
}
