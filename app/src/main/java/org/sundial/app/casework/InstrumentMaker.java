package org.sundial.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.app.documents.Heading;
import org.sundial.app.documents.Instrument;
import org.sundial.app.documents.InstrumentKind;
import org.sundial.app.documents.Particular;
import org.sundial.app.documents.Remedies;
import org.sundial.app.web.Words;
import org.sundial.calendar.Basis;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.LimitUnit;
import org.sundial.calendar.TimeLimit;
import org.sundial.casefile.CaseClock;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.DeadlineKind;
import org.sundial.casefile.Material;
import org.sundial.casefile.Remedy;

/**
 * 由案件制作文书. What an act's instrument says, from the case as it stood when the act was done: the same event always
 * gives the same instrument.
 *
 * @param organ the organ's name as it signs
 * @param address where the public follows the case
 * @param event the act
 * @param before the state the act was done on
 * @param after the state it left
 */
record InstrumentMaker(
        CaseView view, String organ, String address, CaseEvent event, CaseState before, CaseState after) {
    private static final Basis RECEIPT = Basis.of("行政许可法", "第三十二条第二款");
    private static final Basis ONCE = Basis.of("行政许可法", "第三十二条第一款第四项");
    private static final Basis REASONS = Basis.of("行政许可法", "第三十八条第二款");

    /** The instrument this act issues; empty where it issues none. */
    Optional<Instrument> make() {
        return switch (event) {
            case CaseEvent.Received e -> Optional.of(receipt(e.receiptNumber(), e.materials()));
            case CaseEvent.Supplemented e -> Optional.of(receipt(e.receiptNumber(), e.materials()));
            case CaseEvent.SupplementRequested e -> Optional.of(supplementNotice(e));
            case CaseEvent.Accepted e -> Optional.of(acceptance(e.noticeNumber(), day(), false));
            case CaseEvent.AcceptanceRefused e -> Optional.of(nonAcceptance(e));
            case CaseEvent.ClockPaused e -> Optional.of(pause(e));
            case CaseEvent.Extended e -> Optional.of(extension(e));
            case CaseEvent.Granted e -> Optional.of(grant(e));
            case CaseEvent.LicenceRefused e ->
                Optional.of(new Instrument.Refusal(
                        heading(InstrumentKind.REFUSAL, e.decisionNumber()),
                        e.reasons(),
                        bases(REASONS),
                        remedies(e.remedy())));
            case CaseEvent.Delivered e -> Optional.of(delivery(e));
            case CaseEvent.RectificationOrdered e ->
                Optional.of(new Instrument.RectificationOrder(
                        heading(InstrumentKind.RECTIFICATION_ORDER, e.noticeNumber()),
                        e.items(),
                        e.until(),
                        "期满后复查。逾期不改正，或者改正后仍不符合要求的，依法撤销许可。",
                        bases(InstrumentKind.RECTIFICATION_ORDER)));
            case CaseEvent.Annulled e ->
                Optional.of(new Instrument.Annulment(
                        heading(InstrumentKind.ANNULMENT, e.decisionNumber()),
                        before.outcome()
                                .decision()
                                .map(CaseState.Decision::number)
                                .orElse(""),
                        e.ground().zh() + "。" + e.reason(),
                        List.of(e.ground().basis()),
                        remedies(e.remedy())));
            case CaseEvent.Terminated e ->
                Optional.of(new Instrument.TerminationNotice(
                        heading(InstrumentKind.TERMINATION_NOTICE, e.noticeNumber()),
                        e.ground().zh() + "。" + e.reason(),
                        List.of(e.ground().basis()),
                        Optional.of(remedies(rules().remedy().told()))));
            case CaseEvent.CorrectedOnTheSpot e -> Optional.empty();
            case CaseEvent.DeemedAccepted e -> Optional.empty();
            case CaseEvent.StepCompleted e -> Optional.empty();
            case CaseEvent.ReturnedToStep e -> Optional.empty();
            case CaseEvent.ClockResumed e -> Optional.empty();
            case CaseEvent.HearingRequested e -> Optional.empty();
            case CaseEvent.SideStarted e -> Optional.empty();
            case CaseEvent.TimerFired e -> Optional.empty();
            case CaseEvent.TaskReassigned e -> Optional.empty();
            case CaseEvent.Published e -> Optional.empty();
            case CaseEvent.RecheckRequested e -> Optional.empty();
            case CaseEvent.Withdrawn e -> Optional.empty();
            case CaseEvent.ClericalErrorCorrected e -> Optional.empty();
            case CaseEvent.Closed e -> Optional.empty();
        };
    }

    /** 许可证, where the grant issued one besides the decision. */
    Optional<Instrument> licence() {
        return event instanceof CaseEvent.Granted granted
                ? granted.licenceNumber()
                        .map(number -> new Instrument.Licence(
                                heading(InstrumentKind.LICENCE, number), particulars(), day(), granted.validUntil()))
                : Optional.empty();
    }

    private Instrument receipt(String number, List<Material> materials) {
        return new Instrument.Receipt(
                heading(InstrumentKind.RECEIPT, number),
                event.at(),
                materials.stream()
                        .map(material -> view.limits().materialName(material.code()))
                        .toList(),
                Optional.empty(),
                due(after, DeadlineKind.ACCEPTANCE),
                List.of(RECEIPT));
    }

    private Instrument supplementNotice(CaseEvent.SupplementRequested e) {
        return new Instrument.SupplementNotice(
                heading(InstrumentKind.SUPPLEMENT_NOTICE, e.noticeNumber()),
                e.items().stream()
                        .map(item -> new Instrument.Missing(
                                view.limits().materialName(item.material()), item.what(), "请补交或者改正"))
                        .toList(),
                due(after, DeadlineKind.SUPPLEMENT_BY_APPLICANT),
                List.of(ONCE));
    }

    private Instrument acceptance(String number, LocalDate on, boolean deemed) {
        Optional<TimeLimit> promise =
                view.limits().rule(DeadlineKind.COMMITTED_DECISION).map(rule -> rule.limit());
        return new Instrument.AcceptanceNotice(
                heading(InstrumentKind.ACCEPTANCE_NOTICE, number),
                on,
                deemed,
                view.limits().rule(DeadlineKind.DECISION).orElseThrow().limit(),
                due(after, DeadlineKind.DECISION),
                promise,
                due(after, DeadlineKind.COMMITTED_DECISION),
                List.of(RECEIPT));
    }

    private Instrument nonAcceptance(CaseEvent.AcceptanceRefused e) {
        return new Instrument.NonAcceptanceNotice(
                heading(InstrumentKind.NON_ACCEPTANCE_NOTICE, e.noticeNumber()),
                e.ground().zh() + "。" + e.reason(),
                e.competentOrgan(),
                List.of(e.ground().basis()),
                remedies(e.remedy()));
    }

    private Instrument pause(CaseEvent.ClockPaused e) {
        return new Instrument.PauseNotice(
                heading(InstrumentKind.PAUSE_NOTICE, e.noticeNumber()),
                e.cause().zh(),
                e.reason(),
                day(),
                Optional.of(new TimeLimit(
                        e.workingDaysNeeded(), LimitUnit.WORKING_DAY, e.cause().basis())),
                List.of(e.cause().basis()));
    }

    private Instrument extension(CaseEvent.Extended e) {
        return new Instrument.ExtensionNotice(
                heading(InstrumentKind.EXTENSION_NOTICE, e.noticeNumber()),
                e.reason(),
                due(before, DeadlineKind.DECISION),
                new TimeLimit(
                        e.extension().amount(),
                        e.extension().unit(),
                        e.extension().basis()),
                due(after, DeadlineKind.DECISION),
                List.of(e.extension().basis()));
    }

    private Instrument grant(CaseEvent.Granted e) {
        List<Particular> particulars = new ArrayList<>(particulars());
        e.licenceNumber().ifPresent(number -> particulars.add(new Particular("许可证号", number)));
        e.validUntil()
                .ifPresent(until ->
                        particulars.add(new Particular("有效期至", Words.zh().fullDate(until))));
        return new Instrument.Grant(
                heading(InstrumentKind.GRANT, e.decisionNumber()),
                "",
                particulars,
                e.conditions(),
                rules().basis(),
                remedies(rules().remedy().told()));
    }

    private Instrument delivery(CaseEvent.Delivered e) {
        DeliveryProof proof = DeliveryProof.read(e.receipt());
        return new Instrument.DeliveryRecord(
                heading(InstrumentKind.DELIVERY_RECORD, proof.number()),
                before.outcome().decision().map(CaseState.Decision::number).stream()
                        .toList(),
                e.mode().zh(),
                "",
                proof.words(),
                e.at(),
                List.of(e.by().signature()),
                e.lateReason().map(reason -> "逾期原因：" + reason).orElse(""));
    }

    /** 载明事项: what the rules mark public and the applicant filled in, less the applicant's own name at the head. */
    private List<Particular> particulars() {
        Map<String, String> form = view.form();
        return rules().form().stream()
                .filter(ItemRules.FormField::published)
                .filter(field -> !field.sensitive() && !field.name().equals("applicantName"))
                .filter(field -> form.containsKey(field.name()))
                .map(field -> new Particular(
                        field.label().zh(),
                        ApplicationForm.shown(field, form.getOrDefault(field.name(), ""))
                                .zh()))
                .toList();
    }

    private Heading heading(InstrumentKind kind, String number) {
        Heading plain = Heading.of(
                organ,
                number,
                day(),
                view.reference().shown(),
                ApplicationForm.applicant(view.form()),
                view.power().power().title(),
                address);
        Heading named = own(kind).map(line -> plain.named(line.name())).orElse(plain);
        return view.simulated() ? named.inSimulation() : named;
    }

    /** The item's own instrument of this kind; some items have one for both ways of deciding. */
    private Optional<ItemRules.Instrument> own(InstrumentKind kind) {
        boolean decision = kind == InstrumentKind.GRANT || kind == InstrumentKind.REFUSAL;
        return rules().documents().stream()
                .filter(line -> line.code().equals(kind.name())
                        || (decision && line.code().equals("DECISION")))
                .findFirst();
    }

    private List<Basis> bases(InstrumentKind kind) {
        return own(kind).map(ItemRules.Instrument::basis).stream().toList();
    }

    private List<Basis> bases(Basis also) {
        List<Basis> all = new ArrayList<>(rules().basis());
        all.add(also);
        return all;
    }

    private Remedies remedies(Remedy told) {
        return Remedies.asPublished(
                "如不服本决定，可以在" + told.reconsideration() + "申请行政复议，也可以在" + told.litigation() + "提起行政诉讼。",
                rules().remedy().reconsideration().basis(),
                rules().remedy().litigation().basis());
    }

    private Optional<LocalDate> due(CaseState state, DeadlineKind kind) {
        return CaseClock.deadlines(state, view.limits(), view.power().procedure(), view.calendar()).stream()
                .filter(deadline -> deadline.kind() == kind)
                .findFirst()
                .flatMap(deadline ->
                        deadline.deadline() instanceof Deadline.Due due ? Optional.of(due.date()) : Optional.empty());
    }

    private LocalDate day() {
        return event.at().atZone(Words.ZONE).toLocalDate();
    }

    private ItemRules rules() {
        return view.power().rules();
    }
}
