package org.sundial.casefile;

/** 事件种类. What can come to be true of a licensing case; the code is the name in the journal and in the public log. */
public enum EventKind {
    RECEIVED("case.received", "收到申请", "Application received"),
    CORRECTED_ON_THE_SPOT("case.corrected-on-the-spot", "当场更正", "Corrected on the spot"),
    SUPPLEMENT_REQUESTED("case.supplement-requested", "一次告知补正", "Supplement asked for"),
    SUPPLEMENTED("case.supplemented", "申请人补正", "Supplemented"),
    ACCEPTED("case.accepted", "受理", "Accepted"),
    ACCEPTANCE_REFUSED("case.acceptance-refused", "不予受理", "Acceptance refused"),
    DEEMED_ACCEPTED("case.deemed-accepted", "视为受理", "Deemed accepted"),
    STEP_COMPLETED("case.step-completed", "办完环节", "Step completed"),
    RETURNED_TO_STEP("case.returned-to-step", "退回", "Returned to an earlier step"),
    CLOCK_PAUSED("case.clock-paused", "暂停计时", "Clock stopped"),
    CLOCK_RESUMED("case.clock-resumed", "恢复计时", "Clock resumed"),
    EXTENDED("case.extended", "延期", "Limit extended"),
    HEARING_REQUESTED("case.hearing-requested", "申请听证", "Hearing asked for"),
    SIDE_STARTED("case.side-started", "启动旁支程序", "Side procedure started"),
    TIMER_FIRED("case.timer-fired", "定时到期", "Timer came due"),
    TASK_REASSIGNED("case.task-reassigned", "转办", "Task reassigned"),
    GRANTED("case.granted", "准予许可", "Licence granted"),
    LICENCE_REFUSED("case.licence-refused", "不予许可", "Licence refused"),
    DELIVERED("case.delivered", "送达", "Delivered"),
    PUBLISHED("case.published", "公开结果", "Result published"),
    RECTIFICATION_ORDERED("case.rectification-ordered", "责令改正", "Rectification ordered"),
    RECHECK_REQUESTED("case.recheck-requested", "申请复查", "Recheck asked for"),
    ANNULLED("case.annulled", "撤销许可", "Licence annulled"),
    WITHDRAWN("case.withdrawn", "撤回申请", "Application withdrawn"),
    TERMINATED("case.terminated", "终止办理", "Terminated"),
    CLERICAL_ERROR_CORRECTED("case.clerical-error-corrected", "更正笔误", "Clerical error corrected"),
    CLOSED("case.closed", "办结", "Closed");

    private final String code;
    private final String zh;
    private final String en;

    EventKind(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** The name in the journal and in the log, such as {@code case.accepted}. */
    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
