package org.sundial.app.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sundial.app.web.ClockStrip;
import org.sundial.app.web.Proof;
import org.sundial.app.web.SlaLight;
import org.sundial.app.web.Step;
import org.sundial.app.web.Text;
import org.sundial.app.web.TimelineEntry;
import org.sundial.app.web.Words;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.LegalClock;
import org.sundial.calendar.Pause;
import org.sundial.calendar.TimeLimit;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseClock;
import org.sundial.casefile.CaseDeadline;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.DeadlineKind;
import org.sundial.casefile.LicensingStatus;
import org.sundial.casefile.Post;
import org.sundial.procedure.Node;
import org.sundial.procedure.UserTask;
import org.sundial.supervision.CaseWatch;
import org.sundial.supervision.LightFinding;
import org.sundial.supervision.Lights;
import org.sundial.supervision.LimitSource;
import org.sundial.supervision.WatchedDeadline;

/** A case as people see it: its light, its clock, its steps and its record. The same for officer, applicant and watch. */
public final class CasePicture {
    private final CaseView view;

    public CasePicture(CaseView view) {
        this.view = view;
    }

    /** The light, and why it shows. */
    public LightFinding light() {
        return light(view.deadlines());
    }

    private LightFinding light(List<CaseDeadline> deadlines) {
        CaseState state = view.state();
        LocalDateTime now = local();
        List<WatchedDeadline> watched = deadlines.stream()
                .filter(CaseDeadline::running)
                .map(deadline -> new WatchedDeadline(
                        deadline.kind().zh(), deadline.kind().en(), source(deadline), deadline.deadline()))
                .toList();
        return Lights.of(new CaseWatch(run(state), watched, Optional.empty()), view.calendar(), now);
    }

    private CaseWatch.Run run(CaseState state) {
        if (state.status().isEnd()) {
            return new CaseWatch.Ended(
                    state.lastAt().atZone(Words.ZONE).toLocalDateTime(), whole().map(CaseDeadline::deadline));
        }
        if (state.status() == LicensingStatus.AWAITING_SUPPLEMENT) {
            return new CaseWatch.Paused(
                    "等申请人补正", state.lastAt().atZone(Words.ZONE).toLocalDate());
        }
        return state.clock()
                .open()
                .<CaseWatch.Run>map(pause -> new CaseWatch.Paused(pause.cause(), pause.from()))
                .orElseGet(CaseWatch.Running::new);
    }

    public SlaLight sla() {
        return SlaLight.of(light().light());
    }

    /** The strip of the limit that matters now: for deciding until decided, then for delivering. Empty before any runs. */
    public Optional<ClockStrip> clock() {
        return whole().flatMap(deadline -> LegalClock.remaining(deadline.deadline(), view.calendar(), until(deadline))
                .map(remaining -> new ClockStrip(
                        sla(),
                        // With its extension, if it has one; what is over the limit counts as used.
                        new TimeLimit(
                                remaining.total(),
                                remaining.unit(),
                                deadline.deadline().rule().limit().basis()),
                        remaining.total() - remaining.left(),
                        remaining.paused(),
                        due(deadline.deadline()),
                        spans(deadline.deadline()),
                        promised())));
    }

    /** The whole-case limit that is nearest: running first, else the decision's. */
    public Optional<CaseDeadline> whole() {
        List<DeadlineKind> order = List.of(
                DeadlineKind.ACCEPTANCE,
                DeadlineKind.DECISION,
                DeadlineKind.DELIVERY,
                DeadlineKind.VERIFICATION,
                DeadlineKind.RECHECK);
        return view.deadlines().stream()
                .filter(deadline -> order.contains(deadline.kind()))
                .min(Comparator.comparing((CaseDeadline deadline) -> !deadline.running())
                        .thenComparingInt(deadline -> deadline.running()
                                ? order.indexOf(deadline.kind())
                                : Math.abs(order.indexOf(deadline.kind()) - 1)));
    }

    /** Where the case stands, heading by heading. */
    public List<Step> steps(Words w) {
        CaseState state = view.state();
        List<Step> steps = new ArrayList<>();
        steps.add(step(w, Text.of("提交", "Submitted"), true, state.intake().map(i -> i.receivedAt()), false));
        boolean accepted = state.clock().acceptedAt().isPresent();
        boolean ended = state.status().isEnd() && state.outcome().decision().isEmpty();
        steps.add(step(w, Text.of("受理", "Accepted"), accepted, state.clock().acceptedAt(), !accepted && !ended));
        boolean decided = state.outcome().decision().isPresent();
        steps.add(step(w, Text.of("审查", "Examined"), decided, Optional.empty(), accepted && !decided && !ended));
        steps.add(step(
                w, Text.of("决定", "Decided"), decided, state.outcome().decision().map(CaseState.Decision::at), false));
        boolean delivered = state.outcome().deliveredAt().isPresent();
        steps.add(step(w, Text.of("送达", "Delivered"), delivered, state.outcome().deliveredAt(), decided && !delivered));
        return steps;
    }

