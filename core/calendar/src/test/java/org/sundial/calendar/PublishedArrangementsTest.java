package org.sundial.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge is holiday-cn's own table (holiday-cn.csv, unchanged), not the file the module reads. */
class PublishedArrangementsTest {
    private static final WorkingDayCalendar LATEST = PublishedArrangements.latest();

    private static Map<LocalDate, Boolean> published() throws Exception {
        Map<LocalDate, Boolean> off = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PublishedArrangementsTest.class.getResourceAsStream("holiday-cn.csv")),
                StandardCharsets.UTF_8))) {
            in.lines().skip(1).map(line -> line.split(",", -1)).forEach(field -> {
                Boolean twice = off.put(LocalDate.parse(field[0]), Boolean.valueOf(field[1]));
                assertThat(twice).as("two lines for " + field[0]).isNull();
            });
        }
        return off;
    }

    @Test
    void every_day_from_2007_to_2026_is_what_the_published_table_makes_it() throws Exception {
        Map<LocalDate, Boolean> off = published();
        assertThat(off).hasSize(678);
        LocalDate first = LocalDate.of(2007, 1, 1);
        int ordinal = 0;
        for (LocalDate day = first; day.getYear() <= 2026; day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean working = off.containsKey(day) ? !off.get(day) : !weekend;
            ordinal += working ? 1 : 0;
            assertThat(LATEST.isWorkingDay(day)).as(day + " works").isEqualTo(working);
            assertThat(LATEST.state(day).working()).as(day + " works").isEqualTo(working);
            assertThat(LATEST.holiday(day).isPresent()).as(day + " is named").isEqualTo(off.containsKey(day));
            assertThat(LATEST.ordinal(day)).as("working days up to " + day).isEqualTo(ordinal);
            if (working) {
                assertThat(LATEST.workingDay(ordinal)).isEqualTo(day);
            }
        }
    }

    @Test
    void the_year_2026_has_248_working_days() {
        assertThat(LATEST.workingDaysIn(2026)).isEqualTo(248);
    }

    @ParameterizedTest
    @CsvSource({ // late-December days that the next year's notice arranges
        "2007-12-29, MAKE_UP", // Sat
        "2007-12-30, HOLIDAY", // Sun
        "2007-12-31, HOLIDAY", // Mon
        "2011-12-31, MAKE_UP", // Sat
        "2018-12-29, MAKE_UP", // Sat
        "2018-12-31, HOLIDAY", // Mon
        "2022-12-31, HOLIDAY", // Sat
        "2020-02-03, WORKDAY", // Mon: named, and an ordinary working day
        "2026-02-14, MAKE_UP", // Sat
        "2026-02-16, HOLIDAY", // Mon
        "2026-02-24, WORKDAY", // Tue
        "2026-03-01, WEEKEND" // Sun
    })
    void a_day_is_what_the_notices_together_make_it(LocalDate day, DayState state) {
        assertThat(LATEST.state(day)).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04, 2027", // Mon: no notice for 2027 yet
        "2027-01-02, 2027", // Sat: a weekend is not guessed either, it might be made a working day
        "2006-12-30, 2006", // Sat: named by the notice for 2007, but 2006 itself is not carried here
        "2006-11-15, 2006" // Wed
    })
    void a_day_of_a_year_without_a_notice_is_refused_by_name_of_the_year(LocalDate day, int year) {
        assertThatExceptionOfType(CalendarNotPublished.class)
                .isThrownBy(() -> LATEST.isWorkingDay(day))
                .satisfies(refusal -> assertThat(refusal.year()).isEqualTo(year));
        assertThatExceptionOfType(CalendarNotPublished.class).isThrownBy(() -> LATEST.state(day));
        assertThatExceptionOfType(CalendarNotPublished.class).isThrownBy(() -> LATEST.holiday(day));
        assertThatExceptionOfType(CalendarNotPublished.class).isThrownBy(() -> LATEST.ordinal(day));
        assertThatExceptionOfType(CalendarNotPublished.class).isThrownBy(() -> LATEST.nextOrSame(day));
    }

    @Test
    void the_editions_are_the_notices_in_the_order_they_came_out() {
        assertThat(PublishedArrangements.editions())
                .extracting(CalendarEdition::id)
                .hasSize(23)
                .startsWith("2007", "2008")
                .containsSubsequence("2014", "2015", "2015.2", "2016")
                .containsSubsequence("2018", "2019", "2019.2", "2020", "2020.2", "2021")
                .endsWith("2025", "2026");
        assertThat(LATEST.edition()).isEqualTo("2026");
    }

    @ParameterizedTest
    @CsvSource({ // what the second notice of a year changed
        "2015, 2015-09-03, true, 2015.2, false", // Thu: commemoration
        "2015, 2015-09-06, false, 2015.2, true", // Sun: made up for it
        "2019, 2019-05-02, true, 2019.2, false", // Thu: Labour Day lengthened
        "2019, 2019-05-05, false, 2019.2, true", // Sun
        "2020, 2020-01-31, true, 2020.2, false", // Fri: Spring Festival lengthened
        "2020, 2020-02-01, true, 2020.2, false", // Sat: had been a make-up day
        "2020, 2020-02-03, true, 2020.2, true" // Mon
    })
    void an_edition_answers_as_it_did_when_it_was_the_newest(
            String before, LocalDate day, boolean workedBefore, String after, boolean worksAfter) {
        assertThat(PublishedArrangements.asOf(before).isWorkingDay(day)).isEqualTo(workedBefore);
        assertThat(PublishedArrangements.asOf(after).isWorkingDay(day)).isEqualTo(worksAfter);
    }

    @Test
    void an_edition_knows_nothing_of_the_years_after_it() {
        WorkingDayCalendar then = PublishedArrangements.asOf("2018");
        assertThat(then.covers(2018)).isTrue();
        assertThat(then.covers(2019)).isFalse();
        // Sat 2018-12-29 became a make-up day only with the notice for 2019.
        assertThat(then.isWorkingDay(LocalDate.of(2018, 12, 29))).isFalse();
        assertThat(PublishedArrangements.asOf("2019").isWorkingDay(LocalDate.of(2018, 12, 29)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027", "2026.2", "2006", "26", "2026.1", "2026.", "latest", ""})
    void an_edition_nobody_published_is_refused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> PublishedArrangements.asOf(id));
    }
}
