package org.sundial.app.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.sundial.app.casework.Counter;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.app.web.Faults;
import org.sundial.casefile.Material;

/**
 * 提交申请. Turns a draft into a case, once. The case and what the draft says of it are kept in one transaction: if the
 * answer gets lost on its way, asking again gives the same reference and the same query code.
 */
@Component
class Submission {
    private final DraftBox box;
    private final Shelf shelf;
    private final Counter counter;

    Submission(DraftBox box, Shelf shelf, Counter counter) {
        this.box = box;
        this.shelf = shelf;
        this.counter = counter;
    }

    /** What came of it. */
    sealed interface Answer {
        record Done(Draft.Result result) implements Answer {}

        /** Nothing was handed in: this is wrong, all of it. */
        record Faulty(Faults faults) implements Answer {}

        /** The draft was changed in another window meanwhile, or erased: look at it again. */
        record Changed() implements Answer {}
    }

    Answer submit(Token token, Application application) {
        Faults faults = application.faults();
        if (faults.any()) {
            return new Answer.Faulty(faults);
        }
        String purpose = Applying.purpose(application.form().power());
        List<Material> materials = new ArrayList<>();
        faults = shelf.take(
                token,
                application.draft(),
                application.materials().stream().map(ItemRules.Material::code).toList(),
                materials);
        if (faults.any()) {
            return new Answer.Faulty(faults);
        }
        // From here on the files survive a crash; without the case nobody can reach them.
        AtomicReference<Faults> refused = new AtomicReference<>();
        Optional<Draft> after = box.finish(
                token,
                purpose,
                draft -> draft.equals(application.draft()) ? open(draft, application, materials, refused) : draft);
        if (refused.get() != null) {
            return new Answer.Faulty(refused.get());
        }
        Draft.Result result = after.map(Draft::result).orElse(null);
        return result == null ? new Answer.Changed() : new Answer.Done(result);
    }

    private Draft open(
            Draft draft, Application application, List<Material> materials, AtomicReference<Faults> refused) {
        return switch (counter.apply(draft.command(), application.form(), application.answers(), materials)) {
            case Counter.Answer.Received received ->
                draft.submitted(new Draft.Result(
                        received.reference().value(),
                        // The draft's row is locked, and tells its result in the same transaction as the case: this
                        // command was never kept before, so its query code is known.
                        received.code().orElseThrow().value()));
            case Counter.Answer.Faulty faulty -> {
                refused.set(faulty.faults());
                yield draft;
            }
        };
    }
}
