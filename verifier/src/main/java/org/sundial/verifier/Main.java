package org.sundial.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/** {@code java -jar verifier.jar}: checks one receipt, or audits a log. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    /** Does what the arguments ask, prints the answer and returns the exit code; never throws for what it reads. */
    static int run(String[] args, PrintStream stream) {
        Terminal out = new Terminal(stream);
        Options options;
        try {
            options = Options.parse(args);
        } catch (Options.WrongUse e) {
            out.line(e.sentence());
            out.line("");
            out.lines(Help.text(e.lang()));
            return ExitCode.UNCHECKED;
        }
        try {
            return switch (options.command()) {
                case HELP -> {
                    out.lines(Help.text(options.lang()));
                    yield ExitCode.SOUND;
                }
                case CHECK -> new CheckCommand(options, out).run();
                case AUDIT -> new AuditCommand(options, out).run();
            };
        } catch (Unreadable e) {
            out.line(e.sentence(options.lang()));
            return ExitCode.UNCHECKED;
        } catch (UncheckedIOException | IOException e) {
            out.line(options.lang().say("无法读取：", "Cannot be read: ") + e.getMessage());
            return ExitCode.UNCHECKED;
        }
    }
}
