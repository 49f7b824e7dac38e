package org.sundial.calendar;

import java.util.Objects;

/**
 * 通知差错. One thing wrong with a holiday notice somebody wants to add.
 *
 * @param kind what is wrong, with a sentence in both languages
 * @param field where: {@code days[3].date}, {@code source} or {@code edition}
 * @param detail the value found
 */
public record NoticeFault(Kind kind, String field, String detail) {

    public NoticeFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(detail, "detail");
    }

    /** What can be wrong, and how to put it right. */
    public enum Kind {
        SOURCE_MISSING("没有写通知出处。请填网址或文号。", "The source is missing. Give the address or document number."),
        NO_DAY_OFF("没有一个放假日。请按通知逐日填写。", "There is no day off. Enter every day the notice names."),
        TOO_MANY_DAYS(
                "日期过多。一份通知最多 " + NoticeCheck.MAX_DAYS + " 日。",
                "There are too many days. A notice names at most " + NoticeCheck.MAX_DAYS + "."),
        NAME_MISSING("没有写节日名称。请填写，如“春节”。", "The holiday's name is missing. Give it, such as 春节."),
        DAY_TWICE("这一天重复。请只留一行。", "The day is listed twice. Keep one line."),
        DAY_OFF_AND_ON("这一天既放假又上班。请只留一种。", "The day is both off and working. Keep one."),
        DAY_OUTSIDE_YEAR(
                "这一天不属于本年度。只能是当年、上年 12 月或下年 1 月。",
                "The day is outside the year. Only the year itself, the December before or the January after belong."),
        MAKE_UP_ON_WEEKDAY("周一至周五本来上班。请核对日期。", "Monday to Friday are working days anyway. Check the date."),
        EDITION_ALREADY_THERE(
                "这一年的通知已经录入。更正请作为下一号通知。",
                "This notice is already in the calendar. Enter a correction as the next issue."),
        EDITION_OUT_OF_ORDER(
                "通知没有接着录入。请先录入之前的年份或期号。",
                "The notice does not follow the last one. Enter the earlier year or issue first.");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }
}
