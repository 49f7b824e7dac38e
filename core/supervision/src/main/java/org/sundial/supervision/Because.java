package org.sundial.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import org.sundial.calendar.LimitUnit;

/** 亮灯理由. Why a light shows, with the figures behind it; the page makes the sentence. */
public sealed interface Because {

    /** 还早: {@code left} units remain. */
    record TimeLeft(int left, LimitUnit unit) implements Because {}

    /** 临近到期: {@code left} units of {@code total} remain. */
    record Near(int left, int total, LimitUnit unit) implements Because {}

    /** 超期. The amount is empty when today lies in a year without a holiday notice: late for certain, by how much unknown. */
    record Over(OptionalInt by, LimitUnit unit) implements Because {}

    /** 超期，督办后仍未办. */
    record UndoneAfterOrder(LocalDateTime ordered, OptionalInt by, LimitUnit unit) implements Because {}

    /** 超期过久: over by the threshold or more; at least by this much where today lies in a year without a notice. */
    record OverForLong(int by, int threshold, LimitUnit unit) implements Because {}

    /** 超过法定时限, not only the promise. */
    record OverTheLaw(OptionalInt by, LimitUnit unit) implements Because {}

    /** 暂停计时. */
    record ClockPaused(String cause, LocalDate since) implements Because {}

    /** 节假日安排未公布. */
    record NoticeMissing(int year) implements Because {}

    /** 没有在计的期限. */
    record NothingOwed() implements Because {}

    /** 提前办结. */
    record EndedEarly(int by, LimitUnit unit) implements Because {}

    /** 按期办结: on the last day, or with no limit to measure it by. */
    record EndedInTime() implements Because {}

    /** 超期办结. */
    record EndedLate(int by, LimitUnit unit) implements Because {}
}
