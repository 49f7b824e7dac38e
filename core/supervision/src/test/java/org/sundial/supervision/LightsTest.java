package org.sundial.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sundial.calendar.Basis;
import org.sundial.calendar.ClockFacts;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.LegalClock;
import org.sundial.calendar.LimitUnit;
import org.sundial.calendar.Limits;
import org.sundial.calendar.Pause;
import org.sundial.calendar.PublishedArrangements;
import org.sundial.calendar.TimeLimit;
import org.sundial.calendar.WorkingDayCalendar;

class LightsTest {
    private static final WorkingDayCalendar CALENDAR = PublishedArrangements.latest();
    private static final Basis PROMISE = Basis.of("承诺时限", "公开承诺");
    private static final LocalDate ACCEPTED = LocalDate.of(2026, 6, 1); // Mon

    private static Deadline deadline(ClockRule rule, ClockFacts facts) {
        return LegalClock.deadline(rule, facts, CALENDAR);
    }

    private static WatchedDeadline watched(LimitSource source, ClockRule rule, ClockFacts facts) {
        return new WatchedDeadline("期限", "limit", source, deadline(rule, facts));
    }

    private static ClockRule workingDays(int days) {
        return ClockRule.of(TimeLimit.workingDays(days, PROMISE));
    }

    private static CaseWatch running(int days) {
        return CaseWatch.running(List.of(watched(LimitSource.PROMISE, workingDays(days), ClockFacts.from(ACCEPTED))));
    }

    private static LightFinding on(CaseWatch watch, LocalDate today, LightThresholds thresholds) {
        return Lights.of(watch, CALENDAR, today.atTime(9, 0), thresholds);
    }

    private static LightFinding on(CaseWatch watch, LocalDate today) {
        return Lights.of(watch, CALENDAR, today.atTime(9, 0));
    }

    @ParameterizedTest
    @CsvSource({ // accepted Mon 2026-06-01; Fri 06-19 to Sun 06-21 is Dragon Boat
        // 20 working days end on Tue 06-30; a fifth is four
        "20, 2026-06-01, NORMAL", // 20 left
        "20, 2026-06-23, NORMAL", // Tue: 5 left
        "20, 2026-06-24, DUE_SOON", // Wed: 4 left
        "20, 2026-06-30, DUE_SOON", // Tue: due today
        "20, 2026-07-01, YELLOW", // Wed: one over
        "20, 2026-07-31, YELLOW", // however long, without an order
        // 5 working days end on Mon 06-08; a fifth is one, but two working days are near anyway
        "5, 2026-06-03, NORMAL", // Wed: 3 left
        "5, 2026-06-04, DUE_SOON", // Thu: 2 left
        "5, 2026-06-07, DUE_SOON", // Sun: 1 left
        "5, 2026-06-09, YELLOW" // Tue
    })
    void ordinarily_near_is_due_soon_and_over_is_yellow(int days, LocalDate today, Light light) {
        assertThat(on(running(days), today).light()).isEqualTo(light);
    }

    @ParameterizedTest
    @CsvSource({ // the same clock, read as acceptance row 125 reads it
        "20, 2026-06-23, NORMAL",
        "20, 2026-06-24, YELLOW",
        "20, 2026-06-30, YELLOW",
        "20, 2026-07-01, RED",
        "5, 2026-06-03, NORMAL",
        "5, 2026-06-04, YELLOW",
        "5, 2026-06-09, RED"
    })
    void in_the_stricter_reading_near_is_yellow_and_over_is_red(int days, LocalDate today, Light light) {
        LightFinding finding = on(running(days), today, LightThresholds.NEAR_IS_YELLOW);
        assertThat(finding.light()).isEqualTo(light);
        assertThat(finding.thresholds()).isEqualTo("near-is-yellow");
    }

    @ParameterizedTest
    @CsvSource({ // promised 10 working days, to Mon 2026-06-15; by law 20, to Tue 06-30
        "2026-06-10, NORMAL", // Wed: 3 left of the promise
        "2026-06-11, DUE_SOON", // Thu: 2 left
        "2026-06-16, YELLOW", // Tue: over the promise
        "2026-06-30, YELLOW", // Tue: the law's last day
        "2026-07-01, RED" // Wed: over the law
    })
    void by_promise_and_law_the_promise_is_yellow_and_the_law_is_red(LocalDate today, Light light) {
        ClockFacts facts = ClockFacts.from(ACCEPTED);
        CaseWatch watch = CaseWatch.running(List.of(
                watched(LimitSource.PROMISE, workingDays(10), facts),
                watched(LimitSource.LAW, Limits.LICENSING_DECISION, facts)));
        assertThat(on(watch, today, LightThresholds.PROMISE_AND_LAW).light()).isEqualTo(light);
    }

