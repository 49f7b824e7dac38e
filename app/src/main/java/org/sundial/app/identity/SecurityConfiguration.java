package org.sundial.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletContextInitializer;
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
    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            AccessTable table,
            SignInOutcomes outcomes,
            AnswerHeaders headers,
            SiteSettings site,
            RateLimits limits,
            ClientAddress addresses,
            List<Limited> limited,
            OpenIdUsers openIdUsers,
            ObjectProvider<ClientRegistrationRepository> providers) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(cookieName(site, "sundial-csrf"));
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/").secure(isSecure(site)));
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
                .headers(all -> all.defaultsDisabled().addHeaderWriter(headers));
        providers.ifAvailable(provider -> http.oauth2Login(login -> login.loginPage("/sign-in")
                .userInfoEndpoint(users -> users.oidcUserService(openIdUsers))
                .successHandler(outcomes)
                .failureHandler(outcomes)));
        return http.build();
    }

    /** Where the public comes by https, the session's cookie is bound to this host and never leaves it in the clear. */
    @Bean
    ServletContextInitializer sessionCookie(SiteSettings site) {
        return context -> {
            if (isSecure(site)) {
                context.getSessionCookieConfig().setName(cookieName(site, "sundial"));
                context.getSessionCookieConfig().setSecure(true);
                context.getSessionCookieConfig().setPath("/");
            }
        };
    }

    private static boolean isSecure(SiteSettings site) {
        return site.publicAddress().startsWith("https:");
    }

    private static String cookieName(SiteSettings site, String name) {
        return isSecure(site) ? "__Host-" + name : name;
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
