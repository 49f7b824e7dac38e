package org.sundial.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 0, 256, tile/0/000",
        "1, 273, 112, tile/1/273.p/112",
        "2, 1000, 1, tile/2/x001/000.p/1",
        "7, 999, 255, tile/7/999.p/255"
    })
    void a_tile_is_served_under_the_path_of_the_specification(int level, long index, int width, String path) {
        TileCoordinates tile = new TileCoordinates(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(TileCoordinates.parse(path)).contains(tile);
        BundleCoordinates bundle = new BundleCoordinates(index, width);
        String bundlePath = path.replaceFirst("tile/\\d", "tile/entries");
        assertThat(bundle.path()).isEqualTo(bundlePath);
        assertThat(BundleCoordinates.parse(bundlePath)).contains(bundle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/",
                "tile/0",
                "tile/0/",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/1000",
                "tile/0/x000/000",
                "tile/0/x1/000",
                "tile/0/001/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/000.p/1/",
                "tile/8/000",
                "tile/00/000",
                "tile/-1/000",
                "tile/0/../000",
                "tile/0/000 ",
                "/tile/0/000",
                "tile/0/x999/x999/x999/x999/x999/x999/999"
            })
    void any_other_spelling_is_no_tile(String path) {
        assertThat(TileCoordinates.parse(path)).isEmpty();
        assertThat(BundleCoordinates.parse(path.replaceFirst("tile/\\d", "tile/entries")))
                .matches(b -> b.isEmpty() || path.startsWith("tile/8"));
    }

    @Test
    void seventy_thousand_entries_make_the_tiles_the_specification_counts() {
        List<TileCoordinates> tiles = TileCoordinates.grown(0, 70_000);
        assertThat(tiles.stream().filter(t -> t.level() == 0 && t.isFull())).hasSize(273);
        assertThat(tiles.stream().filter(t -> t.level() == 1 && t.isFull())).hasSize(1);
        assertThat(tiles.stream().filter(t -> !t.isFull()))
                .containsExactly(
                        new TileCoordinates(0, 273, 112), new TileCoordinates(1, 1, 17), new TileCoordinates(2, 0, 1));
        assertThat(tiles).hasSize(273 + 1 + 3);
        assertThat(BundleCoordinates.grown(0, 70_000)).hasSize(274).last().isEqualTo(new BundleCoordinates(273, 112));
    }

    @Property(tries = 60)
    void growing_in_steps_writes_what_growing_at_once_writes(
            @ForAll @IntRange(min = 1, max = 1200) int first, @ForAll @IntRange(min = 0, max = 1200) int more) {
        MemoryLog steps = MemoryLog.of(first, first + more);
        MemoryLog once = MemoryLog.of(first + more);
        for (TileCoordinates at : TileCoordinates.grown(0, first + more)) {
            assertThat(steps.tile(at)).as(at.path()).isEqualTo(once.tile(at));
        }
        for (BundleCoordinates at : BundleCoordinates.grown(0, first + more)) {
            assertThat(steps.bundle(at)).as(at.path()).isEqualTo(once.bundle(at));
        }
        // Partial tiles of the size issued first stay.
        new TileHashReader(steps, first).read(0, first - 1);
    }

    @Property
    void written_tiles_are_those_a_growth_lists(
            @ForAll @IntRange(min = 0, max = 700) int oldSize, @ForAll @IntRange(min = 0, max = 700) int more) {
        MemoryLog log = oldSize == 0 ? new MemoryLog() : MemoryLog.of(oldSize);
        List<Hash> added = Trees.leaves(oldSize + more).subList(oldSize, oldSize + more);
        assertThat(Tile.grow(oldSize, added, log).stream().map(Tile::coordinates))
                .containsExactlyElementsOf(TileCoordinates.grown(oldSize, oldSize + more));
    }

    @Property
    void a_tile_of_a_size_is_as_wide_as_the_size_reaches(
            @ForAll @IntRange(min = 0, max = 7) int level,
            @ForAll @LongRange(min = 0) long index,
            @ForAll @LongRange(min = 0) long size) {
        long hashes = size >> (8 * level);
        assertThat(TileCoordinates.at(level, index, size)
                        .map(TileCoordinates::width)
                        .orElse(0))
                .isEqualTo(index > hashes / 256 ? 0 : index < hashes / 256 ? 256 : Math.toIntExact(hashes % 256));
    }

    @Test
    void entries_are_encoded_to_the_golden_byte() {
        byte[] golden = Golden.bytes("bundle");
        assertThat(EntryBundle.encode(Golden.entries())).isEqualTo(golden);
        assertThat(EntryBundle.decode(golden, 5)).usingRecursiveComparison().isEqualTo(Golden.entries());
        assertThat(EntryBundle.cut(golden, 3))
                .isEqualTo(EntryBundle.encode(Golden.entries().subList(0, 3)));
        assertThat(Tile.grow(
                                0,
                                Golden.entries().stream()
                                        .map(TreeHasher::leafHash)
                                        .toList(),
                                new MemoryLog())
                        .getFirst()
                        .bytes())
                .isEqualTo(Golden.bytes("tile"));
    }

    @Test
    void the_longest_entry_has_65535_bytes() {
        List<byte[]> longest = List.of(new byte[EntryBundle.LONGEST_ENTRY]);
        assertThat(EntryBundle.decode(EntryBundle.encode(longest), 1).getFirst())
                .hasSize(65_535);
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[EntryBundle.LONGEST_ENTRY + 1])))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EntryBundle.encode(List.of())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EntryBundle.encode(Trees.entries(257))).isInstanceOf(Malformed.class);
    }

    @Test
    void a_bundle_or_tile_of_another_length_is_refused() {
        byte[] golden = Golden.bytes("bundle");
        assertThatThrownBy(() -> EntryBundle.decode(golden, 4)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EntryBundle.decode(golden, 6)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EntryBundle.cut(golden, 6)).isInstanceOf(Malformed.class);
        for (int length = 1; length < golden.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(golden, length);
            assertThatThrownBy(() -> EntryBundle.decode(cut, 5)).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> Tile.of(new TileCoordinates(0, 0, 4), Golden.bytes("tile")))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_missing_tile_is_named() {
        MemoryLog log = MemoryLog.of(300);
        log.files.remove("tile/0/000");
        assertThatThrownBy(() -> InclusionProof.make(0, 300, new TileHashReader(log, 300)))
                .isInstanceOf(HashMissing.class)
                .hasMessageContaining("tile/0/000");
        assertThatThrownBy(() -> new TileHashReader(log, 300).read(0, 300)).isInstanceOf(HashMissing.class);
        assertThatThrownBy(() -> new TileHashReader(log, 300).read(3, 37)).isInstanceOf(HashMissing.class);
    }
}
