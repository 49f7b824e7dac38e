package org.sundial.app.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.sundial.app.web.Text;

/**
 * Settings under {@code sundial.open-id}: who else may say who somebody is. Off unless an issuer is named.
 *
 * @param staff stands in for an officer's password; the second factor stays ours. Its {@code preferred_username} must be
 *     a sign-in name here
 * @param citizen for people who want their applications kept together; nobody needs it to apply or follow
 */
@ConfigurationProperties("sundial.open-id")
record OpenIdSettings(@Nullable Provider staff, @Nullable Provider citizen) {

    /**
     * One OpenID Connect provider.
     *
     * @param issuer its address, where /.well-known/openid-configuration is found
     * @param nameZh what it is called on the button
     */
    record Provider(
            String issuer,
            String clientId,
            String clientSecret,
            @DefaultValue("统一身份认证") String nameZh,
            @DefaultValue("single sign-on") String nameEn) {

        Text name() {
            return Text.of(nameZh, nameEn);
        }
    }

    @Nullable
    Provider provider(String registration) {
        return switch (registration) {
            case OpenIdConfiguration.STAFF -> staff;
            case OpenIdConfiguration.CITIZEN -> citizen;
            default -> null;
        };
    }
}
