package org.sundial.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sundial.app.documents.Download;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.StepUp;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Proof;
import org.sundial.app.web.Text;
import org.sundial.casefile.CommandKind;

/**
 * 签发. A decision is looked at as it will be printed, the second factor is shown again, and what is signed is bound to
 * what was seen.
 */
@Controller
class DecisionPages {
    /** How long a signed decision waits for its place in the log before the page answers all the same. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final OfficersCases files;
    private final ActDesk desk;
    private final CaseDocuments documents;
    private final StepUp stepUp;
    private final Ledger ledger;
    private final ItemNames names;

    DecisionPages(
            OfficersCases files, ActDesk desk, CaseDocuments documents, StepUp stepUp, Ledger ledger, ItemNames names) {
        this.files = files;
        this.desk = desk;
        this.documents = documents;
        this.stepUp = stepUp;
        this.ledger = ledger;
        this.names = names;
    }

    /** A draft that may be signed, or what is in the way. */
    private sealed interface Ready {
        record Yes(ActContext context, ActDesk.Form form, CaseDocuments.Preview preview) implements Ready {}

        /** Back to the form, where it is told what is wrong. */
        record Back(String page) implements Ready {}

        record Beaten(Outcome.Conflict by, Typed typed) implements Ready {}
    }

    @GetMapping("/desk/c/{reference}/preview/{command}")
    String preview(
            @PathVariable String reference,
            @PathVariable UUID command,
            Officer officer,
            Chrome chrome,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        CaseView view = files.open(officer, reference);
        return show(view, command, officer, page, request, response, Faults.none());
    }

