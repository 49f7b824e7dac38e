package org.sundial.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
        Instant usedAt = session.getAttribute(USED_AT) instanceof Instant used
                ? used
                : Instant.ofEpochMilli(session.getCreationTime());
        return Factors.secondShownAt(who)
                .filter(shown -> shown.isAfter(usedAt))
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
