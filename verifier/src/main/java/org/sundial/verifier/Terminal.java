package org.sundial.verifier;

import java.io.PrintStream;

/**
 * Where answers are printed, line by line. A terminal obeys control characters and turned writing directions; nothing that
 * came out of a receipt or a log may give it orders.
 */
final class Terminal {

    private static final int SHOWN_INSTEAD = 0xfffd;

    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
    }

    void line(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.appendCodePoint(isObeyed(c) ? SHOWN_INSTEAD : c));
        out.println(clean);
    }

    /** Text of our own, over several lines. */
    void lines(String text) {
        text.lines().forEach(this::line);
    }

    private static boolean isObeyed(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
