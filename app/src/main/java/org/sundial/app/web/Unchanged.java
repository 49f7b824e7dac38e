package org.sundial.app.web;

import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * 未变. Spares a stranger's browser the page it has: asked again, an unchanged page is a 304. Only the time printed at its
 * foot would differ, and the page the browser shows was made then.
 */
public final class Unchanged {
    private Unchanged() {}

    /**
     * Whether the reader has this page already; then there is nothing more to answer.
     *
     * @param content changes with all of the page that the frame does not make of the request
     */
    public static boolean since(ServletWebRequest request, Chrome chrome, String content) {
        if (chrome.signedIn() != null) {
            // Made for one person, and kept by no browser: see the headers every answer carries.
            return false;
        }
        var response = Objects.requireNonNull(request.getResponse(), "an answer to write to");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        // The cookies choose language and text size.
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        return request.checkNotModified(EntityTags.weak(String.join(
                "\n",
                chrome.build(),
                chrome.path(),
                chrome.w().language(),
                Boolean.toString(chrome.largeText()),
                content)));
    }
}
