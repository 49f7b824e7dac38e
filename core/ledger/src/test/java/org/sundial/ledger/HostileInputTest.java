package org.sundial.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever bytes arrive, a reader reads them or says {@link Malformed}; nothing else comes out. */
class HostileInputTest {

    private static final List<String> FILES = List.of(
            "checkpoint",
            "cosigned",
            "entry-2.tlog-proof",
            "entry-4-with-extra.tlog-proof",
            "add-checkpoint",
            "policy",
            "keys.txt",
            "bundle");

    private static final List<Consumer<byte[]>> READERS = List.of(
            SignedNote::parse,
            WitnessRequest::parse,
            bytes -> TlogProof.parse(text(bytes)),
            bytes -> Policy.parse(text(bytes)),
            bytes -> Checkpoint.parse(text(bytes)),
            bytes -> NoteSignature.parseLines(text(bytes)),
            bytes -> VerifierKey.parse(text(bytes)),
            bytes -> SignerKey.parse(text(bytes)),
            bytes -> EntryBundle.decode(bytes, 5),
            bytes -> EntryBundle.cut(bytes, 3));

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Property(tries = 1000)
    void damaged_files_are_read_or_malformed(
            @ForAll @IntRange(min = 0, max = 7) int file,
            @ForAll @IntRange(min = 0, max = 800) int at,
            @ForAll byte replacement,
            @ForAll @IntRange(min = 0, max = 800) int cut) {
        byte[] bytes = Golden.bytes(FILES.get(file));
        bytes[at % bytes.length] = replacement;
        byte[] shorter = java.util.Arrays.copyOf(bytes, Math.max(0, bytes.length - cut % bytes.length));
        for (byte[] input : List.of(bytes, shorter)) {
            READERS.forEach(reader -> readOrMalformed(reader, input));
        }
        WitnessState known =
                new WitnessState("sundial.example/log", List.of(Golden.LOG.verifierKey()), Optional.empty());
        assertThat(WitnessState.decide(shorter, origin -> Optional.of(known), Ed25519::verifier)
                        .status())
                .isBetween(200, 422);
    }

    @Property
    void any_bytes_are_read_or_malformed(@ForAll byte[] bytes) {
        READERS.forEach(reader -> readOrMalformed(reader, bytes));
    }

    private static void readOrMalformed(Consumer<byte[]> reader, byte[] input) {
        try {
            reader.accept(input);
        } catch (Malformed expected) {
            assertThat(expected.form()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 1000, 100_000})
    void a_path_without_end_is_refused(int hashes) {
        String line = TreeHasher.emptyRoot().base64() + "\n";
        String proof = "c2sp.org/tlog-proof@v1\nindex 0\n" + line.repeat(hashes) + "\n" + Golden.text("checkpoint");
        assertThatThrownBy(() -> TlogProof.parse(proof)).isInstanceOf(Malformed.class);
    }
}
