package org.sundial.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The clock against a naive walk, and the laws that hold whatever the dates. */
class LegalClockPropertiesTest {
    private static final WorkingDayCalendar CALENDAR = PublishedArrangements.latest();
    private static final Basis ANY = Basis.of("行政许可法", 45);

    @Provide
    Arbitrary<LocalDate> starts() {
        // Weighted towards the end of the published years, where the answer is that there is none.
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, between(LocalDate.of(2006, 12, 31), LocalDate.of(2026, 6, 30))),
                net.jqwik.api.Tuple.of(1, between(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 10))));
    }

    private static Arbitrary<LocalDate> between(LocalDate first, LocalDate last) {
        return Arbitraries.longs()
                .between(first.toEpochDay(), last.toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<ClockRule> rules() {
        Arbitrary<TimeLimit> limits = Arbitraries.of(LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY, LimitUnit.MONTH)
                .flatMap(unit -> Arbitraries.integers()
                        .between(1, unit == LimitUnit.MONTH ? 6 : 90)
                        .map(amount -> new TimeLimit(amount, unit, ANY)));
        return Combinators.combine(limits, Arbitraries.of(StartRule.class), Arbitraries.of(RollRule.class))
                .as((limit, start, roll) ->
                        ClockRule.of(limit).starting(start).rolling(roll).extendable(30, ANY));
    }

    /** Pauses as days after the start and lengths; a length of -1 is a pause that lasts. */
    @Provide
    Arbitrary<List<int[]>> pauses() {
        return Combinators.combine(
                        Arbitraries.integers().between(-10, 120),
                        Arbitraries.integers().between(-1, 25))
                .as((after, length) -> new int[] {after, length})
                .list()
                .ofMaxSize(4);
    }

    private static ClockFacts facts(LocalDate start, List<int[]> pauses, int extension, LimitUnit unit) {
        List<Pause> dated = new ArrayList<>();
        for (int[] pause : pauses) {
            LocalDate from = start.plusDays(pause[0]);
            dated.add(
                    pause[1] < 0
                            ? Pause.open(from, "听证", ANY)
                            : Pause.between(from, from.plusDays(pause[1]), "听证", ANY));
        }
        Optional<Extension> granted =
                extension == 0 ? Optional.empty() : Optional.of(new Extension(extension, unit, ANY));
        return new ClockFacts(start.atStartOfDay(), dated, granted);
    }

    private static List<int[]> ended(List<int[]> pauses) {
        return pauses.stream().filter(pause -> pause[1] >= 0).toList();
    }

    /** What a patient clerk would answer: a date, or nothing and the count reached. */
    private record Walked(Optional<LocalDate> date, boolean stuckInPause, int counted) {}

    private static Walked walk(ClockRule rule, ClockFacts facts) {
        LocalDate start = facts.from().toLocalDate();
        int total =
                rule.limit().amount() + facts.extension().map(Extension::amount).orElse(0);
        LocalDate day = rule.start() == StartRule.SAME_DAY ? start : start.plusDays(1);
        boolean working = rule.limit().unit() == LimitUnit.WORKING_DAY;
        if (rule.limit().unit() == LimitUnit.MONTH) {
            total = daysOf(rule, start, total);
        }
        int counted = 0;
        while (true) {
            if (stuck(facts, day)) {
                return new Walked(Optional.empty(), true, counted);
            }
            if (working && !paused(facts, day) && !CALENDAR.covers(day.getYear())) {
                return new Walked(Optional.empty(), false, counted);
            }
            if (!paused(facts, day) && (!working || CALENDAR.isWorkingDay(day))) {
                counted++;
                if (counted == total) {
                    break;
                }
            }
            day = day.plusDays(1);
        }
        while (rule.roll() == RollRule.NEXT_WORKING_DAY) {
            if (stuck(facts, day)) {
                return new Walked(Optional.empty(), true, counted);
            }
            if (!CALENDAR.covers(day.getYear())) {
                return new Walked(Optional.empty(), false, counted);
            }
            if (CALENDAR.isWorkingDay(day) && !paused(facts, day)) {
                break;
            }
            day = day.plusDays(1);
        }
        return new Walked(Optional.of(day), false, counted);
    }

    private static int daysOf(ClockRule rule, LocalDate start, int months) {
        int dayOfMonth = start.getDayOfMonth();
        LocalDate month = start.withDayOfMonth(1);
        for (int i = 0; i < months; i++) {
            month = month.plusDays(month.lengthOfMonth());
        }
        int last = dayOfMonth;
        if (rule.start() == StartRule.SAME_DAY && dayOfMonth <= month.lengthOfMonth()) {
            last = dayOfMonth - 1; // may be the last of the month before
        }
        LocalDate end = month.plusDays(Math.min(last, month.lengthOfMonth()) - 1L);
        int days = 0;
        LocalDate day = rule.start() == StartRule.SAME_DAY ? start : start.plusDays(1);
        for (; !day.isAfter(end); day = day.plusDays(1)) {
            days++;
        }
        return days;
    }

    private static boolean paused(ClockFacts facts, LocalDate day) {
        return facts.pauses().stream()
                .anyMatch(pause ->
                        !day.isBefore(pause.from()) && day.isBefore(pause.to().orElse(LocalDate.MAX)));
    }

    private static boolean stuck(ClockFacts facts, LocalDate day) {
        return facts.pauses().stream().anyMatch(pause -> pause.to().isEmpty() && !day.isBefore(pause.from()));
    }

    @Property(tries = 4_000)
    void the_clock_agrees_with_a_naive_walk(
            @ForAll("starts") LocalDate start,
            @ForAll("rules") ClockRule rule,
            @ForAll("pauses") List<int[]> pauses,
            @ForAll @IntRange(max = 30) int extension) {
        int granted = rule.limit().unit() == LimitUnit.MONTH ? extension % 3 : extension;
        ClockFacts facts = facts(start, pauses, granted, rule.limit().unit());
        Walked walked = walk(rule, facts);
        switch (LegalClock.deadline(rule, facts, CALENDAR)) {
            case Deadline.Due due -> assertThat(walked.date()).contains(due.date());
            case Deadline.StillPaused still -> {
                assertThat(walked.date()).isEmpty();
                assertThat(still.counted()).isEqualTo(walked.counted());
                assertThat(walked.stuckInPause()).isTrue();
            }
            case Deadline.AwaitingCalendar awaiting -> {
                assertThat(walked.date()).isEmpty();
                assertThat(walked.stuckInPause()).isFalse();
                assertThat(awaiting.counted()).isEqualTo(walked.counted());
            }
        }
    }

    @Property(tries = 1_000)
    void the_derivation_names_every_day_once_and_ends_where_the_deadline_does(
            @ForAll("starts") LocalDate start, @ForAll("rules") ClockRule rule, @ForAll("pauses") List<int[]> pauses) {
        ClockFacts facts = facts(start, pauses, 0, rule.limit().unit());
        Deadline deadline = LegalClock.deadline(rule, facts, CALENDAR);
        List<DerivationDay> days = deadline.derivation();
        if (days.isEmpty()) {
            assertThat(deadline).isInstanceOf(Deadline.AwaitingCalendar.class);
            assertThat(CALENDAR.covers(start.getYear())).isFalse();
            return;
        }
        for (int i = 0; i < days.size(); i++) {
            assertThat(days.get(i).date()).isEqualTo(start.plusDays(i));
            int before = i == 0 ? 0 : days.get(i - 1).ordinal();
            boolean due = days.get(i).kind() == DayKind.DUE;
            int step = days.get(i).ordinal() - before;
            assertThat(step).as("%s", days.get(i)).isBetween(0, 1);
            assertThat(due || step == (days.get(i).kind().counts() ? 1 : 0))
                    .as("%s", days.get(i))
                    .isTrue();
        }
        int counted = days.getLast().ordinal();
        switch (deadline) {
            case Deadline.Due due -> {
                assertThat(days.getLast().kind()).isEqualTo(DayKind.DUE);
                assertThat(days.getLast().date()).isEqualTo(due.date());
                if (rule.limit().unit() != LimitUnit.MONTH) {
                    assertThat(counted).isEqualTo(rule.limit().amount());
                }
            }
            case Deadline.StillPaused still -> assertThat(counted).isEqualTo(still.counted());
            case Deadline.AwaitingCalendar awaiting -> assertThat(counted).isEqualTo(awaiting.counted());
        }
    }

    @Property
    void pauses_only_lengthen(
            @ForAll("starts") LocalDate start, @ForAll("rules") ClockRule rule, @ForAll("pauses") List<int[]> pauses) {
        Optional<LocalDate> without =
                date(rule, facts(start, List.of(), 0, rule.limit().unit()));
        Optional<LocalDate> with =
                date(rule, facts(start, ended(pauses), 0, rule.limit().unit()));
        Assume.that(without.isPresent() && with.isPresent());
        assertThat(with.orElseThrow()).isAfterOrEqualTo(without.orElseThrow());
    }

    @Property
    void splitting_a_pause_changes_nothing(
            @ForAll("starts") LocalDate start,
            @ForAll("rules") ClockRule rule,
            @ForAll @IntRange(max = 60) int after,
            @ForAll @IntRange(max = 20) int one,
            @ForAll @IntRange(max = 20) int two) {
        ClockFacts whole = facts(
                start, List.of(new int[] {after, one + two}), 0, rule.limit().unit());
        ClockFacts split = facts(
                start,
                List.of(new int[] {after + one, two}, new int[] {after, one}),
                0,
                rule.limit().unit());
        assertThat(date(rule, split)).isEqualTo(date(rule, whole));
    }

    @Property
    void one_day_more_is_due_on_the_next_working_day_that_is_not_paused(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("pauses") List<int[]> pauses) {
        ClockFacts facts = facts(start, ended(pauses), 0, LimitUnit.WORKING_DAY);
        Optional<LocalDate> one = date(ClockRule.of(TimeLimit.workingDays(days, ANY)), facts);
        Optional<LocalDate> more = date(ClockRule.of(TimeLimit.workingDays(days + 1, ANY)), facts);
        Assume.that(one.isPresent() && more.isPresent());
        LocalDate next = CALENDAR.next(one.orElseThrow());
        while (paused(facts, next)) {
            next = CALENDAR.next(next);
        }
        assertThat(more).contains(next);
    }

    @Property
    void a_later_act_is_never_due_earlier(
            @ForAll("starts") LocalDate start, @ForAll("rules") ClockRule rule, @ForAll @IntRange(max = 15) int later) {
        Optional<LocalDate> first = date(rule, ClockFacts.from(start));
        Optional<LocalDate> second = date(rule, ClockFacts.from(start.plusDays(later)));
        Assume.that(first.isPresent() && second.isPresent());
        assertThat(second.orElseThrow()).isAfterOrEqualTo(first.orElseThrow());
    }

    @Property
    void what_is_used_and_what_is_left_make_up_the_limit_until_it_is_over(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll("pauses") List<int[]> pauses,
            @ForAll @IntRange(max = 150) int later) {
        ClockRule rule = ClockRule.of(TimeLimit.workingDays(days, ANY));
        ClockFacts facts = facts(start, pauses, 0, LimitUnit.WORKING_DAY);
        LocalDate today = start.plusDays(later);
        Optional<Remaining> remaining = LegalClock.remaining(rule, facts, CALENDAR, today);
        Assume.that(remaining.isPresent());
        Remaining at = remaining.orElseThrow();
        Deadline deadline = LegalClock.deadline(rule, facts, CALENDAR);
        assertThat(at.overdue()).isEqualTo(deadline.overdue(today));
        assertThat(at.used() + Math.max(0, at.left())).isEqualTo(days);
        long pausedRows = deadline.derivation().stream()
                .filter(day -> day.kind() == DayKind.PAUSED && !day.date().isAfter(today))
                .count();
        if (!(deadline instanceof Deadline.StillPaused)) {
            assertThat(at.paused()).isEqualTo(Math.toIntExact(pausedRows));
        }
    }

    @Property
    void hours_agree_with_a_walk_minute_by_minute(
            @ForAll("starts") LocalDate start,
            @ForAll @IntRange(max = 1_439) int minute,
            @ForAll @IntRange(min = 1, max = 72) int hours,
            @ForAll @IntRange(min = -2, max = 4) int after,
            @ForAll @IntRange(max = 3) int length) {
        ClockFacts facts = new ClockFacts(
                start.atStartOfDay().plusMinutes(minute),
                List.of(Pause.between(start.plusDays(after), start.plusDays(after + (long) length), "听证", ANY)),
                Optional.empty());
        LocalDateTime at = facts.from();
        for (int left = hours * 60; left > 0; at = at.plusMinutes(1)) {
            left -= paused(facts, at.toLocalDate()) ? 0 : 1;
        }
        Deadline deadline = LegalClock.deadline(ClockRule.of(TimeLimit.hours(hours, ANY)), facts, CALENDAR);
        assertThat(((Deadline.Due) deadline).instant()).contains(at);
        assertThat(deadline.derivation().getLast().ordinal()).isEqualTo(hours);
    }

    private static Optional<LocalDate> date(ClockRule rule, ClockFacts facts) {
        return LegalClock.deadline(rule, facts, CALENDAR) instanceof Deadline.Due due
                ? Optional.of(due.date())
                : Optional.empty();
    }
}
