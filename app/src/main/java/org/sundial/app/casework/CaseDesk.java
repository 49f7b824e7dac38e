package org.sundial.app.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.sundial.app.calendar.ClockView;
import org.sundial.app.catalogue.Chart;
import org.sundial.app.catalogue.Charts;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Post;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.web.ClockStrip;
import org.sundial.app.web.Proof;
import org.sundial.app.web.SlaLight;
import org.sundial.app.web.Step;
import org.sundial.app.web.Text;
import org.sundial.app.web.TimelineEntry;
import org.sundial.app.web.Words;
import org.sundial.casefile.CaseDeadline;
import org.sundial.casefile.CaseState;
import org.sundial.procedure.UserTask;

/** 案件页. Puts together what the page of one case shows. */
@Component
public class CaseDesk {
    private static final Set<SlaLight> URGENT = EnumSet.of(SlaLight.DUE_SOON, SlaLight.YELLOW, SlaLight.RED);

    private final SensitiveViews views;
    private final CaseDocuments documents;
    private final Publications publications;
    private final Charts charts;
    private final Ledger ledger;
    private final ItemNames names;

    CaseDesk(
            SensitiveViews views,
            CaseDocuments documents,
            Publications publications,
            Charts charts,
            Ledger ledger,
            ItemNames names) {
        this.views = views;
        this.documents = documents;
        this.publications = publications;
        this.charts = charts;
        this.ledger = ledger;
        this.names = names;
    }

    /**
     * One case, for one officer.
     *
     * @param lightOf the limit an urgent light shows for; null while nothing is urgent
     * @param clock null before any limit runs
     * @param looks who saw what is sensitive, by display name
     * @param mayWithdraw whether this officer may withdraw what was published
     * @param deadlines every limit with its reckoning
     * @param open the steps open now
     */
    public record Page(
            CaseView view,
            SlaLight light,
            @Nullable String lightOf,
            @Nullable ClockStrip clock,
            List<Step> steps,
            List<Text> hands,
            List<TimelineEntry> timeline,
            Checklist checklist,
            CaseAnswers answers,
            List<Look> looks,
            List<CaseDocuments.Issued> issued,
            List<Publications.Published> publications,
            boolean mayWithdraw,
            List<Limit> deadlines,
            @Nullable Chart chart,
            NextActs next,
            List<UserTask> open) {}

    /** Somebody who saw what is sensitive. */
    public record Look(String who, java.time.Instant at) {}

    /**
     * One limit of the case.
     *
     * @param reckoning how it was counted, day by day
     */
    public record Limit(CaseDeadline deadline, String name, ClockView reckoning) {}

    Page page(CaseView view, Officer officer, Words w, boolean revealed) {
        CasePicture picture = new CasePicture(view);
        return new Page(
                view,
                picture.sla(),
                picture.light()
                        .deadline()
                        .filter(deadline -> URGENT.contains(picture.sla()))
                        .map(deadline -> w.say(deadline.zh(), deadline.en()))
                        .orElse(null),
                picture.clock().orElse(null),
                picture.steps(w),
                picture.hands(names.people()),
                picture.timeline(w, names.people(), proofs(view)).reversed(),
                Checklist.of(view),
                CaseAnswers.of(view, w, revealed),
                views.of(view.reference()).stream()
                        .map(look -> new Look(names.people().apply(look.officer()), look.at()))
                        .toList(),
                documents.issued(view),
                publications.of(view.reference()),
                officer.holds(Post.HEAD),
                deadlines(view, w),
                chart(view, w).orElse(null),
                NextActs.of(view, officer),
                view.state().openTasks().stream()
                        .map(task -> view.step(task.taskId()))
                        .toList());
    }

    /** What the log says of each act; one not numbered yet is said to be under way. */
    Map<UUID, Proof> proofs(CaseView view) {
        Map<UUID, Proof> proofs = new HashMap<>();
        view.entries()
                .forEach(
                        entry -> proofs.put(entry.id(), ledger.proof(entry.id()).orElse(Proof.pending(0))));
        return proofs;
    }

    private List<Limit> deadlines(CaseView view, Words w) {
        return view.deadlines().stream()
                .map(deadline -> new Limit(
                        deadline, name(view, deadline, w), ClockView.of(deadline.deadline(), view.calendar(), w)))
                .toList();
    }

    /** A step's own limit is named by its step. */
    private static String name(CaseView view, CaseDeadline deadline, Words w) {
        String kind = w.say(deadline.kind().zh(), deadline.kind().en());
        return deadline.taskId()
                .map(task -> node(view, task))
                .map(step -> kind + w.say("：", ": ") + w.say(step.name(), english(step)))
                .orElse(kind);
    }

    private static UserTask node(CaseView view, String task) {
        CaseState.Tokens tokens = view.state().tokens().orElseThrow();
        String node = tokens.open(task)
                .map(CaseState.TaskInHand::nodeId)
                .or(() -> tokens.signed().stream()
                        .filter(signed -> signed.taskId().equals(task))
                        .map(CaseState.Signature::nodeId)
                        .findFirst())
                // A task that was taken away by a return keeps its node in its name: node id, dot, number.
                .orElseGet(() -> task.substring(0, Math.max(0, task.lastIndexOf('.'))));
        if (view.power().procedure().node(node) instanceof UserTask step) {
            return step;
        }
        throw new IllegalStateException("a limit of no step: " + task);
    }

    private Optional<Chart> chart(CaseView view, Words w) {
        CaseState.Tokens tokens = view.state().tokens().orElseThrow();
        Set<String> current = new HashSet<>();
        tokens.open().forEach(task -> current.add(task.nodeId()));
        Set<String> done = new HashSet<>();
        tokens.signed().forEach(signed -> done.add(signed.nodeId()));
        done.removeAll(current);
        return charts.of(view.state().origin().orElseThrow().procedure(), w, new Chart.Progress(done, current));
    }

    static LocalDate today(CaseView view) {
        return view.now().atZone(Words.ZONE).toLocalDate();
    }

    private static String english(UserTask step) {
        return step.nameEn().isBlank() ? step.name() : step.nameEn();
    }
}
