package org.sundial.app.identity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** 认证要素. Which factors a session has shown, and when. */
final class Factors {
    /** A time-based code. */
    static final String CODE = "FACTOR_CODE";

    private Factors() {}

    static boolean password(Authentication authentication) {
        return has(authentication, FactorGrantedAuthority.PASSWORD_AUTHORITY)
                || has(authentication, FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY);
    }

    /** A password (or the identity provider's word) and, beside it, a code or a passkey. */
    static boolean both(Authentication authentication) {
        return password(authentication) && secondShownAt(authentication).isPresent();
    }

    /** When the latest code or passkey was shown. */
    static Optional<Instant> secondShownAt(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .filter(factor -> CODE.equals(factor.getAuthority())
                        || FactorGrantedAuthority.WEBAUTHN_AUTHORITY.equals(factor.getAuthority()))
                .map(FactorGrantedAuthority::getIssuedAt)
                .max(Instant::compareTo);
    }

    /** The same session with a code shown now. */
    static Authentication withCode(Authentication authentication, Instant now) {
        return authentication.toBuilder()
                .authorities(authorities -> {
                    authorities.removeIf(authority -> CODE.equals(authority.getAuthority()));
                    authorities.add(FactorGrantedAuthority.withAuthority(CODE)
                            .issuedAt(now)
                            .build());
                })
                .build();
    }

    private static boolean has(Authentication authentication, String factor) {
        return authentication.isAuthenticated()
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> factor.equals(authority.getAuthority()));
    }
}
