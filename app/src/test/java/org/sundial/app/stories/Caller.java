package org.sundial.app.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sundial.app.identity.DemoAccounts;

/** Somebody without a browser: keeps cookies, follows no redirect, sees every header. */
public final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final String address;
    /** Sent with everything. */
    private final List<String> always;

    public Caller(String address) {
        this(address, List.of());
    }

    private Caller(String address, List<String> always) {
        this.address = address;
        this.always = always;
    }

    /** Somebody who comes through a proxy the town trusts, from a network address of their own. */
    public static Caller from(String network, String address) {
        return new Caller(address, List.of("X-Forwarded-For", network));
    }

    /** A stranger in the city. */
    public static Caller stranger() {
        return new Caller(City.address());
    }

    /** A demo officer with both factors shown. */
    public static Caller officer(String login) {
        Caller caller = stranger();
        caller.givesPassword(login);
        caller.posts("/sign-in/second", Map.of("code", Codes.next(login)));
        return caller;
    }

    public HttpResponse<String> givesPassword(String login) {
        return posts("/sign-in", Map.of("login", login, "password", DemoAccounts.PASSWORD));
    }

    public HttpResponse<String> gets(String path, String... headers) {
        return asks("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /** Sends a form as a page of ours would, with the token its form carries. */
    public HttpResponse<String> posts(String path, Map<String, String> fields) {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put("_csrf", token());
        return postsAsIs(path, all);
    }

    /** Sends a form as another site would: without the token. */
    public HttpResponse<String> postsAsIs(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return asks(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofString(body),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    public HttpResponse<String> asks(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        path.startsWith("http") ? URI.create(path) : URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!always.isEmpty()) {
            request.headers(always.toArray(String[]::new));
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is kept of this name, or empty. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** Where a redirect leads, without the host. */
    public static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^http://[^/]+", ""))
                .orElse("");
    }

    public static List<String> headers(HttpResponse<String> answer, String name) {
        return answer.headers().allValues(name);
    }

    private String token() {
        Matcher token = TOKEN.matcher(gets("/sign-in").body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page carries no token");
        }
        return token.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
