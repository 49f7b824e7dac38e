package org.sundial.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.sundial.calendar.Basis;
import org.sundial.calendar.ClockFacts;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.LegalClock;
import org.sundial.calendar.LimitUnit;
import org.sundial.calendar.PublishedArrangements;
import org.sundial.calendar.TimeLimit;
import org.sundial.calendar.WorkingDayCalendar;

/** What holds for every case and every profile. */
class LightsPropertiesTest {
    private static final WorkingDayCalendar CALENDAR = PublishedArrangements.latest();
    private static final Basis ANY = Basis.of("行政许可法", 42);

    @Provide
    Arbitrary<LocalDate> starts() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2024, 1, 1).toEpochDay(),
                        LocalDate.of(2026, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Arbitraries.of(LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY)
                .flatMap(unit -> Arbitraries.integers().between(1, 60).map(days -> new TimeLimit(days, unit, ANY)));
    }

    @Provide
    Arbitrary<LightThresholds> profiles() {
        return Arbitraries.of(
                LightThresholds.ORDINARY,
                LightThresholds.NEAR_IS_YELLOW,
                LightThresholds.PROMISE_AND_LAW,
                LightThresholds.ORDINARY.redAfter(5, "red-after-five"));
    }

    private static CaseWatch watch(LocalDate start, TimeLimit limit) {
        return CaseWatch.running(List.of(new WatchedDeadline(
                "期限",
                "limit",
                LimitSource.LAW,
                LegalClock.deadline(ClockRule.of(limit), ClockFacts.from(start), CALENDAR))));
    }

    @Property
    void a_case_left_alone_never_gets_a_milder_light(
            @ForAll("starts") LocalDate start,
            @ForAll("limits") TimeLimit limit,
            @ForAll("profiles") LightThresholds profile,
            @ForAll @IntRange(max = 120) int later,
            @ForAll @IntRange(max = 30) int more) {
        LocalDateTime first = start.plusDays(later).atTime(9, 0);
        Light before = Lights.of(watch(start, limit), CALENDAR, first, profile).light();
        Light after = Lights.of(watch(start, limit), CALENDAR, first.plusDays(more), profile)
                .light();
        // From due soon to awaiting calendar when the year ends: the days left can no longer be counted.
        boolean yearEnded = after == Light.AWAITING_CALENDAR;
        assertThat(yearEnded || after.compareTo(before) <= 0)
                .as("%s then %s", before, after)
                .isTrue();
    }

    @Property
    void a_card_for_lateness_shows_exactly_when_the_limit_is_over(
            @ForAll("starts") LocalDate start,
            @ForAll("limits") TimeLimit limit,
            @ForAll @IntRange(max = 150) int later) {
        CaseWatch watch = watch(start, limit);
        LocalDateTime now = start.plusDays(later).atTime(9, 0);
        boolean over = watch.deadlines().getFirst().deadline().overdue(now);
        assertThat(Lights.of(watch, CALENDAR, now).light().isCard()).isEqualTo(over);
    }

    @Property
    void a_supervision_order_reddens_only_what_is_over(
            @ForAll("starts") LocalDate start,
            @ForAll("limits") TimeLimit limit,
            @ForAll @IntRange(max = 150) int later) {
        LocalDateTime now = start.plusDays(later).atTime(9, 0);
        CaseWatch plain = watch(start, limit);
        Light without = Lights.of(plain, CALENDAR, now).light();
        Light with = Lights.of(plain.ordered(now), CALENDAR, now).light();
        assertThat(with).isEqualTo(without == Light.YELLOW ? Light.RED : without);
    }
}
