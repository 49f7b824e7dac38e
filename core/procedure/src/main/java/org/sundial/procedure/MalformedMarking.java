package org.sundial.procedure;

/** The text is not the code of a marking, or not of a marking of this procedure. */
public final class MalformedMarking extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedMarking(String message) {
        super(message);
    }
}