    @Test
    void a_red_card_is_for_what_is_still_undone_after_a_supervision_order() {
        LocalDateTime ordered = LocalDateTime.of(2026, 7, 3, 10, 0); // Fri
        CaseWatch watch = running(20).ordered(ordered);
        assertThat(on(watch, LocalDate.of(2026, 7, 3)).light()).isEqualTo(Light.YELLOW); // 9 o'clock, not yet ordered
        LightFinding after = on(watch, LocalDate.of(2026, 7, 8)); // Wed: six over
        assertThat(after.light()).isEqualTo(Light.RED);
        assertThat(after.because())
                .isEqualTo(new Because.UndoneAfterOrder(ordered, OptionalInt.of(6), LimitUnit.WORKING_DAY));
    }

    @Test
    void an_order_on_a_case_that_is_in_time_lights_nothing_red() {
        CaseWatch watch = running(20).ordered(LocalDateTime.of(2026, 6, 2, 10, 0));
        assertThat(on(watch, LocalDate.of(2026, 6, 3)).light()).isEqualTo(Light.NORMAL);
    }

    @Test
    void a_profile_can_turn_red_after_some_days_over() {
        LightThresholds five = LightThresholds.ORDINARY.redAfter(5, "red-after-five");
        assertThat(on(running(20), LocalDate.of(2026, 7, 6), five).light()).isEqualTo(Light.YELLOW); // Mon: 4 over
        LightFinding red = on(running(20), LocalDate.of(2026, 7, 7), five); // Tue: 5 over
        assertThat(red.light()).isEqualTo(Light.RED);
        assertThat(red.because()).isEqualTo(new Because.OverForLong(5, 5, LimitUnit.WORKING_DAY));
    }

