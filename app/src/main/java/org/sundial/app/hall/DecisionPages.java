package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.casework.CaseFiles;
import org.sundial.app.casework.Publications;
import org.sundial.app.catalogue.Department;
import org.sundial.app.catalogue.Departments;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.Power;
import org.sundial.app.catalogue.Powers;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Words;

/** 结果公开. What was decided, with what is personal hidden; a withdrawn one leaves its number, its day and why. */
@Controller
public class DecisionPages {
    /** How far down one list anybody reads on: further back there are months, departments and numbers to ask for. */
    static final int DEEPEST = 20 * CaseFiles.PAGE;

    private final Publications publications;
    private final Powers powers;
    private final Departments departments;
    private final Ledger ledger;
    private final InstantSource clock;

    DecisionPages(
            Publications publications, Powers powers, Departments departments, Ledger ledger, InstantSource clock) {
        this.publications = publications;
        this.powers = powers;
        this.departments = departments;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A published result with the names of its item and its organ as people know them. */
    public record Shown(Publications.Published result, String item, String organ) {
        public String href() {
            return "/decisions/"
                    + URLEncoder.encode(result.number(), StandardCharsets.UTF_8).replace("+", "%20");
        }
    }

    @GetMapping("/decisions")
    String list(@RequestParam Map<String, String> asked, Chrome chrome, Model page, HttpServletResponse response) {
        List<HandledPower> items = powers.handled();
        DecisionLinks links = DecisionLinks.read(asked, today());
        Publications.Filter filter = links.filter(today());
        Optional<Publications.After> after = links.after();
        boolean deep = after.isPresent() && publications.depth(filter, after.get(), DEEPEST) >= DEEPEST;
        List<Publications.Published> found = deep ? List.of() : publications.list(filter, after);
        if (after.isPresent() || found.stream().anyMatch(Publications.Published::person)) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        page.addAttribute("results", shown(found));
        page.addAttribute("links", links);
        page.addAttribute("facets", DecisionFacets.of(links, items, departments(items), today(), chrome.w()));
        page.addAttribute("deep", deep);
        page.addAttribute("next", found.size() < CaseFiles.PAGE ? null : links.after(found.getLast()));
        return "hall/decisions";
    }

    @GetMapping("/decisions/{number}")
    ModelAndView one(@PathVariable String number, Chrome chrome, HttpServletResponse response) {
        Publications.Published found =
                publications.find(today(), number.strip()).orElse(null);
        if (found == null) {
            ModelAndView missing = new ModelAndView("hall/noDecision", "number", number);
            missing.setStatus(HttpStatus.NOT_FOUND);
            return missing;
        }
        if (found.person() || found.withdrawnAt() != null) {
            response.setHeader("X-Robots-Tag", "noindex");
        }
        ModelAndView page = new ModelAndView("hall/decision");
        page.addObject("shown", shown(List.of(found)).getFirst());
        page.addObject("rules", rules(found));
        page.addObject("proof", ledger.proof(found.event()).orElse(null));
        if (found.withdrawnAt() != null) {
            // What is left of it is shown; machines are told that it is gone.
            page.setStatus(HttpStatus.GONE);
        }
        return page;
    }

    private org.sundial.app.catalogue.@Nullable ItemRules rules(Publications.Published found) {
        return powers.handled(found.item()).map(HandledPower::rules).orElse(null);
    }

    private List<Department> departments(List<HandledPower> items) {
        return departments.list().stream()
                .filter(department ->
                        items.stream().anyMatch(item -> item.power().organ().equals(department.code())))
                .toList();
    }

    /** Each item's name is looked up once a page. */
    private List<Shown> shown(List<Publications.Published> results) {
        Map<String, Optional<Power>> items = results.stream()
                .map(Publications.Published::item)
                .distinct()
                .collect(Collectors.toMap(code -> code, powers::find));
        return results.stream()
                .map(result -> {
                    Optional<Power> power = items.getOrDefault(result.item(), Optional.empty());
                    return new Shown(
                            result,
                            power.map(Power::title).orElse(result.item()),
                            power.map(Power::department).orElse(result.organ()));
                })
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(Words.ZONE).toLocalDate();
    }
}
