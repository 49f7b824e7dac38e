package org.sundial.app.stories;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Anyone tries the clock on a date of their choosing")
class ClockStory {

    @Test
    void a_citizen_sees_every_day_of_a_limit_without_scripts() {
        try (Visitor citizen = Visitor.withoutScripts()) {
            citizen.goesTo("/clock").sees("算一算到期日").sees("许可决定");
            citizen.fills("从哪天算起", "2026-02-12").fills("期限", "20").presses("算一算"); // Thu
            citizen.sees("最迟 2026年3月18日(周三)。").sees("2026年2月").sees("春节");
        }
    }

    @Test
    void an_answer_is_one_link_away_from_a_limit_of_the_law() {
        try (Visitor citizen = Visitor.atDesk()) {
            citizen.goesTo("/clock").looks("clock");
            citizen.goesTo("/clock?from=2026-02-12&amount=20&unit=working-day").looks("clock-answer"); // Thu
            citizen.follows("GET /api/v1/clock/deadline").sees("\"due\":\"2026-03-18\""); // Wed
        }
    }

    @Test
    void a_year_without_a_notice_is_said_and_not_guessed() {
        try (Visitor citizen = Visitor.onPhone()) {
            citizen.goesTo("/clock?from=2026-12-25&amount=10&unit=working-day") // Fri
                    .sees("国务院还没有公布 2027 年的放假安排")
                    .sees("已计 4 个工作日，还差 6 个工作日")
                    .looks("clock-unpublished");
        }
    }

    @Test
    void a_pause_stops_the_clock_and_the_end_rolls_over_a_holiday() {
        try (Visitor citizen = Visitor.atDesk()) {
            citizen.goesTo("/clock?from=2026-09-03&amount=30&unit=calendar-day&roll=next-working-day"
                            + "&pause1From=2026-09-10&pause1To=2026-09-11") // Thu; one day out; 10-04 is National Day
                    .sees("最迟 2026年10月8日(周四)。期满日 10月4日(周日)休息，顺延到这一天。")
                    .sees("暂停，不计")
                    .looks("clock-rolled");
        }
    }

    @Test
    void everything_wrong_is_told_at_its_field_and_nothing_is_lost() {
        try (Visitor citizen = Visitor.atDesk()) {
            citizen.goesTo("/clock?from=2026-09-03&amount=many&unit=hour&pause1To=2026-09-11")
                    .sees("请改正 3 处")
                    .sees("请填时刻，如 09:30。")
                    .sees("请填从哪天暂停。")
                    .sees("期限：请填 1 至 87840 的整数。")
                    .looks("clock-faults");
            org.assertj.core.api.Assertions.assertThat(
                            citizen.page().locator("#amount").inputValue())
                    .isEqualTo("many");
        }
    }

    @Test
    void it_reads_in_english_and_in_large_text() {
        try (Visitor citizen = Visitor.onPhone()) {
            citizen.goesTo(
                            "/preferences?text=large&lang=en&back=/clock%3Ffrom%3D2026-02-12%26amount%3D20%26unit%3Dworking-day")
                    .sees("Due by 18 March 2026 (Wed).")
                    .looks("clock-english-large");
        }
    }
}
