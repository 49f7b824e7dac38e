package org.sundial.app.stories;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The administrator looks a holiday notice over before it holds")
class NoticeStory {

    /** It is not confirmed: the city's other stories count by its calendar. The days of 2027 are made up. */
    @Test
    void what_is_wrong_is_told_and_what_it_would_do_is_shown() {
        try (Visitor admin = Visitor.atDesk()) {
            admin.signsInAs("admin").goesTo("/admin/calendar").sees("随系统发布").looks("notices");
            admin.fills("年份", "2027")
                    .fills("通知里的每一天", "2027-01-01/2027-01-03 off 元旦\n2027-02-15 work 春节") // Mon
                    .presses("检查");
            admin.sees("请改正 2 处").sees("第 2 行：2027-02-15").looks("notices-faults");
            admin.fills("通知出处", "国办发明电〔2026〕0号")
                    .fills("通知里的每一天", "2027-01-01/2027-01-03 off 元旦\n2027-02-05/2027-02-11 off 春节\n2027-02-14 work 春节")
                    .presses("检查");
            admin.sees("核对 2027 版放假安排").sees("2027 年的工作日").sees("可能变动：在办期限").looks("notice-preview");
        }
    }
}
