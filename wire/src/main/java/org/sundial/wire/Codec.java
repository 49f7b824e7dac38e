package org.sundial.wire;

import tools.jackson.core.JsonParser;

/**
 * How one type is written and read.
 *
 * @param <T> the type
 */
interface Codec<T> {

    void write(T value, StringBuilder out);

    /** Reads the value the parser stands on, and leaves the parser on the value's last token. */
    T read(JsonParser in);

    /** Whether this value is left out: what is empty is not written, and what is written is not empty. */
    default boolean absent(T value) {
        return false;
    }

    /** The value of a field that was left out. */
    default T missing() {
        throw new UnreadableCase("it is missing");
    }
}
