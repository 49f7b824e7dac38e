package org.sundial.casefile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sundial.calendar.ClockFacts;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.LegalClock;
import org.sundial.calendar.Pause;
import org.sundial.calendar.TimeLimit;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.CaseDeadline.State;
import org.sundial.casefile.CaseState.Intake;
import org.sundial.procedure.Procedure;

/**
 * 案件计时. Every limit of a case, recomputed from its dated facts under one calendar edition.
 *
 * <p>Which pauses touch which clock: a special procedure (行政许可法 art. 45) stops the decision's clocks, statutory and
 * promised, and the main line's steps. The applicant's supplement stops the clock for accepting, which begins anew when
 * the materials come in, because art. 32 counts from the receipt of the materials. Steps inside a side procedure,
 * delivery, publication and verification are never paused. A return to an earlier step touches no clock of the case.
 */
public final class CaseClock {
    /** The name under which the applicant holds a limit. */
    public static final String APPLICANT = "applicant";

    private final CaseState state;
    private final CaseLimits limits;
    private final WorkingDayCalendar calendar;

    CaseClock(CaseState state, CaseLimits limits, WorkingDayCalendar calendar) {
        this.state = state;
        this.limits = limits;
        this.calendar = calendar;
    }

    /** Every limit the case has or had, whole-case limits first, then its steps in the order they were opened. */
    public static List<CaseDeadline> deadlines(
            CaseState state, CaseLimits limits, Procedure procedure, WorkingDayCalendar calendar) {
        CaseClock clock = new CaseClock(state, limits, calendar);
        List<CaseDeadline> all = new ArrayList<>();
        clock.acceptance().ifPresent(all::add);
        clock.supplement().ifPresent(all::add);
        clock.decision().ifPresent(all::add);
        clock.committedDecision().ifPresent(all::add);
        clock.hearingRequest().ifPresent(all::add);
        clock.hearingHeld().ifPresent(all::add);
        clock.delivery().ifPresent(all::add);
        clock.committedDelivery().ifPresent(all::add);
        clock.publication().ifPresent(all::add);
        clock.verification().ifPresent(all::add);
        clock.rectificationOrder().ifPresent(all::add);
        clock.recheck().ifPresent(all::add);
        all.addAll(new StepClock(clock, procedure).deadlines());
        return all;
    }

    CaseState state() {
        return state;
    }

    Optional<CaseDeadline> acceptance() {
        return limits.rule(DeadlineKind.ACCEPTANCE)
                .flatMap(rule -> state.intake()
                        .map(intake -> ending(
                                DeadlineKind.ACCEPTANCE,
                                Post.WINDOW,
                                rule,
                                acceptanceFacts(intake),
                                // What the law brought about by itself is no answer: the limit was not met.
                                state.clock().deemed() ? Optional.empty() : intake.answeredAt(),
                                intake.answeredAt())));
    }

    ClockFacts acceptanceFacts(Intake intake) {
        ClockFacts facts = ClockFacts.from(ChinaTime.local(intake.materialsAt()));
        return state.status() == LicensingStatus.AWAITING_SUPPLEMENT
                ? intake.noticedAt()
                        .map(noticed -> facts.paused(Pause.open(
                                ChinaTime.day(noticed), PauseCause.SUPPLEMENT.zh(), PauseCause.SUPPLEMENT.basis())))
                        .orElse(facts)
                : facts;
    }

    Optional<CaseDeadline> supplement() {
        return limits.rule(DeadlineKind.SUPPLEMENT_BY_APPLICANT)
                .flatMap(rule -> state.intake()
                        .flatMap(intake -> intake.noticedAt()
                                .map(noticed -> ending(
                                        DeadlineKind.SUPPLEMENT_BY_APPLICANT,
                                        APPLICANT,
                                        rule,
                                        from(noticed),
                                        intake.materialsAt().isAfter(noticed)
                                                ? Optional.of(intake.materialsAt())
                                                : Optional.empty(),
                                        Optional.empty()))));
    }

