package org.sundial.wire;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a log entry says about the fields it does not show: one hash over the hash of every field, so that some can be
 * shown and checked while the others stay hidden.
 *
 * @param hashes for each field {@link SaltedField#hash()}
 */
public record PayloadCommitment(SortedMap<String, String> hashes) {

    /** Fields an event may have. */
    public static final int MOST_FIELDS = 512;

    public PayloadCommitment {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
        hashes.forEach((name, hash) -> {
            Form.NAME.require("field name", name);
            Form.HASH.require(name, hash);
        });
        if (hashes.size() > MOST_FIELDS) {
            throw new IllegalArgumentException(hashes.size() + " fields are more than " + MOST_FIELDS);
        }
    }

    public static PayloadCommitment to(Map<String, SaltedField> fields) {
        TreeMap<String, String> hashes = new TreeMap<>();
        fields.forEach((name, field) -> hashes.put(name, field.hash()));
        return new PayloadCommitment(hashes);
    }

    /** {@code SHA-256(JCS({field: hash, …}))} in hexadecimal digits: the {@code payload} of a {@link LeafEntry}. */
    public String digest() {
        StringBuilder json = new StringBuilder(96 * hashes.size() + 2).append('{');
        hashes.forEach((name, hash) -> {
            JsonText.quote(name, json.length() == 1 ? json : json.append(','));
            JsonText.quote(hash, json.append(':'));
        });
        return HexFormat.of()
                .formatHex(
                        SaltedField.sha256().digest(json.append('}').toString().getBytes(StandardCharsets.UTF_8)));
    }
}
