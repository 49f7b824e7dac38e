package org.sundial.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.sundial.app.web.ChromeMaker;

/**
 * The one table of who may open what. An address no office declared is denied. Posts are read from the database for
 * every request, so that what the administrator takes away is gone at the next click.
 */
@Component
public final class AccessTable implements AuthorizationManager<RequestAuthorizationContext> {
    /** Where a request carries its officer once let in. */
    static final String OFFICER = Officer.class.getName();

    private final List<Compiled> rules = new ArrayList<>();
    private final Officers officers;

    AccessTable(List<Access> offices, Officers officers) {
        this.officers = officers;
        PathPatternParser parser = new PathPatternParser();
        for (Access office : offices) {
            for (Access.Rule rule : office.rules()) {
                rules.add(new Compiled(rule, parser.parse(rule.pattern())));
            }
        }
        // The most specific pattern decides, whichever office was asked first.
        rules.sort((a, b) -> PathPattern.SPECIFICITY_COMPARATOR.compare(a.pattern, b.pattern));
    }

    /** The rule for an address, if any office declared one. */
    public Optional<Access.Rule> rule(String method, String path) {
        PathContainer container = PathContainer.parsePath(path);
        String asked = method.equals("HEAD") ? "GET" : method;
        return rules.stream()
                .filter(compiled ->
                        compiled.rule.method() == null || compiled.rule.method().equals(HttpMethod.valueOf(asked)))
                .filter(compiled -> compiled.pattern.matches(container))
                .map(Compiled::rule)
                .findFirst();
    }

    /** The methods some office declared for an address, in order; empty when nobody serves it. */
    public List<String> methods(String path) {
        PathContainer container = PathContainer.parsePath(path);
        return rules.stream()
                .filter(compiled -> compiled.rule.method() != null && compiled.pattern.matches(container))
                .map(compiled -> Objects.requireNonNull(compiled.rule.method()).name())
                .distinct()
                .sorted()
                .toList();
    }

    /** All rules, the most specific first. */
    List<Access.Rule> rules() {
        return rules.stream().map(Compiled::rule).toList();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Access.Rule> rule = rule(request.getMethod(), request.getServletPath());
        return new AuthorizationDecision(rule.isPresent() && allows(rule.get().who(), authentication, request));
    }

    private boolean allows(
            Access.Who who, Supplier<? extends Authentication> authentication, HttpServletRequest request) {
        return switch (who) {
            case Access.Who.Machines machines -> true;
            case Access.Who.Anyone anyone -> {
                // A signed-in officer stays signed in on public pages; nobody else costs a look-up.
                if (request.getSession(false) != null
                        && officer(authentication.get(), request).isEmpty()) {
                    Citizen.of(request).ifPresent(citizen -> request.setAttribute(ChromeMaker.PERSON, citizen));
                }
                yield true;
            }
            case Access.Who.HalfSignedIn half -> Factors.password(authentication.get());
            case Access.Who.Holders holders ->
                officer(authentication.get(), request)
                        .filter(officer -> officer.posts().stream().anyMatch(holders.posts()::contains))
                        .isPresent();
        };
    }

    private Optional<Officer> officer(Authentication authentication, HttpServletRequest request) {
        if (!Factors.both(authentication)) {
            return Optional.empty();
        }
        Optional<Officer> officer = officers.find(authentication.getName());
        officer.ifPresent(found -> {
            request.setAttribute(OFFICER, found);
            request.setAttribute(ChromeMaker.PERSON, found);
        });
        return officer;
    }

    private record Compiled(Access.Rule rule, PathPattern pattern) {}
}
