package org.sundial.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sundial.calendar.NoticeFault.Kind;

class HolidayNoticeTest {
    private static final WorkingDayCalendar CALENDAR = PublishedArrangements.latest();
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1); // Fri

    /** An invented notice for 2027: Thu 2026-12-31 to Sat 2027-01-02 off, Sun 2027-01-03 works. */
    private static final HolidayNotice INVENTED = HolidayNotice.of(
            2027,
            List.of(
                    ArrangedDay.off(LocalDate.of(2026, 12, 31), "元旦"),
                    ArrangedDay.off(NEW_YEAR, "元旦"),
                    ArrangedDay.off(NEW_YEAR.plusDays(1), "元旦"),
                    ArrangedDay.work(NEW_YEAR.plusDays(2), "元旦")),
            "测试用，不是国务院通知");

    @Test
    void a_new_notice_makes_the_next_edition_and_leaves_the_old_one_as_it_was() {
        WorkingDayCalendar next = CALENDAR.with(INVENTED);
        assertThat(next.edition()).isEqualTo("2027");
        assertThat(next.covers(2027)).isTrue();
        assertThat(next.isWorkingDay(NEW_YEAR)).isFalse();
        assertThat(next.isWorkingDay(NEW_YEAR.plusDays(2))).isTrue();
        assertThat(next.isWorkingDay(NEW_YEAR.plusDays(3))).isTrue(); // Mon
        assertThat(CALENDAR.edition()).isEqualTo("2026");
        assertThat(CALENDAR.covers(2027)).isFalse();
    }

    @Test
    void a_new_notice_can_still_change_the_last_days_of_the_year_before() {
        LocalDate thursday = LocalDate.of(2026, 12, 31);
        assertThat(CALENDAR.isWorkingDay(thursday)).isTrue();
        assertThat(CALENDAR.with(INVENTED).isWorkingDay(thursday)).isFalse();
    }

    @Test
    void an_amendment_can_be_taken_in_after_the_next_years_notice_is_out() {
        HolidayNotice amendment = new HolidayNotice(
                CALENDAR.nextFor(2026), List.of(ArrangedDay.work(LocalDate.of(2026, 12, 31), "元旦")), "测试用，不是国务院通知");
        WorkingDayCalendar amended = CALENDAR.with(INVENTED).with(amendment);
        assertThat(amended.edition()).isEqualTo("2026.2");
        assertThat(amended.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(amended.covers(2027)).isTrue();
        assertThat(amended.nextFor(2026)).isEqualTo(new CalendarEdition(2026, 3));
        assertThat(amended.nextFor(2028)).isEqualTo(new CalendarEdition(2028, 1));
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_days() {
        HolidayNotice faulty = HolidayNotice.of(
                2028,
                List.of(
                        ArrangedDay.work(LocalDate.of(2028, 1, 3), "元旦"), // Mon
                        ArrangedDay.work(LocalDate.of(2028, 1, 8), " "), // Sat
                        ArrangedDay.work(LocalDate.of(2028, 1, 8), "元旦"),
                        ArrangedDay.work(LocalDate.of(2029, 2, 3), "春节"), // Sat
                        ArrangedDay.work(LocalDate.of(2027, 11, 27), "元旦")), // Sat
                " ");
        assertThat(CALENDAR.faults(faulty))
                .extracting(NoticeFault::kind, NoticeFault::field)
                .containsExactly(
                        tuple(Kind.EDITION_OUT_OF_ORDER, "edition"),
                        tuple(Kind.SOURCE_MISSING, "source"),
                        tuple(Kind.NO_DAY_OFF, "days"),
                        tuple(Kind.MAKE_UP_ON_WEEKDAY, "days[0].date"),
                        tuple(Kind.NAME_MISSING, "days[1].name"),
                        tuple(Kind.DAY_TWICE, "days[2].date"),
                        tuple(Kind.DAY_OUTSIDE_YEAR, "days[3].date"),
                        tuple(Kind.DAY_OUTSIDE_YEAR, "days[4].date"));
        assertThatExceptionOfType(NoticeRefused.class)
                .isThrownBy(() -> CALENDAR.with(faulty))
                .satisfies(refusal -> assertThat(refusal.faults()).isEqualTo(CALENDAR.faults(faulty)));
    }

    @Test
    void a_day_cannot_be_off_and_on() {
        HolidayNotice faulty = HolidayNotice.of(
                2027,
                List.of(
                        ArrangedDay.off(NEW_YEAR.plusDays(1), "元旦"), // Sat
                        ArrangedDay.work(NEW_YEAR.plusDays(1), "元旦")),
                "测试用");
        assertThat(CALENDAR.faults(faulty))
                .extracting(NoticeFault::kind, NoticeFault::field, NoticeFault::detail)
                .containsExactly(tuple(Kind.DAY_OFF_AND_ON, "days[1].date", "2027-01-02"));
    }

    @Test
    void a_notice_already_taken_in_is_not_taken_in_again() {
        HolidayNotice again = HolidayNotice.of(2026, INVENTED.days().subList(1, 2), "测试用");
        assertThat(CALENDAR.faults(again)).extracting(NoticeFault::kind).containsExactly(Kind.EDITION_ALREADY_THERE);
    }

    @Test
    void an_amendment_without_a_first_notice_is_out_of_order() {
        HolidayNotice amendment =
                new HolidayNotice(new CalendarEdition(2027, 2), List.of(ArrangedDay.off(NEW_YEAR, "元旦")), "测试用");
        assertThat(CALENDAR.faults(amendment)).extracting(NoticeFault::kind).containsExactly(Kind.EDITION_OUT_OF_ORDER);
    }

    @Test
    void an_endless_notice_is_refused_before_its_days_are_read() {
        HolidayNotice endless = HolidayNotice.of(
                2027,
                Stream.generate(() -> ArrangedDay.off(NEW_YEAR, "元旦"))
                        .limit(NoticeCheck.MAX_DAYS + 1L)
                        .toList(),
                "测试用");
        assertThat(endless.faults()).extracting(NoticeFault::kind).containsExactly(Kind.TOO_MANY_DAYS);
    }

    @Test
    void every_published_notice_is_without_fault() {
        assertThat(PublishedArrangements.notices())
                .allSatisfy(notice -> assertThat(notice.faults()).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_fault_says_what_to_do_in_both_languages(Kind kind) {
        assertThat(kind.zh()).endsWith("。");
        assertThat(kind.en()).endsWith(".").hasSizeGreaterThan(20);
    }

    @Test
    void an_edition_id_is_read_as_it_is_written() {
        assertThat(CalendarEdition.of("2020.2"))
                .isEqualTo(new CalendarEdition(2020, 2))
                .hasToString("2020.2");
        assertThat(CalendarEdition.of("2026"))
                .isEqualTo(new CalendarEdition(2026, 1))
                .hasToString("2026");
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarEdition(2026, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new CalendarEdition(926, 1));
    }
}
