package org.sundial.casefile;

import static org.sundial.casefile.Standing.APPLICANT;
import static org.sundial.casefile.Standing.HANDLER;
import static org.sundial.casefile.Standing.HEAD;
import static org.sundial.casefile.Standing.REVIEWER;
import static org.sundial.casefile.Standing.SYSTEM;
import static org.sundial.casefile.Standing.TASK_HOLDER;
import static org.sundial.casefile.Standing.WINDOW;

import java.util.EnumSet;
import java.util.Set;

/** 办件动作. Every act a licensing case knows, with the words on its button and who may do it. */
public enum CommandKind {
    RECEIVE("收件", "Receive", APPLICANT, WINDOW),
    CORRECT_ON_THE_SPOT("当场更正", "Correct on the spot", TASK_HOLDER),
    REQUEST_SUPPLEMENT("通知补正", "Ask for supplements", TASK_HOLDER),
    SUPPLEMENT("补正", "Supplement", APPLICANT, WINDOW),
    ACCEPT("受理", "Accept", TASK_HOLDER),
    REFUSE_ACCEPTANCE("不予受理", "Refuse to accept", TASK_HOLDER),
    DEEM_ACCEPTED("登记视为受理", "Record deemed acceptance", SYSTEM, WINDOW, HANDLER, REVIEWER, HEAD),
    COMPLETE_STEP("办理环节", "Complete the step", TASK_HOLDER),
    RETURN_TO_STEP("退回", "Return", TASK_HOLDER),
    PAUSE_CLOCK("暂停计时", "Stop the clock", TASK_HOLDER),
    RESUME_CLOCK("恢复计时", "Resume the clock", TASK_HOLDER),
    EXTEND("延期", "Extend", HEAD),
    REQUEST_HEARING("申请听证", "Ask for a hearing", APPLICANT, WINDOW),
    START_SIDE("启动旁支程序", "Start a side procedure", TASK_HOLDER),
    FIRE_TIMER("定时到期", "Timer due", SYSTEM),
    REASSIGN_TASK("转办", "Reassign", TASK_HOLDER, HEAD),
    DECIDE("作出决定", "Decide", TASK_HOLDER),
    DELIVER("送达", "Deliver", TASK_HOLDER),
    PUBLISH("公开结果", "Publish the result", SYSTEM, WINDOW, HANDLER, HEAD),
    ORDER_RECTIFICATION("责令改正", "Order rectification", TASK_HOLDER),
    REQUEST_RECHECK("申请复查", "Ask for a recheck", APPLICANT, WINDOW),
    ANNUL("撤销许可", "Annul the licence", TASK_HOLDER),
    WITHDRAW("撤回申请", "Withdraw the application", APPLICANT, WINDOW),
    TERMINATE("终止办理", "Terminate", HEAD),
    CORRECT_CLERICAL_ERROR("更正笔误", "Correct a clerical error", WINDOW, HANDLER, REVIEWER, HEAD);

    private final String zh;
    private final String en;
    private final Set<Standing> standings;

    CommandKind(String zh, String en, Standing first, Standing... others) {
        this.zh = zh;
        this.en = en;
        this.standings = EnumSet.of(first, others);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The capacities of which one suffices. */
    public Set<Standing> standings() {
        return EnumSet.copyOf(standings);
    }

    boolean allows(Actor actor) {
        for (Standing standing : standings) {
            if (standing.heldBy(actor)) {
                return true;
            }
        }
        return false;
    }
}
