package org.sundial.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the page frame from a request, once per page. */
@Component
public final class ChromeMaker {
    /** Where a request carries the person it is made for, put there by the identity office. */
    public static final String PERSON = DeskPerson.class.getName();

    private final SiteSettings site;
    private final InstantSource clock;

    ChromeMaker(SiteSettings site, InstantSource clock) {
        this.site = site;
        this.clock = clock;
    }

    public Chrome of(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        Chrome plain = new Chrome(
                Preferences.words(request),
                Text.of(site.cityZh(), site.cityEn()),
                path,
                Preferences.largeText(request),
                Preferences.shortcuts(request),
                site.demo(),
                null,
                csrf(request),
                clock.instant(),
                site.build());
        if (request.getAttribute(PERSON) instanceof DeskPerson person) {
            return plain.withSignedIn(person.displayName(), person.postName(), Set.copyOf(person.rooms()));
        }
        return plain;
    }

    private static @Nullable Csrf csrf(HttpServletRequest request) {
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            return new Csrf(token);
        }
        return null;
    }

    /** What the frame shows of a signed-in person; the identity office's principal is one. */
    public interface DeskPerson {
        String displayName();

        Text postName();

        /** The rooms this person may enter, such as /desk and /watch. */
        Set<String> rooms();
    }
}
