package org.sundial.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WitnessTest {

    private static final VerifierKey KEY = Golden.LOG.verifierKey();
    private static final String ORIGIN = KEY.name();
    private static final MemoryLog LOG = MemoryLog.of(3, 5, 9);

    private static WitnessState remembering(Optional<Checkpoint> latest) {
        return new WitnessState(ORIGIN, List.of(KEY), latest);
    }

    private static WitnessDecision ask(WitnessState state, String body) {
        return WitnessState.decide(
                SignedNote.bytes(body),
                origin -> origin.equals(state.origin()) ? Optional.of(state) : Optional.empty(),
                Ed25519::verifier);
    }

    private static Checkpoint at(int size) {
        return LOG.issued.stream().filter(c -> c.size() == size).findFirst().orElseThrow();
    }

    private static SignedNote signed(Checkpoint checkpoint) {
        return SignedNote.sign(checkpoint.text(), List.of(Ed25519.signer(Golden.LOG)));
    }

    private static String request(long old, long proofFrom, int size) {
        List<Hash> proof = ConsistencyProof.make(proofFrom, size, new TileHashReader(LOG, size))
                .path();
        return new WitnessRequest(old, proof, signed(at(size))).encode();
    }

    @Test
    void the_golden_request_is_read_written_and_answered() {
        String body = Golden.text("add-checkpoint");
        assertThat(WitnessRequest.parse(Golden.bytes("add-checkpoint")).encode())
                .isEqualTo(body);
        TreeAppender three = new TreeAppender();
        Golden.entries().subList(0, 3).forEach(three::append);
        WitnessState state = remembering(Optional.of(new Checkpoint(ORIGIN, 3, three.root())));
        assertThat(ask(state, body)).isInstanceOfSatisfying(WitnessDecision.Cosign.class, cosign -> {
            assertThat(cosign.next().size()).isEqualTo(5);
            assertThat(Golden.text("checkpoint")).startsWith(cosign.text() + "\n");
        });
    }

    @ParameterizedTest
    @CsvSource({
        // remembered, old in request, proof from, checkpoint, status
        "0, 0, 0, 3, 200",
        "3, 3, 3, 5, 200",
        "5, 5, 5, 9, 200",
        "5, 5, 5, 5, 200",
        "3, 5, 5, 3, 400",
        "5, 3, 3, 9, 409",
        "5, 0, 0, 9, 409",
        "0, 3, 3, 5, 409",
        "5, 5, 3, 9, 422",
        "5, 5, 0, 9, 422"
    })
    void each_case_has_its_status(int remembered, int old, int proofFrom, int size, int status) {
        WitnessState state = remembering(remembered == 0 ? Optional.empty() : Optional.of(at(remembered)));
        String body = proofFrom > size
                ? new WitnessRequest(old, List.of(), signed(at(size))).encode()
                : request(old, proofFrom, size);
        WitnessDecision decision = ask(state, body);
        assertThat(decision.status()).isEqualTo(status);
        if (decision instanceof WitnessDecision.Conflict conflict) {
            assertThat(conflict.body()).isEqualTo(remembered + "\n");
        }
    }

    @Test
    void a_log_that_shows_two_roots_for_one_size_gets_a_conflict() {
        WitnessState state = remembering(Optional.of(at(5)));
        Checkpoint forked = new Checkpoint(ORIGIN, 5, at(3).root());
        String body = new WitnessRequest(5, List.of(), signed(forked)).encode();
        assertThat(ask(state, body)).isEqualTo(new WitnessDecision.Conflict(5));
    }

    @Test
    void a_log_that_rewrote_its_past_is_not_cosigned() {
        WitnessState state = remembering(Optional.of(new Checkpoint(ORIGIN, 5, at(3).root())));
        assertThat(ask(state, request(5, 5, 9)))
                .isInstanceOfSatisfying(
                        WitnessDecision.Unproven.class,
                        u -> assertThat(u.claimed()).isEqualTo(at(9)));
    }

    @Test
    void an_unknown_origin_or_signature_is_not_cosigned() {
        String body = request(3, 3, 5);
        assertThat(ask(new WitnessState("other.example", List.of(KEY), Optional.empty()), body))
                .isEqualTo(new WitnessDecision.UnknownOrigin(ORIGIN));
        WitnessState otherKey = new WitnessState(ORIGIN, List.of(Golden.STRANGER.verifierKey()), Optional.of(at(3)));
        assertThat(ask(otherKey, body)).isEqualTo(new WitnessDecision.NotSigned());
        String falsely = body.replaceFirst("\n5\n", "\n6\n");
        assertThat(ask(remembering(Optional.of(at(3))), falsely)).isEqualTo(new WitnessDecision.NotSigned());
    }

    @Test
    void signature_is_judged_before_size() {
        String unsigned = request(3, 3, 5).replaceFirst("\n5\n", "\n2\n");
        assertThat(ask(remembering(Optional.empty()), unsigned).status()).isEqualTo(403);
    }

    @Test
    void what_is_not_a_request_is_a_bad_request() {
        String body = request(3, 3, 5);
        for (String wrong : List.of(
                "",
                "old 3\n",
                body.replace("old 3", "old 03"),
                body.replace("old 3", "old"),
                body.replace("old 3", "3"),
                body.replaceFirst("=\n", "\n"),
                body.replaceFirst("\n\n", "\n" + (at(3).root().base64() + "\n").repeat(64) + "\n"),
                body.replace("\n— ", "\n"))) {
            assertThat(ask(remembering(Optional.empty()), wrong).status())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void the_last_cosigned_checkpoint_is_shown_under_the_hash_of_the_origin() {
        // printf 'example.com/behind-the-sofa' | sha256sum
        assertThat(WitnessState.monitoringPath("example.com/behind-the-sofa"))
                .isEqualTo("5fd2dc0beb4ce54da5050cf6d5c75248b023abad441c3cecde3976fbe9da4fe4/checkpoint");
    }

    @Test
    void a_witness_answer_is_read_and_only_what_verifies_is_kept() {
        SignedNote checkpoint = SignedNote.parse(Golden.bytes("checkpoint"));
        String answer =
                Golden.text("cosigned").substring(Golden.text("cosigned").indexOf("\u2014 stranger"));
        List<NoteSignature> lines = NoteSignature.parseLines(answer);
        assertThat(lines).hasSize(3);
        NoteVerdict verdict =
                new SignedNote(checkpoint.text(), lines).verify(List.of(Ed25519.verifier(Golden.PEOPLE.verifierKey())));
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        NoteVerdict.Verified.class,
                        verified -> assertThat(
                                        checkpoint.with(verified.by().values()).signatures())
                                .hasSize(2));
        assertThatThrownBy(() -> NoteSignature.parseLines(answer.strip())).isInstanceOf(Malformed.class);
    }
}
