package org.sundial.app.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.sundial.app.web.CommonProblems;
import org.sundial.app.web.ProblemAnswers;
import org.sundial.app.web.ProblemKind;
import org.sundial.app.web.ProblemKinds;
import org.sundial.app.web.Text;
import org.sundial.wire.Receipt;

/** 回执接口. The receipt of an event, as a file anyone can keep and check. */
@RestController
@Tag(name = "receipts", description = "Receipts of the public log. 公开日志的存证回执。")
class ReceiptApi {
    static final ProblemKind NOT_YET = new ProblemKind(
            "receipt-not-yet",
            HttpStatus.SERVICE_UNAVAILABLE,
            Text.of("正在存证", "Being recorded"),
            Text.of(
                    "这件事已经写入，还没有检查点覆盖它。请等 Retry-After 头里的秒数再取。",
                    "It is written, but no checkpoint covers it yet. Wait for the seconds in the Retry-After header."));

    private final Receipts receipts;
    private final ProblemAnswers problems;

    ReceiptApi(Receipts receipts, ProblemAnswers problems) {
        this.receipts = receipts;
        this.problems = problems;
    }

    @GetMapping("/api/v1/receipts/{event}")
    @Operation(
            operationId = "receipt",
            summary = "The receipt of an event 取存证回执",
            description =
                    "The public entry, the fields that may be shown with their salts, and the proof that the entry is"
                            + " in the log. Check it with /verify or the verifier. 公开记录、可以公开的内容和包含证明。")
    @Parameter(name = "event", description = "The event's id. 事件编号。", example = "0193a1c2-7b5e-7cc3-9f00-5f2f6a1b2c3d")
    @ApiResponse(
            responseCode = "200",
            description = "The receipt. 回执。",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(type = "object")))
    ResponseEntity<?> receipt(@PathVariable UUID event, HttpServletRequest request) {
        return switch (receipts.of(event)) {
            case Receipts.Ready ready -> file(event, ready.receipt());
            case Receipts.NotYet wait -> {
                ResponseEntity<Object> answer = problems.answer(NOT_YET.plain(), request);
                yield ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, "2")
                        .body(answer.getBody());
            }
            case Receipts.Unknown unknown ->
                problems.answer(
                        CommonProblems.NOT_FOUND.because(
                                Text.of("没有这个事件的回执。请核对编号。", "There is no receipt of this event. Check its id.")),
                        request);
        };
    }

    private static ResponseEntity<byte[]> file(UUID event, Receipt receipt) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename(event + Receipt.EXTENSION)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                // More witnesses may cosign the same checkpoint later, so it is asked for anew.
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(receipt.encode());
    }

    /** The kinds of refusal this interface adds. */
    @Component
    static final class Kinds implements ProblemKinds {
        @Override
        public List<ProblemKind> kinds() {
            return List.of(NOT_YET);
        }
    }
}
