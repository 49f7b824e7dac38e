package org.sundial.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Where a person goes after each outcome of sign-in, and after being turned away. */
@Component
final class SignInOutcomes
        implements AuthenticationSuccessHandler,
                AuthenticationFailureHandler,
                AuthenticationEntryPoint,
                AccessDeniedHandler {
    private final Officers officers;
    private final AccessTable table;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache saved = new HttpSessionRequestCache();

    SignInOutcomes(Officers officers, AccessTable table) {
        this.officers = officers;
        this.table = table;
    }

    /** The password was right: now the second factor. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getPrincipal() instanceof OpenIdUsers.CitizenUser user) {
            citizen(user.citizen(), request, response);
            return;
        }
        boolean provider = authentication instanceof OAuth2AuthenticationToken;
        officers.record(authentication.getName(), provider ? "provider-accepted" : "password-accepted", "");
        response.sendRedirect("/sign-in/second");
    }

    /** A citizen is remembered beside the security context, never in it: nothing there can mistake one for an officer. */
    private void citizen(Citizen citizen, HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
        citizen.keep(request.getSession());
        response.sendRedirect(CitizenSignIn.back(request.getSession()));
    }

    /** The same answer for an unknown name and a wrong password; a lock is said, because the owner must know. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof OAuth2AuthenticationException provider) {
            boolean unknown = provider.getError().getErrorCode().equals(OpenIdUsers.UNKNOWN_OFFICER);
            officers.record("", "provider-refused", provider.getError().getErrorCode());
            response.sendRedirect("/sign-in?outcome=" + (unknown ? OpenIdUsers.UNKNOWN_OFFICER : "provider"));
            return;
        }
        String login = Optional.ofNullable(request.getParameter("login")).orElse("");
        boolean locked = refusal instanceof LockedException;
        if (!locked) {
            officers.missed(login);
        }
        officers.record(login, locked ? "locked" : "password-refused", "");
        response.sendRedirect("/sign-in?outcome=" + (locked ? "locked" : "refused"));
    }

    /** Not signed in at all. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        turnAway(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        turnAway(request, response);
    }

    /** After both factors: back to where the person was going, else to the first room they may enter. */
    String destination(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest wanted = saved.getRequest(request, response);
        if (wanted != null && "GET".equals(wanted.getMethod())) {
            saved.removeRequest(request, response);
            return wanted.getRedirectUrl();
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(who)
                .flatMap(authentication -> officers.find(authentication.getName()))
                .flatMap(officer -> officer.rooms().stream().sorted().findFirst())
                .orElse("/");
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (table.rule(request.getMethod(), request.getServletPath()).isEmpty()) {
            // Nobody serves this address, or not in this way: signing in would not help.
            List<String> methods = table.methods(request.getServletPath());
            if (methods.isEmpty()) {
                response.sendError(HttpStatus.NOT_FOUND.value());
            } else {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", methods));
                response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
            }
            return;
        }
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean machine = request.getServletPath().startsWith("/api/");
        if (machine || (who != null && Factors.both(who))) {
            // Signed in and still not allowed, or a machine: no page to go to, say so.
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        if ("GET".equals(request.getMethod())) {
            saved.saveRequest(request, response);
        }
        boolean half = who != null && Factors.password(who);
        response.sendRedirect(half ? "/sign-in/second" : "/sign-in");
    }
}
