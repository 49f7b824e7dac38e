package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.casework.CaseFiles;
import org.sundial.app.casework.CaseScope;
import org.sundial.app.casework.CaseView;
import org.sundial.app.casework.Reference;
import org.sundial.app.web.Faults;

/** 查看自己的办件. What every page of one case begins with: its reference, and the pass its query code gave. */
@Component
class Following {
    /** The pass names one case; within it the applicant sees all of it. */
    private static final CaseScope ITS_CASE = new CaseScope(true, "");

    private final Passes passes;
    private final CaseFiles files;

    Following(Passes passes, CaseFiles files) {
        this.passes = passes;
        this.files = files;
    }

    static String path(Reference reference) {
        return "/status/" + reference.shown();
    }

    /** The case, for whoever holds its pass. */
    Optional<CaseView> find(String typed, HttpServletRequest request) {
        return Reference.read(typed)
                .filter(reference -> passes.holds(reference, request))
                .flatMap(reference -> files.view(ITS_CASE, reference));
    }

    /** A page of the case; without a pass it asks for the query code, whether there is such a case or not. */
    ModelAndView page(String typed, HttpServletRequest request, Function<CaseView, ModelAndView> page) {
        return find(typed, request).map(page).orElseGet(() -> ask(typed, "", Faults.none()));
    }

    /** The same for something written: what was typed is shown again, to be copied. */
    ModelAndView act(String typed, String written, HttpServletRequest request, Function<CaseView, ModelAndView> act) {
        return find(typed, request).map(act).orElseGet(() -> {
            ModelAndView again = ask(typed, "", Faults.none());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("expired", true);
            again.addObject("kept", written);
            return again;
        });
    }

    static ModelAndView ask(String reference, String code, Faults faults) {
        ModelAndView page = new ModelAndView("hall/status");
        page.addObject(
                "reference", Reference.read(reference).map(Reference::shown).orElse(reference));
        page.addObject("code", code);
        page.addObject("faults", faults);
        if (faults.any()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
