package org.sundial.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;
import org.sundial.app.web.ChromeMaker;

/** The headers every answer carries, also the one to a request too strange to be looked at. */
@Component
final class AnswerHeaders implements HeaderWriter, RequestRejectedHandler {
    /** No inline script, no inline style, nothing from elsewhere. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self'; form-action 'self';"
            + " frame-ancestors 'none'; base-uri 'none'";

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", CONTENT_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        ALWAYS.forEach((name, value) -> {
            // A page may have brought a policy of its own, such as the sandbox of an uploaded file.
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        // Made for one person: not for the next one at the same screen.
        if (request.getAttribute(ChromeMaker.PERSON) != null && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refusal)
            throws IOException {
        writeHeaders(request, response);
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
