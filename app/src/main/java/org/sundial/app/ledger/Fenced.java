package org.sundial.app.ledger;

/** Another node has moved the head of the log: this one no longer leads and has changed nothing. */
final class Fenced extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Fenced(String detail) {
        super(detail);
    }
}
