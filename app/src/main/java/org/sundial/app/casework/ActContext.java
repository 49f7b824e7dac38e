package org.sundial.app.casework;

import java.time.LocalDate;
import java.util.Optional;
import org.sundial.app.identity.Officer;
import org.sundial.app.web.Words;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseState.TaskInHand;
import org.sundial.casefile.CommandKind;
import org.sundial.procedure.UserTask;

/**
 * 办理情境. Who is about to do which act in which task of which case.
 *
 * @param step the step of that task; empty for an act on the case as a whole
 */
record ActContext(
        CommandKind kind,
        CaseView view,
        Officer officer,
        Actor.Officer actor,
        Optional<TaskInHand> task,
        Optional<UserTask> step) {

    static ActContext of(NextActs.Offer offer, CaseView view, Officer officer) {
        return new ActContext(offer.kind(), view, officer, offer.as(), offer.task(), offer.step());
    }

    String taskId() {
        return task.map(TaskInHand::taskId).orElse("");
    }

    LocalDate today() {
        return view.now().atZone(Words.ZONE).toLocalDate();
    }
}
