package org.sundial.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whatever goes wrong under /api becomes problem details (RFC 9457): what a handler refuses, and what never reached one.
 * A resolver and not controller advice, because advice limited to some controllers is not asked when no handler fits.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiProblems implements HandlerExceptionResolver {
    static final String PREFIX = "/api/";

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final ProblemAnswers answers;

    ApiProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith(PREFIX) || response.isCommitted()) {
            return null;
        }
        Problem problem = problem(failure, response);
        String reference = null;
        if (problem.kind().status().is5xxServerError()) {
            reference = reference();
            LOG.error("failure {} at {}", reference, request.getRequestURI(), failure);
        }
        try {
            // What the handler had begun to answer is not part of the refusal.
            response.resetBuffer();
            answers.write(problem, request.getRequestURI(), reference, request, response);
        } catch (IOException gone) {
            LOG.debug("the client left before the answer", gone);
        }
        return new ModelAndView();
    }

    /** Eight characters somebody can read out on the telephone. */
    static String reference() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static Problem problem(Exception failure, HttpServletResponse response) {
        return switch (failure) {
            case ApiRefusal refusal -> refusal.problem();
            case HttpRequestMethodNotSupportedException wrong -> {
                List<String> allowed = wrong.getSupportedHttpMethods() == null
                        ? List.of()
                        : wrong.getSupportedHttpMethods().stream()
                                .map(HttpMethod::name)
                                .sorted()
                                .toList();
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
                yield CommonProblems.METHOD_NOT_ALLOWED.plain().with("allow", allowed);
            }
            case HttpMediaTypeNotAcceptableException wrong -> CommonProblems.NOT_ACCEPTABLE.plain();
            case HttpMediaTypeNotSupportedException wrong -> {
                List<String> accepted = wrong.getSupportedMediaTypes().stream()
                        .map(Object::toString)
                        .toList();
                yield CommonProblems.UNSUPPORTED_MEDIA_TYPE.plain().with("accept", accepted);
            }
            case MaxUploadSizeExceededException tooLarge -> CommonProblems.TOO_LARGE.plain();
            case MultipartException unreadable -> unreadable();
            case HttpMessageNotReadableException unreadable -> unreadable();
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MethodArgumentTypeMismatchException wrong ->
                Problem.invalid(Faults.of(
                        Fault.of(wrong.getName(), "读不懂这个值。请核对格式。", "This value cannot be read. Check its form.")));
            case ErrorResponse known ->
                CommonProblems.of(known.getStatusCode().value()).plain();
            default -> CommonProblems.FAILURE.plain();
        };
    }

    private static Problem missing(String name) {
        return Problem.invalid(Faults.of(Fault.of(name, "缺少这一项。请补上。", "This is missing. Add it.")));
    }

    /** The parser's own words would quote what was sent and name our classes; neither helps. */
    private static Problem unreadable() {
        return CommonProblems.INVALID_REQUEST.because(
                Text.of("正文读不懂。请核对格式和编码（UTF-8）。", "The body cannot be read. Check its form and its encoding (UTF-8)."));
    }
}
