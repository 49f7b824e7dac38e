package org.sundial.app.casework;

import java.util.Optional;
import java.util.UUID;
import org.sundial.app.stories.City;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseState;
import org.sundial.casefile.Command;
import org.sundial.casefile.Facts;
import org.sundial.casefile.Licensing;
import org.sundial.casefile.Verdict;

/** Acts that are decided on what is stored now and not written yet: for tests of writing them. */
final class DecidedActs {
    private static final OpenCases OPEN = OpenCases.inCity();

    private DecidedActs() {}

    static ActRows decide(UUID command, Reference reference, Command asked, Actor by) {
        CaseRow row = City.bean(CaseStore.class).load(reference).orElseThrow();
        Facts facts = City.bean(Cases.class).facts(row, by, null);
        Verdict.Done done = (Verdict.Done) Licensing.decide(row.state(), asked, facts);
        CaseState after = RememberedCases.evolve(row.state(), done.events());
        ActWriter.Act act = new ActWriter.Act(
                reference,
                row.logId(),
                row.secret(),
                row.state(),
                after,
                done.events(),
                facts.procedure(),
                facts.limits(),
                facts.calendar());
        return City.bean(ActWriter.class).rows(command, act, Optional.empty());
    }

    static ActRows accept(Reference reference) {
        return accept(UUID.randomUUID(), reference);
    }

    static ActRows accept(UUID command, Reference reference) {
        return decide(command, reference, OPEN.accept(reference), OpenCases.WINDOW);
    }

    static ActRows withdraw(Reference reference) {
        return decide(UUID.randomUUID(), reference, new Command.Withdraw("申请人书面撤回。"), OpenCases.WINDOW);
    }
}
