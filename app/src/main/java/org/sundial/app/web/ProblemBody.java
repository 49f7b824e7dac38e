package org.sundial.app.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a refusal: RFC 9457, with every sentence in both languages. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance"})
@Schema(name = "Problem", description = "RFC 9457 problem details. 问题说明：每句话都有中文和英文。")
record ProblemBody(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "The page that explains this kind. 说明页。",
                example = "/problems/invalid-request")
        String type,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "What it is, in the language asked for.",
                example = "The request has something to put right")
        String title,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "400")
        int status,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "What happened this time, in the language asked for.",
                example = "1 thing to put right: see errors.")
        String detail,

        @Schema(description = "The address that was asked.", example = "/api/v1/clock/deadline")
        String instance,

        @Schema(description = "The same in Chinese. 中文。") Sentences zh,
        @Schema(description = "The same in English. 英文。") Sentences en,

        @Schema(description = "Everything wrong at once, in order. 一次说全。")
        List<Entry> errors,

        @Schema(description = "To quote when asking for help. 求助时报这个编号。", example = "7F3A09C1") @Nullable
        String reference,

        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {

    /** Title and detail in one language. */
    @Schema(name = "ProblemSentences")
    record Sentences(
            @Schema(example = "请求有误") String title,
            @Schema(example = "有 1 处要改正，见 errors。") String detail) {}

    /** One fault: where, and how to put it right. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ProblemError")
    record Entry(
            @Schema(description = "The parameter or form field. 参数名。", example = "amount") @Nullable
            String parameter,

            @Schema(description = "Or where in the JSON body (RFC 6901). 正文中的位置。", example = "/steps/3") @Nullable
            String pointer,

            @Schema(example = "请填 1 至 3660 的整数。") String zh,

            @Schema(example = "Give a whole number from 1 to 3660.")
            String en) {

        static Entry of(Fault fault) {
            boolean inBody = fault.field().startsWith("/");
            return new Entry(
                    inBody ? null : fault.field(),
                    inBody ? fault.field() : null,
                    fault.message().zh(),
                    fault.message().en());
        }
    }

    static ProblemBody of(Problem problem, Words w, String instance, @Nullable String reference) {
        Text title = problem.kind().title();
        return new ProblemBody(
                problem.kind().type(),
                title.in(w),
                problem.kind().status().value(),
                problem.detail().in(w),
                instance,
                new Sentences(title.zh(), problem.detail().zh()),
                new Sentences(title.en(), problem.detail().en()),
                problem.faults().all().stream().map(Entry::of).toList(),
                reference,
                problem.more());
    }
}
