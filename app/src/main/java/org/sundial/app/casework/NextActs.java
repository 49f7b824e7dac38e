package org.sundial.app.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sundial.app.identity.Officer;
import org.sundial.app.web.Words;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseState.TaskInHand;
import org.sundial.casefile.Command;
import org.sundial.casefile.CommandKind;
import org.sundial.casefile.Licensing;
import org.sundial.casefile.LicensingTable;
import org.sundial.casefile.RefusalReason;
import org.sundial.casefile.Verdict;
import org.sundial.procedure.UserTask;

/**
 * 下一步. What this officer may do with this case now, as the core itself answers, and what is in the way of the rest.
 *
 * @param possible the acts that lead to a page, the likeliest first
 * @param barred the acts of this officer's posts that something stands in the way of, each with why
 */
public record NextActs(List<Offer> possible, List<Offer> barred) {
    /** What filling in the form can put right is no bar. */
    private static final Set<RefusalReason> UP_TO_THE_FORM = EnumSet.of(
            RefusalReason.INCOMPLETE,
            RefusalReason.REASON_TOO_SHORT,
            RefusalReason.SECOND_OFFICER_MISSING,
            RefusalReason.MATERIALS_INCOMPLETE,
            RefusalReason.SUPPLEMENT_NAMES_NOTHING,
            RefusalReason.SUPPLEMENT_LEAVES_SOMETHING_OUT,
            RefusalReason.PROCEDURE_REFUSES,
            RefusalReason.CALENDAR_NOT_PUBLISHED,
            RefusalReason.SAME_HOLDER);

    /** Not this officer's business at all: said by 轮到谁, not as a bar. */
    private static final Set<RefusalReason> NOT_MINE = EnumSet.of(
            RefusalReason.OTHER_ACT,
            RefusalReason.WRONG_POST,
            RefusalReason.WRONG_ORGAN,
            RefusalReason.TASK_NOT_OPEN,
            RefusalReason.NOT_IN_THIS_STATUS,
            RefusalReason.NOT_A_SIDE_PROCEDURE,
            RefusalReason.EXTENSION_NOT_FORESEEN,
            RefusalReason.HEARING_NOT_OFFERED,
            RefusalReason.NOT_YET_DEEMED_ACCEPTED,
            RefusalReason.RECTIFICATION_NOT_CALLED_FOR,
            RefusalReason.ALREADY_PUBLISHED,
            RefusalReason.RECHECK_ALREADY_ASKED,
            RefusalReason.HEARING_ALREADY_ASKED,
            RefusalReason.RETURN_NOT_ALLOWED);

    /**
     * One act.
     *
     * @param task the open task it is done in
     * @param as the officer in the post it needs
     */
    public record Offer(
            CommandKind kind,
            Optional<TaskInHand> task,
            Optional<UserTask> step,
            Actor.Officer as,
            Optional<Verdict.Refused> bar) {

        /** The address of the act's page. */
        public String href(Reference reference) {
            String page = "/desk/c/" + reference.shown() + "/" + Acts.slug(kind);
            return task.map(open -> page + "?task=" + open.taskId()).orElse(page);
        }
    }

    public NextActs {
        possible = List.copyOf(possible);
        barred = List.copyOf(barred);
    }

    static NextActs of(CaseView view, Officer officer) {
        LocalDate today = view.now().atZone(Words.ZONE).toLocalDate();
        Specimens specimens = new Specimens(view, today);
        List<Offer> possible = new ArrayList<>();
        List<Offer> barred = new ArrayList<>();
        if (!officer.organ().equals(view.organ())) {
            return new NextActs(possible, barred);
        }
        for (CommandKind kind : LicensingTable.possible(view.state().status())) {
            if (!Acts.BY_LIKELIHOOD.contains(kind)) {
                continue;
            }
            for (Offer offer : offers(view, officer, kind, specimens)) {
                if (offer.bar().isEmpty()) {
                    possible.add(offer);
                } else if (!NOT_MINE.contains(offer.bar().get().reason())) {
                    barred.add(offer);
                }
            }
        }
        Comparator<Offer> likelihood = Comparator.comparingInt(offer -> likelihood(view, offer));
        possible.sort(likelihood);
        barred.sort(likelihood);
        return new NextActs(possible, barred);
    }

    /** The act this officer most likely came for. */
    public Optional<Offer> primary() {
        return possible.stream().findFirst().filter(first -> isOwnWork(first.kind()));
    }

    public List<Offer> others() {
        return primary().isPresent() ? possible.subList(1, possible.size()) : possible;
    }

    Optional<Offer> find(CommandKind kind, String task) {
        return possible.stream()
                .filter(offer -> offer.kind() == kind)
                .filter(offer -> task.isEmpty()
                        || offer.task()
                                .filter(open -> open.taskId().equals(task))
                                .isPresent())
                .findFirst();
    }

    /** Whether separation of duties keeps this officer from the work that is waiting. */
    public List<Offer> separated() {
        return barred.stream()
                .filter(offer -> offer.bar()
                        .filter(bar -> bar.reason() == RefusalReason.DUTIES_NOT_SEPARATE)
                        .isPresent())
                .filter(offer -> isOwnWork(offer.kind()))
                .toList();
    }

    private static List<Offer> offers(CaseView view, Officer officer, CommandKind kind, Specimens specimens) {
        List<Offer> offers = new ArrayList<>();
        if (Acts.onTask(kind)) {
            for (TaskInHand open : view.state().openTasks()) {
                UserTask step = view.step(open.taskId());
                Acts.as(officer, kind, Optional.of(step))
                        .ifPresent(as -> specimens
                                .onTask(kind, open.taskId(), step)
                                .map(command -> new Offer(
                                        kind, Optional.of(open), Optional.of(step), as, bar(view, command, as)))
                                .ifPresent(offers::add));
            }
        } else {
            Acts.as(officer, kind, Optional.empty())
                    .ifPresent(as -> specimens
                            .onCase(kind)
                            .map(command ->
                                    new Offer(kind, Optional.empty(), Optional.empty(), as, bar(view, command, as)))
                            .ifPresent(offers::add));
        }
        return offers;
    }

    private static Optional<Verdict.Refused> bar(CaseView view, Command command, Actor.Officer as) {
        return switch (Licensing.decide(view.state(), command, view.facts(as))) {
            case Verdict.Done done -> Optional.empty();
            case Verdict.Refused refused ->
                UP_TO_THE_FORM.contains(refused.reason()) ? Optional.empty() : Optional.of(refused);
        };
    }

    private static boolean isOwnWork(CommandKind kind) {
        return Acts.BY_LIKELIHOOD.indexOf(kind) <= Acts.BY_LIKELIHOOD.indexOf(CommandKind.PUBLISH);
    }

    /** With materials missing, an officer is more likely to ask for them than to accept. */
    private static int likelihood(CaseView view, Offer offer) {
        boolean incomplete = !Checklist.of(view).isComplete();
        return incomplete && offer.kind() == CommandKind.REQUEST_SUPPLEMENT
                ? -1
                : Acts.BY_LIKELIHOOD.indexOf(offer.kind());
    }
}
