package org.sundial.app.casework;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sundial.app.web.Text;
import org.sundial.app.web.Words;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.SupplementItem;

/** What an event says of itself, beyond its kind: the opinion signed, the reason given, what is missing. */
final class EventWords {
    private EventWords() {}

    static Text title(CaseEvent event) {
        return Text.of(event.kind().zh(), event.kind().en());
    }

    /** The words that were written, as they were written; null where the act needs none. */
    static @Nullable String note(CaseEvent event, Words w) {
        return switch (event) {
            case CaseEvent.Received e -> w.say("收件凭证 ", "Receipt ") + e.receiptNumber();
            case CaseEvent.CorrectedOnTheSpot e -> e.note();
            case CaseEvent.SupplementRequested e -> missing(e.items());
            case CaseEvent.Supplemented e -> w.say("收件凭证 ", "Receipt ") + e.receiptNumber();
            case CaseEvent.Accepted e -> numbered(e.noticeNumber(), e.opinion());
            case CaseEvent.AcceptanceRefused e ->
                numbered(
                        e.noticeNumber(),
                        e.reason()
                                + e.competentOrgan()
                                        .map(organ -> "（可向" + organ + "申请）")
                                        .orElse(""));
            case CaseEvent.DeemedAccepted e ->
                w.say(
                        "没有在法定期限内告知，自收到材料之日起视为受理。",
                        "Nothing was told within the limit: accepted by law from the day of receipt.");
            case CaseEvent.StepCompleted e ->
                e.finding()
                                .map(finding -> w.say(finding.zh(), finding.en()) + " · ")
                                .orElse("")
                        + e.opinion();
            case CaseEvent.ReturnedToStep e -> e.reason();
            case CaseEvent.ClockPaused e ->
                numbered(
                        e.noticeNumber(),
                        w.say(e.cause().zh(), e.cause().en())
                                + w.say("，约需 ", ", about ")
                                + w.workingDays(e.workingDaysNeeded())
                                + w.say("。", ". ")
                                + e.reason());
            case CaseEvent.ClockResumed e -> e.result();
            case CaseEvent.Extended e ->
                numbered(
                        e.noticeNumber(),
                        w.limit(e.extension().amount(), e.extension().unit()) + w.say("。", ". ") + e.reason());
            case CaseEvent.HearingRequested e -> e.statement();
            case CaseEvent.SideStarted e -> e.reason();
            case CaseEvent.TimerFired e -> null;
            case CaseEvent.TaskReassigned e -> e.reason();
            case CaseEvent.Granted e ->
                numbered(e.decisionNumber(), e.opinion() + late(e.lateReason().orElse(""), w));
            case CaseEvent.LicenceRefused e ->
                numbered(e.decisionNumber(), e.reasons() + late(e.lateReason().orElse(""), w));
            case CaseEvent.Delivered e ->
                w.say(e.mode().zh(), e.mode().en()) + " · " + e.receipt()
                        + late(e.lateReason().orElse(""), w);
            case CaseEvent.Published e -> e.place();
            case CaseEvent.RectificationOrdered e ->
                numbered(e.noticeNumber(), String.join("；", e.items()) + w.say("。期限 ", ". By ") + w.date(e.until()));
            case CaseEvent.RecheckRequested e -> e.statement();
            case CaseEvent.Annulled e -> numbered(e.decisionNumber(), e.reason());
            case CaseEvent.Withdrawn e -> e.statement();
            case CaseEvent.Terminated e ->
                numbered(e.noticeNumber(), w.say(e.ground().zh(), e.ground().en()) + w.say("。", ". ") + e.reason());
            case CaseEvent.ClericalErrorCorrected e -> e.corrected() + " · " + e.reason();
            case CaseEvent.Closed e -> null;
        };
    }

    private static String missing(List<SupplementItem> items) {
        return items.stream().map(SupplementItem::what).collect(Collectors.joining("；"));
    }

    private static String numbered(String number, String words) {
        return words.isBlank() ? number : number + " · " + words;
    }

    private static String late(String reason, Words w) {
        return reason.isBlank() ? "" : w.say("　逾期原因：", " Late because: ") + reason;
    }
}
