package org.sundial.app.casework;

import org.sundial.app.web.Text;
import org.sundial.casefile.CommandKind;

/** 按钮用语. What an act is called on its button, and in a few words what it does. */
public final class ActWords {
    private ActWords() {}

    /** A step of the procedure's own is called by its name: 办理书面审查. */
    public static Text button(NextActs.Offer offer) {
        return offer.kind() == CommandKind.COMPLETE_STEP && offer.step().isPresent()
                ? Text.of(
                        "办理" + offer.step().get().name(),
                        "Complete: "
                                + (offer.step().get().nameEn().isBlank()
                                        ? offer.step().get().name()
                                        : offer.step().get().nameEn()))
                : button(offer.kind());
    }

    public static Text button(CommandKind kind) {
        return switch (kind) {
            case SUPPLEMENT -> Text.of("代收补正材料", "Take in the supplement");
            case REQUEST_SUPPLEMENT -> Text.of("一次告知补正", "Ask once for supplements");
            case REQUEST_HEARING -> Text.of("代录听证申请", "Enter a request for a hearing");
            case REQUEST_RECHECK -> Text.of("代录复查申请", "Enter a request for a recheck");
            case WITHDRAW -> Text.of("申请人撤回", "The applicant withdraws");
            case START_SIDE -> Text.of("启动听证等程序", "Start a hearing or other side procedure");
            case RECEIVE,
                    CORRECT_ON_THE_SPOT,
                    ACCEPT,
                    REFUSE_ACCEPTANCE,
                    DEEM_ACCEPTED,
                    COMPLETE_STEP,
                    RETURN_TO_STEP,
                    PAUSE_CLOCK,
                    RESUME_CLOCK,
                    EXTEND,
                    FIRE_TIMER,
                    REASSIGN_TASK,
                    DECIDE,
                    DELIVER,
                    PUBLISH,
                    ORDER_RECTIFICATION,
                    ANNUL,
                    TERMINATE,
                    CORRECT_CLERICAL_ERROR -> Text.of(kind.zh(), kind.en());
        };
    }

    /** The button under the form: the deed itself. */
    public static Text submit(CommandKind kind) {
        return switch (kind) {
            case REQUEST_SUPPLEMENT -> Text.of("发出补正通知", "Send the notice");
            case COMPLETE_STEP -> Text.of("签字办完", "Sign and complete");
            case SUPPLEMENT -> Text.of("收下补正材料", "Take in the supplement");
            case CORRECT_ON_THE_SPOT -> Text.of("记入更正", "Record the correction");
            case RETURN_TO_STEP -> Text.of("退回", "Return it");
            case REASSIGN_TASK -> Text.of("转给这位同事", "Pass it on");
            case START_SIDE -> Text.of("启动", "Start");
            case EXTEND -> Text.of("延长期限", "Extend the limit");
            case DELIVER -> Text.of("登记送达", "Record the delivery");
            case ORDER_RECTIFICATION -> Text.of("发出责令改正通知", "Send the order");
            case CORRECT_CLERICAL_ERROR -> Text.of("记入更正", "Record the correction");
            case RECEIVE,
                    ACCEPT,
                    REFUSE_ACCEPTANCE,
                    DEEM_ACCEPTED,
                    PAUSE_CLOCK,
                    RESUME_CLOCK,
                    REQUEST_HEARING,
                    FIRE_TIMER,
                    DECIDE,
                    PUBLISH,
                    REQUEST_RECHECK,
                    ANNUL,
                    WITHDRAW,
                    TERMINATE -> button(kind);
        };
    }

    public static Text hint(CommandKind kind) {
        return switch (kind) {
            case RECEIVE -> Text.of("", "");
            case CORRECT_ON_THE_SPOT -> Text.of("可以当场改的错误，当场改好", "put right at once what can be put right at once");
            case REQUEST_SUPPLEMENT -> Text.of("只能告知一次，缺的全部写上", "only once, so name everything");
            case SUPPLEMENT -> Text.of("申请人到窗口补交", "the applicant hands in at the counter");
            case ACCEPT -> Text.of("材料齐全，出具受理通知书", "complete: issue the notice of acceptance");
            case REFUSE_ACCEPTANCE -> Text.of("写明情形、理由和救济途径", "with ground, reasons and remedies");
            case DEEM_ACCEPTED -> Text.of("逾期没有告知，登记法律已经作出的结果", "record what the law has brought about");
            case COMPLETE_STEP -> Text.of("写意见，签字", "write an opinion and sign");
            case RETURN_TO_STEP -> Text.of("退到办过的环节，时钟照走", "back to an earlier step; the clock runs on");
            case PAUSE_CLOCK -> Text.of("只限法律列明的事由", "only for the causes the law lists");
            case RESUME_CLOCK -> Text.of("写明结果，从今天起继续计", "say the result; counting goes on today");
            case EXTEND -> Text.of("只能一次，要告知理由", "only once, telling the reasons");
            case REQUEST_HEARING -> Text.of("申请人在窗口提出", "made at the counter");
            case START_SIDE -> Text.of("写明为什么需要", "say why it is needed");
            case FIRE_TIMER -> Text.of("", "");
            case REASSIGN_TASK -> Text.of("转给同岗位的同事", "to a colleague in the same post");
            case DECIDE -> Text.of("预览文书，再认证后签发", "preview, show your factor again, sign");
            case DELIVER -> Text.of("写明方式和回证", "with mode and proof");
            case PUBLISH -> Text.of("对照遮盖后的版本再公开", "compare with the masked version first");
            case ORDER_RECTIFICATION -> Text.of("写明改什么、什么时候前", "what to put right, by when");
            case REQUEST_RECHECK -> Text.of("当事人在窗口提出", "made at the counter");
            case ANNUL -> Text.of("预览文书，再认证后签发", "preview, show your factor again, sign");
            case WITHDRAW -> Text.of("凭申请人的书面申请", "on the applicant's written request");
            case TERMINATE -> Text.of("只限列明的事由", "only for the listed reasons");
            case CORRECT_CLERICAL_ERROR -> Text.of("原记录不动，另记一条", "the record stays; a correction is added");
        };
    }
}
