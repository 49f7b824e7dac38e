package org.sundial.ledger;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * 见证方. What a witness remembers of one log, and what it decides about a request; storing the decision's checkpoint is
 * the caller's, atomically with the check and before the reply, or two requests could roll the log back between them.
 *
 * @param origin the log's origin
 * @param keys the keys the witness trusts for that origin
 * @param latest the checkpoint cosigned last; empty if none was
 */
public record WitnessState(String origin, List<VerifierKey> keys, Optional<Checkpoint> latest) {

    public WitnessState {
        keys = List.copyOf(keys);
    }

    /** Where a witness shows the checkpoint it cosigned last, to be set after its monitoring prefix. */
    public static String monitoringPath(String origin) {
        return HexFormat.of().formatHex(TreeHasher.sha256().digest(SignedNote.bytes(origin))) + "/checkpoint";
    }

    /** Decides about a request body; {@code states} finds what is remembered of an origin. */
    public static WitnessDecision decide(
            byte[] body,
            Function<String, Optional<WitnessState>> states,
            Function<VerifierKey, NoteVerifier> verifiers) {
        WitnessRequest request;
        Checkpoint checkpoint;
        try {
            request = WitnessRequest.parse(body);
            checkpoint = Checkpoint.parse(request.checkpoint().text());
        } catch (Malformed e) {
            return new WitnessDecision.BadRequest(String.valueOf(e.getMessage()));
        }
        return states.apply(checkpoint.origin())
                .map(state -> state.decide(request, checkpoint, verifiers))
                .orElseGet(() -> new WitnessDecision.UnknownOrigin(checkpoint.origin()));
    }

    private WitnessDecision decide(
            WitnessRequest request, Checkpoint next, Function<VerifierKey, NoteVerifier> verifiers) {
        NoteVerdict signatures =
                request.checkpoint().verify(keys.stream().map(verifiers).toList());
        if (!(signatures instanceof NoteVerdict.Verified)) {
            return new WitnessDecision.NotSigned();
        }
        if (request.oldSize() > next.size()) {
            return new WitnessDecision.BadRequest(
                    "old size " + request.oldSize() + " is larger than the checkpoint's " + next.size());
        }
        long known = latest.map(Checkpoint::size).orElse(0L);
        if (request.oldSize() != known) {
            return new WitnessDecision.Conflict(known);
        }
        Hash root = latest.map(Checkpoint::root).orElse(TreeHasher.emptyRoot());
        if (known == next.size() && !root.equals(next.root())) {
            return new WitnessDecision.Conflict(known);
        }
        boolean grows = new ConsistencyProof(known, next.size(), request.proof()).verify(root, next.root());
        return grows
                ? new WitnessDecision.Cosign(next, request.checkpoint().text())
                : new WitnessDecision.Unproven(next);
    }
}
