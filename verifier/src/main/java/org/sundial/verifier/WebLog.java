package org.sundial.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** A log served over HTTP. */
final class WebLog extends OpenLog {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    WebLog(URI base) {
        this.base = base;
    }

    @Override
    Optional<byte[]> read(String path, int longest) throws IOException {
        IOException last = new IOException(base.toString());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return readOnce(path, longest);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private Optional<byte[]> readOnce(String path, int longest) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .GET()
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == NOT_FOUND || response.statusCode() == GONE) {
                    return Optional.empty();
                }
                if (response.statusCode() != OK) {
                    throw new IOException(request.uri() + " → HTTP " + response.statusCode());
                }
                return Optional.of(body.readNBytes(longest + 1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
