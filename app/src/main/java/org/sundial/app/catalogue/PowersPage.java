package org.sundial.app.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.web.Chrome;

/** 权力清单. The public's list, and the page of each item. */
@Controller
class PowersPage {
    private static final int SHORTEST_OFFICIAL_CODE = 8;

    private final Powers powers;
    private final PowerSearch search;
    private final Departments departments;
    private final Charts charts;
    private final Ledger ledger;

    PowersPage(Powers powers, PowerSearch search, Departments departments, Charts charts, Ledger ledger) {
        this.powers = powers;
        this.search = search;
        this.departments = departments;
        this.charts = charts;
        this.ledger = ledger;
    }

    /** What cannot be understood is left out: an old link still leads to a list. */
    @GetMapping("/powers")
    String list(
            Chrome chrome,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> department,
            @RequestParam Optional<String> category,
            @RequestParam Optional<String> level,
            @RequestParam Optional<String> cursor,
            Model model) {
        List<Department> all = departments.list();
        Map<String, Department> byCode = all.stream().collect(Collectors.toMap(Department::code, Function.identity()));
        PowerLinks links = new PowerLinks(
                q.strip(),
                department.filter(byCode::containsKey),
                category.flatMap(Category::ofSlug),
                level.filter(text -> !text.isBlank()));
        PowerPage page = search.find(PowerQuery.words(links.words())
                .of(links.organ(), links.category(), links.level())
                .from(cursor.flatMap(Cursor::of)));
        model.addAttribute("links", links);
        model.addAttribute("page", page);
        model.addAttribute("facets", PowerFacets.of(page, links, all, chrome.w()));
        model.addAttribute("departments", byCode);
        return "catalogue/powers";
    }

    @GetMapping("/powers/{code}")
    ModelAndView item(Chrome chrome, @PathVariable String code) {
        Optional<Power> found = powers.find(code);
        if (found.isPresent()) {
            return item(chrome, found.get());
        }
        List<Power> official = code.length() < SHORTEST_OFFICIAL_CODE ? List.of() : powers.byOfficialCode(code);
        if (official.size() == 1) {
            return new ModelAndView("redirect:/powers/" + official.getFirst().code());
        }
        ModelAndView missing = new ModelAndView("catalogue/notFound");
        missing.setStatus(HttpStatus.NOT_FOUND);
        missing.addObject("code", code);
        missing.addObject("sharing", official);
        return missing;
    }

    private ModelAndView item(Chrome chrome, Power power) {
        ModelAndView page = new ModelAndView("catalogue/power");
        Optional<ItemRules> rules = power.chart().flatMap(chart -> powers.rules(power.code(), chart.version()));
        String parent = power.content().parent();
        page.addObject("power", power);
        page.addObject("department", departments.find(power.organ()).orElseThrow());
        page.addObject("rules", rules.orElse(null));
        page.addObject(
                "chart",
                power.chart()
                        .flatMap(chart -> charts.of(chart.procedure(), chrome.w()))
                        .orElse(null));
        page.addObject("subItems", powers.subItems(power.code()));
        page.addObject("parent", parent == null ? null : powers.find(parent).orElse(null));
        page.addObject("notes", QualityNotes.of(power, sharing(power), rules));
        page.addObject("proof", ledger.proof(power.confirmation().event()).orElse(null));
        return page;
    }

    /** The other items that carry the same official code. */
    private List<Power> sharing(Power power) {
        String official = power.content().officialCode();
        return official == null
                ? List.of()
                : powers.byOfficialCode(official).stream()
                        .filter(other -> !other.code().equals(power.code()))
                        .toList();
    }
}
