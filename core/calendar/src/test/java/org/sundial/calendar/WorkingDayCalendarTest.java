package org.sundial.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayCalendarTest {
    private static final WorkingDayCalendar CALENDAR = PublishedArrangements.latest();

    @ParameterizedTest
    @CsvSource({ // Spring Festival 2026: Sat 02-14 works, Sun 02-15 to Mon 02-23 off, Sat 02-28 works
        "2026-02-13, 1, 2026-02-14", // Fri → Sat
        "2026-02-13, 2, 2026-02-24", // Fri → Tue
        "2026-02-14, 1, 2026-02-24", // Sat → Tue
        "2026-02-18, 1, 2026-02-24", // Wed, off → Tue
        "2026-02-18, -1, 2026-02-14", // Wed, off → Sat
        "2026-02-24, -1, 2026-02-14", // Tue → Sat
        "2026-02-27, 1, 2026-02-28", // Fri → Sat
        "2026-03-02, -1, 2026-02-28", // Mon → Sat
        "2026-02-18, 0, 2026-02-18", // nothing moved, nothing rolled
        "2025-12-31, 1, 2026-01-04" // Wed → Sun, a make-up day
    })
    void shifting_counts_working_days_only(LocalDate from, int days, LocalDate to) {
        assertThat(CALENDAR.shift(from, days)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-14, 2026-02-24, 2026-02-14, 2026-02-13, 2026-02-14", // Sat that works
        "2026-02-15, 2026-02-24, 2026-02-24, 2026-02-14, 2026-02-14", // Sun off
        "2026-02-23, 2026-02-24, 2026-02-24, 2026-02-14, 2026-02-14" // Mon off
    })
    void next_and_previous_skip_the_day_itself_unless_same_is_asked_for(
            LocalDate day, LocalDate next, LocalDate nextOrSame, LocalDate previous, LocalDate previousOrSame) {
        assertThat(CALENDAR.next(day)).isEqualTo(next);
        assertThat(CALENDAR.nextOrSame(day)).isEqualTo(nextOrSame);
        assertThat(CALENDAR.previous(day)).isEqualTo(previous);
        assertThat(CALENDAR.previousOrSame(day)).isEqualTo(previousOrSame);
    }

    @Test
    void leaving_the_published_years_names_the_first_year_that_is_missing() {
        assertThatExceptionOfType(CalendarNotPublished.class)
                .isThrownBy(() -> CALENDAR.next(LocalDate.of(2026, 12, 31))) // Thu
                .satisfies(refusal -> assertThat(refusal.year()).isEqualTo(2027));
        assertThatExceptionOfType(CalendarNotPublished.class)
                .isThrownBy(() -> CALENDAR.previous(LocalDate.of(2007, 1, 2)))
                .satisfies(refusal -> assertThat(refusal.year()).isEqualTo(2006));
        assertThatExceptionOfType(CalendarNotPublished.class)
                .isThrownBy(() -> CALENDAR.shift(LocalDate.of(2026, 6, 1), Integer.MAX_VALUE));
        assertThatExceptionOfType(CalendarNotPublished.class)
                .isThrownBy(() -> CALENDAR.shift(LocalDate.of(2026, 6, 1), Integer.MIN_VALUE));
    }

    @Test
    void working_days_are_numbered_from_the_first_of_2007() {
        assertThat(CALENDAR.workingDay(1)).isEqualTo(LocalDate.of(2007, 1, 4)); // Thu after New Year
        assertThat(CALENDAR.ordinal(LocalDate.of(2007, 1, 1))).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.workingDay(0));
        assertThatExceptionOfType(CalendarNotPublished.class)
                .isThrownBy(() -> CALENDAR.workingDay(CALENDAR.ordinal(LocalDate.of(2026, 12, 31)) + 1));
    }

    @Test
    void an_amendment_leaves_the_numbers_before_its_first_changed_day_alone() {
        WorkingDayCalendar before = PublishedArrangements.asOf("2020");
        WorkingDayCalendar after = PublishedArrangements.asOf("2020.2");
        LocalDate thursday = LocalDate.of(2020, 1, 30);
        assertThat(after.ordinal(thursday)).isEqualTo(before.ordinal(thursday));
        assertThat(after.ordinal(thursday.plusDays(1))).isEqualTo(before.ordinal(thursday.plusDays(1)) - 1);
    }

    @Test
    void two_editions_differ_from_the_first_day_that_changed() {
        WorkingDayCalendar before = PublishedArrangements.asOf("2020");
        WorkingDayCalendar after = PublishedArrangements.asOf("2020.2");
        assertThat(after.firstDifference(before)).contains(LocalDate.of(2020, 1, 31)); // Fri
        assertThat(before.firstDifference(after)).contains(LocalDate.of(2020, 1, 31));
        assertThat(after.firstDifference(PublishedArrangements.asOf("2021"))).contains(LocalDate.of(2021, 1, 1));
        // The notice for 2019 made Sat 2018-12-29 a working day.
        assertThat(PublishedArrangements.asOf("2018").firstDifference(PublishedArrangements.asOf("2019")))
                .contains(LocalDate.of(2018, 12, 29));
        assertThat(CALENDAR.firstDifference(PublishedArrangements.asOf("2026"))).isEmpty();
    }

    @Test
    void a_calendar_without_notices_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingDayCalendar.of(List.of()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        long first = LocalDate.of(2008, 1, 1).toEpochDay();
        long last = LocalDate.of(2025, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    @Property
    void from_a_working_day_there_and_back_again(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = -200, max = 200) int by) {
        LocalDate working = CALENDAR.nextOrSame(day);
        assertThat(CALENDAR.shift(CALENDAR.shift(working, by), -by)).isEqualTo(working);
        assertThat(CALENDAR.workingDaysBetween(working, CALENDAR.shift(working, by)))
                .isEqualTo(by);
    }

    @Property
    void a_later_day_never_shifts_to_an_earlier_one(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 0, max = 30) int later,
            @ForAll @IntRange(min = 1, max = 100) int by) {
        assertThat(CALENDAR.shift(day.plusDays(later), by)).isAfterOrEqualTo(CALENDAR.shift(day, by));
    }

    @Property
    void shifting_agrees_with_walking_day_by_day(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int by) {
        LocalDate forward = day;
        LocalDate back = day;
        for (int i = 0; i < by; i++) {
            do {
                forward = forward.plusDays(1);
            } while (!CALENDAR.isWorkingDay(forward));
            do {
                back = back.minusDays(1);
            } while (!CALENDAR.isWorkingDay(back));
        }
        assertThat(CALENDAR.shift(day, by)).isEqualTo(forward);
        assertThat(CALENDAR.shift(day, -by)).isEqualTo(back);
    }
}
