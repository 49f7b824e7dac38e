package org.sundial.wire;

/** A stored case event or state that is not in its one JSON form: a field unknown, missing, twice, or of the wrong kind. */
public final class UnreadableCase extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final String why;

    UnreadableCase(String why) {
        this("", why);
    }

    private UnreadableCase(String field, String why) {
        super(field.isEmpty() ? why : field + ": " + why);
        this.field = field;
        this.why = why;
    }

    /** The same, seen from the object or list it lies in; paths are put together only when something is wrong. */
    UnreadableCase in(String name) {
        String dot = field.isEmpty() || field.startsWith("[") ? "" : ".";
        return new UnreadableCase(name + dot + field, why);
    }

    /** Where, as a path such as {@code move.opened[0].taskId}; empty for the whole. */
    public String field() {
        return field;
    }
}
