package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.calendar.Calendars;
import org.sundial.app.catalogue.Departments;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.web.Chrome;

/** 开始. What an item is, who may apply, with what, and by when; the door to a draft, and the way to erase one. */
@Controller
class StartPage {
    private final Applying applying;
    private final DraftBox box;
    private final Departments departments;
    private final Calendars calendars;

    StartPage(Applying applying, DraftBox box, Departments departments, Calendars calendars) {
        this.applying = applying;
        this.box = box;
        this.departments = departments;
        this.calendars = calendars;
    }

    @GetMapping("/apply/{code}")
    ModelAndView start(
            Chrome chrome,
            @PathVariable String code,
            @RequestParam Optional<String> gone,
            @RequestParam Optional<String> erased,
            HttpServletRequest request) {
        return applying.item(code, power -> {
            ModelAndView page = new ModelAndView("hall/start");
            page.addObject("power", power);
            page.addObject("department", departments.find(power.power().organ()).orElseThrow());
            page.addObject("dates", DatesFromToday.of(power.rules(), calendars.current(), chrome.servedAt()));
            page.addObject("draft", applying.kept(power, request).orElse(null));
            page.addObject("gone", gone.isPresent());
            page.addObject("erased", erased.isPresent());
            return page;
        });
    }

    @PostMapping("/apply/{code}")
    ModelAndView begin(
            Chrome chrome, @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        return applying.item(code, power -> {
            if (applying.kept(power, request)
                    .filter(draft -> draft.result() == null)
                    .isPresent()) {
                return Applying.to(power, "tasks");
            }
            return switch (applying.begin(power, request, response)) {
                case Applying.Begun.Started begun -> Applying.to(power, "tasks");
                case Applying.Begun.TooMany refused -> Wait.page(Wait.For.DRAFTS, refused.until(), chrome, response);
            };
        });
    }

    @GetMapping("/apply/{code}/erase")
    ModelAndView confirm(Chrome chrome, @PathVariable String code, HttpServletRequest request) {
        return applying.draft(
                code, request, (token, application) -> new ModelAndView("hall/erase", "application", application));
    }

    @PostMapping("/apply/{code}/erase")
    ModelAndView erase(
            Chrome chrome, @PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        return applying.item(code, power -> {
            forget(power, request, response);
            return new ModelAndView("redirect:" + Applying.path(power) + "?erased");
        });
    }

    private void forget(HandledPower power, HttpServletRequest request, HttpServletResponse response) {
        TokenCookie cookie = Applying.cookie(power);
        cookie.read(request).ifPresent(box::erase);
        cookie.take(request, response);
    }
}
