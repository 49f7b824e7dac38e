package org.sundial.app.hall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sundial.app.casework.CaseView;
import org.sundial.calendar.Deadline;
import org.sundial.casefile.CaseDeadline;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.CommandKind;
import org.sundial.casefile.DeadlineKind;
import org.sundial.casefile.LicensingStatus;
import org.sundial.casefile.LicensingTable;
import org.sundial.casefile.SupplementItem;

/**
 * 申请人可以做什么. What the applicant has to do or may do with a case now.
 *
 * @param supplement what is still to be handed in; empty when nothing was asked
 * @param supplementBy until when, where the organ set a day
 * @param hearingBy until when a hearing may be asked for; empty when none is offered
 * @param rectifyBy until when to put right what the check found; empty when nothing was ordered
 * @param recheck whether a recheck may be asked for
 * @param withdraw whether the application may be withdrawn
 */
public record ApplicantTurn(
        List<SupplementItem> supplement,
        Optional<Deadline> supplementBy,
        Optional<Deadline> hearingBy,
        Optional<CaseEvent.RectificationOrdered> rectifyBy,
        boolean recheck,
        boolean withdraw) {

    static ApplicantTurn of(CaseView view) {
        CaseState state = view.state();
        boolean recheck = possible(state, CommandKind.REQUEST_RECHECK)
                && state.outcome()
                        .rectification()
                        .filter(found -> found.orderedAt().isPresent()
                                && found.recheckRequestedAt().isEmpty())
                        .isPresent();
        return new ApplicantTurn(
                state.status() == LicensingStatus.AWAITING_SUPPLEMENT ? asked(view) : List.of(),
                running(view, DeadlineKind.SUPPLEMENT_BY_APPLICANT),
                possible(state, CommandKind.REQUEST_HEARING) ? hearing(view) : Optional.empty(),
                recheck ? order(view) : Optional.empty(),
                recheck,
                possible(state, CommandKind.WITHDRAW));
    }

    /** Whether anything waits for the applicant. */
    public boolean due() {
        return !supplement.isEmpty() || hearingBy.isPresent() || recheck;
    }

    private static boolean possible(CaseState state, CommandKind act) {
        return LicensingTable.possible(state.status()).contains(act);
    }

    /** What the one-time notice named, less what has been handed in since. */
    private static List<SupplementItem> asked(CaseView view) {
        Map<String, SupplementItem> items = new LinkedHashMap<>();
        for (CaseView.Entry entry : view.entries()) {
            if (entry.event() instanceof CaseEvent.SupplementRequested requested) {
                requested.items().forEach(item -> items.put(item.material(), item));
            }
        }
        items.keySet().retainAll(view.state().intake().orElseThrow().outstanding());
        return List.copyOf(items.values());
    }

    private static Optional<Deadline> hearing(CaseView view) {
        return view.state().hearing().requestedAt().isPresent()
                ? Optional.empty()
                : running(view, DeadlineKind.HEARING_REQUEST)
                        .filter(deadline -> !deadline.overdue(view.now()
                                .atZone(org.sundial.app.web.Words.ZONE)
                                .toLocalDateTime()));
    }

    private static Optional<CaseEvent.RectificationOrdered> order(CaseView view) {
        return view.entries().stream()
                .map(CaseView.Entry::event)
                .filter(CaseEvent.RectificationOrdered.class::isInstance)
                .map(CaseEvent.RectificationOrdered.class::cast)
                .reduce((earlier, later) -> later);
    }

    private static Optional<Deadline> running(CaseView view, DeadlineKind kind) {
        return view.deadlines().stream()
                .filter(deadline -> deadline.kind() == kind && deadline.running())
                .map(CaseDeadline::deadline)
                .findFirst();
    }
}
