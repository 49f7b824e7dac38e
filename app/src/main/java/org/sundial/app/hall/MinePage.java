package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.casework.CaseFiles;
import org.sundial.app.casework.CaseScope;
import org.sundial.app.casework.Reference;
import org.sundial.app.identity.Citizen;
import org.sundial.app.identity.CitizenSignIn;
import org.sundial.app.web.Chrome;

/** 我的办件, for people who chose to sign in. Whoever did not follows each case by its reference and code. */
@Controller
class MinePage {
    private final OwnCases own;
    private final CaseFiles files;
    private final Passes passes;
    private final CitizenSignIn signIn;

    MinePage(OwnCases own, CaseFiles files, Passes passes, CitizenSignIn signIn) {
        this.own = own;
        this.files = files;
        this.passes = passes;
        this.signIn = signIn;
    }

    @GetMapping("/mine")
    ModelAndView mine(Chrome chrome, Optional<Citizen> citizen) {
        ModelAndView page = new ModelAndView("hall/mine");
        page.addObject("known", citizen.isPresent());
        page.addObject("provider", signIn.provider().orElse(null));
        page.addObject("cases", citizen.map(this::cases).orElse(List.of()));
        return page;
    }

    /** Opens one's own case without its code. */
    @PostMapping("/mine")
    ModelAndView open(
            Chrome chrome,
            Optional<Citizen> citizen,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam Optional<String> forget,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Reference> mine = Reference.read(reference)
                .filter(read -> citizen.filter(person -> own.has(person, read)).isPresent());
        if (mine.isEmpty()) {
            return new ModelAndView("redirect:/mine");
        }
        if (forget.isPresent()) {
            own.forget(citizen.orElseThrow(), mine.get());
            return new ModelAndView("redirect:/mine");
        }
        passes.give(mine.get(), request, response);
        return new ModelAndView("redirect:" + Following.path(mine.get()));
    }

    private List<StatusPicture> cases(Citizen citizen) {
        return own.of(citizen).stream()
                .flatMap(reference -> files.view(new CaseScope(true, ""), reference).stream())
                .map(view -> StatusPicture.of(view, List.of(), event -> Optional.empty()))
                .toList();
    }
}
