package org.sundial.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sundial.calendar.Basis;
import org.sundial.calendar.TimeLimit;

class WordsTest {

    private static final LocalDate FRI_2026_12_04 = LocalDate.of(2026, 12, 4);

    @Test
    void dates_are_absolute_and_show_their_weekday() {
        assertThat(Words.zh().date(FRI_2026_12_04)).isEqualTo("12月4日(周五)");
        assertThat(Words.en().date(FRI_2026_12_04)).isEqualTo("4 December 2026 (Fri)");
        assertThat(Words.zh().fullDate(FRI_2026_12_04)).isEqualTo("2026年12月4日(周五)");
    }

    @ParameterizedTest
    @CsvSource({ // a whole week, Monday to Sunday
        "2026-11-30, 周一",
        "2026-12-01, 周二",
        "2026-12-02, 周三",
        "2026-12-03, 周四",
        "2026-12-04, 周五",
        "2026-12-05, 周六",
        "2026-12-06, 周日"
    })
    void each_weekday_has_its_name(LocalDate date, String weekday) {
        assertThat(Words.zh().weekday(date)).isEqualTo(weekday);
    }

    @Test
    void times_are_those_of_the_legal_time_of_the_country() {
        Instant lateOnThursdayInLondon = Instant.parse("2026-12-03T18:30:05Z"); // already Friday here
        assertThat(Words.zh().dateTime(lateOnThursdayInLondon)).isEqualTo("12月4日(周五) 02:30");
        assertThat(Words.zh().exactTime(lateOnThursdayInLondon)).isEqualTo("2026-12-04 02:30:05");
        assertThat(Words.zh().time(lateOnThursdayInLondon)).isEqualTo("02:30");
    }

    @ParameterizedTest
    @CsvSource({
        "5, 还剩 5 个工作日, 5 working days left",
        "1, 还剩 1 个工作日, 1 working day left",
        "0, 今天到期, due today",
        "-1, 已超期 1 个工作日, 1 working day overdue",
        "-6, 已超期 6 个工作日, 6 working days overdue"
    })
    void what_is_left_of_a_limit_is_said_in_words(int days, String zh, String en) {
        assertThat(Words.zh().workingDaysLeft(days)).isEqualTo(zh);
        assertThat(Words.en().workingDaysLeft(days)).isEqualTo(en);
    }

    @Test
    void a_limit_is_said_in_the_unit_its_provision_uses() {
        assertThat(Words.zh().limit(TimeLimit.workingDays(20, Basis.of("行政许可法", 42))))
                .isEqualTo("20 个工作日");
        assertThat(Words.zh().limit(TimeLimit.calendarDays(90, Basis.of("行政处罚法", 60))))
                .isEqualTo("90 日");
        assertThat(Words.en().limit(TimeLimit.calendarDays(90, Basis.of("行政处罚法", 60))))
                .isEqualTo("90 calendar days");
        assertThat(Words.en().limit(TimeLimit.hours(24, Basis.of("行政强制法", 19)))).isEqualTo("24 hours");
        assertThat(Words.zh().limit(TimeLimit.months(6, Basis.of("行政复议法", 20)))).isEqualTo("6 个月");
    }

    @Test
    void numbers_are_half_width_and_grouped_in_both_languages() {
        assertThat(Words.zh().number(48_213)).isEqualTo("48,213");
        assertThat(Words.zh().percent(0.123)).isEqualTo("12.3%");
        assertThat(Words.zh().yuan(12_050)).isEqualTo("120.50 元");
        assertThat(Words.en().yuan(5)).isEqualTo("CNY 0.05");
        assertThat(Words.en().bytes(1_284_113)).isEqualTo("1.2 MB");
        assertThat(Words.en().count(1, "件", "case", "cases")).isEqualTo("1 case");
    }

    @Test
    void lists_are_joined_as_each_language_joins_them() {
        List<String> three = List.of("甲", "乙", "丙");
        assertThat(Words.zh().list(three)).isEqualTo("甲、乙、丙");
        assertThat(Words.en().list(three)).isEqualTo("甲, 乙 and 丙");
        assertThat(Words.en().list(List.of("甲"))).isEqualTo("甲");
        assertThat(Words.en().list(List.of())).isEmpty();
    }

    @Test
    void any_english_is_english_and_everything_else_is_the_language_of_the_law() {
        assertThat(Words.of("en-GB").isEnglish()).isTrue();
        assertThat(Words.of("zh-CN").language()).isEqualTo("zh-CN");
        assertThat(Words.of("fr").isEnglish()).isFalse();
        assertThat(Words.zh().other().other()).isSameAs(Words.zh());
    }
}
