package org.sundial.wire;

import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        hashes.forEach(object::put);
        return HexFormat.of().formatHex(SaltedField.sha256().digest(CanonicalJson.of(object)));
    }
}