    Optional<CaseDeadline> decision() {
        return deciding(DeadlineKind.DECISION, state.clock().acceptedAt());
    }

    /** Before acceptance a promise that counts from receipt already runs, except while the applicant supplements. */
    Optional<CaseDeadline> committedDecision() {
        return limits.promiseFromReceipt()
                ? state.intake()
                        .filter(intake -> state.status() != LicensingStatus.AWAITING_SUPPLEMENT)
                        .flatMap(intake -> deciding(DeadlineKind.COMMITTED_DECISION, Optional.of(intake.materialsAt())))
                : deciding(DeadlineKind.COMMITTED_DECISION, state.clock().acceptedAt());
    }

    private Optional<CaseDeadline> deciding(DeadlineKind kind, Optional<Instant> start) {
        return limits.rule(kind)
                .flatMap(rule -> start.map(from -> {
                    ClockFacts facts = new ClockFacts(
                            ChinaTime.local(from),
                            state.clock().pauses(),
                            // A promise that says nothing of extension is not lengthened by one the law allows.
                            rule.cap().isPresent() ? state.clock().extension() : Optional.empty());
                    return ending(kind, Post.HEAD, rule, facts, decidedAt(), Optional.empty());
                }));
    }

    Optional<CaseDeadline> hearingRequest() {
        CaseState.Hearing hearing = state.hearing();
        return limits.rule(DeadlineKind.HEARING_REQUEST)
                .flatMap(rule -> hearing.offeredAt()
                        .map(offered -> ending(
                                DeadlineKind.HEARING_REQUEST,
                                APPLICANT,
                                rule,
                                from(offered),
                                hearing.requestedAt(),
                                decidedAt())));
    }

    Optional<CaseDeadline> hearingHeld() {
        CaseState.Hearing hearing = state.hearing();
        return limits.rule(DeadlineKind.HEARING_HELD)
                .flatMap(rule -> hearing.requestedAt()
                        .map(requested -> ending(
                                DeadlineKind.HEARING_HELD,
                                Post.HEAD,
                                rule,
                                from(requested),
                                hearing.heldAt(),
                                Optional.empty())));
    }

    Optional<CaseDeadline> delivery() {
        return limits.rule(DeadlineKind.DELIVERY)
                .flatMap(rule -> state.outcome()
                        .decision()
                        .map(made -> ending(
                                DeadlineKind.DELIVERY,
                                Post.WINDOW,
                                made.granted() ? rule : alike(rule),
                                from(made.at()),
                                state.outcome().deliveredAt(),
                                Optional.empty())));
    }

    Optional<CaseDeadline> committedDelivery() {
        return limits.rule(DeadlineKind.COMMITTED_DELIVERY)
                .flatMap(rule -> state.outcome()
                        .decision()
                        .map(made -> ending(
                                DeadlineKind.COMMITTED_DELIVERY,
                                Post.WINDOW,
                                rule,
                                from(made.at()),
                                state.outcome().deliveredAt(),
                                Optional.empty())));
    }

    /** Art. 44 speaks of grants; a refusal gets the same days by the house's own rule. */
    private static ClockRule alike(ClockRule rule) {
        TimeLimit limit = rule.limit();
        return rule.within(new TimeLimit(limit.amount(), limit.unit(), HouseRule.REFUSAL_DELIVERED_ALIKE.basis()));
    }

    /** A closed case still owes its publication: only an annulment ends the duty. */
    Optional<CaseDeadline> publication() {
        return limits.rule(DeadlineKind.PUBLICATION)
                .flatMap(rule -> state.outcome()
                        .decision()
                        .filter(CaseState.Decision::granted)
                        .map(made -> clock(
                                DeadlineKind.PUBLICATION,
                                Post.HANDLER,
                                rule,
                                from(made.at()),
                                state.outcome().publishedAt(),
                                state.status() == LicensingStatus.ANNULLED
                                        ? state.outcome().endedAt()
                                        : Optional.empty())));
    }

