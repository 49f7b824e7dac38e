package org.sundial.app.web;

import org.springframework.http.HttpStatus;

/**
 * 问题种类. One way in which a machine's request is refused, with a page of its own that says what to do (RFC 9457 §3.1.1).
 *
 * @param id the last part of its address, such as not-found
 * @param status the HTTP status that goes with it
 * @param title what it is, the same every time it happens
 * @param advice what whoever sent the request can do
 */
public record ProblemKind(String id, HttpStatus status, Text title, Text advice) {

    /** The page that explains it; relative, so it holds on every node that serves this API. */
    public String type() {
        return "/problems/" + id;
    }

    /** A refusal of this kind without anything to add. */
    public Problem plain() {
        return new Problem(this, advice, Faults.none());
    }

    /** A refusal of this kind. */
    public Problem because(Text detail) {
        return new Problem(this, detail, Faults.none());
    }
}
