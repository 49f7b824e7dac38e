package org.sundial.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sundial.ledger.BundleCoordinates;
import org.sundial.ledger.EntryBundle;
import org.sundial.ledger.Hash;
import org.sundial.ledger.HashMissing;
import org.sundial.ledger.LogReader;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.Tile;
import org.sundial.ledger.TileCoordinates;

/** Somebody else's log, read over HTTP as tlog-tiles serves it. */
final class RemoteLog implements LogReader {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_BUNDLE = Tile.FULL * (2 + EntryBundle.LONGEST_ENTRY);

    private final URI prefix;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** @param prefix where {@code checkpoint} and {@code tile/} are, such as {@code https://…/log} */
    RemoteLog(String prefix) {
        this.prefix = URI.create(prefix.endsWith("/") ? prefix : prefix + "/");
    }

    @Override
    public byte[] checkpoint() {
        return get("checkpoint", SignedNote.LONGEST).orElseThrow(() -> new HashMissing("checkpoint"));
    }

    /** The key the log itself states, in one line; empty if it states none. */
    Optional<String> vkey() {
        return get("vkey", 4096).map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }

    @Override
    public byte[] tile(TileCoordinates at) {
        int longest = Tile.FULL * Hash.LENGTH;
        // "MAY delete any partial tile once the corresponding full tile is available."
        return get(at.path(), longest)
                .or(() -> get(TileCoordinates.full(at.level(), at.index()).path(), longest)
                        .map(full -> Arrays.copyOf(full, at.width() * Hash.LENGTH)))
                .orElseThrow(() -> new HashMissing(at.path()));
    }

    @Override
    public byte[] bundle(BundleCoordinates at) {
        return get(at.path(), LONGEST_BUNDLE)
                .or(() -> get(new BundleCoordinates(at.index(), Tile.FULL).path(), LONGEST_BUNDLE)
                        .map(full -> EntryBundle.cut(full, at.width())))
                .orElseThrow(() -> new HashMissing(at.path()));
    }

    /** Entries from (inclusive, the first of a bundle) to (exclusive), of a log of this size. */
    List<byte[]> entries(long from, long to, long size) {
        List<byte[]> entries = new ArrayList<>();
        for (long index = from / Tile.FULL; index * Tile.FULL < to; index++) {
            BundleCoordinates at = BundleCoordinates.at(index, size).orElseThrow();
            entries.addAll(EntryBundle.decode(bundle(at), at.width()));
        }
        return entries.subList(0, (int) (to - from));
    }

    private Optional<byte[]> get(String path, int longest) {
        IOException last = new IOException(path);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return getOnce(path, longest);
            } catch (IOException e) {
                last = e;
            }
        }
        throw new UncheckedIOException("could not read " + prefix.resolve(path), last);
    }

    private Optional<byte[]> getOnce(String path, int longest) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(prefix.resolve(path)).timeout(PATIENCE).build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return switch (response.statusCode()) {
                    case 200 -> Optional.of(body.readNBytes(longest + 1));
                    case 404, 410 -> Optional.empty();
                    default -> throw new IOException(path + " answered " + response.statusCode());
                };
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading " + path, e);
        }
    }
}
