package org.sundial.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {

    private static final Policy POLICY = Policy.parse(Golden.text("policy"));
    private static final Hash LEAF = TreeHasher.leafHash(Golden.entries().get(2));

    @Test
    void a_proof_is_written_to_the_golden_byte() {
        List<Hash> leaves = Golden.entries().stream().map(TreeHasher::leafHash).toList();
        SignedNote cosigned = SignedNote.parse(Golden.bytes("cosigned"));
        TlogProof two = TlogProof.of(InclusionProof.make(2, 5, Trees.reader(leaves)), cosigned);
        assertThat(two.encode()).isEqualTo(Golden.text("entry-2.tlog-proof"));
        TlogProof four = TlogProof.of(InclusionProof.make(4, 5, Trees.reader(leaves)), cosigned);
        TlogProof extra = new TlogProof(Optional.of("bm9ib2R5IHNpZ25lZCB0aGlz"), 4, four.path(), cosigned);
        assertThat(extra.encode()).isEqualTo(Golden.text("entry-4-with-extra.tlog-proof"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry-2.tlog-proof", "entry-4-with-extra.tlog-proof"})
    void a_proof_is_read_back_as_written(String name) {
        assertThat(TlogProof.parse(Golden.text(name)).encode()).isEqualTo(Golden.text(name));
    }

    @Test
    void the_golden_proof_shows_its_entry_and_no_other() {
        TlogProof proof = TlogProof.parse(Golden.text("entry-2.tlog-proof"));
        assertThat(proof.verify(LEAF, POLICY, Ed25519::verifier))
                .isInstanceOfSatisfying(ProofVerdict.Included.class, included -> {
                    assertThat(included.index()).isEqualTo(2);
                    assertThat(included.checkpoint().witnesses()).hasSize(2);
                });
        Hash other = TreeHasher.leafHash(Golden.entries().get(3));
        assertThat(proof.verify(other, POLICY, Ed25519::verifier)).isInstanceOf(ProofVerdict.NotIncluded.class);
        TlogProof elsewhere = new TlogProof(Optional.empty(), 3, proof.path(), proof.checkpoint());
        assertThat(elsewhere.verify(LEAF, POLICY, Ed25519::verifier)).isInstanceOf(ProofVerdict.NotIncluded.class);
        TlogProof beyond = new TlogProof(Optional.empty(), 5, proof.path(), proof.checkpoint());
        assertThat(beyond.verify(LEAF, POLICY, Ed25519::verifier)).isInstanceOf(ProofVerdict.NotIncluded.class);
    }

    @Test
    void a_checkpoint_the_policy_refuses_proves_nothing() {
        TlogProof proof = TlogProof.parse(Golden.text("entry-2.tlog-proof"));
        Policy other = Policy.trusting(Golden.STRANGER.verifierKey());
        assertThat(proof.verify(LEAF, other, Ed25519::verifier))
                .isEqualTo(new ProofVerdict.CheckpointRefused(new PolicyVerdict.UnknownLog("sundial.example/log")));
    }

    @Test
    void what_is_not_a_proof_is_refused() {
        String golden = Golden.text("entry-2.tlog-proof");
        for (String wrong : List.of(
                "",
                golden.replace("@v1", "@v2"),
                golden.replace("index 2", "index 02"),
                golden.replace("index 2", "index -2"),
                golden.replace("index 2\n", ""),
                golden.replace("index 2", "extra !\nindex 2"),
                golden.replace("index 2", "extra\nindex 2"),
                golden.replaceFirst("=\n", "\n"),
                golden.replace("\n\n", "\n"),
                golden.replaceFirst("\n\n", "\n" + (LEAF.base64() + "\n").repeat(61) + "\n"))) {
            assertThatThrownBy(() -> TlogProof.parse(wrong)).as(wrong).isInstanceOf(Malformed.class);
        }
    }
}
