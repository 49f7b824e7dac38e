package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.casework.CaseDocuments;
import org.sundial.app.casework.CaseFiles;
import org.sundial.app.casework.CaseView;
import org.sundial.app.casework.QueryCode;
import org.sundial.app.casework.Reference;
import org.sundial.app.catalogue.Departments;
import org.sundial.app.documents.Codes;
import org.sundial.app.documents.Download;
import org.sundial.app.identity.Citizen;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.RateLimits;

/**
 * 查进度. A case by its reference and query code. A reference there is not and a code that is wrong get the same answer, as
 * fast, and count the same.
 */
@Controller
class StatusPages {
    private static final Fault NO_MATCH = Fault.of(
            "code",
            "办件号和查询码对不上。请核对凭证上的两个号码",
            "This reference and this code do not belong together; compare both with your receipt");

    private final Following following;
    private final Passes passes;
    private final OwnCases own;
    private final CaseFiles files;
    private final CaseDocuments documents;
    private final Departments departments;
    private final Ledger ledger;
    private final RateLimits limits;

    StatusPages(
            Following following,
            Passes passes,
            OwnCases own,
            CaseFiles files,
            CaseDocuments documents,
            Departments departments,
            Ledger ledger,
            RateLimits limits) {
        this.following = following;
        this.passes = passes;
        this.own = own;
        this.files = files;
        this.documents = documents;
        this.departments = departments;
        this.ledger = ledger;
        this.limits = limits;
    }

    @GetMapping("/status")
    ModelAndView form(Chrome chrome, @RequestParam(defaultValue = "") String reference) {
        return reference.isBlank() || Reference.read(reference).isPresent()
                ? Following.ask(reference, "", Faults.none())
                : Following.ask(reference, "", malformed(reference));
    }

    @PostMapping("/status")
    ModelAndView find(
            Chrome chrome,
            Optional<Citizen> citizen,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        String digits = Codes.tidy(code);
        Faults faults = malformed(reference).and(digits.matches("[0-9]{6}") ? Faults.none() : malformedCode(digits));
        if (faults.any()) {
            return Following.ask(reference, code, faults);
        }
        Reference asked = Reference.read(reference).orElseThrow();
        Optional<Duration> wait = limits.spent(HallLimits.MISSES, asked.value());
        if (wait.isPresent()) {
            return Wait.page(Wait.For.WRONG_CODES, wait.get(), chrome, response);
        }
        if (files.follow(asked, new QueryCode(digits)).isEmpty()) {
            limits.take(HallLimits.MISSES, asked.value());
            return Following.ask(reference, code, Faults.of(NO_MATCH));
        }
        passes.give(asked, request, response);
        citizen.ifPresent(person -> own.keep(person, asked));
        return new ModelAndView("redirect:" + Following.path(asked));
    }

    @GetMapping("/status/{reference}")
    ModelAndView status(
            Chrome chrome,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String did,
            HttpServletRequest request) {
        Optional<Reference> read = Reference.read(reference);
        if (read.isEmpty()) {
            return Following.ask(reference, "", malformed(reference));
        }
        if (!read.get().shown().equals(reference)) {
            // The pass is kept under one address.
            return new ModelAndView("redirect:" + Following.path(read.get()));
        }
        return following.page(reference, request, view -> page(view, did));
    }

    private ModelAndView page(CaseView view, String did) {
        ModelAndView page = new ModelAndView("hall/case");
        page.addObject("picture", StatusPicture.of(view, documents.issued(view), ledger::proof));
        page.addObject("department", departments.find(view.organ()).orElseThrow());
        page.addObject("did", did);
        return page;
    }

    @PostMapping("/status/{reference}/leave")
    ModelAndView leave(
            Chrome chrome, @PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        Reference.read(reference).ifPresent(left -> passes.end(left, request, response));
        return new ModelAndView("redirect:/status");
    }

    /** A document of the case: {@code <event>.pdf}, or {@code <event>-licence.pdf} for the licence itself. */
    @GetMapping("/status/{reference}/documents/{file}")
    ResponseEntity<byte[]> document(
            @PathVariable String reference, @PathVariable String file, HttpServletRequest request) {
        return following
                .find(reference, request)
                .flatMap(view -> documents.issued(view).stream()
                        .filter(issued -> issued.file().equals(file))
                        .findFirst()
                        .flatMap(issued -> content(view, issued)
                                .map(pdf -> Download.pdf(issued.title() + " " + issued.number() + ".pdf", pdf))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<byte[]> content(CaseView view, CaseDocuments.Issued issued) {
        UUID event = issued.event();
        return issued.file().equals(event + ".pdf") ? documents.pdf(view, event) : documents.licence(view, event);
    }

    /** What cannot be a reference is told at once: it says nothing of which references there are. */
    private static Faults malformed(String typed) {
        if (Reference.read(typed).isPresent()) {
            return Faults.none();
        }
        int length = typed.replaceAll("[\\s\\-－—]", "").length();
        return Faults.of(
                length == 0
                        ? Fault.of("reference", "请填写办件号", "Enter the reference")
                        : length != 8
                                ? Fault.of(
                                        "reference",
                                        "办件号应为 8 位，现在是 " + length + " 位",
                                        "A reference has 8 characters; this one has " + length)
                                : Fault.of(
                                        "reference",
                                        "这个办件号有一位不对，请逐位核对。字母 O 请写成数字 0",
                                        "One character of this reference is wrong; compare it character by character,"
                                                + " and write 0 for O"));
    }

    private static Faults malformedCode(String digits) {
        return Faults.of(
                digits.isEmpty()
                        ? Fault.of("code", "请填写查询码", "Enter the query code")
                        : digits.length() == 6
                                ? Fault.of("code", "查询码只有数字，请核对", "A query code has digits only; compare it")
                                : Fault.of(
                                        "code",
                                        "查询码是 6 位数字，现在是 " + digits.length() + " 位",
                                        "A query code is 6 digits; this has " + digits.length() + " characters"));
    }
}
