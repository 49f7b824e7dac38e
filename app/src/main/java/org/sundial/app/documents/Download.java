package org.sundial.app.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * 下载. How a file leaves the house: saved, never shown within our pages, and with no power over them. The caller has
 * made sure that this reader may have it.
 */
public final class Download {
    private Download() {}

    /** Something handed in, under the name it has in the case. */
    public static ResponseEntity<byte[]> of(Attachment attachment, String name, byte[] content) {
        return answer(attachment.type().mediaType(), name, content);
    }

    /** An instrument of ours. */
    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return answer(FileType.PDF.mediaType(), name, content);
    }

    private static ResponseEntity<byte[]> answer(String mediaType, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(FileNames.safe(name), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(content);
    }
}
