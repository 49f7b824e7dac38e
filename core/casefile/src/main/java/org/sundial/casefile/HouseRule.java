package org.sundial.casefile;

import org.sundial.calendar.Basis;

/**
 * 办案规则. What the house holds itself to where the statute is silent, numbered so that a refusal can cite it.
 *
 * <p>行政许可法 names no officer who may not also decide; it only bars the examiner from chairing the hearing (art. 48).
 * The separation of acceptance, examination, review and decision is therefore our rule and says so.
 */
public enum HouseRule {
    ONE_PATH(1, "每一步只能在流程图已打开的环节办理", "Each act is done only in a task the published procedure has opened"),
    POST_MATCHES(2, "办理人的岗位必须是环节要求的岗位", "Whoever acts holds the post the task asks for"),
    DUTIES_SEPARATE(
            3, "受理、审查、审核、决定分人办理", "Acceptance, examination, review and decision are done by different officers"),
    REASONS_GIVEN(
            4,
            "退回、暂停、不予、终止、延期、转办、更正都要写明理由，不少于十个字",
            "Return, pause, refusal, termination, extension, reassignment and correction state a reason of ten characters"
                    + " or more"),
    SIGNED_ONCE(5, "意见一次签字，不能修改", "An opinion is signed once and never changed"),
    CORRECTED_BY_RECORD(6, "笔误以新记录更正，不改原记录", "A clerical error is corrected by a new record, never by an edit"),
    LATENESS_EXPLAINED(7, "超过期限办理的，要说明原因", "Whoever acts after the limit says why"),
    CLOSED_STAYS_CLOSED(8, "案件办结后不再改变结果", "A finished case does not change its outcome"),
    NEVER_GUESSED(9, "日历没有公布的日期不推算", "A date in an unpublished calendar is never guessed"),
    ONE_HOLDER(10, "环节指定承办人后，只由本人办理", "A task given to an officer is done by that officer"),
    OWN_ORGAN(11, "只办理本机关的案件", "An officer acts only in the cases of the officer's own organ"),
    PAUSE_MEANS_PAUSE(12, "计时暂停期间只办理暂停所为的程序", "While the clock is stopped only the special procedure goes on"),
    REFUSAL_DELIVERED_ALIKE(13, "不予许可决定按同样期限送达", "A refusal is delivered within the same time as a licence");

    private final int number;
    private final String zh;
    private final String en;

    HouseRule(int number, String zh, String en) {
        this.number = number;
        this.zh = zh;
        this.en = en;
    }

    public Basis basis() {
        return Basis.of("日晷办案规则", number);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
