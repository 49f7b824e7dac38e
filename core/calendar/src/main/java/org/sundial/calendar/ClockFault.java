package org.sundial.calendar;

import java.util.Objects;

/**
 * 计时差错. One thing wrong with what a clock was given.
 *
 * @param kind what is wrong, with a sentence in both languages
 * @param field where, such as {@code extension.amount} or {@code pauses[1].to}
 * @param detail the value found
 */
public record ClockFault(Kind kind, String field, String detail) {

    public ClockFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(detail, "detail");
    }

    /** What can be wrong, and how to put it right. */
    public enum Kind {
        AMOUNT_TOO_LARGE(
                "期限过长。请填 " + LegalClock.MAX_DAYS + " 日以内的期限。",
                "The limit is too long. Give one of at most " + LegalClock.MAX_DAYS + " days."),
        HOURS_DO_NOT_ROLL("按小时计算的期限不顺延。请选“不顺延”。", "A limit in hours does not roll. Choose no roll."),
        EXTENSION_NOT_ALLOWED("这项期限不能延长。请去掉延期。", "This limit cannot be extended. Remove the extension."),
        EXTENSION_OVER_CAP("延期超过法定上限。请填上限以内的数。", "The extension exceeds its cap. Give an amount within it."),
        EXTENSION_IN_ANOTHER_UNIT(
                "延期的单位与期限不同。请用期限的单位。", "The extension is in another unit than the limit. Use the limit's unit."),
        PAUSE_ENDS_BEFORE_IT_BEGINS(
                "恢复日早于暂停日。请填暂停日当天或以后的日期。",
                "The clock resumes before it pauses. Give the day of the pause or a later one."),
        PAUSE_WITHOUT_CAUSE("暂停没有写原因。请写明原因。", "The pause gives no cause. State one."),
        TOO_MANY_PAUSES(
                "暂停次数过多。最多 " + LegalClock.MAX_PAUSES + " 次。",
                "There are too many pauses. At most " + LegalClock.MAX_PAUSES + " are counted."),
        DATE_OUT_OF_RANGE("日期超出范围。请填 1949 年至 2199 年的日期。", "The date is out of range. Give one from 1949 to 2199.");

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