    /** 轮到谁. Every open task with the post, and the officer it was given to. */
    public List<Text> hands(UnaryOperator<String> displayName) {
        if (view.state().status() == LicensingStatus.AWAITING_SUPPLEMENT) {
            return List.of(Text.of("申请人补正", "the applicant, to supplement"));
        }
        return view.state().openTasks().stream()
                .map(task -> {
                    UserTask step = task(task.nodeId());
                    org.sundial.casefile.Text post = Post.words(step.post());
                    String holder = task.holder()
                            .map(displayName)
                            .map(name -> " " + name)
                            .orElse("");
                    return Text.of(
                            step.name() + "：" + post.zh() + holder,
                            (step.nameEn().isBlank() ? step.name() : step.nameEn()) + ": " + post.en() + holder);
                })
                .toList();
    }

    /** Every act, newest last, with who in which post did it and the proof that it is in the log. */
    public List<TimelineEntry> timeline(Words w, UnaryOperator<String> displayName, Map<UUID, Proof> proofs) {
        return view.entries().stream()
                .map(entry -> TimelineEntry.of(
                                entry.event().at(), title(entry.event(), w), by(entry.event(), w, displayName))
                        .note(EventWords.note(entry.event(), w))
                        .proven(proofs.get(entry.id())))
                .toList();
    }

    private String title(CaseEvent event, Words w) {
        String kind = w.say(EventWords.title(event));
        return event instanceof CaseEvent.StepCompleted step
                ? w.say(task(step.nodeId()).name(), english(task(step.nodeId()))) + " · " + kind
                : kind;
    }

    private static String english(UserTask step) {
        return step.nameEn().isBlank() ? step.name() : step.nameEn();
    }

    private static String by(CaseEvent event, Words w, UnaryOperator<String> displayName) {
        return switch (event.by()) {
            case Actor.Officer officer -> {
                org.sundial.casefile.Text post = Post.words(officer.post());
                yield w.say(post.zh(), post.en()) + " " + displayName.apply(officer.officerId());
            }
            case Actor.Applicant applicant -> w.say("申请人", "Applicant");
            case Actor.Machine machine -> w.say("系统按法定期限", "The system, by the legal limit");
        };
    }

    private UserTask task(String nodeId) {
        Node node = view.power().procedure().node(nodeId);
        if (node instanceof UserTask step) {
            return step;
        }
        throw new IllegalStateException("a step of the record is a step of the procedure: " + nodeId);
    }

    private @Nullable TimeLimit promised() {
        return view.deadlines().stream()
                .filter(deadline -> deadline.kind() == DeadlineKind.COMMITTED_DECISION)
                .map(deadline -> deadline.deadline().rule().limit())
                .findFirst()
                .orElse(null);
    }

    /** A limit that was met is shown as it stood when it was met. */
    private LocalDateTime until(CaseDeadline deadline) {
        return deadline.endedAt()
                .map(at -> at.atZone(Words.ZONE).toLocalDateTime())
                .orElseGet(this::local);
    }

    private LocalDateTime local() {
        return view.now().atZone(Words.ZONE).toLocalDateTime();
    }

    private static @Nullable LocalDate due(Deadline deadline) {
        return deadline instanceof Deadline.Due due ? due.date() : null;
    }

    private static List<ClockStrip.Span> spans(Deadline deadline) {
        return deadline.facts().pauses().stream().map(CasePicture::span).toList();
    }

    private static ClockStrip.Span span(Pause pause) {
        return new ClockStrip.Span(
                pause.from(),
                pause.to().orElse(null),
                pause.cause(),
                pause.basis().orElse(null));
    }

    private static LimitSource source(CaseDeadline deadline) {
        if (deadline.post().equals(CaseClock.APPLICANT)) {
            return LimitSource.COUNTERPART;
        }
        return switch (deadline.kind()) {
            case STEP -> LimitSource.STEP;
            case COMMITTED_DECISION, COMMITTED_DELIVERY -> LimitSource.PROMISE;
            case SUPPLEMENT_BY_APPLICANT, HEARING_REQUEST -> LimitSource.COUNTERPART;
            case ACCEPTANCE,
                    DECISION,
                    HEARING_HELD,
                    DELIVERY,
                    PUBLICATION,
                    VERIFICATION,
                    RECTIFICATION_ORDER,
                    RECHECK -> LimitSource.LAW;
        };
    }

    private static Step step(Words w, Text label, boolean done, Optional<java.time.Instant> at, boolean current) {
        if (done) {
            return Step.done(
                    w.say(label),
                    at.map(moment -> w.shortDate(moment.atZone(Words.ZONE).toLocalDate()))
                            .orElse(""));
        }
        return current ? Step.current(w.say(label), w.say("进行中", "under way")) : Step.ahead(w.say(label));
    }

    /** Whether the clock of this case stands still now. */
    public boolean paused() {
        return view.state().status() == LicensingStatus.PAUSED
                || view.state().status() == LicensingStatus.AWAITING_SUPPLEMENT;
    }
}
