package org.sundial.app.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sundial.ledger.Checkpoint;
import org.sundial.ledger.HashMissing;
import org.sundial.ledger.Malformed;
import org.sundial.ledger.VerifierKey;

/**
 * {@code mirror} and {@code monitor}, from the same jar as everything else, without a database: for whoever wants to hold a
 * government to its log. Exit codes: 0 it only grew; 1 it is not what it signed; 2 nothing could be compared.
 */
public final class LogTool {
    private static final Set<String> COMMANDS = Set.of("mirror", "monitor");
    private static final String USAGE = """
            mirror  --from https://…/log --to <folder> [--vkey <key>]   抄一份日志，逐条核对 / copy the log, checking every entry
            monitor --from https://…/log --state <file> [--vkey <key>]  比对日志只增不改 / check that the log only grew
            """;

    private static final int GREW = 0;
    private static final int DIFFERS = 1;
    private static final int NOT_COMPARED = 2;

    private LogTool() {}

    public static boolean knows(String command) {
        return COMMANDS.contains(command);
    }

    /** Runs one command and says what came of it; the exit code. */
    public static int run(String[] arguments, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        boolean mirror = arguments[0].equals("mirror");
        Set<String> known = Set.of("--from", mirror ? "--to" : "--state", "--vkey");
        String place = options.getOrDefault(mirror ? "--to" : "--state", "");
        if (arguments.length % 2 == 0
                || !known.containsAll(options.keySet())
                || !options.containsKey("--from")
                || place.isEmpty()) {
            out.print(USAGE);
            return NOT_COMPARED;
        }
        try {
            Path path = Path.of(place);
            RemoteLog log = new RemoteLog(options.get("--from"));
            VerifierKey key = key(Optional.ofNullable(options.get("--vkey")), log, Path.of(place + ".vkey"), out);
            Checkpoint head = mirror ? new Mirror(log, path, key).catchUp() : new Monitor(log, path, key).look();
            out.println("一致 ✓ 共 " + head.size() + " 条，只增不改。");
            out.println("Sound ✓ " + head.size() + " entries; it only grew.");
            return GREW;
        } catch (LogHalted e) {
            out.println("不一致 ✗ " + e.reason().sentence().zh());
            out.println("Different ✗ " + e.getMessage());
            return DIFFERS;
        } catch (IOException | UncheckedIOException | HashMissing | Malformed | InvalidPathException e) {
            out.println("无法核对：" + e.getMessage());
            out.println("Could not be compared: " + e.getMessage());
            return NOT_COMPARED;
        }
    }

    /** The key given; else the one remembered; else the one the log states, remembered from now on. */
    private static VerifierKey key(Optional<String> given, RemoteLog log, Path memory, PrintStream out)
            throws IOException {
        if (given.isPresent()) {
            return VerifierKey.parse(given.get());
        }
        if (Files.exists(memory)) {
            return VerifierKey.parse(Files.readString(memory));
        }
        VerifierKey stated = VerifierKey.parse(log.vkey().orElseThrow(() -> new HashMissing("vkey")));
        out.println("公钥取自日志本身，请与机关公布的逐字核对：");
        out.println("The key came from the log itself; compare it with the published one:");
        out.println("  " + stated.vkey());
        Files.writeString(memory, stated.vkey() + "\n");
        return stated;
    }
}
