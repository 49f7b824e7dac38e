package org.sundial.app.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sundial.wire.CanonicalJson;
import org.sundial.wire.SaltedField;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON form of items and rules: RFC 8785, so that anybody can hash the bytes and find the fingerprint. */
final class CatalogueJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            // In rules, a mark that is not written is not set.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private CatalogueJson() {}

    static String canonical(PowerContent content) {
        return CanonicalJson.text(MAPPER.valueToTree(content));
    }

    /** The canonical text of JSON that comes from elsewhere. */
    static String canonical(String json) {
        return CanonicalJson.text(MAPPER.readTree(json));
    }

    /** Hex SHA-256 of the UTF-8 bytes. */
    static String fingerprint(String canonical) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static PowerContent content(String json) {
        return MAPPER.readValue(json, PowerContent.class);
    }

    static ItemRules rules(String json) {
        return MAPPER.readValue(json, ItemRules.class);
    }

    static String disclosure(Map<String, SaltedField> fields) {
        return CanonicalJson.text(MAPPER.valueToTree(fields));
    }

    static SortedMap<String, SaltedField> disclosed(String json) {
        return MAPPER.readValue(json, new TypeReference<TreeMap<String, SaltedField>>() {});
    }
}
