package org.sundial.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegalClockTest {
    private static final WorkingDayCalendar CALENDAR = PublishedArrangements.latest();
    private static final Basis ANY = Basis.of("行政许可法", 45);

    private static ClockRule workingDays(int days) {
        return ClockRule.of(TimeLimit.workingDays(days, ANY));
    }

    private static ClockRule calendarDays(int days) {
        return ClockRule.of(TimeLimit.calendarDays(days, ANY));
    }

    private static ClockRule months(int months) {
        return ClockRule.of(TimeLimit.months(months, ANY));
    }

    private static Deadline.Due due(ClockRule rule, ClockFacts facts) {
        return (Deadline.Due) LegalClock.deadline(rule, facts, CALENDAR);
    }

    private static Pause pause(String from, String to) {
        return Pause.between(LocalDate.parse(from), LocalDate.parse(to), "检验检测", ANY);
    }

    @ParameterizedTest
    @CsvSource({ // 5 working days from Mon 2026-06-01; without a pause due Mon 06-08
        "2026-06-03, 2026-06-05, 2026-06-10", // Wed, Thu out; Fri, the day of resumption, counts
        "2026-06-03, 2026-06-03, 2026-06-08", // paused and resumed the same day: nothing is lost
        "2026-06-06, 2026-06-08, 2026-06-08", // a weekend only
        "2026-06-08, 2026-06-09, 2026-06-09", // the due day itself out
        "2026-06-09, 2026-06-30, 2026-06-08", // too late to matter
        "2026-05-20, 2026-06-01, 2026-06-08", // over before counting began
        "2026-05-20, 2026-06-03, 2026-06-09" // covers the first counted day
    })
    void the_day_of_the_pause_does_not_count_and_the_day_of_resumption_does(
            LocalDate from, LocalDate to, LocalDate date) {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 6, 1)).paused(Pause.between(from, to, "检验检测", ANY));
        assertThat(due(workingDays(5), facts).date()).isEqualTo(date);
    }

    @Test
    void overlapping_pauses_exclude_a_day_once() {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 6, 1)) // Mon
                .paused(pause("2026-06-04", "2026-06-09"))
                .paused(pause("2026-06-03", "2026-06-05"))
                .paused(pause("2026-06-03", "2026-06-04"));
        // Jun 2 counts; Wed 3 to Mon 8 out; 9, 10, 11, 12.
        assertThat(due(workingDays(5), facts).date()).isEqualTo(LocalDate.of(2026, 6, 12)); // Fri
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-05, NEXT_DAY, 2026-06-08", // Fri → Mon
        "2026-06-05, SAME_DAY, 2026-06-05", // Fri itself
        "2026-06-06, SAME_DAY, 2026-06-08" // Sat does not work, so Monday is the first day
    })
    void the_day_of_the_act_counts_only_where_the_rule_says_so(LocalDate from, StartRule start, LocalDate date) {
        assertThat(due(workingDays(1).starting(start), ClockFacts.from(from)).date())
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15, 1, NEXT_DAY, 2026-02-15", // the same day next month, a Sunday in the holiday
        "2026-01-31, 1, NEXT_DAY, 2026-02-28", // no 31 February: the month's last day
        "2024-01-31, 1, NEXT_DAY, 2024-02-29", // leap year
        "2026-08-31, 6, NEXT_DAY, 2027-02-28", // months need no calendar when nothing rolls
        "2025-11-30, 3, NEXT_DAY, 2026-02-28",
        "2026-01-15, 1, SAME_DAY, 2026-02-14", // the period began on the 15th itself
        "2026-03-31, 1, SAME_DAY, 2026-04-30", // no 31 April: the month's last day
        "2026-03-01, 1, SAME_DAY, 2026-03-31"
    })
    void a_month_ends_on_the_same_day_or_the_last_of_the_month(
            LocalDate from, int months, StartRule start, LocalDate date) {
        assertThat(due(months(months).starting(start), ClockFacts.from(from)).date())
                .isEqualTo(date);
    }

    @Test
    void paused_days_are_added_after_a_month() {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 3, 10)).paused(pause("2026-03-20", "2026-03-25"));
        assertThat(due(months(1), facts).date()).isEqualTo(LocalDate.of(2026, 4, 15)); // 10 April and five days
    }

    @Test
    void a_rolled_month_waits_for_the_holiday_to_end() {
        Deadline.Due due =
                due(months(1).rolling(RollRule.NEXT_WORKING_DAY), ClockFacts.from(LocalDate.of(2026, 1, 15)));
        assertThat(due.date()).isEqualTo(LocalDate.of(2026, 2, 24)); // Tue after Spring Festival
        assertThat(due.rolledFrom()).contains(LocalDate.of(2026, 2, 15)); // Sun
        assertThat(due.derivation()).extracting(DerivationDay::kind).endsWith(DayKind.ROLLED, DayKind.DUE);
        assertThat(due.derivation().getLast().ordinal()).isEqualTo(31);
    }

    @Test
    void rolling_does_not_end_on_a_paused_day() {
        // Ten days from Thu 2026-06-04 end on Sun 06-14; Mon and Tue are paused; Fri 19 to Sun 21 is Dragon Boat.
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 6, 4)).paused(pause("2026-06-15", "2026-06-17"));
        assertThat(due(calendarDays(10).rolling(RollRule.NEXT_WORKING_DAY), facts)
                        .date())
                .isEqualTo(LocalDate.of(2026, 6, 17)); // Wed
        ClockFacts open =
                ClockFacts.from(LocalDate.of(2026, 6, 4)).paused(Pause.open(LocalDate.of(2026, 6, 15), "检验检测", ANY));
        assertThat(LegalClock.deadline(calendarDays(10).rolling(RollRule.NEXT_WORKING_DAY), open, CALENDAR))
                .isInstanceOfSatisfying(Deadline.StillPaused.class, still -> {
                    assertThat(still.counted()).isEqualTo(10);
                    assertThat(still.outstanding()).isZero();
                });
    }

    @Test
    void hours_run_through_nights_and_holidays_but_not_through_pauses() {
        ClockFacts facts = ClockFacts.from(LocalDateTime.of(2026, 6, 5, 16, 0)) // Fri
                .paused(pause("2026-06-06", "2026-06-08")); // Sat and Sun
        Deadline.Due due = due(ClockRule.of(TimeLimit.hours(24, ANY)), facts);
        assertThat(due.instant()).contains(LocalDateTime.of(2026, 6, 8, 16, 0)); // Mon
        assertThat(due.derivation())
                .extracting(DerivationDay::kind, DerivationDay::ordinal)
                .containsExactly(
                        tuple(DayKind.COUNTED, 8),
                        tuple(DayKind.PAUSED, 8),
                        tuple(DayKind.PAUSED, 8),
                        tuple(DayKind.DUE, 24));
    }

    @Test
    void a_pause_during_the_first_hours_takes_the_rest_of_that_day() {
        ClockFacts facts = ClockFacts.from(LocalDateTime.of(2026, 6, 5, 16, 0)) // Fri
                .paused(pause("2026-06-05", "2026-06-06"));
        assertThat(due(ClockRule.of(TimeLimit.hours(2, ANY)), facts).instant())
                .contains(LocalDateTime.of(2026, 6, 6, 2, 0)); // Sat
        ClockFacts open = ClockFacts.from(facts.from()).paused(Pause.open(LocalDate.of(2026, 6, 6), "检验检测", ANY));
        assertThat(LegalClock.deadline(ClockRule.of(TimeLimit.hours(24, ANY)), open, CALENDAR))
                .isInstanceOfSatisfying(Deadline.StillPaused.class, still -> {
                    assertThat(still.counted()).isEqualTo(8);
                    assertThat(still.outstanding()).isEqualTo(16);
                });
    }

    @Test
    void a_pause_without_an_end_leaves_the_rest_outstanding() {
        Pause open = Pause.open(LocalDate.of(2026, 6, 4), "等待检验结果", ANY); // Thu
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 6, 1)).paused(open); // Mon
        Deadline deadline = LegalClock.deadline(workingDays(5), facts, CALENDAR);
        assertThat(deadline).isInstanceOfSatisfying(Deadline.StillPaused.class, still -> {
            assertThat(still.counted()).isEqualTo(2);
            assertThat(still.outstanding()).isEqualTo(3);
            assertThat(still.open()).isEqualTo(open);
            assertThat(still.derivation().getLast())
                    .isEqualTo(new DerivationDay(LocalDate.of(2026, 6, 4), DayKind.PAUSED, 2, "等待检验结果"));
        });
        assertThat(deadline.overdue(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @Test
    void a_limit_that_ran_out_before_the_pause_is_due_all_the_same() {
        ClockFacts facts =
                ClockFacts.from(LocalDate.of(2026, 6, 1)).paused(Pause.open(LocalDate.of(2026, 6, 9), "检验检测", ANY));
        assertThat(due(workingDays(5), facts).date()).isEqualTo(LocalDate.of(2026, 6, 8));
    }

    @Test
    void a_limit_that_runs_into_an_unpublished_year_waits_for_its_notice() {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 12, 21)); // Mon
        assertThat(LegalClock.deadline(workingDays(20), facts, CALENDAR))
                .isInstanceOfSatisfying(Deadline.AwaitingCalendar.class, awaiting -> {
                    assertThat(awaiting.missingYear()).isEqualTo(2027);
                    assertThat(awaiting.counted()).isEqualTo(8);
                    assertThat(awaiting.outstanding()).isEqualTo(12);
                    assertThat(awaiting.edition()).isEqualTo("2026");
                    assertThat(awaiting.derivation().getLast())
                            .isEqualTo(new DerivationDay(LocalDate.of(2026, 12, 31), DayKind.COUNTED, 8, ""));
                });
        // With a notice for 2027 the same facts have a date: 8 days to Thu 12-31, Fri 01-01 off, 12 more.
        WorkingDayCalendar next =
                CALENDAR.with(HolidayNotice.of(2027, List.of(ArrangedDay.off(LocalDate.of(2027, 1, 1), "元旦")), "测试用"));
        assertThat(((Deadline.Due) LegalClock.deadline(workingDays(20), facts, next)).date())
                .isEqualTo(LocalDate.of(2027, 1, 19)); // Tue
    }

    @Test
    void a_limit_in_calendar_days_needs_the_calendar_only_to_roll() {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 12, 21)); // Mon
        assertThat(due(calendarDays(30), facts).date()).isEqualTo(LocalDate.of(2027, 1, 20));
        assertThat(LegalClock.deadline(calendarDays(30).rolling(RollRule.NEXT_WORKING_DAY), facts, CALENDAR))
                .isInstanceOfSatisfying(Deadline.AwaitingCalendar.class, awaiting -> {
                    assertThat(awaiting.missingYear()).isEqualTo(2027);
                    assertThat(awaiting.counted()).isEqualTo(30);
                    assertThat(awaiting.outstanding()).isZero();
                });
    }

    @Test
    void a_year_before_the_first_notice_is_missing_too() {
        assertThat(LegalClock.deadline(workingDays(5), ClockFacts.from(LocalDate.of(2006, 12, 20)), CALENDAR))
                .isInstanceOfSatisfying(
                        Deadline.AwaitingCalendar.class,
                        awaiting -> assertThat(awaiting.missingYear()).isEqualTo(2006));
        // Sun 2006-12-31: its own state does not matter, counting begins on the next day.
        assertThat(due(workingDays(1), ClockFacts.from(LocalDate.of(2006, 12, 31)))
                        .date())
                .isEqualTo(LocalDate.of(2007, 1, 4)); // Thu
        assertThat(LegalClock.deadline(workingDays(5), ClockFacts.from(LocalDate.of(2030, 5, 1)), CALENDAR))
                .isInstanceOfSatisfying(Deadline.AwaitingCalendar.class, awaiting -> {
                    assertThat(awaiting.missingYear()).isEqualTo(2030);
                    assertThat(awaiting.derivation()).isNotEmpty();
                });
    }

    @Test
    void a_deadline_explains_every_day() {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 2, 12)) // Thu
                .paused(Pause.between(LocalDate.of(2026, 2, 26), LocalDate.of(2026, 2, 27), "专家评审", ANY));
        Deadline.Due due = due(workingDays(5), facts);
        assertThat(due.derivation())
                .extracting(
                        day -> day.date().getDayOfMonth(),
                        DerivationDay::kind,
                        DerivationDay::ordinal,
                        DerivationDay::note)
                .startsWith(
                        tuple(12, DayKind.START, 0, ""),
                        tuple(13, DayKind.COUNTED, 1, ""),
                        tuple(14, DayKind.MAKE_UP_COUNTED, 2, "春节"),
                        tuple(15, DayKind.HOLIDAY, 2, "春节"))
                .endsWith(
                        tuple(23, DayKind.HOLIDAY, 2, "春节"),
                        tuple(24, DayKind.COUNTED, 3, ""),
                        tuple(25, DayKind.COUNTED, 4, ""),
                        tuple(26, DayKind.PAUSED, 4, "专家评审"),
                        tuple(27, DayKind.DUE, 5, ""))
                .hasSize(16);
        assertThat(due.edition()).isEqualTo("2026");
    }

    @Test
    void a_due_day_is_overdue_from_the_next_midnight() {
        Deadline due = LegalClock.deadline(workingDays(5), ClockFacts.from(LocalDate.of(2026, 6, 1)), CALENDAR);
        assertThat(due.overdue(LocalDateTime.of(2026, 6, 8, 23, 59, 59))).isFalse();
        assertThat(due.overdue(LocalDateTime.of(2026, 6, 9, 0, 0))).isTrue();
    }

    @Test
    void equal_facts_under_equal_editions_give_equal_deadlines() {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 6, 1)).paused(pause("2026-06-03", "2026-06-05"));
        assertThat(LegalClock.deadline(workingDays(5), facts, CALENDAR))
                .isEqualTo(LegalClock.deadline(workingDays(5), facts, PublishedArrangements.asOf("2026")));
    }

    @Test
    void all_faults_of_a_clock_are_told_at_once() {
        ClockRule rule = new ClockRule(
                TimeLimit.hours(100_000, ANY),
                StartRule.NEXT_DAY,
                RollRule.NEXT_WORKING_DAY,
                Optional.of(new ExtensionCap(10, LimitUnit.HOUR, ANY)),
                Optional.empty());
        ClockFacts facts = new ClockFacts(
                LocalDateTime.of(1900, 1, 1, 0, 0),
                List.of(
                        Pause.between(LocalDate.of(2026, 6, 5), LocalDate.of(2026, 6, 4), " ", ANY),
                        Pause.between(LocalDate.of(3000, 6, 5), LocalDate.of(3000, 6, 6), "检验检测", ANY)),
                Optional.of(new Extension(11, LimitUnit.WORKING_DAY, ANY)));
        assertThat(LegalClock.faults(rule, facts))
                .extracting(ClockFault::kind, ClockFault::field)
                .containsExactly(
                        tuple(ClockFault.Kind.DATE_OUT_OF_RANGE, "from"),
                        tuple(ClockFault.Kind.AMOUNT_TOO_LARGE, "limit.amount"),
                        tuple(ClockFault.Kind.HOURS_DO_NOT_ROLL, "roll"),
                        tuple(ClockFault.Kind.PAUSE_ENDS_BEFORE_IT_BEGINS, "pauses[0].to"),
                        tuple(ClockFault.Kind.PAUSE_WITHOUT_CAUSE, "pauses[0].cause"),
                        tuple(ClockFault.Kind.DATE_OUT_OF_RANGE, "pauses[1].from"),
                        tuple(ClockFault.Kind.DATE_OUT_OF_RANGE, "pauses[1].to"),
                        tuple(ClockFault.Kind.EXTENSION_IN_ANOTHER_UNIT, "extension.unit"),
                        tuple(ClockFault.Kind.EXTENSION_OVER_CAP, "extension.amount"));
        assertThatExceptionOfType(UnlawfulClock.class)
                .isThrownBy(() -> LegalClock.deadline(rule, facts, CALENDAR))
                .satisfies(refusal -> assertThat(refusal.faults()).isEqualTo(LegalClock.faults(rule, facts)));
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING_DAY, 3660, true",
        "WORKING_DAY, 3661, false",
        "CALENDAR_DAY, 3660, true",
        "CALENDAR_DAY, 3661, false",
        "MONTH, 122, true",
        "MONTH, 123, false",
        "HOUR, 87863, true",
        "HOUR, 87864, false"
    })
    void a_limit_has_a_ceiling_in_every_unit(LimitUnit unit, int amount, boolean allowed) {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 6, 1));
        assertThat(LegalClock.faults(ClockRule.of(new TimeLimit(amount, unit, ANY)), facts)
                        .isEmpty())
                .isEqualTo(allowed);
    }

    @Test
    void a_rule_without_a_cap_is_not_extended() {
        ClockFacts facts =
                ClockFacts.from(LocalDate.of(2026, 6, 1)).extended(new Extension(1, LimitUnit.WORKING_DAY, ANY));
        assertThat(LegalClock.faults(workingDays(5), facts))
                .extracting(ClockFault::kind)
                .containsExactly(ClockFault.Kind.EXTENSION_NOT_ALLOWED);
        assertThat(LegalClock.faults(workingDays(5).extendable(1, ANY), facts)).isEmpty();
    }

    @Test
    void pauses_have_a_ceiling() {
        ClockFacts facts = new ClockFacts(
                LocalDateTime.of(2026, 6, 1, 0, 0),
                java.util.Collections.nCopies(LegalClock.MAX_PAUSES + 1, pause("2026-06-03", "2026-06-04")),
                Optional.empty());
        assertThat(LegalClock.faults(workingDays(5), facts))
                .extracting(ClockFault::kind)
                .containsExactly(ClockFault.Kind.TOO_MANY_PAUSES);
    }

    @ParameterizedTest
    @EnumSource(ClockFault.Kind.class)
    void every_fault_says_what_to_do_in_both_languages(ClockFault.Kind kind) {
        assertThat(kind.zh()).endsWith("。");
        assertThat(kind.en()).endsWith(".").hasSizeGreaterThan(20);
    }
}
