package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Faults;

/**
 * 任务清单与问题. Every page is saved before it is looked at, right or wrong, and shown again from what was saved: a reload,
 * another language or a lost connection loses nothing.
 */
@Controller
class QuestionPages {
    private final Applying applying;

    QuestionPages(Applying applying) {
        this.applying = applying;
    }

    @GetMapping("/apply/{code}/tasks")
    ModelAndView tasks(Chrome chrome, @PathVariable String code, HttpServletRequest request) {
        return applying.draft(
                code, request, (token, application) -> new ModelAndView("hall/tasks", "application", application));
    }

    @GetMapping("/apply/{code}/q/{section}")
    ModelAndView questions(
            Chrome chrome,
            @PathVariable String code,
            @PathVariable String section,
            @RequestParam Optional<String> checked,
            @RequestParam Optional<String> from,
            HttpServletRequest request) {
        return applying.draft(code, request, (token, application) -> {
            Section asked = section(application, section);
            if (!application.open(asked)) {
                return Applying.to(application.form().power(), "tasks");
            }
            ModelAndView page = new ModelAndView("hall/questions");
            page.addObject("application", application);
            page.addObject("section", asked);
            page.addObject("faults", checked.isPresent() ? application.faults(asked) : Faults.none());
            page.addObject("back", from.filter("check"::equals).orElse(null));
            return page;
        });
    }

    @PostMapping("/apply/{code}/q/{section}")
    ModelAndView answer(
            Chrome chrome,
            @PathVariable String code,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return applying.item(code, power -> {
            Optional<Token> token = Applying.cookie(power).read(request);
            Optional<Application> saved = token.flatMap(held -> save(power, held, section, typed));
            if (saved.isPresent()) {
                applying.lasts(power, token.orElseThrow(), request, response);
                return onward(saved.get(), section, typed);
            }
            // The draft is gone, erased or seven days old: what was typed on this page begins a new one.
            return switch (applying.begin(power, request, response)) {
                case Applying.Begun.TooMany refused -> Wait.page(Wait.For.DRAFTS, refused.until(), chrome, response);
                case Applying.Begun.Started begun ->
                    onward(save(power, begun.token(), section, typed).orElseThrow(), section, typed);
            };
        });
    }

    private Optional<Application> save(
            HandledPower power, Token token, String section, MultiValueMap<String, String> typed) {
        return applying.change(power, token, draft -> {
            Application before = applying.application(power, draft);
            Map<String, String> answers = new LinkedHashMap<>();
            // What was not on the page was not answered there: it keeps what it had.
            for (FormField field : before.shown(section(before, section))) {
                answers.put(
                        field.name(),
                        Optional.ofNullable(typed.getFirst(field.name())).orElse(""));
            }
            return draft.answered(section, answers);
        });
    }

    private static ModelAndView onward(Application application, String section, MultiValueMap<String, String> typed) {
        HandledPower power = application.form().power();
        if (application.draft().result() != null) {
            return Applying.to(power, "done");
        }
        boolean toCheck = "check".equals(typed.getFirst("from"));
        if ("tasks".equals(typed.getFirst("go"))) {
            return Applying.to(power, "tasks");
        }
        Section asked = section(application, section);
        if (application.faults(asked).any()) {
            return Applying.to(power, "q/" + section + "?checked" + (toCheck ? "&from=check" : ""));
        }
        return Applying.to(power, toCheck ? "check" : application.next(Optional.of(asked)));
    }

    private static Section section(Application application, String slug) {
        return Section.of(slug)
                .filter(application.sections()::contains)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
