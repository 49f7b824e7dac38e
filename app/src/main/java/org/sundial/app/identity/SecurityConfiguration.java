package org.sundial.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.authorization.EnableMultiFactorAuthentication;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.sundial.app.web.ClientAddress;
import org.sundial.app.web.Limited;
import org.sundial.app.web.RateLimitFilter;
import org.sundial.app.web.RateLimits;
import org.sundial.app.web.SiteSettings;

/** Sign-in with two factors, the access table as the only authority, and the headers every answer carries. */
@Configuration(proxyBeanMethods = false)
@EnableMultiFactorAuthentication(authorities = {})
class SecurityConfiguration {
    /** No inline script, no inline style, nothing from elsewhere. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            AccessTable table,
            SignInOutcomes outcomes,
            SiteSettings site,
            RateLimits limits,
            ClientAddress addresses,
            List<Limited> limited,
            ObjectProvider<ClientRegistrationRepository> providers) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("sundial-csrf");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        http.authorizeHttpRequests(requests -> requests.anyRequest().access(table))
                .addFilterAfter(new RateLimitFilter(limits, addresses, limited), HeaderWriterFilter.class)
                .csrf(csrf ->
                        csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(request -> isMachine(table, request)))
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(outcomes)
                        .failureHandler(outcomes))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/"))
                .webAuthn(passkeys -> passkeys.rpName("Sundial 日晷")
                        .rpId(PasskeyOrigins.host(site))
                        .allowedOrigins(PasskeyOrigins.of(site))
                        .disableDefaultRegistrationPage(true))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(outcomes).accessDeniedHandler(outcomes))
                .requestCache(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                        .cacheControl(cache -> cache.disable()));
        providers.ifAvailable(provider -> http.oauth2Login(
                login -> login.loginPage("/sign-in").successHandler(outcomes).failureHandler(outcomes)));
        return http.build();
    }

    /** Addresses for machines use no session, so a forged form has nothing to ride on. */
    private static boolean isMachine(AccessTable table, HttpServletRequest request) {
        return table.rule(request.getMethod(), request.getServletPath())
                .map(rule -> rule.who() instanceof Access.Who.Machines)
                .orElse(false);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(11)));
    }

    @Bean
    UserDetailsService userDetails(Officers officers) {
        return login -> officers.credentials(login)
                .map(found -> User.withUsername(found.login())
                        .password(found.passwordHash())
                        .accountLocked(found.locked())
                        .authorities(List.of())
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("no such officer"));
    }

    @Bean
    PublicKeyCredentialUserEntityRepository passkeyUsers(JdbcOperations jdbc) {
        return new JdbcPublicKeyCredentialUserEntityRepository(jdbc);
    }

    @Bean
    UserCredentialRepository passkeys(JdbcOperations jdbc) {
        return new JdbcUserCredentialRepository(jdbc);
    }
}
