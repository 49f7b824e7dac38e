package org.sundial.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {

    /** The eight inputs of the Certificate Transparency project's published test vectors. */
    private static final List<String> CT_INPUTS =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void roots_are_the_published_ones(int size, String root) {
        TreeAppender tree = new TreeAppender();
        CT_INPUTS.subList(0, size).forEach(hex -> tree.append(HexFormat.of().parseHex(hex)));
        assertThat(tree.root().hex()).isEqualTo(root);
        assertThat(tree.frontier().root().hex()).isEqualTo(root);
    }

    @Test
    void every_size_has_the_root_of_the_definition_and_can_be_resumed() {
        List<Hash> leaves = Trees.leaves(600);
        TreeAppender whole = new TreeAppender();
        for (int size = 0; size < leaves.size(); size++) {
            assertThat(whole.root()).as("size %d", size).isEqualTo(Trees.root(leaves.subList(0, size)));
            Frontier edge = whole.frontier();
            assertThat(Frontier.read(size, Trees.reader(leaves))).isEqualTo(edge);
            TreeAppender resumed = new TreeAppender(edge);
            resumed.appendLeaf(leaves.get(size));
            assertThat(whole.append(Trees.entries(size + 1).getLast())).isEqualTo(size);
            assertThat(resumed.root()).isEqualTo(whole.root());
        }
    }

    @Test
    void hashing_from_the_middle_of_a_buffer_is_hashing_the_entry() {
        byte[] buffer = "before受理after".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        TreeAppender tree = new TreeAppender();
        tree.append(buffer, 6, 6);
        assertThat(tree.root()).isEqualTo(TreeHasher.leafHash(Golden.entries().get(2)));
    }

    @Test
    void a_frontier_must_have_a_peak_for_each_bit_of_its_size() {
        assertThatThrownBy(() -> new Frontier(3, Trees.leaves(1))).isInstanceOf(Malformed.class);
    }

    @Test
    void a_hash_is_read_back_from_its_spellings_and_nothing_else() {
        Hash hash = TreeHasher.leafHash(new byte[0]);
        assertThat(Hash.fromHex(hash.hex())).isEqualTo(hash);
        assertThat(Hash.fromBase64(hash.base64())).isEqualTo(hash);
        assertThatThrownBy(() -> Hash.fromHex("6e34")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Hash.fromHex("z".repeat(64))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Hash.fromBase64(hash.base64().replace("=", "")))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void appending_allocates_nothing_for_a_leaf() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        TreeAppender tree = new TreeAppender();
        byte[] entry = new byte[600];
        // The first rounds load classes and let the digest settle.
        for (int i = 0; i < 2_000; i++) {
            tree.append(entry);
        }
        int leaves = 10_000;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < leaves; i++) {
            tree.append(entry);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        // One hash object for each leaf would be 16 bytes and its array 48 more.
        assertThat(allocated / leaves).isLessThan(16);
    }
}
