package org.sundial.app.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The kinds of problem every interface shares. */
@Component
public final class CommonProblems implements ProblemKinds {
    public static final ProblemKind INVALID_REQUEST = new ProblemKind(
            "invalid-request",
            HttpStatus.BAD_REQUEST,
            Text.of("请求有误", "The request has something to put right"),
            Text.of(
                    "请按 errors 逐项改正后再试。没有列出的参数一律不接受。",
                    "Put right what errors lists and ask again. Parameters that are not documented are refused."));
    public static final ProblemKind NOT_SIGNED_IN = new ProblemKind(
            "not-signed-in",
            HttpStatus.UNAUTHORIZED,
            Text.of("需要登录", "Sign-in is needed"),
            Text.of("请先登录。", "Sign in first."));
    public static final ProblemKind NOT_ALLOWED = new ProblemKind(
            "not-allowed",
            HttpStatus.FORBIDDEN,
            Text.of("没有权限", "Not allowed"),
            Text.of("这个地址不对您开放。", "This address is not open to you."));
    public static final ProblemKind NOT_FOUND = new ProblemKind(
            "not-found",
            HttpStatus.NOT_FOUND,
            Text.of("没有找到", "Not found"),
            Text.of("请核对地址。全部接口见 /api/v1/openapi。", "Check the address. /api/v1/openapi lists every interface."));
    public static final ProblemKind METHOD_NOT_ALLOWED = new ProblemKind(
            "method-not-allowed",
            HttpStatus.METHOD_NOT_ALLOWED,
            Text.of("方法不对", "Method not allowed"),
            Text.of("请换用 Allow 头里列出的方法。", "Use one of the methods in the Allow header."));
    public static final ProblemKind NOT_ACCEPTABLE = new ProblemKind(
            "not-acceptable",
            HttpStatus.NOT_ACCEPTABLE,
            Text.of("没有所要的格式", "No such representation"),
            Text.of(
                    "这个接口只给出 application/json。请改 Accept 头。",
                    "This interface answers application/json. Change the Accept header."));
    public static final ProblemKind CONFLICT = new ProblemKind(
            "conflict",
            HttpStatus.CONFLICT,
            Text.of("已被他人改动", "Somebody acted first"),
            Text.of("请重新读取后再试。", "Read it again, then try again."));
    public static final ProblemKind PRECONDITION_FAILED = new ProblemKind(
            "precondition-failed",
            HttpStatus.PRECONDITION_FAILED,
            Text.of("版本已变", "The version has changed"),
            Text.of("请重新读取，用新的 ETag 作 If-Match。", "Read it again and send its new ETag as If-Match."));
    public static final ProblemKind PRECONDITION_REQUIRED = new ProblemKind(
            "precondition-required",
            HttpStatus.PRECONDITION_REQUIRED,
            Text.of("缺少 If-Match", "If-Match is missing"),
            Text.of("请先读取，再把它的 ETag 作 If-Match 送来。", "Read it first and send its ETag as If-Match."));
    public static final ProblemKind TOO_LARGE = new ProblemKind(
            "too-large",
            HttpStatus.CONTENT_TOO_LARGE,
            Text.of("内容太大", "Too large"),
            Text.of("单个文件最大 20 MB，一次最多 60 MB。", "One file may have 20 MB, one request 60 MB."));
    public static final ProblemKind UNSUPPORTED_MEDIA_TYPE = new ProblemKind(
            "unsupported-media-type",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            Text.of("内容格式不对", "Unsupported media type"),
            Text.of(
                    "请按 /api/v1/openapi 写明的格式送来，并写好 Content-Type。",
                    "Send what /api/v1/openapi says, with its Content-Type."));
    public static final ProblemKind TOO_MANY_REQUESTS = new ProblemKind(
            "too-many-requests",
            HttpStatus.TOO_MANY_REQUESTS,
            Text.of("请求太多", "Too many requests"),
            Text.of("请等 Retry-After 头里的秒数再试。", "Wait for the seconds in the Retry-After header."));
    public static final ProblemKind UNAVAILABLE = new ProblemKind(
            "unavailable",
            HttpStatus.SERVICE_UNAVAILABLE,
            Text.of("系统正忙", "The system is busy"),
            Text.of("已经完成的不受影响。请稍后再试。", "What was done is safe. Try again later."));
    public static final ProblemKind FAILURE = new ProblemKind(
            "failure",
            HttpStatus.INTERNAL_SERVER_ERROR,
            Text.of("出了问题，不是您的原因", "Something broke, and it was not you"),
            Text.of("请稍后再试；需要帮助时请报 reference。", "Try again later; if you need help, quote the reference."));

    private static final List<ProblemKind> ALL = List.of(
            INVALID_REQUEST,
            NOT_SIGNED_IN,
            NOT_ALLOWED,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            CONFLICT,
            PRECONDITION_FAILED,
            PRECONDITION_REQUIRED,
            TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE,
            TOO_MANY_REQUESTS,
            UNAVAILABLE,
            FAILURE);

    @Override
    public List<ProblemKind> kinds() {
        return ALL;
    }

    /** The kind for a status nobody said more about. */
    static ProblemKind of(int status) {
        return ALL.stream()
                .filter(kind -> kind.status().value() == status)
                .findFirst()
                .orElse(
                        switch (status / 100) {
                            case 4 -> INVALID_REQUEST;
                            default -> status == 502 || status == 504 ? UNAVAILABLE : FAILURE;
                        });
    }
}
