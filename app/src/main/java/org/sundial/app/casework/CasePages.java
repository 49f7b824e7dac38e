package org.sundial.app.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sundial.app.documents.Attachment;
import org.sundial.app.documents.Attachments;
import org.sundial.app.documents.Download;
import org.sundial.app.identity.Officer;
import org.sundial.app.web.Chrome;
import org.sundial.casefile.Material;

/** 案件页. One case with everything around it, its files and its instruments. */
@Controller
class CasePages {
    private static final String REVEALED = "revealed";

    private final OfficersCases files;
    private final CaseDesk desk;
    private final Worklist worklist;
    private final SensitiveViews views;
    private final CaseDocuments documents;
    private final Attachments attachments;

    CasePages(
            OfficersCases files,
            CaseDesk desk,
            Worklist worklist,
            SensitiveViews views,
            CaseDocuments documents,
            Attachments attachments) {
        this.files = files;
        this.desk = desk;
        this.worklist = worklist;
        this.views = views;
        this.documents = documents;
        this.attachments = attachments;
    }

    /** @param done the command whose answer is shown on top */
    @GetMapping("/desk/c/{reference}")
    String one(
            @PathVariable String reference,
            @RequestParam @Nullable UUID done,
            Officer officer,
            Chrome chrome,
            Model page) {
        CaseView view = files.open(officer, reference);
        boolean revealed = page.asMap().get(REVEALED) instanceof String shown
                && shown.equals(view.reference().value());
        page.addAttribute("file", desk.page(view, officer, chrome.w(), revealed));
        page.addAttribute("work", worklist.of(officer, chrome.w(), CaseDesk.today(view), null, view.reference()));
        page.addAttribute(
                "answered",
                Optional.ofNullable(done)
                        .flatMap(command -> files.answered(view, command))
                        .orElse(null));
        page.addAttribute(REVEALED, revealed);
        return "casework/case";
    }

    /** Records the look first; only then is anything shown. */
    @PostMapping("/desk/c/{reference}/show")
    String show(@PathVariable String reference, Officer officer, RedirectAttributes after) {
        CaseView view = files.open(officer, reference);
        views.record(view, officer);
        after.addFlashAttribute(REVEALED, view.reference().value());
        return "redirect:/desk/c/" + view.reference().shown() + "#form";
    }

    @GetMapping("/desk/c/{reference}/materials/{number}")
    ResponseEntity<byte[]> material(@PathVariable String reference, @PathVariable int number, Officer officer) {
        List<Checklist.HandedIn> all = Checklist.handedIn(files.open(officer, reference));
        if (number < 1 || number > all.size()) {
            throw missing();
        }
        Material file = all.get(number - 1).file();
        Attachment kept = attachments.find(file.sha256()).orElseThrow(CasePages::missing);
        return Download.of(kept, file.name(), attachments.content(kept));
    }

    /** The instrument of an act, and with -licence the licence it issued besides. */
    @GetMapping("/desk/c/{reference}/documents/{file}")
    ResponseEntity<byte[]> document(@PathVariable String reference, @PathVariable String file, Officer officer) {
        CaseView view = files.open(officer, reference);
        CaseDocuments.Issued issued = documents.issued(view).stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow(CasePages::missing);
        Optional<byte[]> pdf = issued.file().endsWith("-licence.pdf")
                ? documents.licence(view, issued.event())
                : documents.pdf(view, issued.event());
        return Download.pdf(issued.title() + " " + issued.number() + ".pdf", pdf.orElseThrow(CasePages::missing));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
