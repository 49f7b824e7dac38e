package org.sundial.app.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.util.StringUtils;
import org.sundial.app.web.SiteSettings;

/** OpenID Connect, where an issuer is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenIdSettings.class)
class OpenIdConfiguration {
    static final String STAFF = "staff";
    static final String CITIZEN = "citizen";

    @Bean
    @Conditional(AnIssuerIsSet.class)
    ClientRegistrationRepository openIdProviders(OpenIdSettings settings, SiteSettings site) {
        return new Providers(settings, site, new ConcurrentHashMap<>());
    }

    static final class AnIssuerIsSet implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("sundial.open-id.staff.issuer"))
                    || StringUtils.hasText(context.getEnvironment().getProperty("sundial.open-id.citizen.issuer"));
        }
    }

    /** Asks a provider for its endpoints when somebody first signs in: Sundial starts while a provider is down. */
    private record Providers(OpenIdSettings settings, SiteSettings site, Map<String, ClientRegistration> found)
            implements ClientRegistrationRepository {

        @Override
        public @Nullable ClientRegistration findByRegistrationId(String registration) {
            OpenIdSettings.Provider provider = settings.provider(registration);
            return provider == null
                    ? null
                    : found.computeIfAbsent(registration, unseen -> discovered(registration, provider));
        }

        private ClientRegistration discovered(String registration, OpenIdSettings.Provider provider) {
            // Behind a proxy the request does not know its own address; the settings do.
            String home = site.address().isBlank() ? "{baseUrl}" : site.address();
            return ClientRegistrations.fromIssuerLocation(provider.issuer())
                    .registrationId(registration)
                    .clientId(provider.clientId())
                    .clientSecret(provider.clientSecret())
                    .redirectUri(home + "/login/oauth2/code/{registrationId}")
                    .scope("openid", "profile")
                    .build();
        }
    }
}
