package org.sundial.app.ledger;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.Cosignature;
import org.sundial.ledger.NoteSignature;
import org.sundial.ledger.NoteSigner;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.TreeHasher;
import org.sundial.ledger.VerifierKey;
import org.sundial.ledger.WitnessDecision;
import org.sundial.ledger.WitnessRequest;
import org.sundial.ledger.WitnessState;

/**
 * 见证方. Cosigns a log's checkpoint if the log grew from the one cosigned last. The house witness watches this node's own
 * log, and the logs of neighbours that ask for it, by the same rules and in the same table.
 */
final class Witness {
    private final LogStore store;
    private final NoteSigner signer;
    private final Map<String, List<VerifierKey>> watched;
    private final InstantSource clock;

    /**
     * A witness.
     *
     * @param watched the keys trusted for each origin; any other origin is unknown
     */
    Witness(LogStore store, NoteSigner signer, Map<String, List<VerifierKey>> watched, InstantSource clock) {
        this.store = store;
        this.signer = signer;
        this.watched = Map.copyOf(watched);
        this.clock = clock;
    }

    /** The decision about a request, and the cosignature if it was given. */
    record Answer(WitnessDecision decision, Optional<NoteSignature> cosignature) {}

    /** Checks, remembers and cosigns; in the caller's transaction if there is one. */
    Answer add(byte[] body) {
        return Objects.requireNonNull(store.transaction()
                .execute(status -> decided(body, WitnessState.decide(body, this::locked, FastEd25519::verifier))));
    }

    private Answer decided(byte[] body, WitnessDecision decision) {
        return switch (decision) {
            case WitnessDecision.Cosign cosign -> {
                NoteSignature line = Cosignature.sign(cosign.text(), clock.instant(), signer);
                SignedNote seen = WitnessRequest.parse(body).checkpoint();
                // The row is locked since it was read: no other request can have grown it in between. The reply leaves
                // after the commit, so a crash here forgets a cosignature nobody has.
                remember(cosign.next(), seen.with(List.of(line)));
                yield new Answer(decision, Optional.of(line));
            }
            case WitnessDecision.Unproven unproven -> {
                keepEvidence(unproven.claimed().origin(), body);
                yield new Answer(decision, Optional.empty());
            }
            case WitnessDecision.BadRequest refused -> new Answer(refused, Optional.empty());
            case WitnessDecision.NotSigned refused -> new Answer(refused, Optional.empty());
            case WitnessDecision.UnknownOrigin refused -> new Answer(refused, Optional.empty());
            case WitnessDecision.Conflict refused -> new Answer(refused, Optional.empty());
        };
    }

    private Optional<WitnessState> locked(String origin) {
        List<VerifierKey> keys = watched.get(origin);
        if (keys == null) {
            return Optional.empty();
        }
        // A row to lock must exist, or two first requests could both find none.
        store.jdbc()
                .sql("""
                insert into ledger.witnessed (origin, size, root, note, at)
                values (:origin, 0, :root, ''::bytea, now()) on conflict (origin) do nothing
                """)
                .param("origin", origin)
                .param("root", TreeHasher.emptyRoot().bytes())
                .update();
        store.jdbc()
                .sql("select 1 from ledger.witnessed where origin = :origin for update")
                .param("origin", origin)
                .query(Integer.class)
                .single();
        return Optional.of(new WitnessState(origin, keys, latest(origin)));
    }

    /** The checkpoint cosigned last; empty if none was. */
    Optional<Checkpoint> latest(String origin) {
        return note(origin).map(note -> Checkpoint.parse(note.text()));
    }

    /** The same as a note, with the log's signature and ours. */
    Optional<SignedNote> note(String origin) {
        return store.jdbc()
                .sql("select note from ledger.witnessed where origin = :origin and note <> ''::bytea")
                .param("origin", origin)
                .query((row, n) -> SignedNote.parse(row.getBytes(1)))
                .optional();
    }

    /** The origin whose SHA-256 this is, if we watch it: how a monitor asks. */
    Optional<String> origin(String hexHash) {
        return watched.keySet().stream()
                .filter(origin -> hexHash.equals(Sha256.of(origin).hex()))
                .findFirst();
    }

    private void remember(Checkpoint next, SignedNote note) {
        store.jdbc()
                .sql(
                        "update ledger.witnessed set size = :size, root = :root, note = :note, at = :at where origin = :origin")
                .param("size", next.size())
                .param("root", next.root().bytes())
                .param("note", note.encode().getBytes(StandardCharsets.UTF_8))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("origin", next.origin())
                .update();
    }

    private void keepEvidence(String origin, byte[] body) {
        store.jdbc().sql("""
                insert into ledger.evidence (origin, request)
                select :origin, :request where not exists (
                    select 1 from ledger.evidence where origin = :origin and request = :request)
                """).param("origin", origin).param("request", body).update();
    }
}
