package org.sundial.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sundial.app.web.OwnPath;
import org.sundial.app.web.Text;

/** 群众登录. Leads to the citizens' provider and remembers where to come back to. */
@Controller
public class CitizenSignIn {
    private static final String BACK = CitizenSignIn.class.getName();

    private final OpenIdSettings settings;

    CitizenSignIn(OpenIdSettings settings) {
        this.settings = settings;
    }

    /** What the citizens' provider is called; empty where there is none. */
    public Optional<Text> provider() {
        return Optional.ofNullable(settings.citizen()).map(OpenIdSettings.Provider::name);
    }

    @GetMapping("/sign-in/citizen")
    String leave(@RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        if (settings.citizen() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        request.getSession().setAttribute(BACK, OwnPath.or(back, "/"));
        return "redirect:/oauth2/authorization/" + OpenIdConfiguration.CITIZEN;
    }

    static String back(HttpSession session) {
        String back = session.getAttribute(BACK) instanceof String path ? path : "/";
        session.removeAttribute(BACK);
        return back;
    }
}
