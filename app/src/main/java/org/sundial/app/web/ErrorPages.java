package org.sundial.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * 出错页. The last answer when nothing else answered: what happened, what to do next, and a reference to quote. Never a
 * stack trace; machines get RFC 9457.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final ChromeMaker chromes;
    private final ProblemAnswers answers;

    ErrorPages(ChromeMaker chromes, ProblemAnswers answers) {
        this.chromes = chromes;
        this.answers = answers;
    }

    /** The kinds of failure a person can do something different about. */
    enum Kind {
        NOT_FOUND,
        NOT_ALLOWED,
        EXPIRED,
        TOO_LARGE,
        TOO_MANY,
        BAD_REQUEST,
        BUSY,
        BROKEN;

        static Kind of(int status) {
            return switch (status) {
                case 404, 405, 410 -> NOT_FOUND;
                case 401 -> EXPIRED;
                case 403 -> NOT_ALLOWED;
                case 413 -> TOO_LARGE;
                case 429 -> TOO_MANY;
                case 502, 503, 504 -> BUSY;
                default -> status >= 500 ? BROKEN : BAD_REQUEST;
            };
        }
    }

    @RequestMapping(path = "/error")
    @Nullable
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                // Asked for by name: there is nothing here to see.
                : HttpStatus.NOT_FOUND.value();
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri ? uri : "/";
        String reference = ApiProblems.reference();
        if (status >= 500) {
            Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.error("failure {} at {}", reference, path, cause instanceof Throwable failure ? failure : null);
        }
        if (path.startsWith("/api/") || path.startsWith("/log/")) {
            answers.write(problem(status, response), path, reference, request, response);
            return null;
        }
        ModelAndView page = new ModelAndView("web/error");
        page.setStatus(HttpStatusCode.valueOf(status));
        page.addObject("chrome", chromes.of(request));
        page.addObject("kind", Kind.of(status).name());
        page.addObject("reference", reference);
        return page;
    }

    /** What the refusing filter said in a header, the body says too. */
    private static Problem problem(int status, HttpServletResponse response) {
        Problem problem = CommonProblems.of(status).plain();
        String allow = response.getHeader(HttpHeaders.ALLOW);
        String wait = response.getHeader(HttpHeaders.RETRY_AFTER);
        problem = allow == null ? problem : problem.with("allow", List.of(allow.split(", ", -1)));
        return wait == null ? problem : problem.with("retryAfter", Long.parseLong(wait));
    }
}
