package org.sundial.app.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sundial.app.web.EntityTags;
import org.sundial.app.web.Problem;
import org.sundial.app.web.ProblemAnswers;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.LegalClock;

/** 时钟接口. Anyone may ask by when a limit of their choosing ends. */
@RestController
@Tag(name = "clock", description = "The legal clock: by when, and why. 法定计时：何时到期，怎样算出。")
class ClockApi {
    /** A question that names its edition has one answer for ever; any other may change with the next notice. */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(30)).cachePublic().immutable();

    private static final CacheControl FOR_NOW =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic().mustRevalidate();

    private final Calendars calendars;
    private final ProblemAnswers problems;

    ClockApi(Calendars calendars, ProblemAnswers problems) {
        this.calendars = calendars;
        this.problems = problems;
    }

    @GetMapping(path = "/api/v1/clock/deadline", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "deadline",
            summary = "By when a limit ends 算到期日",
            description = "Counts a limit day by day under the State Council's holiday arrangements. A year that is not"
                    + " published is refused, never guessed. 按国务院放假安排逐日计算；没有公布的年份不猜。")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            required = true,
            description = "Date of the act, or its moment (Beijing time unless it says otherwise). 起始日期或时刻。",
            schema = @Schema(type = "string"),
            example = "2026-02-12")
    @Parameter(
            name = "amount",
            in = ParameterIn.QUERY,
            required = true,
            description = "How long the limit is. 期限数量。",
            schema = @Schema(type = "integer", minimum = "1", maximum = "87840"),
            example = "20")
    @Parameter(
            name = "unit",
            in = ParameterIn.QUERY,
            required = true,
            description = "The unit of the limit. 单位。",
            schema = @Schema(allowableValues = {"working-day", "calendar-day", "hour", "month"}),
            example = "working-day")
    @Parameter(
            name = "start",
            in = ParameterIn.QUERY,
            description = "Whether the day of the act counts; it does not unless told. 当日是否计入。",
            schema =
                    @Schema(
                            allowableValues = {"next-day", "same-day"},
                            defaultValue = "next-day"),
            example = "next-day")
    @Parameter(
            name = "roll",
            in = ParameterIn.QUERY,
            description = "Whether an end on a day off moves to the next working day. 期满遇休息日是否顺延。",
            schema =
                    @Schema(
                            allowableValues = {"none", "next-working-day"},
                            defaultValue = "none"),
            example = "none")
    @Parameter(
            name = "pause",
            in = ParameterIn.QUERY,
            description = "A stretch that does not count: from/to, from/.. while it lasts, and after another slash its"
                    + " cause. The day it resumes counts. May be repeated. 暂停：起/止，起/.. 表示未恢复，其后可写原因；恢复当日计入。可重复。",
            array = @ArraySchema(schema = @Schema(type = "string"), maxItems = LegalClock.MAX_PAUSES),
            example = "[\"2026-03-02/2026-03-09\"]")
    @Parameter(
            name = "extension",
            in = ParameterIn.QUERY,
            description = "What was granted beyond the limit, in its unit. 延期数量。",
            schema = @Schema(type = "integer", minimum = "1"),
            example = "10")
    @Parameter(
            name = "cap",
            in = ParameterIn.QUERY,
            description = "The most that may be granted; an extension beyond it is refused. 延期上限。",
            schema = @Schema(type = "integer", minimum = "1"),
            example = "10")
    @Parameter(
            name = "edition",
            in = ParameterIn.QUERY,
            description = "Count under this edition of the calendar and not the newest. 指定日历版本。",
            schema = @Schema(type = "string", pattern = "^\\d{4}(\\.[2-9])?$"),
            example = "2026")
    @ApiResponse(
            responseCode = "200",
            description = "The date, or where the clock stands still. 到期日，或暂停中。",
            content = @Content(schema = @Schema(implementation = ClockAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description =
                    "The end lies in a year whose holidays are not published; the problem names it as missingYear,"
                            + " with counted and outstanding. 期满在未公布放假安排的年份。",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<Object> deadline(HttpServletRequest request) {
        return switch (ClockReader.read(request.getParameterMap(), calendars)) {
            case ClockQuestion.Read.Faulty faulty ->
                problems.answer(Problem.invalid(ClockReader.byParameter(faulty.faults())), request);
            case ClockQuestion.Read.Asked asked -> answer(asked.question(), request);
        };
    }

    private ResponseEntity<Object> answer(ClockQuestion question, HttpServletRequest request) {
        Deadline deadline = LegalClock.deadline(question.rule(), question.facts(), question.calendar());
        return switch (deadline) {
            case Deadline.Due due -> found(ClockAnswer.of(due), request);
            case Deadline.StillPaused paused -> found(ClockAnswer.of(paused), request);
            case Deadline.AwaitingCalendar awaiting ->
                problems.answer(
                        CalendarProblems.NOT_PUBLISHED
                                .because(ClockSentence.of(awaiting))
                                .with("missingYear", awaiting.missingYear())
                                .with("counted", awaiting.counted())
                                .with("outstanding", awaiting.outstanding())
                                .with("edition", awaiting.edition()),
                        request);
        };
    }

    private static ResponseEntity<Object> found(ClockAnswer answer, HttpServletRequest request) {
        String edition = request.getParameter("edition");
        return ResponseEntity.ok()
                .eTag(EntityTags.weak(answer.toString()))
                .cacheControl(edition == null || edition.isBlank() ? FOR_NOW : FOR_EVER)
                .body(answer);
    }
}
