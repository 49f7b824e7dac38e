package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.casework.CaseFiles;
import org.sundial.app.casework.CaseScope;
import org.sundial.app.casework.Reference;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.documents.Qr;
import org.sundial.app.identity.Citizen;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Faults;
import org.sundial.app.web.SiteSettings;

/** 核对、提交与回执. */
@Controller
class CheckPages {
    private final Applying applying;
    private final Submission submission;
    private final Passes passes;
    private final OwnCases own;
    private final CaseFiles files;
    private final SiteSettings site;

    CheckPages(
            Applying applying, Submission submission, Passes passes, OwnCases own, CaseFiles files, SiteSettings site) {
        this.applying = applying;
        this.submission = submission;
        this.passes = passes;
        this.own = own;
        this.files = files;
        this.site = site;
    }

    @GetMapping("/apply/{code}/check")
    ModelAndView check(
            Chrome chrome,
            @PathVariable String code,
            @RequestParam Optional<String> checked,
            HttpServletRequest request) {
        return applying.draft(
                code,
                request,
                (token, application) -> page(application, checked.isPresent() ? application.faults() : Faults.none()));
    }

    @PostMapping("/apply/{code}/check")
    ModelAndView submit(
            Chrome chrome,
            Optional<Citizen> citizen,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return applying.draft(code, request, (token, application) -> {
            HandledPower power = application.form().power();
            return switch (submission.submit(token, application)) {
                case Submission.Answer.Done done -> {
                    Reference reference = new Reference(done.result().reference());
                    passes.give(reference, request, response);
                    citizen.ifPresent(person -> own.keep(person, reference));
                    yield Applying.to(power, "done");
                }
                case Submission.Answer.Changed changed -> Applying.to(power, "check");
                case Submission.Answer.Faulty faulty -> {
                    if (application.faults().any()) {
                        yield Applying.to(power, "check?checked");
                    }
                    ModelAndView again = page(application, faulty.faults());
                    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    yield again;
                }
            };
        });
    }

    @GetMapping("/apply/{code}/done")
    ModelAndView done(Chrome chrome, @PathVariable String code, HttpServletRequest request) {
        return applying.item(
                code,
                power -> applying.kept(power, request)
                        .map(draft ->
                                draft.result() == null ? Applying.to(power, "tasks") : done(power, draft.result()))
                        .orElseGet(() -> new ModelAndView("redirect:" + Applying.path(power) + "?gone")));
    }

    private ModelAndView done(HandledPower power, Draft.Result result) {
        Reference reference = new Reference(result.reference());
        ModelAndView page = new ModelAndView("hall/done");
        page.addObject("power", power);
        page.addObject("reference", reference.shown());
        page.addObject("queryCode", result.queryCode());
        page.addObject("qr", Qr.of(site.publicAddress() + "/status/" + reference.shown()));
        page.addObject("view", files.view(new CaseScope(true, ""), reference).orElseThrow());
        return page;
    }

    private static ModelAndView page(Application application, Faults faults) {
        ModelAndView page = new ModelAndView("hall/check");
        page.addObject("application", application);
        page.addObject("faults", faults);
        return page;
    }
}
