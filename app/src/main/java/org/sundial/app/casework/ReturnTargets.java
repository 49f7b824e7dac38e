package org.sundial.app.casework;

import java.util.List;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Command;
import org.sundial.casefile.Facts;
import org.sundial.casefile.Licensing;
import org.sundial.casefile.RefusalReason;
import org.sundial.casefile.Verdict;
import org.sundial.procedure.UserTask;

/** 可退回的环节. The steps the procedure allows a task to go back to, less those the law has closed. */
final class ReturnTargets {
    private static final String REASON = "样例：说明理由不少于十个字。";

    private ReturnTargets() {}

    static List<UserTask> of(CaseView view, String task) {
        UserTask step = view.step(task);
        Facts facts = view.facts(new Actor.Officer("nobody-of-this-name", post(step), view.organ()));
        return view
                .power()
                .procedure()
                .returnTargets(view.state().tokens().orElseThrow().marking(), task)
                .stream()
                .filter(target ->
                        !(Licensing.decide(view.state(), new Command.ReturnToStep(task, target.id(), REASON), facts)
                                        instanceof Verdict.Refused refused
                                && refused.reason() == RefusalReason.RETURN_NOT_ALLOWED))
                .toList();
    }

    private static String post(UserTask step) {
        return step.post().isEmpty() ? "handler" : step.post();
    }
}
