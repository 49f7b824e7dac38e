package org.sundial.verifier;

/** Something named on the command line that cannot be used, with why, in both languages. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String zh;

    Unreadable(String zh, String en) {
        super(en);
        this.zh = zh;
    }

    String sentence(Lang lang) {
        return lang.say(zh, String.valueOf(getMessage()));
    }
}
