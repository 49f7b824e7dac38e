package org.sundial.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final String LOG = Golden.LOG.verifierKey().vkey();
    private static final String P = Golden.PEOPLE.verifierKey().vkey();
    private static final String U = Golden.UNIVERSITY.verifierKey().vkey();
    private static final String BASE = "log " + LOG + "\nwitness p " + P + "\nwitness u " + U + "\n";
    private static final SignedNote COSIGNED = SignedNote.parse(Golden.bytes("cosigned"));

    @Test
    void the_golden_policy_is_read_with_its_addresses() {
        Policy policy = Policy.parse(Golden.text("policy"));
        assertThat(policy.logs())
                .containsExactly(new Policy.Log(Golden.LOG.verifierKey(), Optional.of("https://sundial.example/log")));
        assertThat(policy.witnesses())
                .containsExactly(
                        new Policy.Witness("people", Golden.PEOPLE.verifierKey(), Optional.empty()),
                        new Policy.Witness(
                                "university",
                                Golden.UNIVERSITY.verifierKey(),
                                Optional.of("https://witness.example/")));
        assertThat(policy.groups()).containsExactly(new Policy.Group("public", 2, List.of("people", "university")));
        assertThat(policy.quorum()).contains("public");
    }

    @Test
    void a_checkpoint_with_its_quorum_is_accepted_and_says_who_saw_it_when() {
        assertThat(Policy.parse(Golden.text("policy")).judge(COSIGNED, Ed25519::verifier))
                .isEqualTo(new PolicyVerdict.Satisfied(
                        Checkpoint.parse(COSIGNED.text()),
                        Golden.LOG.verifierKey(),
                        List.of(
                                new Cosignature(Golden.PEOPLE.verifierKey(), Instant.ofEpochSecond(Golden.TIME)),
                                new Cosignature(
                                        Golden.UNIVERSITY.verifierKey(), Instant.ofEpochSecond(Golden.TIME + 1)))));
    }

    @ParameterizedTest
    @CsvSource({
        // rule                                  , who cosigned, accepted
        "quorum none                             , ''          , true",
        "quorum p                                , p           , true",
        "quorum p                                , u           , false",
        "group g any p u|quorum g                , u           , true",
        "group g any p u|quorum g                , ''          , false",
        "group g all p u|quorum g                , p           , false",
        "group g all p u|quorum g                , p u         , true",
        "group g 2 p u|quorum g                  , u           , false",
        "group g 1 p|group h all g u|quorum h    , p u         , true",
        "group g 1 p|group h all g u|quorum h    , u           , false",
        "group g 1 p|group h all g u|quorum h    , p           , false"
    })
    void the_quorum_decides(String rule, String cosigners, boolean accepted) {
        Policy policy = Policy.parse(BASE + rule.replace('|', '\n') + "\n");
        List<NoteSignature> lines = COSIGNED.signatures().stream()
                .filter(line -> line.name().equals(Golden.LOG.verifierKey().name())
                        || (cosigners.contains("p") && line.name().endsWith("人大"))
                        || (cosigners.contains("u") && line.name().endsWith("university")))
                .toList();
        PolicyVerdict verdict = policy.judge(new SignedNote(COSIGNED.text(), lines), Ed25519::verifier);
        assertThat(verdict instanceof PolicyVerdict.Satisfied).isEqualTo(accepted);
        assertThat(verdict instanceof PolicyVerdict.QuorumMissed).isEqualTo(!accepted);
    }

    @Test
    void without_the_log_itself_witnesses_do_not_help() {
        SignedNote onlyWitnesses =
                new SignedNote(COSIGNED.text(), COSIGNED.signatures().subList(2, 4));
        assertThat(Policy.parse(BASE + "quorum p\n").judge(onlyWitnesses, Ed25519::verifier))
                .isEqualTo(new PolicyVerdict.UnknownLog("sundial.example/log"));
        assertThat(Policy.parse("quorum none").judge(COSIGNED, Ed25519::verifier))
                .isInstanceOf(PolicyVerdict.UnknownLog.class);
    }

    @Test
    void a_key_signs_only_under_its_own_origin() {
        Checkpoint foreign = new Checkpoint("other.example/log", 5, TreeHasher.emptyRoot());
        SignedNote note = SignedNote.sign(foreign.text(), List.of(Ed25519.signer(Golden.LOG)));
        assertThat(Policy.trusting(Golden.LOG.verifierKey()).judge(note, Ed25519::verifier))
                .isEqualTo(new PolicyVerdict.UnknownLog("other.example/log"));
    }

    @Test
    void a_false_line_of_a_known_key_and_a_text_that_is_no_checkpoint_are_told_apart() {
        Policy policy = Policy.parse(BASE + "quorum none\n");
        SignedNote changed = new SignedNote(COSIGNED.text().replace("\n5\n", "\n6\n"), COSIGNED.signatures());
        assertThat(policy.judge(changed, Ed25519::verifier))
                .isEqualTo(new PolicyVerdict.FalseSignature(Golden.LOG.verifierKey()));
        SignedNote letter = SignedNote.sign("Dear log\n", List.of(Ed25519.signer(Golden.LOG)));
        assertThat(policy.judge(letter, Ed25519::verifier)).isInstanceOf(PolicyVerdict.NotACheckpoint.class);
    }

    @Test
    void every_wrong_line_is_told_at_once() {
        String wrong = BASE
                + String.join(
                        "\n",
                        "log " + P,
                        "log " + LOG,
                        "log",
                        "witness q " + LOG,
                        "witness r " + U,
                        "witness p x+00000000+AAAA",
                        "witness none " + P,
                        "group g 3 p u",
                        "group g 0 p",
                        "group g 2 p nobody",
                        "group g any",
                        "group h all none",
                        "mirror m",
                        "quorum nobody",
                        "quorum p u",
                        "quorum p",
                        "quorum u",
                        "");
        assertThatThrownBy(() -> Policy.parse(wrong))
                .isInstanceOf(Malformed.class)
                .satisfies(e -> {
                    for (int line = 4; line <= 18; line++) {
                        assertThat(e.getMessage()).contains("line " + line + ":");
                    }
                    assertThat(e.getMessage()).contains("line 20:").doesNotContain("line 19:");
                });
    }

    @Test
    void a_witness_counts_in_one_group_only_and_a_quorum_is_demanded() {
        assertThatThrownBy(() -> Policy.parse(BASE + "group g any p\ngroup h any p\nquorum h\n"))
                .hasMessageContaining("line 5");
        assertThatThrownBy(() -> Policy.parse(BASE)).hasMessageContaining("quorum");
        assertThatThrownBy(() -> Policy.parse(BASE + "\r\nquorum none\n")).hasMessageContaining("control");
    }
}
