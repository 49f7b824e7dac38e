package org.sundial.app.identity;

import java.net.URI;
import java.util.Set;
import org.sundial.app.web.SiteSettings;

/** Where passkeys are valid: the site's own host, or localhost on a machine that has no name yet. */
final class PasskeyOrigins {
    private PasskeyOrigins() {}

    static String host(SiteSettings site) {
        return site.address().isBlank()
                ? "localhost"
                : URI.create(site.address()).getHost();
    }

    static Set<String> of(SiteSettings site) {
        if (!site.address().isBlank()) {
            return Set.of(site.address());
        }
        return Set.of("http://localhost:" + site.port());
    }
}
