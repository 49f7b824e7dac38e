package org.sundial.app.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.sundial.ledger.BundleCoordinates;
import org.sundial.ledger.HashMissing;
import org.sundial.ledger.TileCoordinates;
import org.sundial.ledger.TlogProof;

/** The log as tlog-tiles serves it: checkpoint, tiles, entry bundles; and the keys and policy to check them with. */
@RestController
class LogEndpoint {
    private static final String PREFIX = "/log/";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** "This endpoint is immutable, so its caching headers SHOULD be long-lived." */
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** "This endpoint is mutable, so its headers SHOULD prevent caching beyond a few seconds." */
    private static final CacheControl A_SECOND =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

    private final Publication publication;
    private final LogKeys keys;
    private final LedgerConfiguration.PolicyText policy;
    private final Receipts receipts;

    LogEndpoint(Publication publication, LogKeys keys, LedgerConfiguration.PolicyText policy, Receipts receipts) {
        this.publication = publication;
        this.keys = keys;
        this.policy = policy;
        this.receipts = receipts;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return publication
                .current()
                .map(kept -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .cacheControl(A_SECOND)
                        .body(kept.note().encode().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(LogEndpoint::missing);
    }

    @GetMapping("/log/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        String path = request.getRequestURI().substring(PREFIX.length());
        long size = publication.current().map(kept -> kept.checkpoint().size()).orElse(0L);
        try {
            Optional<TileCoordinates> tile = TileCoordinates.parse(path).filter(at -> isPublished(at, size));
            if (tile.isPresent()) {
                return immutable().body(publication.folder().tile(tile.get()));
            }
            Optional<BundleCoordinates> bundle = BundleCoordinates.parse(path)
                    .filter(at -> isPublished(new TileCoordinates(0, at.index(), at.width()), size));
            return bundle.isPresent() ? entries(publication.folder().bundle(bundle.get()), request) : missing();
        } catch (HashMissing e) {
            return missing();
        }
    }

    /** Whether a checkpoint of this size, or an earlier one, needs this tile: what is not signed over yet is not shown. */
    private static boolean isPublished(TileCoordinates at, long size) {
        return TileCoordinates.at(at.level(), at.index(), size)
                .filter(widest -> at.width() <= widest.width())
                .isPresent();
    }

    /** "Entry bundles SHOULD be compressed at the HTTP layer." */
    private static ResponseEntity<byte[]> entries(byte[] bundle, HttpServletRequest request) {
        ResponseEntity.BodyBuilder answer = immutable().header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (!accepted.contains("gzip")) {
            return answer.body(bundle);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bundle);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(packed.toByteArray());
    }

    @GetMapping("/log/vkey")
    ResponseEntity<String> vkey() {
        return text(keys.log().key().vkey() + "\n");
    }

    @GetMapping("/log/witness/vkey")
    ResponseEntity<String> witnessVkey() {
        return text(keys.witness().key().vkey() + "\n");
    }

    @GetMapping("/log/policy")
    ResponseEntity<String> policy() {
        return text(policy.text());
    }

    /** The proof of the entry with this number, from 1, as a {@code .tlog-proof} file. */
    @GetMapping("/log/proof/{number:\\d{1,18}}")
    ResponseEntity<byte[]> proof(@PathVariable long number) {
        Optional<TlogProof> proof = receipts.proof(number - 1);
        ContentDisposition name = ContentDisposition.attachment()
                .filename("entry-" + number + ".tlog-proof")
                .build();
        return proof.map(found -> ResponseEntity.ok()
                        .contentType(TEXT)
                        .cacheControl(CacheControl.noCache())
                        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                        .body(found.encode().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(LogEndpoint::missing);
    }

    private static ResponseEntity.BodyBuilder immutable() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER);
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(text);
    }

    /** Not remembered by any cache: what is not there now may be in a second. */
    private static ResponseEntity<byte[]> missing() {
        return ResponseEntity.status(404).cacheControl(CacheControl.noStore()).build();
    }
}
