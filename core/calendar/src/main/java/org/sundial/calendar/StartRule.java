package org.sundial.calendar;

/**
 * 起算规则. Whether the day of the triggering act counts. Limits in hours ignore it: they run from the moment itself.
 */
public enum StartRule {
    /** 开始之日不计算在内: counting begins on the next day. The rule wherever a statute says nothing else. */
    NEXT_DAY,
    /** 当日起算: the day of the act is the first day. */
    SAME_DAY
}
