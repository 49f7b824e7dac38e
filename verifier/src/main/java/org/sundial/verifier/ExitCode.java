package org.sundial.verifier;

/** What the program returns to whoever called it. */
final class ExitCode {

    /** 一致: unchanged, or the log is sound. */
    static final int SOUND = 0;

    /** 不一致: something differs, and what. */
    static final int DIFFERS = 1;

    /** 无法核验: nothing could be checked, and why. */
    static final int UNCHECKED = 2;

    private ExitCode() {}
}
