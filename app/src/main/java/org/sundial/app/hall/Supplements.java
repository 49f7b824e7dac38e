package org.sundial.app.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.sundial.app.casework.CaseNumbers;
import org.sundial.app.casework.CaseView;
import org.sundial.app.casework.Cases;
import org.sundial.app.casework.Outcome;
import org.sundial.app.documents.InstrumentKind;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Words;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Command;
import org.sundial.casefile.Material;
import org.sundial.casefile.Verdict;

/** 提交补正. Hands in what a supplement's draft holds, once. */
@Component
class Supplements {
    private static final Logger LOG = LoggerFactory.getLogger(Supplements.class);

    private final DraftBox box;
    private final Shelf shelf;
    private final Cases cases;
    private final CaseNumbers numbers;

    Supplements(DraftBox box, Shelf shelf, Cases cases, CaseNumbers numbers) {
        this.box = box;
        this.shelf = shelf;
        this.cases = cases;
        this.numbers = numbers;
    }

    /** What came of it. */
    sealed interface Answer {
        record Done() implements Answer {}

        record Faulty(Faults faults) implements Answer {}

        record Changed() implements Answer {}

        record Refused(Verdict.Refused verdict) implements Answer {}
    }

    Answer submit(Token token, String purpose, CaseView view, Draft seen, Instant now) {
        List<Material> materials = new ArrayList<>();
        Faults faults = shelf.take(token, seen, List.copyOf(seen.files().keySet()), materials);
        if (faults.any()) {
            return new Answer.Faulty(faults);
        }
        AtomicReference<Verdict.Refused> refused = new AtomicReference<>();
        Optional<Draft> after = box.finish(
                token, purpose, draft -> draft.equals(seen) ? hand(view, draft, materials, now, refused) : draft);
        if (refused.get() != null) {
            return new Answer.Refused(refused.get());
        }
        return after.map(Draft::result).isPresent() ? new Answer.Done() : new Answer.Changed();
    }

    private Draft hand(
            CaseView view,
            Draft draft,
            List<Material> materials,
            Instant now,
            AtomicReference<Verdict.Refused> refused) {
        String receipt = numbers.draw(
                view.organ(), InstrumentKind.RECEIPT, now.atZone(Words.ZONE).getYear(), draft.command());
        Command.Supplement command = new Command.Supplement(receipt, Map.of(), materials);
        return switch (cases.act(draft.command(), view.reference(), command, Actor.applicant())) {
            case Outcome.Kept kept -> {
                LOG.info("case {} supplemented online", kept.reference());
                yield draft.submitted(new Draft.Result(view.reference().value(), ""));
            }
            case Outcome.Repeated repeated ->
                draft.submitted(new Draft.Result(view.reference().value(), ""));
            case Outcome.Refused no -> {
                numbers.unused(
                        draft.command(), "补正没有收下：" + no.verdict().reason().zh());
                refused.set(no.verdict());
                yield draft;
            }
            case Outcome.Conflict conflict -> {
                numbers.unused(draft.command(), "补正没有收下：案件刚被他人办理");
                yield draft;
            }
            case Outcome.NotFound missing ->
                throw new IllegalStateException("the case followed is gone: " + view.reference());
        };
    }
}
