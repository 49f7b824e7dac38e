package org.sundial.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Language, text size and desk shortcuts: kept in cookies, switched by plain links, no account needed. */
@Controller
class Preferences {
    private static final String LANGUAGE = "sundial-lang";
    private static final String TEXT = "sundial-text";
    private static final String KEYS = "sundial-keys";

    /** Sets what is named and goes back to a page of ours; any other address goes to the front page. */
    @GetMapping("/preferences")
    String set(
            @RequestParam @Nullable String lang,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String keys,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        keep(response, LANGUAGE, lang, "zh", "en");
        keep(response, TEXT, text, "standard", "large");
        keep(response, KEYS, keys, "on", "off");
        return "redirect:" + OwnPath.or(back, "/");
    }

    static Words words(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        String language = asked != null ? asked : cookie(request, LANGUAGE);
        return "en".equals(language) ? Words.en() : Words.zh();
    }

    static boolean largeText(HttpServletRequest request) {
        return "large".equals(cookie(request, TEXT));
    }

    static boolean shortcuts(HttpServletRequest request) {
        return !"off".equals(cookie(request, KEYS));
    }

    private static void keep(
            HttpServletResponse response, String name, @Nullable String value, String first, String second) {
        if (first.equals(value) || second.equals(value)) {
            ResponseCookie cookie = ResponseCookie.from(name, value)
                    .path("/")
                    .maxAge(Duration.ofDays(365))
                    .httpOnly(true)
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
