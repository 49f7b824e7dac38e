package org.sundial.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import org.sundial.app.web.ChromeMaker;
import org.sundial.app.web.Text;

/**
 * 群众. Somebody who chose to sign in through a citizens' identity provider. Nobody has to: a handler names a {@code
 * Optional<Citizen>} parameter and does without when it is empty.
 *
 * @param subject the issuer and its own, unchanging name for this person
 * @param displayName what the masthead shows
 */
public record Citizen(String subject, String displayName) implements ChromeMaker.DeskPerson, Serializable {
    private static final String KEPT = Citizen.class.getName();

    static Optional<Citizen> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof Citizen citizen
                ? Optional.of(citizen)
                : Optional.empty();
    }

    void keep(HttpSession session) {
        session.setAttribute(KEPT, this);
    }

    @Override
    public Text postName() {
        return Text.of("", "");
    }

    @Override
    public Set<String> rooms() {
        return Set.of();
    }
}