    @Test
    void one_second_over_is_over() {
        CaseWatch watch = CaseWatch.running(List.of(watched(
                LimitSource.LAW,
                Limits.COERCION_URGENT_REPORT,
                ClockFacts.from(LocalDateTime.of(2026, 10, 1, 9, 30))))); // Thu
        LocalDateTime last = LocalDateTime.of(2026, 10, 2, 9, 30);
        assertThat(Lights.of(watch, CALENDAR, last.minusHours(5)).light())
                .isEqualTo(Light.NORMAL); // 5 of 24 hours left
        assertThat(Lights.of(watch, CALENDAR, last).light()).isEqualTo(Light.DUE_SOON);
        assertThat(Lights.of(watch, CALENDAR, last.plusSeconds(1)).light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void calendar_days_are_near_when_few_working_days_are_left_of_them() {
        // Ten days from Thu 2026-09-24 end on Sun 10-04, in the holiday; on Tue 09-29 five days, one of them working.
        CaseWatch watch = CaseWatch.running(List.of(watched(
                LimitSource.PROMISE,
                ClockRule.of(TimeLimit.calendarDays(10, PROMISE)),
                ClockFacts.from(LocalDate.of(2026, 9, 24)))));
        assertThat(on(watch, LocalDate.of(2026, 9, 25)).light()).isEqualTo(Light.NORMAL); // Fri: Sep 28, 29, 30 work
        LightFinding tuesday = on(watch, LocalDate.of(2026, 9, 29));
        assertThat(tuesday.light()).isEqualTo(Light.DUE_SOON);
        assertThat(tuesday.because()).isEqualTo(new Because.Near(5, 10, LimitUnit.CALENDAR_DAY));
    }

    @Test
    void what_presses_most_decides_whatever_its_place() {
        ClockFacts facts = ClockFacts.from(ACCEPTED);
        WatchedDeadline law = watched(LimitSource.LAW, Limits.LICENSING_DECISION, facts);
        WatchedDeadline step = watched(LimitSource.STEP, workingDays(3), facts);
        LightFinding finding = on(CaseWatch.running(List.of(law, step)), LocalDate.of(2026, 6, 8)); // Mon
        assertThat(finding.light()).isEqualTo(Light.YELLOW);
        assertThat(finding.deadline()).contains(step);
        assertThat(finding.remaining().orElseThrow().left()).isEqualTo(-2);
        // Both near: the one with less left.
        LightFinding near = on(
                CaseWatch.running(List.of(
                        watched(LimitSource.STEP, workingDays(3), facts),
                        watched(LimitSource.STEP, workingDays(2), facts))),
                LocalDate.of(2026, 6, 2)); // Tue
        assertThat(near.remaining().orElseThrow().left()).isEqualTo(1);
    }

    @Test
    void the_applicants_own_time_never_gives_an_officer_a_card() {
        CaseWatch watch =
                CaseWatch.running(List.of(watched(LimitSource.COUNTERPART, workingDays(5), ClockFacts.from(ACCEPTED))));
        LightFinding finding = on(watch, LocalDate.of(2026, 7, 1));
        assertThat(finding.light()).isEqualTo(Light.NORMAL);
        assertThat(finding.because()).isEqualTo(new Because.NothingOwed());
    }

    private static ClockFacts waiting(LocalDate since) {
        return ClockFacts.from(ACCEPTED).paused(Pause.open(since, "等待检验结果", Basis.of("行政许可法", 45)));
    }

    @Test
    void a_paused_clock_is_shown_with_its_cause_and_does_not_come_near() {
        LocalDate since = LocalDate.of(2026, 6, 5); // Fri, 5 - 3 = 2 left
        CaseWatch watch = CaseWatch.running(List.of(watched(LimitSource.PROMISE, workingDays(5), waiting(since))));
        assertThat(on(watch, LocalDate.of(2026, 6, 4)).light()).isEqualTo(Light.DUE_SOON); // Thu, still running
        LightFinding paused = on(watch, LocalDate.of(2026, 9, 1));
        assertThat(paused.light()).isEqualTo(Light.PAUSED);
        assertThat(paused.because()).isEqualTo(new Because.ClockPaused("等待检验结果", since));
        assertThat(paused.remaining().orElseThrow().left()).isEqualTo(2);
    }

    @Test
    void a_clock_paused_into_an_unpublished_year_is_still_shown_as_paused() {
        CaseWatch watch = CaseWatch.running(
                List.of(watched(LimitSource.PROMISE, workingDays(5), waiting(LocalDate.of(2026, 6, 5)))));
        assertThat(on(watch, LocalDate.of(2027, 1, 4)).light()).isEqualTo(Light.PAUSED);
    }

    @Test
    void a_case_that_waits_as_a_whole_is_paused_unless_something_is_already_over() {
        CaseWatch.Paused waits = new CaseWatch.Paused("等您补正材料", LocalDate.of(2026, 6, 3));
        CaseWatch watch = new CaseWatch(waits, running(20).deadlines(), Optional.empty());
        assertThat(on(watch, LocalDate.of(2026, 6, 29)).because())
                .isEqualTo(new Because.ClockPaused("等您补正材料", LocalDate.of(2026, 6, 3)));
        assertThat(on(watch, LocalDate.of(2026, 7, 1)).light()).isEqualTo(Light.YELLOW);
    }

    @Test
    void a_missing_notice_is_shown_and_never_passes_for_on_time() {
        ClockFacts december = ClockFacts.from(LocalDate.of(2026, 12, 21)); // Mon
        CaseWatch watch = CaseWatch.running(List.of(watched(LimitSource.LAW, Limits.LICENSING_DECISION, december)));
        LightFinding thisYear = on(watch, LocalDate.of(2026, 12, 22));
        assertThat(thisYear.light()).isEqualTo(Light.AWAITING_CALENDAR);
        assertThat(thisYear.because()).isEqualTo(new Because.NoticeMissing(2027));
        LightFinding nextYear = on(watch, LocalDate.of(2027, 3, 1));
        assertThat(nextYear.light()).isEqualTo(Light.AWAITING_CALENDAR);
        assertThat(nextYear.remaining()).isEmpty();
    }

    @Test
    void few_days_left_are_near_even_while_the_notice_is_awaited() {
        // Eight working days from Mon 2026-12-21 run to Thu 12-31; ten need the year 2027.
        ClockFacts december = ClockFacts.from(LocalDate.of(2026, 12, 21));
        CaseWatch watch = CaseWatch.running(List.of(watched(LimitSource.PROMISE, workingDays(10), december)));
        assertThat(on(watch, LocalDate.of(2026, 12, 30)).light()).isEqualTo(Light.AWAITING_CALENDAR); // 3 left
        assertThat(on(watch, LocalDate.of(2026, 12, 31)).light()).isEqualTo(Light.DUE_SOON); // 2 left
    }

    @Test
    void what_is_over_is_a_card_even_when_nobody_can_say_by_how_much() {
        ClockFacts facts = ClockFacts.from(LocalDate.of(2026, 12, 21));
        CaseWatch watch = CaseWatch.running(List.of(watched(LimitSource.PROMISE, workingDays(5), facts)));
        LightFinding finding = on(watch, LocalDate.of(2027, 1, 4)); // due Mon 12-28
        assertThat(finding.light()).isEqualTo(Light.YELLOW);
        assertThat(finding.because()).isEqualTo(new Because.Over(OptionalInt.empty(), LimitUnit.WORKING_DAY));
    }

    @Test
    void a_red_card_does_not_pale_when_a_year_without_a_notice_begins() {
        // Due Fri 2026-12-11; by Thu 12-31 fourteen over.
        CaseWatch watch = CaseWatch.running(
                List.of(watched(LimitSource.LAW, workingDays(4), ClockFacts.from(LocalDate.of(2026, 12, 7)))));
        LightFinding finding =
                on(watch, LocalDate.of(2027, 2, 1), LightThresholds.ORDINARY.redAfter(14, "red-after-fourteen"));
        assertThat(finding.light()).isEqualTo(Light.RED);
        assertThat(finding.because()).isEqualTo(new Because.OverForLong(14, 14, LimitUnit.WORKING_DAY));
        assertThat(on(watch, LocalDate.of(2027, 2, 1), LightThresholds.ORDINARY.redAfter(15, "red-after-fifteen"))
                        .light())
                .isEqualTo(Light.YELLOW);
    }

    @Test
    void a_deadline_of_an_older_edition_is_judged_by_the_one_in_force() {
        // Three working days from Wed 2020-01-22 ended on Sat 02-01 until Spring Festival was lengthened.
        Deadline before = LegalClock.deadline(
                workingDays(3), ClockFacts.from(LocalDate.of(2020, 1, 22)), PublishedArrangements.asOf("2020"));
        CaseWatch watch = CaseWatch.running(List.of(new WatchedDeadline("期限", "limit", LimitSource.PROMISE, before)));
        LocalDateTime monday = LocalDateTime.of(2020, 2, 3, 9, 0);
        assertThat(Lights.of(watch, PublishedArrangements.asOf("2020"), monday).light())
                .isEqualTo(Light.YELLOW);
        assertThat(Lights.of(watch, PublishedArrangements.asOf("2020.2"), monday)
                        .light())
                .isEqualTo(Light.DUE_SOON);
    }

    @ParameterizedTest
    @CsvSource({ // promised 10 working days, to Mon 2026-06-15
        "2026-06-10, early 3",
        "2026-06-15, in time",
        "2026-06-17, late 2"
    })
    void an_ended_case_says_by_how_much_it_was_early_or_late(LocalDate ended, String how) {
        CaseWatch.Ended run = new CaseWatch.Ended(
                ended.atTime(16, 0), Optional.of(deadline(workingDays(10), ClockFacts.from(ACCEPTED))));
        LightFinding finding = on(new CaseWatch(run, List.of(), Optional.empty()), LocalDate.of(2026, 12, 1));
        assertThat(finding.light()).isEqualTo(Light.DONE);
        String said = switch (finding.because()) {
            case Because.EndedEarly early -> "early " + early.by();
            case Because.EndedInTime inTime -> "in time";
            case Because.EndedLate late -> "late " + late.by();
            default -> "something else: " + finding.because();
        };
        assertThat(said).isEqualTo(how);
    }

    @Test
    void an_ended_case_without_a_limit_ended_in_time() {
        CaseWatch.Ended run = new CaseWatch.Ended(ACCEPTED.atTime(16, 0), Optional.empty());
        assertThat(on(new CaseWatch(run, List.of(), Optional.empty()), ACCEPTED).because())
                .isEqualTo(new Because.EndedInTime());
    }

    @Test
    void lights_are_told_apart_without_colour_in_both_languages() {
        assertThat(Arrays.stream(Light.values()).map(Light::shape)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Light.values()).map(Light::zh)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Light.values()).map(Light::en)).doesNotHaveDuplicates();
    }

    @Test
    void thresholds_that_make_no_sense_are_refused() {
        OptionalInt never = OptionalInt.empty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LightThresholds("x", 101, 2, Light.DUE_SOON, Light.YELLOW, true, never, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LightThresholds("x", 20, -1, Light.DUE_SOON, Light.YELLOW, true, never, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LightThresholds("x", 20, 2, Light.RED, Light.YELLOW, true, never, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LightThresholds("x", 20, 2, Light.DUE_SOON, Light.NORMAL, true, never, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LightThresholds(" ", 20, 2, Light.DUE_SOON, Light.YELLOW, true, never, false));
        assertThatIllegalArgumentException().isThrownBy(() -> LightThresholds.ORDINARY.redAfter(0, "x"));
    }
}
