package org.sundial.wire;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.databind.JsonNode;

/**
 * The one spelling of a JSON value (RFC 8785), so that equal values have equal hashes.
 *
 * <p>A value without such a spelling is refused: an integer too long for a double, NaN and infinity, and
 * text with half of a surrogate pair.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical bytes of a value. */
    public static byte[] of(JsonNode value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical text of a value. */
    public static String text(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, out);
            case ARRAY -> writeArray(value, out);
            case STRING -> JsonText.quote(value.stringValue(), out);
            case NUMBER -> writeNumber(value, out);
            case BOOLEAN -> out.append(value.booleanValue());
            case NULL -> out.append("null");
            case BINARY, POJO, MISSING ->
                throw new IllegalArgumentException("not a JSON value but " + value.getNodeType());
        }
    }

    private static void writeObject(JsonNode object, StringBuilder out) {
        // String.compareTo compares UTF-16 code units: the order RFC 8785 section 3.2.3 asks for.
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        out.append('{');
        String comma = "";
        for (var field : sorted.entrySet()) {
            out.append(comma);
            JsonText.quote(field.getKey(), out);
            out.append(':');
            write(field.getValue(), out);
            comma = ",";
        }
        out.append('}');
    }

    private static void writeArray(JsonNode array, StringBuilder out) {
        out.append('[');
        String comma = "";
        for (JsonNode item : array) {
            out.append(comma);
            write(item, out);
            comma = ",";
        }
        out.append(']');
    }

    private static void writeNumber(JsonNode number, StringBuilder out) {
        double value = number.doubleValue();
        try {
            String text = NumberToJSON.serializeNumber(value);
            // Beyond 2^53 a double stands for several integers: two of them must not get one hash.
            if (number.isIntegralNumber()
                    && new BigDecimal(text).compareTo(new BigDecimal(number.bigIntegerValue())) != 0) {
                throw new IllegalArgumentException("a number this long must be written as text: " + number);
            }
            out.append(text);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a JSON number: " + value, e);
        }
    }
}
