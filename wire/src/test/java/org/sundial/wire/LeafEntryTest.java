package org.sundial.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class LeafEntryTest {

    private static final String GOLDEN = new String(Samples.file("leaf.json"), StandardCharsets.UTF_8);

    @Test
    void an_entry_is_written_to_the_golden_byte_and_read_back() {
        LeafEntry leaf = new LeafEntry(
                UUID.fromString("0d9c3e7a-5b1f-4c8e-9a57-3f2a1c0b9d8e"),
                "case.decided",
                "P01",
                "7K3M-9QXD",
                "fire-rescue",
                Samples.parsed().leaf().procedure(),
                "2026.1",
                Instant.parse("2026-11-27T04:00:00Z"), // Friday noon in Shanghai
                Samples.parsed().leaf().after(),
                Samples.parsed().leaf().payload());
        assertThat(new String(leaf.bytes(), StandardCharsets.UTF_8)).isEqualTo(GOLDEN);
        assertThat(LeafEntry.parse(leaf.bytes())).isEqualTo(new LeafEntry.Entry(leaf));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"v\":1 | \"v\":2 | v",
                "\"v\":1 | \"v\":\"1\" | v",
                "\"v\":1 | \"w\":1 | v w",
                "0d9c3e7a-5b1f | 0D9C3E7A-5B1F | event",
                "case.decided | Case.Decided | kind",
                "case.decided | case..decided | kind",
                "\"item\":\"P01\" | \"item\":7 | item",
                "\"organ\":\"fire-rescue\" | \"organ\":\"\" | organ",
                "2026-11-27T04:00:00Z | 2026-11-27T04:00:00.000Z | at",
                "2026-11-27T04:00:00Z | 2026-11-27T12:00:00+08:00 | at",
                "2026-11-27T04:00:00Z | 2026-02-30T04:00:00Z | at",
                "2026-11-27T04:00:00Z | yesterday | at",
                "\"item\":\"P01\" | \"item\":\"P01\",\"name\":\"somebody\" | name"
            })
    void each_wrong_field_is_named(String from, String to, String fields) {
        assertThat(GOLDEN).contains(from);
        LeafEntry.Read read = LeafEntry.parse(GOLDEN.replace(from, to).getBytes(StandardCharsets.UTF_8));
        assertThat(read)
                .isInstanceOfSatisfying(
                        LeafEntry.NoEntry.class,
                        none -> assertThat(none.problems().stream().map(Problem::field))
                                .containsExactly(fields.split(" ")));
    }

    @Test
    void all_wrong_fields_are_named_at_once() {
        LeafEntry.Read read = LeafEntry.parse("{\"v\":3,\"kind\":\"\",\"extra\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(read)
                .isInstanceOfSatisfying(
                        LeafEntry.NoEntry.class,
                        none -> assertThat(none.problems().stream().map(Problem::field))
                                .containsExactly(
                                        "v",
                                        "event",
                                        "kind",
                                        "item",
                                        "case",
                                        "organ",
                                        "procedure",
                                        "calendar",
                                        "at",
                                        "after",
                                        "payload",
                                        "extra"));
    }

    @Test
    void an_entry_has_one_spelling() {
        for (String other :
                List.of(GOLDEN + " ", GOLDEN.replace(":", ": "), "\ufeff" + GOLDEN, "[" + GOLDEN + "]", "7", "")) {
            assertThat(LeafEntry.parse(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isInstanceOf(LeafEntry.NoEntry.class);
        }
    }

    @Test
    void a_commitment_changes_with_every_field_name_value_and_salt() {
        Map<String, SaltedField> fields = new TreeMap<>(Samples.parsed().disclosed());
        String digest = PayloadCommitment.to(fields).digest();
        SaltedField result = new SaltedField("00".repeat(16), JsonNodeFactory.instance.stringNode("granted"));
        assertThat(fields).containsEntry("result", result);
        assertThat(PayloadCommitment.to(Map.of("result", result)).hashes())
                .containsEntry("result", Samples.parsed().commitments().hashes().get("result"));
        for (SaltedField other : List.of(
                new SaltedField("00".repeat(15) + "01", result.value()),
                new SaltedField(result.salt(), JsonNodeFactory.instance.stringNode("refused")))) {
            fields.put("result", other);
            assertThat(PayloadCommitment.to(fields).digest()).isNotEqualTo(digest);
        }
        fields.put("result", result);
        fields.put("outcome", java.util.Objects.requireNonNull(fields.remove("result")));
        assertThat(PayloadCommitment.to(fields).digest()).isNotEqualTo(digest);
    }

    @Test
    void equal_values_of_two_acts_have_different_hashes() {
        SecureRandom random = new SecureRandom();
        SaltedField one = SaltedField.of(JsonNodeFactory.instance.stringNode("granted"), random);
        SaltedField other = SaltedField.of(JsonNodeFactory.instance.stringNode("granted"), random);
        assertThat(one.hash()).isNotEqualTo(other.hash());
        assertThatThrownBy(() -> new SaltedField("00", one.value())).isInstanceOf(IllegalArgumentException.class);
    }
}
