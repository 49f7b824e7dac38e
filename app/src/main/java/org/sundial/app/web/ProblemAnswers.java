package org.sundial.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns a {@link Problem} into the one form of answer machines get. */
@Component
public final class ProblemAnswers {
    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    /** For a handler: {@code return problems.answer(problem, request);}. */
    public ResponseEntity<Object> answer(Problem problem, HttpServletRequest request) {
        Words w = ApiLanguage.of(request);
        return ResponseEntity.status(problem.kind().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, w.language())
                .body(ProblemBody.of(problem, w, request.getRequestURI(), null));
    }

    /** Outside a handler, straight onto the response. */
    void write(
            Problem problem,
            String instance,
            @Nullable String reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words w = ApiLanguage.of(request);
        byte[] body = json.writeValueAsBytes(ProblemBody.of(problem, w, instance, reference));
        response.setStatus(problem.kind().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, w.language());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
