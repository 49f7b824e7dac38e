package org.sundial.app.hall;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * 凭证的存放. A cookie of one name that the browser sends back only below one path, never to scripts and never from another
 * site: two applications on one computer do not see each other.
 */
record TokenCookie(String name, String path) {

    Optional<Token> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name)) {
                return Token.read(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    void give(Token token, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        write(token.text(), lasts, request, response);
    }

    void take(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private void write(String value, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path(path)
                .maxAge(lasts)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
