package org.sundial.app.hall;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.sundial.app.casework.CaseDocuments;
import org.sundial.app.casework.CasePicture;
import org.sundial.app.casework.CaseView;
import org.sundial.app.web.ClockStrip;
import org.sundial.app.web.Proof;
import org.sundial.app.web.SlaLight;
import org.sundial.app.web.Step;
import org.sundial.app.web.Text;
import org.sundial.app.web.TimelineEntry;
import org.sundial.app.web.Words;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.LegalClock;
import org.sundial.calendar.Remaining;
import org.sundial.casefile.CaseDeadline;
import org.sundial.casefile.DeadlineKind;
import org.sundial.casefile.PublicHeading;

/** 申请人看到的办件. A case for its applicant: posts, never officers' names; first what matters now, then everything. */
public final class StatusPicture {
    /** What the applicant waits for, in the order it comes. */
    private static final Set<DeadlineKind> AWAITED = Set.of(
            DeadlineKind.ACCEPTANCE,
            DeadlineKind.COMMITTED_DECISION,
            DeadlineKind.DECISION,
            DeadlineKind.COMMITTED_DELIVERY,
            DeadlineKind.DELIVERY);

    private final CaseView view;
    private final CasePicture picture;
    private final List<CaseDocuments.Issued> documents;
    private final Map<UUID, Proof> proofs;

    private StatusPicture(CaseView view, List<CaseDocuments.Issued> documents, Map<UUID, Proof> proofs) {
        this.view = view;
        this.picture = new CasePicture(view);
        this.documents = documents;
        this.proofs = proofs;
    }

    static StatusPicture of(
            CaseView view, List<CaseDocuments.Issued> documents, Function<UUID, Optional<Proof>> ledger) {
        Map<UUID, Proof> proofs = new HashMap<>();
        for (CaseView.Entry entry : view.entries()) {
            ledger.apply(entry.id()).ifPresent(proof -> proofs.put(entry.id(), proof));
        }
        return new StatusPicture(view, documents, proofs);
    }

    public CaseView view() {
        return view;
    }

    public PublicHeading heading() {
        return view.state().heading().orElseThrow();
    }

    public boolean ended() {
        return view.state().status().isEnd();
    }

    public SlaLight light() {
        return picture.sla();
    }

    public Optional<ClockStrip> clock() {
        return picture.clock();
    }

    public List<Step> steps(Words w) {
        return picture.steps(w);
    }

    /** 轮到谁, by post. */
    public List<Text> hands() {
        return picture.hands(login -> "").stream()
                .map(hand -> Text.of(hand.zh().strip(), hand.en().strip()))
                .toList();
    }

    /** By when the next thing comes that the applicant waits for; the promise where it is nearer than the law. */
    public Optional<CaseDeadline> expected() {
        return view.deadlines().stream()
                .filter(deadline -> deadline.running() && AWAITED.contains(deadline.kind()))
                .min(Comparator.comparing((CaseDeadline deadline) -> !DueWords.known(deadline.deadline()))
                        .thenComparing(deadline ->
                                deadline.deadline() instanceof Deadline.Due due ? due.date() : java.time.LocalDate.MAX)
                        .thenComparing(CaseDeadline::kind));
    }

    public Optional<Remaining> left(CaseDeadline deadline) {
        LocalDateTime now = view.now().atZone(Words.ZONE).toLocalDateTime();
        return LegalClock.remaining(deadline.deadline(), view.calendar(), now);
    }

    /** Every act with its words and proof, the newest first. */
    public List<TimelineEntry> timeline(Words w) {
        return picture.timeline(w, login -> "", proofs).reversed().stream()
                .map(entry -> new TimelineEntry(
                        entry.at(),
                        entry.title(),
                        entry.by() == null ? null : entry.by().strip(),
                        entry.note(),
                        entry.basis(),
                        entry.proof()))
                .toList();
    }

    /** 文书, in the order they were issued. */
    public List<CaseDocuments.Issued> documents() {
        return documents;
    }

    /** How many of the steps have their proof already. */
    public int proven() {
        return (int) proofs.values().stream().filter(Proof::isCovered).count();
    }

    /** 您现在要做什么. */
    public ApplicantTurn turn() {
        return ApplicantTurn.of(view);
    }
}
