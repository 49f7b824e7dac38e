package org.sundial.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs as a user its server accepts. The server refuses root: for root we step into a user
 * namespace, where root is nobody, or become nobody outright where namespaces are off.
 */
final class PostgresCommands {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private final Path binaries;
    private final Path folder;
    private final List<String> prefix;

    private PostgresCommands(Path binaries, Path folder, List<String> prefix) {
        this.binaries = binaries;
        this.folder = folder;
        this.prefix = prefix;
    }

    static PostgresCommands forUser(Path binaries, Path folder) {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root) {
            return new PostgresCommands(binaries, folder, List.of());
        }
        PostgresCommands inNamespace = new PostgresCommands(binaries, folder, NAMESPACE);
        return inNamespace.works() ? inNamespace : new PostgresCommands(binaries, folder, NOBODY);
    }

    private boolean works() {
        try {
            List<String> command = new ArrayList<>(prefix);
            command.add("true");
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Hands a file to the user the server runs as; needed only where we become nobody outright. */
    void own(Path path) throws IOException {
        if (prefix.equals(NOBODY)) {
            UserPrincipal nobody =
                    path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(path, nobody);
            Files.setOwner(folder, nobody);
        }
    }

    /** @throws DatabaseUnavailable with {@code complaint} and the program's own words when it fails */
    void check(List<String> command, int seconds, String complaint) {
        Result result = execute(command, seconds);
        if (result.exit != 0) {
            throw new DatabaseUnavailable(complaint + ". " + command.getFirst() + " said: " + result.output, null);
        }
    }

    int run(List<String> command, int seconds) {
        return execute(command, seconds).exit;
    }

    private Result execute(List<String> command, int seconds) {
        try {
            Path output = Files.createTempFile("sundial-postgres-", ".out");
            try {
                List<String> full = new ArrayList<>(prefix);
                full.add(binaries.resolve("bin").resolve(command.getFirst()).toString());
                full.addAll(command.subList(1, command.size()));
                // Output goes to a file: the server inherits it, and a pipe would never close.
                Process process = new ProcessBuilder(full)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                process.getOutputStream().close();
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Result(1, "no answer within " + seconds + " seconds");
                }
                return new Result(process.exitValue(), Files.readString(output).strip());
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("interrupted while waiting for " + command.getFirst(), e);
        }
    }

    private record Result(int exit, String output) {}
}