    Optional<CaseDeadline> verification() {
        boolean committed = state.origin()
                .filter(origin -> origin.branch() == Branch.COMMITMENT)
                .isPresent();
        return limits.rule(DeadlineKind.VERIFICATION)
                .filter(rule -> committed)
                .flatMap(rule -> state.outcome()
                        .decision()
                        .filter(CaseState.Decision::granted)
                        .map(made -> ending(
                                DeadlineKind.VERIFICATION,
                                Post.HANDLER,
                                rule,
                                from(made.at()),
                                firstSigned(Act.VERIFY_AFTER, made.at()),
                                Optional.empty())));
    }

    Optional<CaseDeadline> rectificationOrder() {
        return limits.rule(DeadlineKind.RECTIFICATION_ORDER)
                .flatMap(rule -> state.outcome()
                        .rectification()
                        .map(found -> ending(
                                DeadlineKind.RECTIFICATION_ORDER,
                                Post.HANDLER,
                                rule,
                                from(found.foundAt()),
                                found.orderedAt(),
                                Optional.empty())));
    }

    Optional<CaseDeadline> recheck() {
        return limits.rule(DeadlineKind.RECHECK)
                .flatMap(rule -> recheckFacts()
                        .map(facts -> ending(
                                DeadlineKind.RECHECK,
                                Post.HANDLER,
                                rule,
                                facts,
                                state.outcome()
                                        .rectification()
                                        .flatMap(found -> firstSigned(Act.RECHECK, found.foundAt())),
                                Optional.empty())));
    }

    /** A recheck runs from the end of the time to rectify or from the holder's request, whichever is first. */
    Optional<ClockFacts> recheckFacts() {
        return state.outcome()
                .rectification()
                .flatMap(found -> found.until().map(until -> {
                    LocalDateTime end = until.atStartOfDay();
                    return ClockFacts.from(found.recheckRequestedAt()
                            .map(ChinaTime::local)
                            .filter(requested -> requested.isBefore(end))
                            .orElse(end));
                }));
    }

    private Optional<Instant> decidedAt() {
        return state.outcome().decision().map(CaseState.Decision::at);
    }

    private Optional<Instant> firstSigned(String act, Instant after) {
        return state.tokens().stream()
                .flatMap(tokens -> tokens.signed().stream())
                .filter(signature ->
                        signature.act().equals(act) && !signature.at().isBefore(after))
                .map(CaseState.Signature::at)
                .findFirst();
    }

    private static ClockFacts from(Instant moment) {
        return ClockFacts.from(ChinaTime.local(moment));
    }

    /** A clock that ceases with the case when it was not met before. */
    private CaseDeadline ending(
            DeadlineKind kind,
            String post,
            ClockRule rule,
            ClockFacts facts,
            Optional<Instant> metAt,
            Optional<Instant> ceasedAt) {
        return clock(
                kind,
                post,
                rule,
                facts,
                metAt,
                ceasedAt.isPresent() ? ceasedAt : state.outcome().endedAt());
    }

    private CaseDeadline clock(
            DeadlineKind kind,
            String post,
            ClockRule rule,
            ClockFacts facts,
            Optional<Instant> metAt,
            Optional<Instant> ceasedAt) {
        return deadline(kind, Optional.empty(), post, Optional.empty(), rule, facts, metAt, ceasedAt);
    }

    CaseDeadline deadline(
            DeadlineKind kind,
            Optional<String> taskId,
            String post,
            Optional<String> officer,
            ClockRule rule,
            ClockFacts facts,
            Optional<Instant> metAt,
            Optional<Instant> ceasedAt) {
        State standing = metAt.isPresent() ? State.MET : ceasedAt.isPresent() ? State.CEASED : State.RUNNING;
        return new CaseDeadline(
                kind,
                taskId,
                post,
                officer,
                LegalClock.deadline(rule, facts, calendar),
                standing,
                metAt.isPresent() ? metAt : ceasedAt);
    }
}
