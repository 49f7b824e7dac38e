package org.sundial.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {

    private static final int SIZES = 300;
    private static final MemoryLog LOG = MemoryLog.of(70_000);
    private static final List<Hash> LEAVES = Trees.leaves(SIZES);
    private static final List<Hash> ROOTS = roots();

    private static List<Hash> roots() {
        List<Hash> roots = new ArrayList<>();
        TreeAppender tree = new TreeAppender();
        roots.add(tree.root());
        for (Hash leaf : LEAVES) {
            tree.appendLeaf(leaf);
            roots.add(tree.root());
        }
        return roots;
    }

    private static HashReader hashes(long size) {
        MemoryLog log = MemoryLog.of((int) size);
        return new TileHashReader(log, size);
    }

    @Test
    void every_entry_of_every_small_tree_is_proven_and_an_outside_judge_agrees() throws Exception {
        for (int size = 1; size <= SIZES; size++) {
            HashReader hashes = hashes(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.make(index, size, hashes);
                assertThat(proof.verify(LEAVES.get(index), ROOTS.get(size)))
                        .as("entry %d of %d", index, size)
                        .isTrue();
                judge(proof, LEAVES.get(index), ROOTS.get(size));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "7, 3", "8, 0", "100, 99", "256, 255", "257, 256", "300, 64"})
    void a_proof_is_the_path_of_the_definition(int size, int index) {
        assertThat(InclusionProof.make(index, size, hashes(size)).path())
                .isEqualTo(Trees.path(index, LEAVES.subList(0, size)));
    }

    @Property(tries = 300)
    void large_trees_are_proven_from_their_tiles_and_an_outside_judge_agrees(
            @ForAll @IntRange(min = 0, max = 69_999) int index) throws Exception {
        Checkpoint head = LOG.issued.getFirst();
        Hash leaf = TreeHasher.leafHash(("entry " + index).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        InclusionProof proof = InclusionProof.make(index, head.size(), new TileHashReader(LOG, head.size()));
        assertThat(proof.verify(leaf, head.root())).isTrue();
        judge(proof, leaf, head.root());
    }

    private static void judge(InclusionProof proof, Hash leaf, Hash root) throws InclusionProofVerificationException {
        InclusionProofVerifier.verify(
                leaf.bytes(),
                proof.index(),
                proof.size(),
                proof.path().stream().map(Hash::bytes).toList(),
                root.bytes());
    }

    @Test
    void the_outside_judge_refuses_what_we_refuse() {
        InclusionProof proof = InclusionProof.make(3, 9, hashes(9));
        Hash wrong = LEAVES.get(4);
        assertThat(proof.verify(wrong, ROOTS.get(9))).isFalse();
        assertThatThrownBy(() -> judge(proof, wrong, ROOTS.get(9)))
                .isInstanceOf(InclusionProofVerificationException.class);
    }

    @Test
    void every_pair_of_sizes_is_proven_consistent_as_the_definition_says() {
        for (int newSize = 0; newSize <= SIZES; newSize++) {
            HashReader hashes = newSize == 0 ? Trees.reader(List.of()) : hashes(newSize);
            for (int oldSize = 0; oldSize <= newSize; oldSize++) {
                ConsistencyProof proof = ConsistencyProof.make(oldSize, newSize, hashes);
                assertThat(proof.verify(ROOTS.get(oldSize), ROOTS.get(newSize)))
                        .as("%d to %d", oldSize, newSize)
                        .isTrue();
                if (newSize <= 70) {
                    assertThat(proof.path()).isEqualTo(Trees.proof(oldSize, LEAVES.subList(0, newSize)));
                }
                // From nothing to anything there is nothing to prove.
                if (oldSize != 0 && oldSize != newSize) {
                    assertThat(proof.verify(ROOTS.get(newSize), ROOTS.get(newSize)))
                            .isFalse();
                    assertThat(proof.verify(ROOTS.get(oldSize), ROOTS.get(oldSize)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void the_published_consistency_proof_from_six_to_eight_is_ours() {
        TreeAppender tree = new TreeAppender();
        List<Hash> leaves = new ArrayList<>();
        for (String hex : List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")) {
            byte[] entry = java.util.HexFormat.of().parseHex(hex);
            tree.append(entry);
            leaves.add(TreeHasher.leafHash(entry));
        }
        assertThat(ConsistencyProof.make(6, 8, Trees.reader(leaves)).path().stream()
                        .map(Hash::hex))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Property
    void one_flipped_bit_anywhere_breaks_an_inclusion_proof(
            @ForAll @IntRange(min = 1, max = SIZES) int size,
            @ForAll @IntRange(min = 0, max = SIZES - 1) int index,
            @ForAll @IntRange(min = 0, max = 12) int which,
            @ForAll @IntRange(min = 0, max = 255) int bit) {
        Assume.that(index < size);
        InclusionProof proof = InclusionProof.make(index, size, hashes(size));
        Hash leaf = LEAVES.get(index);
        Hash root = ROOTS.get(size);
        assertThat(proof.verify(flip(leaf, bit), root)).isFalse();
        assertThat(proof.verify(leaf, flip(root, bit))).isFalse();
        if (which < proof.path().size()) {
            List<Hash> path = new ArrayList<>(proof.path());
            path.set(which, flip(path.get(which), bit));
            assertThat(new InclusionProof(index, size, path).verify(leaf, root)).isFalse();
        }
    }

    @Property
    void one_flipped_bit_anywhere_breaks_a_consistency_proof(
            @ForAll @IntRange(min = 1, max = SIZES) int oldSize,
            @ForAll @IntRange(min = 2, max = SIZES) int newSize,
            @ForAll @IntRange(min = 0, max = 12) int which,
            @ForAll @IntRange(min = 0, max = 255) int bit) {
        Assume.that(oldSize < newSize);
        ConsistencyProof proof = ConsistencyProof.make(oldSize, newSize, hashes(newSize));
        assertThat(proof.verify(flip(ROOTS.get(oldSize), bit), ROOTS.get(newSize)))
                .isFalse();
        assertThat(proof.verify(ROOTS.get(oldSize), flip(ROOTS.get(newSize), bit)))
                .isFalse();
        List<Hash> path = new ArrayList<>(proof.path());
        int at = which % path.size();
        path.set(at, flip(path.get(at), bit));
        assertThat(new ConsistencyProof(oldSize, newSize, path).verify(ROOTS.get(oldSize), ROOTS.get(newSize)))
                .isFalse();
    }

    @Property(tries = 200)
    void a_proof_is_of_one_index_and_one_length(
            @ForAll @IntRange(min = 2, max = SIZES) int size,
            @ForAll @IntRange(min = 0, max = SIZES - 1) int index,
            @ForAll @IntRange(min = 0, max = SIZES - 1) int other) {
        Assume.that(index < size && other < size && other != index);
        InclusionProof proof = InclusionProof.make(index, size, hashes(size));
        Hash leaf = LEAVES.get(index);
        Hash root = ROOTS.get(size);
        assertThat(new InclusionProof(other, size, proof.path()).verify(leaf, root))
                .isFalse();
        List<Hash> longer = new ArrayList<>(proof.path());
        longer.add(leaf);
        assertThat(new InclusionProof(index, size, longer).verify(leaf, root)).isFalse();
        List<Hash> shorter = proof.path().subList(0, proof.path().size() - 1);
        assertThat(new InclusionProof(index, size, shorter).verify(leaf, root)).isFalse();
    }

    @Test
    void what_is_not_in_the_tree_has_no_proof() {
        assertThatThrownBy(() -> InclusionProof.make(9, 9, hashes(9))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ConsistencyProof(9, 8, List.of())).isInstanceOf(Malformed.class);
        assertThat(new ConsistencyProof(0, 8, List.of(LEAVES.getFirst())).verify(ROOTS.get(0), ROOTS.get(8)))
                .isFalse();
        assertThat(new ConsistencyProof(5, 8, List.of()).verify(ROOTS.get(5), ROOTS.get(8)))
                .isFalse();
    }

    private static Hash flip(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return Hash.of(bytes);
    }
}
