package org.sundial.app.web;

import java.util.List;
import org.springframework.stereotype.Component;

/** What every node bounds, whichever offices it has. */
@Component
final class CommonLimits implements Limited {
    @Override
    public List<Limit> limits() {
        return List.of(
                Limit.write("/sign-in", "sign-in"),
                Limit.write("/sign-in/second", "sign-in"),
                Limit.write("/sign-in/again", "sign-in"),
                Limit.write("/login/webauthn", "sign-in"),
                Limit.read("/login/oauth2/code/{provider}", "sign-in"),
                Limit.write("/status", "status"),
                Limit.read("/status/{reference}", "status"),
                Limit.search("/powers", "q", "search"),
                Limit.write("/api/**", "api-write"),
                Limit.read("/api/**", "api-read"));
    }
}
