package org.sundial.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sundial.app.ledger.Checkpoints.Kept;
import org.sundial.ledger.ConsistencyProof;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.NoteSignature;
import org.sundial.ledger.NoteVerdict;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.TileHashReader;
import org.sundial.ledger.VerifierKey;
import org.sundial.ledger.WitnessRequest;

/** 外部见证方. Asks one witness elsewhere to cosign, by tlog-witness; used by one thread at a time. */
final class OutsideWitness {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideWitness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final String name;
    private final URI address;
    private final VerifierKey key;
    private final HttpClient client;
    private final Publication publication;
    private final InstantSource clock;
    private long known;
    private volatile Standing standing = new Standing(Optional.empty(), 0, false, "");

    OutsideWitness(
            LedgerSettings.OutsideWitness settings, HttpClient client, Publication publication, InstantSource clock) {
        this.name = settings.name();
        this.address = URI.create(settings.url().toString().replaceFirst("/$", "") + "/add-checkpoint");
        this.key = VerifierKey.parse(settings.vkey());
        this.client = client;
        this.publication = publication;
        this.clock = clock;
    }

    /**
     * How it stands with this witness.
     *
     * @param cosignedAt when it last cosigned
     * @param size and how many leaves
     * @param alarm whether it says that this log did not grow from the one it knows
     * @param trouble why it did not cosign the last time, for the operator; empty if it did
     */
    record Standing(Optional<Instant> cosignedAt, long size, boolean alarm, String trouble) {}

    String name() {
        return name;
    }

    Standing standing() {
        return standing;
    }

    /** Asks for a cosignature and merges it; whether it was given. */
    boolean cosign(Kept issued) {
        try {
            Answer answer = ask(issued, known);
            if (answer.status == 409) {
                long seen = Long.parseLong(answer.body.strip());
                if (seen == known || seen > issued.checkpoint().size()) {
                    return alarm("it has seen " + seen + " leaves of another history");
                }
                // It remembers another size than we do: after a restart, or when another node led.
                known = seen;
                answer = ask(issued, seen);
            }
            return switch (answer.status) {
                case 200 -> merge(issued, answer.body);
                case 409, 422 -> alarm("it answered " + answer.status);
                default -> trouble("it answered " + answer.status);
            };
        } catch (IOException | NumberFormatException | Malformed e) {
            return trouble(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean merge(Kept issued, String lines) throws IOException {
        SignedNote answered =
                issued.note().with(lines.lines().map(NoteSignature::parse).toList());
        if (!(answered.verify(List.of(FastEd25519.verifier(key))) instanceof NoteVerdict.Verified verified)) {
            return trouble("its cosignature does not hold for " + key);
        }
        publication.merge(issued.note().text(), List.copyOf(verified.by().values()));
        known = issued.checkpoint().size();
        standing = new Standing(Optional.of(clock.instant()), known, false, "");
        return true;
    }

    private boolean alarm(String what) {
        if (!standing.alarm) {
            LOG.error("witness {} refuses this log: {}. Compare both logs before anything else.", name, what);
        }
        standing = new Standing(standing.cosignedAt, standing.size, true, what);
        return false;
    }

    private boolean trouble(String what) {
        if (standing.trouble.isEmpty()) {
            LOG.warn("witness {} did not cosign: {}", name, what);
        }
        standing = new Standing(standing.cosignedAt, standing.size, standing.alarm, what);
        return false;
    }

    private record Answer(int status, String body) {}

    private Answer ask(Kept issued, long old) throws IOException, InterruptedException {
        long size = issued.checkpoint().size();
        ConsistencyProof proof = ConsistencyProof.make(old, size, new TileHashReader(publication.folder(), size));
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(
                        new WitnessRequest(old, proof.path(), issued.note()).encode()))
                .build();
        HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new Answer(
                    response.statusCode(), new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
        }
    }
}
