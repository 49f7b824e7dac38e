package org.sundial.app.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.sundial.app.web.ApiLanguage;
import org.sundial.app.web.CommonProblems;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Problem;
import org.sundial.app.web.QueryReader;
import org.sundial.app.web.Text;
import org.sundial.procedure.Procedure;
import org.sundial.procedure.Replay;

/** 流程检查接口. Anyone may ask whether a chart is sound and lawful, and whether steps are a run of it. */
@RestController
@Tag(name = "procedures", description = "Check a BPMN chart; replay steps on it. 检查流程图，比对办理步骤。")
class ProcedureApi {
    /** The reader's own ceiling; a byte more is told as what it is. */
    static final int MOST_FILE_BYTES = 4 * 1024 * 1024;

    static final int MOST_BODY_BYTES = 8 * 1024 * 1024;

    private final Powers powers;

    ProcedureApi(Powers powers) {
        this.powers = powers;
    }

    @PostMapping(
            path = "/api/v1/procedures/check",
            consumes = {
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "application/bpmn+xml"
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "checkProcedure",
            summary = "Is this chart sound and lawful 流程图是否完整、合法",
            description =
                    "A BPMN 2.0 file as the body. Every fault is told at once, each with its element. A chart that"
                            + " is refused is an answer, not an error. 正文是 BPMN 2.0 文件；一次说全每处问题及其元素。")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_XML_VALUE,
                            schema = @Schema(type = "string", description = "BPMN 2.0 XML, at most 4 MB. 不超过 4 MB。")))
    @ApiResponse(
            responseCode = "200",
            description = "The verdict. 结论。",
            content = @Content(schema = @Schema(implementation = CheckAnswer.class)))
    ResponseEntity<Object> check(HttpServletRequest request) throws IOException {
        onlyLanguage(request);
        byte[] bpmn = body(request, MOST_FILE_BYTES);
        return answer(CheckAnswer.of(ProcedureReading.of(bpmn), ApiLanguage.of(request)));
    }

    @PostMapping(
            path = "/api/v1/procedures/replay",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "replayProcedure",
            summary = "Are these steps a run of this chart 办理步骤是否合乎流程",
            description = "The chart is given as bpmn (XML text), bpmnBase64, or the fingerprint of a procedure frozen"
                    + " here. As multipart: a part bpmn with the file and a part steps with the JSON array."
                    + " 流程用 bpmn（XML 文本）、bpmnBase64 或本系统流程的指纹给出；也可用 multipart 分 bpmn、steps 两部分上传。")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ReplayQuestion.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Whether they are, or where they depart. 结论。",
            content = @Content(schema = @Schema(implementation = ReplayAnswer.class)))
    @ApiResponse(
            responseCode = "422",
            description = "The chart itself cannot run; errors says why. 流程图本身不能运行。",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<Object> replay(HttpServletRequest request) throws IOException {
        onlyLanguage(request);
        return replay(ReplayReader.body(body(request, MOST_BODY_BYTES)));
    }

    @PostMapping(
            path = "/api/v1/procedures/replay",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(hidden = true)
    ResponseEntity<Object> replayParts(
            @RequestParam Optional<MultipartFile> bpmn,
            @RequestParam Optional<MultipartFile> steps,
            HttpServletRequest request)
            throws IOException {
        // A part without a file name is a plain field of the form.
        byte[] chart = part(bpmn, request.getParameter("bpmn"), MOST_FILE_BYTES);
        return replay(ReplayReader.parts(chart, part(steps, request.getParameter("steps"), MOST_BODY_BYTES)));
    }

    private static byte[] part(Optional<MultipartFile> file, @Nullable String field, int most) throws IOException {
        byte[] part = file.isPresent()
                ? file.get().getBytes()
                : field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        if (part.length > most) {
            throw tooLarge(most).refusal();
        }
        return part;
    }

    private ResponseEntity<Object> replay(ReplayReader reader) {
        Procedure procedure = reader.procedure(powers);
        ReplayReader.Run run = reader.run(procedure);
        return answer(ReplayAnswer.of(procedure, Replay.replay(procedure, run.begun(), run.steps())));
    }

    private static ResponseEntity<Object> answer(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    /** Read up to a ceiling, whatever length was promised. */
    private static byte[] body(HttpServletRequest request, int most) throws IOException {
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw tooLarge(most).refusal();
        }
        if (body.length == 0) {
            throw Problem.invalid(Faults.of(
                            Fault.of("", "正文是空的。请把文件放在正文里。", "The body is empty. Send the file as the body.")))
                    .refusal();
        }
        return body;
    }

    private static Problem tooLarge(int most) {
        int megabytes = most / 1024 / 1024;
        return CommonProblems.TOO_LARGE.because(Text.of(
                "正文超过 " + megabytes + " MB。请拆分流程。",
                "The body has more than " + megabytes + " MB. Divide the procedure."));
    }

    private static void onlyLanguage(HttpServletRequest request) {
        QueryReader reader = new QueryReader(request.getParameterMap());
        if (!reader.faults().isEmpty()) {
            throw Problem.invalid(reader.faults()).refusal();
        }
    }

    /** What is wrong with a chart, as problem details tell it: the element stands in the sentence. */
    static Problem refused(List<org.sundial.procedure.Fault> faults) {
        List<Fault> told = faults.stream()
                .map(fault -> new Fault("/bpmn", Text.of(fault.zh(), fault.en())))
                .toList();
        return new Problem(
                CatalogueProblems.PROCEDURE_REFUSED,
                Text.of(
                        "流程图有 " + told.size() + " 处要改正。",
                        "The chart has " + told.size() + (told.size() == 1 ? " fault." : " faults.")),
                new Faults(told));
    }
}
