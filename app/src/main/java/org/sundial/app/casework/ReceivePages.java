package org.sundial.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.app.catalogue.Powers;
import org.sundial.app.documents.Download;
import org.sundial.app.documents.Qr;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Post;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Upload;
import org.sundial.app.web.Words;

/** 窗口收件. The officer enters what the applicant brings, in the very form the public fills in online. */
@Controller
class ReceivePages {
    private static final String CODE = "sundial.casework.query-code.";

    private final Powers powers;
    private final Counter counter;
    private final CaseUploads uploads;
    private final OfficersCases files;
    private final CaseDocuments documents;
    private final InstantSource clock;

    ReceivePages(
            Powers powers,
            Counter counter,
            CaseUploads uploads,
            OfficersCases files,
            CaseDocuments documents,
            InstantSource clock) {
        this.powers = powers;
        this.counter = counter;
        this.uploads = uploads;
        this.files = files;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/desk/receive")
    String choose(Officer officer, Chrome chrome, Model page) {
        page.addAttribute(
                "items",
                powers.handled().stream()
                        .filter(item -> item.rules().organ().equals(officer.organ()))
                        .toList());
        page.addAttribute("organ", officer.organName());
        page.addAttribute("window", officer.holds(Post.WINDOW));
        return "casework/receive";
    }

    @GetMapping("/desk/receive/{item}")
    String ask(@PathVariable String item, Officer officer, Chrome chrome, Model page) {
        return form(page, application(officer, item), UUID.randomUUID(), Typed.NOTHING, Map.of(), Faults.none());
    }

    @PostMapping("/desk/receive/{item}")
    String receive(
            @PathVariable String item,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Chrome chrome,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes after) {
        ApplicationForm application = application(officer, item);
        Typed typed = Typed.of(form);
        UUID command = typed.id("command_id").orElseGet(UUID::randomUUID);
        HttpSession session = request.getSession();
        Map<String, Drafts.KeptFile> before =
                Drafts.find(session, command).map(Drafts.Draft::files).orElse(Map.of());
        CaseUploads.Taken taken = uploads.take(
                before,
                CaseUploads.uploaded(request),
                application.power().rules().materials().stream()
                        .map(ItemRules.Material::code)
                        .toList());
        Drafts.Draft draft = new Drafts.Draft(null, "", 0, typed, taken.files());
        Drafts.keep(session, command, draft);
        Map<String, String> answers = application.tidy(typed.flat());
        Faults faults = application.check(answers).and(taken.faults());
        Counter.Answer answer = faults.any()
                ? new Counter.Answer.Faulty(faults)
                : counter.receive(command, application, answers, draft.materials(), officer);
        return switch (answer) {
            case Counter.Answer.Faulty faulty -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(page, application, command, typed, draft.uploads(), faulty.faults());
            }
            case Counter.Answer.Received received -> {
                Drafts.done(session, command);
                received.code().ifPresent(code -> {
                    session.setAttribute(CODE + received.reference().value(), code.value());
                    after.addFlashAttribute("code", code.value());
                });
                yield "redirect:/desk/receive/" + item + "/done/"
                        + received.reference().shown();
            }
        };
    }

    /** The receipt; the query code is on it this once, and on the paper printed from it. */
    @GetMapping("/desk/receive/{item}/done/{reference}")
    String done(@PathVariable String item, @PathVariable String reference, Officer officer, Chrome chrome, Model page) {
        CaseView view = files.open(officer, reference);
        page.addAttribute("view", view);
        page.addAttribute("code", page.asMap().get("code") instanceof String code ? code : null);
        page.addAttribute("qr", Qr.of(documents.address(view)));
        page.addAttribute("address", documents.address(view));
        page.addAttribute("checklist", Checklist.of(view));
        page.addAttribute("item", item);
        return "casework/received";
    }

    /** 收件凭证 for the applicant to take along, with the query code as long as this session knows it. */
    @GetMapping("/desk/receive/{item}/done/{reference}/receipt.pdf")
    ResponseEntity<byte[]> receipt(
            @PathVariable String item, @PathVariable String reference, Officer officer, HttpSession session) {
        CaseView view = files.open(officer, reference);
        byte[] pdf = (session.getAttribute(CODE + view.reference().value()) instanceof String code
                        ? documents.receipt(view, new QueryCode(code))
                        : documents.pdf(view, view.entries().getFirst().id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.pdf("收件凭证 " + view.reference().shown() + ".pdf", pdf);
    }

    private ApplicationForm application(Officer officer, String item) {
        HandledPower power = powers.handled(item)
                .filter(handled -> handled.rules().organ().equals(officer.organ()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ApplicationForm.of(power, today());
    }

    private static String form(
            Model page,
            ApplicationForm application,
            UUID command,
            Typed typed,
            Map<String, Upload> kept,
            Faults faults) {
        page.addAttribute("application", application);
        page.addAttribute("command", command);
        page.addAttribute("answers", typed.flat());
        page.addAttribute("uploads", kept);
        page.addAttribute("faults", faults);
        return "casework/receiveForm";
    }

    private LocalDate today() {
        return clock.instant().atZone(Words.ZONE).toLocalDate();
    }
}
