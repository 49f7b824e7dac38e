package org.sundial.app.supervision;

import java.util.OptionalInt;
import org.sundial.app.web.Words;
import org.sundial.calendar.LimitUnit;
import org.sundial.supervision.Because;
import org.sundial.supervision.LightFinding;

/** 亮灯理由的话. Why a light shows, as a sentence with its figures. */
final class BecauseWords {
    private BecauseWords() {}

    static String of(LightFinding finding, Words w) {
        String limit = finding.deadline()
                .map(deadline -> w.say(deadline.zh(), deadline.en()) + w.say("：", ": "))
                .orElse("");
        return limit + because(finding.because(), w);
    }

    private static String because(Because because, Words w) {
        return switch (because) {
            case Because.TimeLeft left -> w.say("还剩 ", "left: ") + w.limit(left.left(), left.unit());
            case Because.Near near ->
                w.say("临近到期，还剩 ", "near its end, left: ")
                        + w.limit(near.left(), near.unit())
                        + w.say("（共 ", " (of ")
                        + w.limit(near.total(), near.unit())
                        + w.say("）", ")");
            case Because.Over over -> w.say("超期", "overdue") + by(over.by(), over.unit(), w);
            case Because.UndoneAfterOrder undone ->
                w.say("督办后仍未办，超期", "undone after an order, overdue") + by(undone.by(), undone.unit(), w);
            case Because.OverForLong over ->
                w.say("超期 ", "overdue by ")
                        + w.limit(over.by(), over.unit())
                        + w.say("，超过 ", ", more than ")
                        + w.limit(over.threshold(), over.unit());
            case Because.OverTheLaw over -> w.say("超过法定时限", "past the statutory limit") + by(over.by(), over.unit(), w);
            case Because.ClockPaused paused ->
                w.say("自 ", "the clock stands since ")
                        + w.date(paused.since())
                        + w.say(" 起暂停计时：", ": ")
                        + paused.cause();
            case Because.NoticeMissing missing ->
                w.say(
                        missing.year() + " 年放假安排还没有公布，到期日暂不能推算",
                        "the " + missing.year()
                                + " holiday notice is not published, so the due date cannot be derived yet");
            case Because.NothingOwed nothing -> w.say("没有在计的期限", "no limit is running");
            case Because.EndedEarly early ->
                w.say("提前 ", "done early by ") + w.limit(early.by(), early.unit()) + w.say("办结", "");
            case Because.EndedInTime inTime -> w.say("按期办结", "done in time");
            case Because.EndedLate late ->
                w.say("超期 ", "done late by ") + w.limit(late.by(), late.unit()) + w.say("办结", "");
        };
    }

    private static String by(OptionalInt amount, LimitUnit unit, Words w) {
        return amount.isEmpty() ? "" : w.say(" ", " by ") + w.limit(amount.getAsInt(), unit);
    }
}
