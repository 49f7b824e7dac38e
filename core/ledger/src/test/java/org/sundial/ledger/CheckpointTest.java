package org.sundial.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    private static final Checkpoint GOLDEN =
            Checkpoint.parse(SignedNote.parse(Golden.bytes("checkpoint")).text());

    @Test
    void the_golden_checkpoint_is_that_of_the_golden_entries() {
        TreeAppender tree = new TreeAppender();
        Golden.entries().forEach(tree::append);
        assertThat(GOLDEN).isEqualTo(new Checkpoint("sundial.example/log", 5, tree.root()));
        assertThat(Golden.text("checkpoint")).startsWith(GOLDEN.text() + "\n");
    }

    @Test
    void extension_lines_are_kept_as_signed() {
        String text = "example.com/log\n20852163\n" + ROOT + "\nextension 1\n受理\n";
        Checkpoint checkpoint = Checkpoint.parse(text);
        assertThat(checkpoint.extensions()).containsExactly("extension 1", "受理");
        assertThat(checkpoint.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "o\n",
                "o\n1\n",
                "o\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "o\n01\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n\n" + ROOT + "\n",
                "o\n1 \n" + ROOT + "\n",
                "o\n１\n" + ROOT + "\n",
                "o\n9223372036854775808\n" + ROOT + "\n",
                "o\n1\nAAAA\n",
                "o\n1\n" + "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=" + "\n",
                "o\n1\n" + ROOT + "\n\n",
                "o\r\n1\n" + ROOT + "\n"
            })
    void what_is_not_a_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_cosignature_signs_header_time_and_text_to_the_golden_byte() {
        assertThat(new String(Cosignature.message(GOLDEN.text(), Golden.TIME), StandardCharsets.UTF_8))
                .isEqualTo(Golden.text("cosigned-message"));
        SignedNote signed = SignedNote.parse(Golden.bytes("checkpoint"));
        SignedNote stranger = SignedNote.sign(signed.text(), List.of(Ed25519.signer(Golden.STRANGER)));
        NoteSignature people =
                Cosignature.sign(signed.text(), Instant.ofEpochSecond(Golden.TIME), Ed25519.signer(Golden.PEOPLE));
        NoteSignature university = Cosignature.sign(
                signed.text(), Instant.ofEpochSecond(Golden.TIME + 1, 999_999_999), Ed25519.signer(Golden.UNIVERSITY));
        assertThat(signed.with(stranger.signatures())
                        .with(List.of(people, university))
                        .encode())
                .isEqualTo(Golden.text("cosigned"));
        assertThat(Cosignature.time(people)).contains(Instant.parse("2026-11-27T04:00:00Z"));
    }

    /** The key id of the cosignature example in tlog-cosignature reads back; its key is not published with it. */
    @Test
    void the_time_of_the_published_cosignature_is_read() {
        NoteSignature line = NoteSignature.parse("— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn"
                + "/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==");
        assertThat(Cosignature.time(line)).contains(Instant.ofEpochSecond(1_679_315_147));
        assertThat(line.line()).contains("jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn");
    }

    @Test
    void a_cosignature_of_another_time_or_length_does_not_hold() {
        SignedNote cosigned = SignedNote.parse(Golden.bytes("cosigned"));
        NoteVerifier people = Ed25519.verifier(Golden.PEOPLE.verifierKey());
        assertThat(cosigned.verify(List.of(people))).isInstanceOf(NoteVerdict.Verified.class);
        NoteSignature line = cosigned.signatures().get(2);
        byte[] later = line.bytes();
        later[7]++;
        byte[] future = line.bytes();
        future[0] = (byte) 0x80;
        byte[] shorter = java.util.Arrays.copyOf(line.bytes(), 64);
        for (byte[] field : List.of(later, future, shorter)) {
            SignedNote changed = new SignedNote(cosigned.text(), List.of(NoteSignature.of(people.key(), field)));
            assertThat(changed.verify(List.of(people))).isEqualTo(new NoteVerdict.Rejected(people.key()));
        }
    }

    @Test
    void only_a_cosigning_key_cosigns_and_only_a_checkpoint() {
        Instant time = Instant.ofEpochSecond(Golden.TIME);
        assertThatThrownBy(() -> Cosignature.sign(GOLDEN.text(), time, Ed25519.signer(Golden.LOG)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cosignature.sign("anything\n", time, Ed25519.signer(Golden.PEOPLE)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SignedNote.sign(GOLDEN.text(), List.of(Ed25519.signer(Golden.PEOPLE))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> Cosignature.sign(GOLDEN.text(), Instant.ofEpochSecond(-1), Ed25519.signer(Golden.PEOPLE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
