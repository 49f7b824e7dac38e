package org.sundial.app.hall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sundial.app.web.Text;
import org.sundial.app.web.Words;
import org.sundial.calendar.Deadline;
import org.sundial.casefile.CaseDeadline;
import org.sundial.casefile.CaseState;

/** 现在到哪了. The one sentence at the top of a case's page: what comes next, and by when. */
public final class ExpectedWords {
    private ExpectedWords() {}

    public static @Nullable String of(StatusPicture picture, Words w) {
        CaseState state = picture.view().state();
        return switch (state.status()) {
            case AWAITING_SUPPLEMENT ->
                w.say("等您补正材料。补齐后接着办。", "Waiting for your supplement. It goes on once that is here.");
            case PAUSED ->
                w.say(
                        "计时暂停，原因见下。恢复后接着办。",
                        "The clock stands still; the reason is below. It goes on once that is done.");
            case ACCEPTANCE_REFUSED ->
                w.say("没有受理。理由和怎么办写在通知书里。", "Not accepted. The notice says why and what you can do.");
            case WITHDRAWN -> w.say("您撤回了申请，这件事到此结束。", "You withdrew the application. The matter is closed.");
            case TERMINATED -> w.say("办理已终止。理由写在通知书里。", "The case was terminated. The notice says why.");
            case ANNULLED -> w.say("许可已撤销。理由写在决定书里。", "The licence was annulled. The decision says why.");
            case CLOSED -> decided(state, w);
            case GRANTED, REFUSED, DELIVERED ->
                decided(state, w)
                        + picture.expected()
                                .map(next -> w.say("", " ")
                                        + w.say(sentence(next, picture.view().now(), w)))
                                .orElse("");
            case NOT_RECEIVED, RECEIVED, SUPPLEMENTED, UNDER_EXAMINATION ->
                picture.expected()
                        .map(next -> w.say(sentence(next, picture.view().now(), w)))
                        .orElse(null);
        };
    }

    private static String decided(CaseState state, Words w) {
        return state.outcome()
                .decision()
                .map(decision -> decision.granted()
                        ? w.say("准予许可。", "Granted.")
                        : w.say("不予许可。理由和救济途径写在决定书里。", "Refused. The decision says why and what you can do."))
                .orElse("");
    }

    private static Text sentence(CaseDeadline next, Instant now, Words w) {
        String by = DueWords.of(next.deadline(), w);
        if (next.lateAt(now)) {
            return Text.of(
                    next.kind().zh() + "是 " + by + "，已经超过，还在办。",
                    "The " + next.kind().en() + " was " + by + ". It has passed and the case is still being handled.");
        }
        boolean known = next.deadline() instanceof Deadline.Due;
        return switch (next.kind()) {
            case ACCEPTANCE -> Text.of("最迟 " + by + " 告诉您是否受理。", "You are told by " + by + " whether it is accepted.");
            case COMMITTED_DECISION ->
                known
                        ? Text.of("预计 " + by + " 前给出结果。", "The result is expected by " + by + ".")
                        : Text.of("给出结果的日期" + by + "。", "The day of the result is " + by + ".");
            case DECISION ->
                known
                        ? Text.of("法定最迟 " + by + " 给出结果。", "By law the result comes by " + by + ".")
                        : Text.of("给出结果的日期" + by + "。", "The day of the result is " + by + ".");
            case DELIVERY, COMMITTED_DELIVERY -> Text.of(by + " 前送达。", "It is delivered by " + by + ".");
            case STEP,
                    SUPPLEMENT_BY_APPLICANT,
                    HEARING_REQUEST,
                    HEARING_HELD,
                    PUBLICATION,
                    VERIFICATION,
                    RECTIFICATION_ORDER,
                    RECHECK ->
                Text.of(next.kind().zh() + "：" + by + "。", next.kind().en() + ": " + by + ".");
        };
    }
}
