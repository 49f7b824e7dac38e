package org.sundial.app.documents;

/** An instrument has characters that none of the fonts has. It is not printed: a box or a # in a name would be wrong. */
public final class CharactersNotPrintable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CharactersNotPrintable(String characters) {
        super("no font has these characters: " + characters);
    }
}
