package org.sundial.app.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Part;
import org.sundial.app.web.Unchanged;

/** 权力清单. The public's list, and the page of each item. */
@Controller
class PowersPage {
    private static final int SHORTEST_OFFICIAL_CODE = 8;

    private final Powers powers;
    private final ListPages lists;
    private final ItemPages items;

    PowersPage(Powers powers, ListPages lists, ItemPages items) {
        this.powers = powers;
        this.lists = lists;
        this.items = items;
    }

    /** What cannot be understood is left out: an old link still leads to a list. */
    @GetMapping("/powers")
    @Nullable
    String list(
            Chrome chrome,
            ServletWebRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam Optional<String> department,
            @RequestParam Optional<String> category,
            @RequestParam Optional<String> level,
            @RequestParam Optional<String> cursor,
            Model model) {
        PowerLinks asked = new PowerLinks(
                q.strip(), department, category.flatMap(Category::ofSlug), level.filter(text -> !text.isBlank()));
        Part list = lists.of(asked, cursor.flatMap(Cursor::of), chrome.w());
        if (Unchanged.since(request, chrome, list.tag())) {
            return null;
        }
        model.addAttribute("list", list);
        return "catalogue/powers";
    }

    @GetMapping("/powers/{code}")
    @Nullable
    ModelAndView item(Chrome chrome, ServletWebRequest request, @PathVariable String code) {
        Optional<ItemPage> found = items.of(code, chrome.w());
        if (found.isEmpty()) {
            return other(code);
        }
        if (Unchanged.since(request, chrome, found.get().tag())) {
            return null;
        }
        return new ModelAndView("catalogue/power", "item", found.get());
    }

    private ModelAndView other(String code) {
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
}
