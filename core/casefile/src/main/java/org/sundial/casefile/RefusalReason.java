package org.sundial.casefile;

import org.sundial.calendar.Basis;

/** 不能办的原因. A closed list; each has its sentence and the provision it rests on. */
public enum RefusalReason {
    NOT_IN_THIS_STATUS("案件现在的状态不能办这一步", "The case is not at a point where this can be done", HouseRule.ONE_PATH),
    TASK_NOT_OPEN("这个环节现在没有打开", "This task is not open now", HouseRule.ONE_PATH),
    ALREADY_SIGNED("这个环节已经签字，不能再签", "This task has been signed and cannot be signed again", HouseRule.SIGNED_ONCE),
    OTHER_ACT("这个环节要办的是另一件事", "This task is for another act", HouseRule.ONE_PATH),
    WRONG_POST("岗位不符", "The officer does not hold the post this needs", HouseRule.POST_MATCHES),
    WRONG_ORGAN("这是另一个机关的案件", "The case belongs to another organ", HouseRule.OWN_ORGAN),
    HELD_BY_ANOTHER("这个环节由另一位工作人员承办", "Another officer holds this task", HouseRule.ONE_HOLDER),
    DUTIES_NOT_SEPARATE(
            "同一人不能办前后两道互相监督的环节",
            "One officer may not do both of two acts that check each other",
            HouseRule.DUTIES_SEPARATE),
    SECOND_OFFICER_MISSING("核查要有两名以上工作人员", "Verification needs two officers or more", 34),
    INCOMPLETE("填写不完整", "Something is missing from what was entered", HouseRule.ONE_PATH),
    REASON_TOO_SHORT("理由不少于十个字", "The reason needs ten characters or more", HouseRule.REASONS_GIVEN),
    PROCEDURE_REFUSES("流程不能这样走", "The procedure does not go this way", HouseRule.ONE_PATH),
    BRANCH_NOT_OFFERED("本事项不实行告知承诺", "This item offers no notification-commitment", 32),
    MATERIALS_INCOMPLETE("材料还不齐", "Materials are still missing", 32),
    SUPPLEMENT_NAMES_NOTHING("补正通知要写明需要补正的全部内容", "The notice must name everything that is missing", 32),
    SUPPLEMENT_LEAVES_SOMETHING_OUT(
            "补正通知漏了缺少的材料，只能通知一次", "The notice leaves out something missing; it may be sent only once", 32),
    SUPPLEMENT_ASKED_ONCE("补正只能一次告知", "Supplements may be asked for only once", 32),
    ALREADY_DEEMED_ACCEPTED(
            "逾期没有告知补正，自收到材料之日起已视为受理", "No notice was given in time: the application counts as accepted", 32),
    NOT_YET_DEEMED_ACCEPTED("告知期限还没有过", "The time for the notice has not passed", 32),
    COMPETENT_ORGAN_MISSING("要告知申请人向哪个机关申请", "The applicant must be told which organ to apply to", 32),
    REMEDY_MISSING("要告知申请复议和提起诉讼的权利", "The rights to reconsideration and to sue must be told", 38),
    PAUSE_CAUSE_NOT_LAWFUL("法律没有规定这种情形可以不计时间", "The law does not exclude time for this cause", 45),
    TIME_NEEDED_NOT_TOLD("要把所需时间书面告知申请人", "The applicant must be told in writing how long it will take", 45),
    CLOCK_IS_PAUSED("计时暂停中，先恢复计时", "The clock is stopped; resume it first", HouseRule.PAUSE_MEANS_PAUSE),
    PAUSE_UNFINISHED("暂停所为的程序还没有办完", "The procedure the clock was stopped for is not finished", 45),
    ALREADY_EXTENDED("期限只能延长一次", "The limit may be extended only once", 42),
    EXTENSION_NOT_FORESEEN("这个期限不能延长", "This limit cannot be extended", 42),
    EXTENSION_TOO_LONG("延长超过法律允许的天数", "The extension is longer than the law allows", 42),
    EXTENSION_TOO_LATE("期限已过，不能再延长", "The limit has passed and cannot be extended", 42),
    LATENESS_NOT_EXPLAINED("已超过期限，要说明原因", "The limit has passed: say why", HouseRule.LATENESS_EXPLAINED),
    HEARING_OWED("已申请听证，听证后才能决定", "A hearing was asked for; decide after it is held", 47),
    HEARING_PERIOD_RUNNING("申请听证的期限还没有过", "The time to ask for a hearing has not passed", 47),
    HEARING_NOT_OFFERED("没有告知过听证权利", "No right to a hearing was offered", 47),
    HEARING_ALREADY_ASKED("已经申请过听证", "A hearing was asked for already", 47),
    HEARING_ASKED_TOO_LATE("申请听证的期限已过", "The time to ask for a hearing has passed", 47),
    HEARING_NOTICE_TOO_LATE("听证要在七个工作日前通知", "A hearing is announced seven working days before it is held", 48),
    SIDE_PROCEDURE_OPEN("旁支程序还没有办完", "A side procedure is still open", HouseRule.ONE_PATH),
    NOT_A_SIDE_PROCEDURE("流程里没有这个旁支程序", "The procedure has no such side procedure", HouseRule.ONE_PATH),
    RETURN_NOT_ALLOWED("只能退回到已经办过的环节", "A case goes back only to a step it has passed", HouseRule.ONE_PATH),
    SAME_HOLDER("要转给另一位工作人员", "Reassign to a different officer", HouseRule.ONE_HOLDER),
    ALREADY_PUBLISHED("结果已经公开", "The result is already published", 40),
    RECTIFICATION_NOT_CALLED_FOR("核查没有发现需要改正的问题", "The verification found nothing to rectify", HouseRule.ONE_PATH),
    RECTIFICATION_ALREADY_ORDERED("已经责令改正", "Rectification is already ordered", HouseRule.SIGNED_ONCE),
    RECTIFICATION_NOT_ORDERED("还没有责令改正", "Rectification has not been ordered", HouseRule.ONE_PATH),
    RECTIFICATION_RUNNING("改正期限还没有到", "The time to rectify has not ended", HouseRule.ONE_PATH),
    RECHECK_ALREADY_ASKED("已经申请过复查", "A recheck was asked for already", HouseRule.SIGNED_ONCE),
    TIMER_NOT_DUE("定时还没有到期", "The timer is not due yet", HouseRule.ONE_PATH),
    TIMER_NOT_PENDING("没有这个待到期的定时", "No such timer is pending", HouseRule.ONE_PATH),
    CALENDAR_NOT_PUBLISHED(
            "这一年的放假安排还没有公布，不能推算", "That year's holiday arrangement is not published", HouseRule.NEVER_GUESSED);

    private final String zh;
    private final String en;
    private final Basis basis;

    RefusalReason(String zh, String en, HouseRule rule) {
        this.zh = zh;
        this.en = en;
        this.basis = rule.basis();
    }

    RefusalReason(String zh, String en, int licensingArticle) {
        this.zh = zh;
        this.en = en;
        this.basis = Basis.of("行政许可法", licensingArticle);
    }

    /** The reason in one Chinese sentence. */
    public String zh() {
        return zh;
    }

    /** The reason in one English sentence. */
    public String en() {
        return en;
    }

    /** The provision it rests on unless the refusal names a nearer one. */
    public Basis basis() {
        return basis;
    }
}
