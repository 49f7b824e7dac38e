package org.sundial.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Words;
import org.sundial.calendar.PublishedArrangements;
import org.sundial.calendar.WorkingDayCalendar;

/** A notice as an administrator types or uploads it. The days of 2027 here are made up: its notice is not published. */
class NoticeReaderTest {
    private static final WorkingDayCalendar CURRENT = PublishedArrangements.latest();
    private static final String LINES = """
            # 元旦
            2027-01-01/2027-01-03 off 元旦
            2027-02-05至2027-02-11 放假 春节
            2027-02-14,work,春节
            """; // Fri to Sun; Fri to Thu; Sun

    private static NoticeReader.Read read(String year, String source, String lines) {
        return NoticeReader.read(new NoticeDraft(year, source, lines), CURRENT);
    }

    private static List<String> faults(String year, String source, String lines) {
        return switch (read(year, source, lines)) {
            case NoticeReader.Read.Ready ready -> List.of();
            case NoticeReader.Read.Faulty faulty ->
                faulty.faults().all().stream()
                        .map(fault -> fault.field() + " " + fault.message().zh())
                        .toList();
        };
    }

    @Test
    void a_notice_may_be_typed_in_days_and_in_runs() {
        NoticeReader.Read.Ready ready = (NoticeReader.Read.Ready) read("2027", "国办发明电〔2026〕0号", LINES);
        assertThat(ready.notice().days()).hasSize(3 + 7 + 1);
        assertThat(ready.calendar().edition()).isEqualTo("2027");
        assertThat(ready.calendar().isWorkingDay(LocalDate.of(2027, 1, 1))).isFalse(); // Fri
        assertThat(ready.calendar().isWorkingDay(LocalDate.of(2027, 2, 14))).isTrue(); // Sun
        assertThat(ready.calendar().isWorkingDay(LocalDate.of(2027, 2, 12))).isTrue(); // Fri
    }

    @Test
    void a_second_notice_for_a_year_is_its_correction() {
        NoticeReader.Read.Ready ready = (NoticeReader.Read.Ready) read("2026", "更正", "2026-12-31 off 元旦"); // Thu
        assertThat(ready.notice().edition().id()).isEqualTo("2026.2");
    }

    @Test
    void everything_wrong_is_told_at_once_with_its_line() {
        assertThat(faults("2027", " ", """
                        2027-01-01 off 元旦
                        1月2日 放假
                        2027-01-04 maybe 元旦
                        2027-02-30 off 春节
                        2027-03-01/2027-05-01 off 春节
                        2027-01-01 off 元旦
                        2027-02-15 work 春节
                        2028-10-01 off 国庆
                        2027-01-02 off
                        """)) // 2027-02-15 is a Monday
                .containsExactly(
                        "source 没有写通知出处。请填网址或文号。",
                        "lines 第 2 行：请写成“2027-01-01 off 元旦”。",
                        "lines 第 3 行：日期后请写 off（放假）或 work（上班）。",
                        "lines 第 4 行：没有这一天。请核对日期。",
                        "lines 第 5 行：一行最多连写 31 天，止日不早于起日。",
                        "lines 第 6 行：2027-01-01：这一天重复。请只留一行。",
                        "lines 第 7 行：2027-02-15：周一至周五本来上班。请核对日期。",
                        "lines 第 8 行：2028-10-01：这一天不属于本年度。只能是当年、上年 12 月或下年 1 月。",
                        "lines 第 9 行：2027-01-02：没有写节日名称。请填写，如“春节”。");
    }

    @ParameterizedTest
    @CsvSource({"'', year 请填四位年份，如 2027。", "27, year 请填四位年份，如 2027。", "2029, year 通知没有接着录入。请先录入之前的年份或期号。"})
    void a_year_that_does_not_follow_is_refused(String year, String fault) {
        assertThat(faults(year, "出处", "2029-01-01 off 元旦")).contains(fault);
    }

    @Test
    void nothing_filled_in_is_told_field_by_field() {
        assertThat(faults("", "", "")).containsExactly("year 请填四位年份，如 2027。", "lines 请逐行填写通知里的每一天。");
        assertThat(faults("2027", "", "")).containsExactly("source 没有写通知出处。请填网址或文号。", "lines 请逐行填写通知里的每一天。");
    }

    @Test
    void every_fault_is_told_in_english_too() {
        if (read("2027", "", "x\n2027-01-01 off") instanceof NoticeReader.Read.Faulty faulty) {
            for (Fault fault : faulty.faults().all()) {
                assertThat(fault.message().in(Words.en())).isNotBlank().doesNotContainPattern("\\p{IsHan}{8}");
            }
            assertThat(faulty.faults().all()).hasSize(3);
        } else {
            throw new AssertionError("it was read");
        }
    }

    @Test
    void a_file_of_holiday_cn_becomes_the_same_lines() {
        NoticeFile.Read read = file("""
                {"$schema": "s", "$id": "i", "year": 2027, "papers": ["https://www.gov.cn/a", "https://www.gov.cn/b"],
                 "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                          {"name": "春节", "date": "2027-02-14", "isOffDay": false}]}
                """);
        assertThat(read.faults().all()).isEmpty();
        assertThat(read.draft())
                .isEqualTo(new NoticeDraft(
                        "2027",
                        "https://www.gov.cn/a https://www.gov.cn/b",
                        "2027-01-01 off 元旦\n2027-02-14 work 春节\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | 文件不是 JSON，或编码不是 UTF-8。",
                "[1] | 文件里应有 year、papers 和 days。",
                "{\"year\": 2027, \"days\": [], \"extra\": 1} | 不认识“extra”这一项。",
                "{\"year\": 2027, \"days\": [{\"name\": \"元旦\", \"date\": \"2027-01-01\"}]}"
                        + " | 第 1 天缺 name、date 或 isOffDay。",
                "{\"year\": 1, \"year\": 2, \"days\": []} | 文件不是 JSON，或编码不是 UTF-8。"
            })
    void a_file_that_is_something_else_is_refused_with_its_reason(String text, String fault) {
        assertThat(file(text).faults().all())
                .extracting(each -> each.message().zh())
                .containsExactly(fault);
    }

    private static NoticeFile.Read file(String text) {
        return NoticeFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
