package org.sundial.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Refuses whoever asks too often, before anything is looked up for them. It stands inside the security chain, behind the
 * headers every answer carries and in front of sign-in.
 */
public final class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimits limits;
    private final ClientAddress addresses;
    private final List<Compiled> rules;

    public RateLimitFilter(RateLimits limits, ClientAddress addresses, List<Limited> offices) {
        this.limits = limits;
        this.addresses = addresses;
        PathPatternParser parser = new PathPatternParser();
        rules = offices.stream()
                .flatMap(office -> office.limits().stream())
                .map(limit -> new Compiled(limit, parser.parse(limit.pattern())))
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = refused(request);
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private Optional<Duration> refused(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getServletPath());
        HttpMethod method = HttpMethod.valueOf(request.getMethod().equals("HEAD") ? "GET" : request.getMethod());
        return rules.stream()
                .filter(rule -> rule.counts(method, path, request))
                .flatMap(rule -> limits.take(rule.limit.budget(), addresses.of(request)).stream())
                .findFirst();
    }

    private record Compiled(Limited.Limit limit, PathPattern pattern) {
        boolean counts(HttpMethod method, PathContainer path, HttpServletRequest request) {
            return (limit.method() == null || limit.method().equals(method))
                    && pattern.matches(path)
                    && (limit.parameter() == null || request.getParameter(limit.parameter()) != null);
        }
    }
}
