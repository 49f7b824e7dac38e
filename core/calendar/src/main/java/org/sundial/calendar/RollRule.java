package org.sundial.calendar;

/**
 * 顺延规则. What happens when a limit's last day is not a working day.
 *
 * <p>A switch on each rule, because the statutes differ: reconsideration rolls (行政复议法 art. 88 with 民事诉讼法), a
 * seizure does not wait for the holiday to end, and for the 90 days of 行政处罚法 art. 60 rolling is practice, not text.
 */
public enum RollRule {
    /** 不顺延. */
    NONE,
    /** 顺延至其后第一个工作日. */
    NEXT_WORKING_DAY
}
