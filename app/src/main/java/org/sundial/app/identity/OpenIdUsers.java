package org.sundial.app.identity;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who a provider's word makes somebody here: an officer we know, or a citizen, and never the one for the other. */
@Component
final class OpenIdUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    static final String UNKNOWN_OFFICER = "unknown-officer";
    private static final String SIGN_IN_NAME = "preferred_username";

    private final OidcUserService delegate = new OidcUserService();
    private final Officers officers;

    OpenIdUsers(Officers officers) {
        this.officers = officers;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = delegate.loadUser(request);
        return request.getClientRegistration().getRegistrationId().equals(OpenIdConfiguration.STAFF)
                ? officer(user)
                : new CitizenUser(user.getIdToken(), user.getUserInfo());
    }

    private OidcUser officer(OidcUser user) {
        String login = user.getPreferredUsername();
        if (login == null || officers.find(login).isEmpty()) {
            throw new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN_OFFICER));
        }
        // The provider's word is a first factor, said here and not by the framework, so that citizens have none.
        GrantedAuthority shown =
                FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY);
        return new DefaultOidcUser(List.of(shown), user.getIdToken(), user.getUserInfo(), SIGN_IN_NAME);
    }

    /** Bears a name no officer can have, so that no rule for officers is ever met by a citizen. */
    static final class CitizenUser extends DefaultOidcUser {
        CitizenUser(OidcIdToken token, @Nullable OidcUserInfo info) {
            super(List.of(), token, info);
        }

        @Override
        public String getName() {
            return "citizen:" + getSubject();
        }

        Citizen citizen() {
            String subject = Objects.requireNonNull(getSubject(), "an ID token has a subject");
            String name = getFullName() == null ? getPreferredUsername() : getFullName();
            return new Citizen(getIssuer() + "#" + subject, name == null ? subject : name);
        }
    }
}
