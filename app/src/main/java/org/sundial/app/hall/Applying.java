package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.Powers;
import org.sundial.app.documents.Instruments;
import org.sundial.app.web.ClientAddress;
import org.sundial.app.web.RateLimits;
import org.sundial.app.web.Words;

/** 申请中的一步. What every page of an application begins with: the item, the browser's draft, and where to go without one. */
@Component
class Applying {
    private static final String COOKIE = "sundial-draft";

    private final Powers powers;
    private final DraftBox box;
    private final Instruments instruments;
    private final RateLimits limits;
    private final ClientAddress addresses;
    private final InstantSource clock;

    Applying(
            Powers powers,
            DraftBox box,
            Instruments instruments,
            RateLimits limits,
            ClientAddress addresses,
            InstantSource clock) {
        this.powers = powers;
        this.box = box;
        this.instruments = instruments;
        this.limits = limits;
        this.addresses = addresses;
        this.clock = clock;
    }

    static String purpose(HandledPower power) {
        return "apply " + power.power().code();
    }

    static TokenCookie cookie(HandledPower power) {
        return new TokenCookie(COOKIE, path(power));
    }

    static String path(HandledPower power) {
        return "/apply/" + power.power().code();
    }

    static ModelAndView to(HandledPower power, String page) {
        return new ModelAndView("redirect:" + path(power) + "/" + page);
    }

    /** A page of an item one can apply for, draft or not. */
    ModelAndView item(String code, Function<HandledPower, ModelAndView> page) {
        return powers.handled(code).map(page).orElseGet(() -> {
            ModelAndView missing = new ModelAndView("hall/notHandled");
            missing.setStatus(HttpStatus.NOT_FOUND);
            missing.addObject("power", powers.find(code).orElse(null));
            return missing;
        });
    }

    /** A page of a draft; without one it leads to the start, after submission to what came of it. */
    ModelAndView draft(String code, HttpServletRequest request, BiFunction<Token, Application, ModelAndView> page) {
        return item(
                code,
                power -> cookie(power)
                        .read(request)
                        .flatMap(token -> box.find(token, purpose(power))
                                .map(draft -> draft.result() == null
                                        ? page.apply(token, application(power, draft))
                                        : to(power, "done")))
                        .orElseGet(() -> new ModelAndView("redirect:" + path(power) + "?gone")));
    }

    Optional<Draft> kept(HandledPower power, HttpServletRequest request) {
        return cookie(power).read(request).flatMap(token -> box.find(token, purpose(power)));
    }

    /** A new draft in this browser; or how long to wait, where this address has begun too many. */
    Begun begin(HandledPower power, HttpServletRequest request, HttpServletResponse response) {
        Optional<Duration> wait = limits.take(HallLimits.DRAFTS, addresses.of(request));
        if (wait.isPresent()) {
            return new Begun.TooMany(wait.get());
        }
        Token token = Token.random();
        Draft draft = box.begin(token, purpose(power));
        cookie(power).give(token, DraftBox.KEPT, request, response);
        return new Begun.Started(token, application(power, draft));
    }

    /** What became of beginning. */
    sealed interface Begun {
        record Started(Token token, Application application) implements Begun {}

        record TooMany(Duration until) implements Begun {}
    }

    Optional<Application> change(HandledPower power, Token token, UnaryOperator<Draft> change) {
        return box.change(token, purpose(power), change).map(draft -> application(power, draft));
    }

    /** The browser's cookie lives as long as the draft it opens. */
    void lasts(HandledPower power, Token token, HttpServletRequest request, HttpServletResponse response) {
        cookie(power).give(token, DraftBox.KEPT, request, response);
    }

    Application application(HandledPower power, Draft draft) {
        return new Application(power, draft, instruments, today());
    }

    LocalDate today() {
        return clock.instant().atZone(Words.ZONE).toLocalDate();
    }
}
