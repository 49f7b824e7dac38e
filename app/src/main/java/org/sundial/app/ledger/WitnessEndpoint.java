package org.sundial.app.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.WitnessDecision;

/** 见证接口. This node as a witness of its neighbours' logs, by tlog-witness. */
@RestController
class WitnessEndpoint {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final int LONGEST = 1_000_000;

    private final Witness witness;

    WitnessEndpoint(Witness witness) {
        this.witness = witness;
    }

    @PostMapping("/witness/add-checkpoint")
    ResponseEntity<String> add(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return ResponseEntity.status(413).build();
        }
        Witness.Answer answer = witness.add(body);
        // Remembered and committed by now: only what is kept is answered.
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.decision().status()).cacheControl(CacheControl.noStore());
        return switch (answer.decision()) {
            case WitnessDecision.Cosign given ->
                response.contentType(TEXT)
                        .body(answer.cosignature().orElseThrow().line());
            case WitnessDecision.Conflict conflict ->
                response.contentType(MediaType.parseMediaType(WitnessDecision.Conflict.MEDIA_TYPE))
                        .body(conflict.body());
            case WitnessDecision.BadRequest refused ->
                response.contentType(TEXT).body(refused.detail() + "\n");
            case WitnessDecision.NotSigned refused ->
                response.contentType(TEXT).body("no valid signature by a key trusted for this origin\n");
            case WitnessDecision.UnknownOrigin refused ->
                response.contentType(TEXT).body("this witness does not watch " + refused.origin() + "\n");
            case WitnessDecision.Unproven refused ->
                response.contentType(TEXT).body("the consistency proof does not hold; this request is kept\n");
        };
    }

    /** What was cosigned last for an origin, by the hexadecimal SHA-256 of its name: for monitors. */
    @GetMapping("/witness/{origin:[0-9a-f]{64}}/checkpoint")
    ResponseEntity<String> checkpoint(@PathVariable String origin) {
        return witness.origin(origin)
                .flatMap(witness::note)
                .map(SignedNote::encode)
                .map(note -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .cacheControl(CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic())
                        .body(note))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }
}
