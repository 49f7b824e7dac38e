package org.sundial.app.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sundial.app.catalogue.LegalOffice.Reviewer;
import org.sundial.app.catalogue.LegalOffice.Waiting;
import org.sundial.app.catalogue.LegalOffice.WaitingEdition;
import org.sundial.app.catalogue.LegalOffice.WaitingFile;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.StepUp;
import org.sundial.app.web.Chrome;

/**
 * 权力目录审核. What waits for the legal office: lists to confirm and charts to freeze, each signed by showing the second
 * factor again. A legal officer of one department reviews that department's; one of the government's, everybody's.
 */
@Controller
class LegalPage {
    private static final String HOME = "/legal/catalogue";

    private final LegalOffice legal;
    private final Departments departments;
    private final PowerSearch search;
    private final Charts charts;
    private final StepUp stepUp;

    LegalPage(LegalOffice legal, Departments departments, PowerSearch search, Charts charts, StepUp stepUp) {
        this.legal = legal;
        this.departments = departments;
        this.search = search;
        this.charts = charts;
        this.stepUp = stepUp;
    }

    @GetMapping("/legal")
    String room() {
        return "redirect:" + HOME;
    }

    @GetMapping(HOME)
    String overview(Chrome chrome, Officer officer, Model page) {
        page.addAttribute(
                "departments",
                departments.list().stream()
                        .filter(each -> mayReview(officer, each.code()))
                        .toList());
        page.addAttribute("waiting", legal.waitingByOrgan());
        page.addAttribute(
                "charts",
                legal.waitingCharts().stream()
                        .filter(each -> mayReview(officer, each.organ()))
                        .toList());
        return "catalogue/legal";
    }

    @GetMapping(HOME + "/{department}")
    ModelAndView list(Chrome chrome, Officer officer, @PathVariable String department) {
        return list(officer, department, false);
    }

    /** Confirms the list as it was shown; one that has changed since is shown again. */
    @PostMapping(HOME + "/{department}")
    ModelAndView confirm(
            Chrome chrome,
            Officer officer,
            @PathVariable String department,
            @RequestParam(defaultValue = "") String digest,
            HttpServletRequest request,
            RedirectAttributes next) {
        require(officer, department);
        if (!stepUp.fresh(request)) {
            return new ModelAndView(StepUp.page(HOME + "/" + department));
        }
        List<WaitingEdition> waiting = legal.waitingEditions(department);
        if (waiting.isEmpty() || !LegalOffice.digest(waiting).equals(digest)) {
            return list(officer, department, true);
        }
        stepUp.spend(request);
        try {
            legal.confirm(waiting.stream().map(WaitingEdition::key).toList(), reviewer(officer));
        } catch (DuplicateKeyException first) {
            // Somebody signed for it between our look and our act; nothing of ours was kept.
            return list(officer, department, true);
        }
        search.refresh();
        next.addFlashAttribute("confirmed", waiting.size());
        return new ModelAndView("redirect:" + HOME);
    }

    @GetMapping("/legal/items/{code}")
    String item(Chrome chrome, Officer officer, @PathVariable String code, Model page) {
        Waiting waiting = legal.waiting(code).orElseThrow(LegalPage::nothing);
        require(officer, waiting.edition().organ());
        page.addAttribute("waiting", waiting);
        page.addAttribute(
                "department", departments.find(waiting.edition().organ()).orElseThrow(LegalPage::nothing));
        return "catalogue/legalItem";
    }

    @GetMapping("/legal/charts/{code}/{version}")
    String chart(Chrome chrome, Officer officer, @PathVariable String code, @PathVariable int version, Model page) {
        WaitingFile waiting = legal.waiting(code, version).orElseThrow(LegalPage::nothing);
        require(officer, waiting.chart().organ());
        ProcedureReading reading = ProcedureReading.of(waiting.bpmn());
        page.addAttribute("code", code);
        page.addAttribute("version", version);
        page.addAttribute("rules", waiting.rules());
        page.addAttribute("fingerprint", waiting.chart().procedure());
        page.addAttribute("faults", reading.faults());
        page.addAttribute(
                "chart",
                reading instanceof ProcedureReading.Lawful lawful
                        ? charts.draw(lawful.procedure(), lawful.drawing(), chrome.w(), Chart.Progress.NONE)
                        : null);
        return "catalogue/legalChart";
    }

    /** Freezes a chart; what is no longer sound and lawful is not frozen, whoever asks. */
    @PostMapping("/legal/charts/{code}/{version}")
    String freeze(
            Officer officer,
            @PathVariable String code,
            @PathVariable int version,
            HttpServletRequest request,
            RedirectAttributes next) {
        WaitingFile waiting = legal.waiting(code, version).orElseThrow(LegalPage::nothing);
        require(officer, waiting.chart().organ());
        String here = "/legal/charts/" + code + "/" + version;
        if (!(ProcedureReading.of(waiting.bpmn()) instanceof ProcedureReading.Lawful)) {
            return "redirect:" + here;
        }
        if (!stepUp.fresh(request)) {
            return StepUp.page(here);
        }
        stepUp.spend(request);
        try {
            legal.freeze(waiting.chart(), reviewer(officer));
        } catch (DuplicateKeyException first) {
            return "redirect:" + HOME;
        }
        search.refresh();
        next.addFlashAttribute("frozen", waiting.rules().name());
        return "redirect:" + HOME;
    }

    private ModelAndView list(Officer officer, String department, boolean changed) {
        require(officer, department);
        List<WaitingEdition> waiting = legal.waitingEditions(department);
        ModelAndView page = new ModelAndView("catalogue/legalList");
        page.addObject("department", departments.find(department).orElseThrow(LegalPage::nothing));
        page.addObject("waiting", waiting);
        page.addObject("digest", LegalOffice.digest(waiting));
        page.addObject("changed", changed);
        if (changed) {
            page.setStatus(HttpStatus.CONFLICT);
        }
        return page;
    }

    private void require(Officer officer, String department) {
        if (!mayReview(officer, department)) {
            throw new AccessDeniedException("the list of another department");
        }
    }

    private boolean mayReview(Officer officer, String department) {
        Optional<Department> own = departments.find(officer.organ());
        return own.isEmpty() || own.get().code().equals(department);
    }

    private static Reviewer reviewer(Officer officer) {
        return new Reviewer(officer.login(), officer.organ(), false);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
