package org.sundial.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final NoteVerifier LOG = Ed25519.verifier(Golden.LOG.verifierKey());
    private static final NoteVerifier STRANGER = Ed25519.verifier(Golden.STRANGER.verifierKey());

    /** The example in the documentation of golang.org/x/mod/sumdb/note. */
    private static final String NEUMANN_TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;

    private static final String NEUMANN_NOTE = NEUMANN_TEXT
            + "\n— PeterNeumann"
            + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static final String NEUMANN_VKEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @Test
    void the_published_example_is_signed_and_verified() {
        SignerKey key =
                SignerKey.parse("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        assertThat(key.verifierKey().vkey()).isEqualTo(NEUMANN_VKEY);
        assertThat(SignedNote.sign(NEUMANN_TEXT, List.of(Ed25519.signer(key))).encode())
                .isEqualTo(NEUMANN_NOTE);
        assertThat(SignedNote.parse(NEUMANN_NOTE).verify(List.of(Ed25519.verifier(VerifierKey.parse(NEUMANN_VKEY)))))
                .isInstanceOf(NoteVerdict.Verified.class);
        assertThat(key.toString()).doesNotContain("AYEKFALV");
    }

    /** Two real tree heads of the Go checksum database. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "31700353\nqINS1GRFhWHwdkUeqLEoP4yEMkTBBzxBkGwGQlVlVcs=\n\n— sum.golang.org Az3grnmrIUEDFqHzAElIQCPNoRFRAAdFo47fooyWKMHb89k11GJh5zHIfNCOBmwn/C3YI8oW9/C8DJ87F61QqspBYwM=\n",
                "65209736\n5+uGFjx6xBZG8ip1+wi77v+grwbhhukIrxEUS8PXvRo=\n\n— sum.golang.org Az3grnbssgK7ubgFX36gVETtNv0U23qxyAhAMai2QUfeGa3nB/akvkMdlUErfcZz7l/R3cVtYspg3dxXABkGZZKdsQ8=\n"
            })
    void a_tree_head_of_another_log_verifies(String rest) {
        NoteVerifier sumdb = Ed25519.verifier(
                VerifierKey.parse("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"));
        SignedNote note = SignedNote.parse("go.sum database tree\n" + rest);
        assertThat(note.verify(List.of(sumdb))).isInstanceOf(NoteVerdict.Verified.class);
        assertThat(Checkpoint.parse(note.text()).text()).isEqualTo(note.text());
        SignedNote changed = new SignedNote(note.text().replaceFirst("\\d", "7"), note.signatures());
        assertThat(changed.verify(List.of(sumdb))).isEqualTo(new NoteVerdict.Rejected(sumdb.key()));
    }

    @Test
    void ed25519_is_that_of_rfc_8032() {
        SignerKey key = SignerKey.of(
                "rfc8032",
                SignatureType.ED25519,
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        assertThat(HexFormat.of().formatHex(key.verifierKey().publicKey()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        byte[] signature = Ed25519.signer(key).sign(new byte[0]);
        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701c"
                        + "f9b46bd25bf5f0595bbe24655141438e7a100b");
        NoteVerifier verifier = Ed25519.verifier(key.verifierKey());
        assertThat(verifier.verify(new byte[0], signature)).isTrue();
        assertThat(verifier.verify(new byte[1], signature)).isFalse();
        assertThat(verifier.verify(new byte[0], new byte[64])).isFalse();
        assertThat(verifier.verify(new byte[0], new byte[3])).isFalse();
    }

    @Test
    void a_key_that_is_no_point_of_the_curve_verifies_nothing() {
        byte[] none = new byte[32];
        Arrays.fill(none, (byte) 0xff);
        NoteVerifier verifier = Ed25519.verifier(VerifierKey.of("nobody", SignatureType.ED25519, none));
        assertThat(verifier.verify(new byte[0], new byte[64])).isFalse();
    }

    @Test
    void the_golden_checkpoint_is_signed_to_the_byte() {
        String text = SignedNote.parse(Golden.bytes("checkpoint")).text();
        assertThat(SignedNote.sign(text, List.of(Ed25519.signer(Golden.LOG))).encode())
                .isEqualTo(Golden.text("checkpoint"));
        assertThat(SignedNote.parse(Golden.bytes("cosigned")).encode()).isEqualTo(Golden.text("cosigned"));
    }

    @Test
    void the_text_ends_at_the_last_blank_line() {
        String text = "first\n\nsecond\n\n\nthird\n";
        SignedNote note = SignedNote.sign(text, List.of(Ed25519.signer(Golden.LOG)));
        SignedNote read = SignedNote.parse(note.encode());
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.verify(List.of(LOG))).isInstanceOf(NoteVerdict.Verified.class);
    }

    @Test
    void unknown_keys_are_ignored_even_if_they_share_a_name_or_an_id() {
        SignedNote note = SignedNote.parse(Golden.bytes("checkpoint"));
        NoteSignature ours = note.signatures().getFirst();
        NoteSignature sameName = new NoteSignature(ours.name(), ours.keyId() + 1, "AAAA");
        NoteSignature sameId = new NoteSignature("other.example", ours.keyId(), "AAAA");
        SignedNote with = note.with(List.of(sameName, sameId));
        assertThat(with.verify(List.of(LOG)))
                .isInstanceOfSatisfying(
                        NoteVerdict.Verified.class, v -> assertThat(v.by()).containsOnlyKeys(LOG.key()));
        assertThat(with.verify(List.of(STRANGER))).isInstanceOf(NoteVerdict.NoKnownKey.class);
        assertThat(new SignedNote(note.text(), List.of(sameName, sameId)).verify(List.of(LOG)))
                .isInstanceOf(NoteVerdict.NoKnownKey.class);
    }

    @Test
    void one_known_key_that_fails_rejects_the_note_though_another_verifies() {
        SignedNote note = SignedNote.parse(Golden.bytes("checkpoint"));
        NoteSignature false_ = new NoteSignature(
                STRANGER.key().name(),
                STRANGER.key().id(),
                note.signatures().getFirst().base64());
        assertThat(note.with(List.of(false_)).verify(List.of(LOG, STRANGER)))
                .isEqualTo(new NoteVerdict.Rejected(STRANGER.key()));
        assertThat(note.with(List.of(false_)).verify(List.of(LOG))).isInstanceOf(NoteVerdict.Verified.class);
    }

    @Test
    void a_hundred_signatures_are_read_and_one_more_is_not() {
        SignedNote note = SignedNote.parse(Golden.bytes("checkpoint"));
        List<NoteSignature> others = new ArrayList<>();
        for (int i = 1; i < 100; i++) {
            others.add(new NoteSignature("other.example/" + i, i, "AAAA"));
        }
        // The specification asks for at least 16.
        SignedNote sixteen = SignedNote.parse(note.with(others.subList(0, 15)).encode());
        assertThat(sixteen.signatures()).hasSize(16);
        assertThat(sixteen.verify(List.of(LOG))).isInstanceOf(NoteVerdict.Verified.class);
        SignedNote hundred = SignedNote.parse(note.with(others).encode());
        assertThat(hundred.verify(List.of(LOG))).isInstanceOf(NoteVerdict.Verified.class);
        String more = hundred.encode() + others.getFirst().line();
        assertThatThrownBy(() -> SignedNote.parse(more)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_private_type_line_such_as_sm2_breaks_no_verifier() {
        byte[] sm2 = "sm2-of-our-office".getBytes(StandardCharsets.UTF_8);
        VerifierKey key = VerifierKey.of(LOG.key().name(), SignatureType.PRIVATE, sm2);
        assertThat(VerifierKey.parse(key.vkey())).isEqualTo(key);
        NoteSignature line = new NoteSignature(key.name(), key.id(), "AAAA");
        SignedNote note = SignedNote.parse(Golden.bytes("checkpoint")).with(List.of(line));
        assertThat(SignedNote.parse(note.encode()).verify(List.of(LOG))).isInstanceOf(NoteVerdict.Verified.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\nno dash\n",
                "text\n— name AAAAAAA=\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n— name AAAAAA==\n",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— name\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n— na\u3000me AAAAAAA=\n",
                "text\n\n— na\u00a0me AAAAAAA=\n",
                "text\n\n— na\u2028me AAAAAAA=\n",
                "text\n\n— na\u0085me AAAAAAA=\n",
                "text\n\n— name AAAAAAA= \n",
                "text\n\n- name AAAAAAA=\n",
                "te\rxt\n\n— name AAAAAAA=\n",
                "te\txt\n\n— name AAAAAAA=\n",
                "te\u0000xt\n\n— name AAAAAAA=\n",
                "te\ud800xt\n\n— name AAAAAAA=\n"
            })
    void what_is_not_a_note_is_refused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(Malformed.class);
    }

    @Test
    void bytes_that_are_not_utf8_and_notes_without_end_are_refused() {
        byte[] note = Golden.bytes("checkpoint");
        note[3] = (byte) 0xff;
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.LONGEST + 1]))
                .isInstanceOf(Malformed.class);
        // Positive control: the shortest note of this shape is read.
        assertThat(SignedNote.parse("text\n\n— name AAAAAAA=\n").signatures()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumanm+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
                "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AQ==",
                "PeterNeumann+c74f20a3+AQID",
                "PeterNeumann+c74f20a3+Axpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            })
    void a_key_copied_wrongly_is_refused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_private_key_copied_wrongly_is_refused() {
        String line = Golden.LOG.secretLine();
        assertThat(SignerKey.parse(line + "\n").verifierKey()).isEqualTo(Golden.LOG.verifierKey());
        assertThatThrownBy(() -> SignerKey.parse(line.replace("PRIVATE", "PUBLIC")))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SignerKey.parse(line.replace("/log", "/lag"))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SignerKey.parse("PRIVATE+KEY+a+b")).isInstanceOf(Malformed.class);
    }

    @Property(tries = 400)
    void one_flipped_bit_anywhere_in_a_signed_note_is_noticed(@ForAll @IntRange(min = 0, max = 8 * 185 - 1) int bit) {
        byte[] note = Golden.bytes("checkpoint");
        note[bit / 8] ^= (byte) (1 << (bit % 8));
        boolean trusted;
        try {
            trusted = SignedNote.parse(note).verify(List.of(LOG)) instanceof NoteVerdict.Verified;
        } catch (Malformed e) {
            trusted = false;
        }
        assertThat(trusted).isFalse();
    }
}
