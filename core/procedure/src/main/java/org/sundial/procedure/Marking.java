package org.sundial.procedure;

import java.util.List;
import java.util.Objects;

/**
 * 标识. Where one run stands: immutable, equal when it stands at the same place with the same values, and written as one
 * short line that later versions keep reading.
 */
public final class Marking {
    private final int serial;
    private final List<ScopeInstance> scopes;
    private final List<Token> tokens;
    private final List<String> completed;
    private final Values values;

    Marking(int serial, List<ScopeInstance> scopes, List<Token> tokens, List<String> completed, Values values) {
        this.serial = serial;
        this.scopes = List.copyOf(scopes);
        this.tokens = List.copyOf(tokens);
        this.completed = List.copyOf(completed);
        this.values = values;
    }

    /** What is known so far. */
    public Values values() {
        return values;
    }

    /** The steps this run has completed and not gone back behind, in the order of their last completion. */
    public List<String> completed() {
        return completed;
    }

    /** The last number given to a token or a scope. */
    int serial() {
        return serial;
    }

    List<ScopeInstance> scopes() {
        return scopes;
    }

    List<Token> tokens() {
        return tokens;
    }

    /** One line, at most a few hundred characters; the README of the module has its grammar. */
    public String encode() {
        return MarkingCode.encode(this);
    }

    /** @throws MalformedMarking when the text is not the code of a marking */
    public static Marking decode(String code) {
        return MarkingCode.decode(code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Marking marking
                && marking.serial == serial
                && marking.scopes.equals(scopes)
                && marking.tokens.equals(tokens)
                && marking.completed.equals(completed)
                && marking.values.equals(values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(serial, scopes, tokens, completed, values);
    }

    @Override
    public String toString() {
        return encode();
    }
}
