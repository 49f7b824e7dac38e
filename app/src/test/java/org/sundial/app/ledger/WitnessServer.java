package org.sundial.app.ledger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sundial.app.database.TestDatabase;
import org.sundial.ledger.Ed25519;
import org.sundial.ledger.NoteSignature;
import org.sundial.ledger.SignatureType;
import org.sundial.ledger.SignerKey;
import org.sundial.ledger.VerifierKey;
import org.sundial.ledger.WitnessDecision;

/** A neighbour's witness, with a database of its own, behind a plain web server. */
final class WitnessServer implements AutoCloseable {
    final Witness witness;
    final VerifierKey key;
    final AtomicInteger asked = new AtomicInteger();
    volatile boolean broken;
    private final HttpServer server;

    WitnessServer(TestDatabase memory, VerifierKey watched) throws IOException {
        SignerKey own = Ed25519.generate("neighbour.example/witness", SignatureType.COSIGNATURE_V1, new SecureRandom());
        this.key = own.verifierKey();
        this.witness = new Witness(
                new LogStore(memory.app()),
                FastEd25519.signer(own),
                Map.of(watched.name(), List.of(watched)),
                InstantSource.system());
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/witness/add-checkpoint", this::answer);
        server.start();
    }

    LedgerSettings.OutsideWitness settings() {
        return new LedgerSettings.OutsideWitness(
                "neighbour",
                URI.create("http://localhost:" + server.getAddress().getPort() + "/witness"),
                key.vkey());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            if (broken) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            Witness.Answer answer = witness.add(exchange.getRequestBody().readAllBytes());
            String body = answer.decision() instanceof WitnessDecision.Conflict conflict
                    ? conflict.body()
                    : answer.cosignature().map(NoteSignature::line).orElse("refused\n");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.decision().status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
