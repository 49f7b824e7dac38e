package org.sundial.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * 再认证. A decision asks for the second factor again: shown within five minutes, after the last decision it covered, so
 * one code or one touch of the passkey signs one decision.
 */
@Component
public class StepUp {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String USED_AT = "sundial.step-up.used-at";

    private final InstantSource clock;

    StepUp(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether the next decision may be signed now. Signing in does not count: it was not shown for a decision. */
    public boolean fresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || who == null) {
            return false;
        }
        Optional<Instant> shownAt = Factors.secondShownAt(who);
        if (!(session.getAttribute(USED_AT) instanceof Instant usedAt)) {
            // What opened this session was shown to sign in; from here on only what is shown later signs.
            shownAt.ifPresent(shown -> session.setAttribute(USED_AT, shown));
            return false;
        }
        return shownAt.filter(shown -> shown.isAfter(usedAt))
                .filter(shown -> shown.plus(FRESH).isAfter(clock.instant()))
                .isPresent();
    }

    /** Spends what was shown; call it in the handler of the decision, before the act. */
    public void spend(HttpServletRequest request) {
        request.getSession().setAttribute(USED_AT, clock.instant());
    }

    /** Where to send an officer who has to show the factor again, to come back to a page of ours. */
    public static String page(String back) {
        return "redirect:/sign-in/again?back="
                + java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8);
    }
}