    /** @param hash of the preview that was looked at */
    @PostMapping("/desk/c/{reference}/preview/{command}")
    String sign(
            @PathVariable String reference,
            @PathVariable UUID command,
            @RequestParam(defaultValue = "") String hash,
            Officer officer,
            Chrome chrome,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        CaseView view = files.open(officer, reference);
        HttpSession session = request.getSession();
        if (files.answered(view, command).isPresent()) {
            return receipt(view, command, session);
        }
        if (!stepUp.fresh(request)) {
            return StepUp.page(address(view, command));
        }
        Ready ready = ready(view, command, officer, session);
        if (!(ready instanceof Ready.Yes yes)) {
            return show(view, command, officer, page, request, response, Faults.none());
        }
        if (!yes.preview().hash().equals(hash)) {
            return show(view, command, officer, page, request, response, changed());
        }
        if (!ledger.mayDecide()) {
            return show(view, command, officer, page, request, response, logWaiting());
        }
        stepUp.spend(request);
        return switch (desk.perform(yes.context(), yes.form())) {
            case ActDesk.Answer.Done done -> receipt(view, command, session);
            case ActDesk.Answer.Faulty faulty -> show(view, command, officer, page, request, response, faulty.faults());
            case ActDesk.Answer.Beaten beaten ->
                beaten(page, view, beaten.by(), yes.form().typed(), response);
            case ActDesk.Answer.Gone gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** The preview on paper: page.png to look at here, paper.pdf to keep. */
    @GetMapping("/desk/c/{reference}/preview/{command}/{file}")
    ResponseEntity<byte[]> paper(
            @PathVariable String reference,
            @PathVariable UUID command,
            @PathVariable String file,
            Officer officer,
            HttpSession session) {
        CaseView view = files.open(officer, reference);
        if (!(ready(view, command, officer, session) instanceof Ready.Yes yes)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        byte[] pdf = documents.print(yes.preview().instrument());
        return switch (file) {
            case "paper.pdf" -> Download.pdf(yes.preview().instrument().title() + "（预览）.pdf", pdf);
            case "page.png" ->
                ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .header("Cache-Control", "private, no-store")
                        .body(PageImage.first(pdf));
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** 存证回执. What was signed, and its place in the public log. */
    @GetMapping("/desk/c/{reference}/receipt/{command}")
    String receipt(
            @PathVariable String reference, @PathVariable UUID command, Officer officer, Chrome chrome, Model page) {
        CaseView view = files.open(officer, reference);
        Answered answered =
                files.answered(view, command).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<Proof> covered =
                answered.proof().isCovered() ? Optional.empty() : ledger.awaitProof(answered.event(), PATIENCE);
        page.addAttribute("view", view);
        page.addAttribute("answered", covered.map(answered::proven).orElse(answered));
        return "casework/receipt";
    }

    private String show(
            CaseView view,
            UUID command,
            Officer officer,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            Faults faults) {
        return switch (ready(view, command, officer, request.getSession())) {
            case Ready.Back back -> back.page();
            case Ready.Beaten beaten -> beaten(page, view, beaten.by(), beaten.typed(), response);
            case Ready.Yes yes -> {
                if (faults.any()) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                }
                page.addAttribute("view", view);
                page.addAttribute("kind", yes.context().kind());
                page.addAttribute(
                        "post",
                        org.sundial.casefile.Post.words(yes.context().actor().post()));
                page.addAttribute("officer", officer);
                page.addAttribute("organ", documents.organ(view));
                page.addAttribute("command", command);
                page.addAttribute("preview", yes.preview());
                page.addAttribute("fresh", stepUp.fresh(request));
                page.addAttribute("again", "/sign-in/again?back=" + address(view, command));
                page.addAttribute("back", back(yes.context(), view, command));
                page.addAttribute("faults", faults);
                yield "casework/preview";
            }
        };
    }

    private Ready ready(CaseView view, UUID command, Officer officer, HttpSession session) {
        Optional<Drafts.Draft> kept = Drafts.find(session, command);
        CommandKind kind = kept.map(Drafts.Draft::kind).orElse(null);
        if (kept.isEmpty() || kind == null) {
            return new Ready.Back("redirect:/desk/c/" + view.reference().shown());
        }
        Drafts.Draft draft = kept.get();
        Optional<NextActs.Offer> offer = NextActs.of(view, officer).find(kind, draft.task());
        if (offer.isEmpty()) {
            return new Ready.Beaten(files.latest(view), draft.typed());
        }
        ActContext context = ActContext.of(offer.get(), view, officer);
        ActDesk.Form form = new ActDesk.Form(command, draft.seen(), draft.typed(), draft.materials());
        return switch (desk.look(context, form)) {
            case ActDesk.Look.InOrder inOrder ->
                documents
                        .preview(view, inOrder.events().getFirst())
                        .<Ready>map(preview -> new Ready.Yes(context, form, preview))
                        .orElseThrow(() -> new IllegalStateException("a decision without an instrument: " + kind));
            case ActDesk.Look.Stopped(ActDesk.Answer.Beaten beaten) -> new Ready.Beaten(beaten.by(), draft.typed());
            case ActDesk.Look.Stopped(ActDesk.Answer.Done done) ->
                new Ready.Back("redirect:" + receiptPage(view, command));
            case ActDesk.Look.Stopped stopped -> new Ready.Back("redirect:" + back(context, view, command));
        };
    }

    private String beaten(Model page, CaseView view, Outcome.Conflict by, Typed typed, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        page.addAttribute("view", view);
        page.addAttribute("kind", CommandKind.DECIDE);
        page.addAttribute("bar", null);
        page.addAttribute("conflict", ConflictView.of(by, names.people()));
        page.addAttribute("written", typed.written());
        return "casework/closed";
    }

    private static String receipt(CaseView view, UUID command, HttpSession session) {
        Drafts.done(session, command);
        return "redirect:" + receiptPage(view, command);
    }

    private static String receiptPage(CaseView view, UUID command) {
        return "/desk/c/" + view.reference().shown() + "/receipt/" + command;
    }

    private static String address(CaseView view, UUID command) {
        return "/desk/c/" + view.reference().shown() + "/preview/" + command;
    }

    private static String back(ActContext context, CaseView view, UUID command) {
        return "/desk/c/" + view.reference().shown() + "/" + Acts.slug(context.kind()) + "?task=" + context.taskId()
                + "&draft=" + command;
    }

    private static Faults changed() {
        return Faults.of(new Fault(
                "",
                Text.of(
                        "预览之后内容有变化，没有签发。请看过现在的预览再签。",
                        "Something changed after the preview; nothing was signed. Look at it again before signing.")));
    }

    private static Faults logWaiting() {
        return Faults.of(
                new Fault(
                        "",
                        Text.of(
                                "存证暂停：日志等不到见证，暂时不能签发决定。您填的内容已保留，请稍后再签。",
                                "The public log is waiting for its witnesses, so decisions cannot be signed now. What you filled in is kept.")));
    }
}
