package org.sundial.app.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.sundial.app.identity.Officer;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.web.Proof;
import org.sundial.app.web.Text;

/** 工作人员打开案件. The door from a page's address to a case: what is not in scope does not exist. */
@Component
class OfficersCases {
    private final CaseFiles files;
    private final CaseStore store;
    private final CaseDocuments documents;
    private final Ledger ledger;

    OfficersCases(CaseFiles files, CaseStore store, CaseDocuments documents, Ledger ledger) {
        this.files = files;
        this.store = store;
        this.documents = documents;
        this.ledger = ledger;
    }

    /** The case at an address; a case of another organ answers as one that does not exist. */
    CaseView open(Officer officer, String reference) {
        return Reference.read(reference)
                .flatMap(known -> files.view(CaseScope.of(officer), known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The newest act on a case, for telling who was first. */
    Outcome.Conflict latest(CaseView view) {
        return store.latest(view.reference());
    }

    /** What a command left on record, if it was kept. */
    Optional<Answered> answered(CaseView view, UUID command) {
        List<UUID> events = store.kept(view.reference(), command);
        return events.stream()
                .findFirst()
                .flatMap(view::entry)
                .map(entry -> new Answered(
                        entry.id(),
                        Text.of(entry.event().kind().zh(), entry.event().kind().en()),
                        entry.event().at(),
                        EventFields.number(entry.event()).orElse(null),
                        documents.issued(view).stream()
                                .filter(issued -> events.contains(issued.event()))
                                .toList(),
                        ledger.proof(entry.id()).orElse(Proof.pending(0))));
    }
}
