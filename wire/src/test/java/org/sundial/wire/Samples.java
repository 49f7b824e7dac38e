package org.sundial.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The golden files of receipt.py, and ways to change them as a forger would. */
final class Samples {

    static final JsonMapper MAPPER = new JsonMapper();

    private Samples() {}

    static byte[] file(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/golden/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no golden file " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] receipt() {
        return file("licence.receipt.json");
    }

    static Receipt parsed() {
        return ((Receipt.Whole) Receipt.parse(receipt())).receipt();
    }

    static byte[] changed(Consumer<ObjectNode> change) {
        ObjectNode json = (ObjectNode) MAPPER.readTree(receipt());
        change.accept(json);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
