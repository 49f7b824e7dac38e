package org.sundial.app.identity;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
final class IdentityAccess implements Access {
    @Override
    public List<Rule> rules() {
        return List.of(
                Rule.read("/sign-in", Who.anyone()),
                Rule.write("/sign-in", Who.anyone()),
                Rule.read("/sign-in/second", new Who.HalfSignedIn()),
                Rule.write("/sign-in/second", new Who.HalfSignedIn()),
                Rule.read("/sign-in/done", new Who.HalfSignedIn()),
                Rule.read("/sign-in/again", Who.staff()),
                Rule.write("/sign-in/again", Who.staff()),
                Rule.read("/sign-in/citizen", Who.anyone()),
                Rule.read("/oauth2/authorization/{provider}", Who.anyone()),
                Rule.read("/login/oauth2/code/{provider}", Who.anyone()),
                Rule.write("/webauthn/authenticate/options", Who.anyone()),
                Rule.write("/login/webauthn", new Who.HalfSignedIn()),
                Rule.read("/account/passkeys", Who.staff()),
                Rule.write("/webauthn/register/options", Who.staff()),
                Rule.write("/webauthn/register", Who.staff()),
                new Rule(org.springframework.http.HttpMethod.DELETE, "/webauthn/register/{id}", Who.staff()),
                Rule.write("/sign-out", Who.anyone()),
                Rule.read("/demo", Who.anyone()),
                // What belongs to no office: the web footing's own addresses.
                Rule.read("/preferences", Who.anyone()),
                Rule.read("/static/**", Who.machines()),
                Rule.read("/webjars/**", Who.machines()),
                Rule.read("/error", Who.anyone()),
                Rule.write("/error", Who.anyone()),
                Rule.read("/actuator/health/**", Who.machines()),
                Rule.read("/api/v1/openapi", Who.machines()),
                Rule.read("/api/v1/openapi.yaml", Who.machines()),
                Rule.read("/problems", Who.anyone()),
                Rule.read("/problems/{kind}", Who.anyone()),
                Rule.read("/gallery", Who.anyone()));
    }
}
