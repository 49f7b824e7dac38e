package org.sundial.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server of our own, durable, on the loopback address only.
 *
 * <p>What survives: everything committed. A killed JVM leaves its server running; the next start stops it and lets
 * PostgreSQL recover from its log. The lock file is held by this process, so two Sundials never share a folder.
 */
final class EmbeddedCluster implements AutoCloseable {
    private static final String OWNER = "sundial_owner";
    private static final String APP = "sundial_app";
    private static final String DATABASE = "sundial";
    private static final int START_SECONDS = 120;

    private final Path binaries;
    private final Path cluster;
    private final PostgresCommands commands;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final DatabaseAddress address;

    private EmbeddedCluster(
            Path binaries,
            Path cluster,
            PostgresCommands commands,
            FileChannel lockFile,
            FileLock lock,
            DatabaseAddress address) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.commands = commands;
        this.lockFile = lockFile;
        this.lock = lock;
        this.address = address;
    }

    /**
     * Starts the server whose files are under {@code data}, making them first where there are none.
     *
     * @throws DatabaseUnavailable when another Sundial holds the folder or the server does not come up
     */
    static EmbeddedCluster start(Path data) {
        Path folder = data.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            FileChannel lockFile =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lockOrRefuse(lockFile, folder);
            Path binaries = ClusterFolder.binaries(folder);
            Path cluster = folder.resolve("cluster");
            PostgresCommands commands = PostgresCommands.forUser(binaries, folder);
            ClusterSecrets secrets = ClusterSecrets.loadOrCreate(folder);
            if (!ClusterFolder.initialised(cluster)) {
                initialise(commands, folder, cluster, secrets);
            }
            stopOrphan(commands, cluster);
            int port = freePort();
            startServer(commands, folder, cluster, port);
            String server = "jdbc:postgresql://127.0.0.1:" + port + "/";
            prepareRoles(server, secrets);
            return new EmbeddedCluster(
                    binaries,
                    cluster,
                    commands,
                    lockFile,
                    lock,
                    new DatabaseAddress(server + DATABASE, OWNER, secrets.owner(), APP, secrets.app()));
        } catch (IOException e) {
            throw new UncheckedIOException("could not prepare the database folder " + folder, e);
        }
    }

    DatabaseAddress address() {
        return address;
    }

    /** The postmaster's process id, while the server runs; fault tests kill it. */
    Optional<Long> postmaster() {
        return postmaster(cluster);
    }

    @Override
    public void close() {
        commands.run(
                List.of("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"), START_SECONDS);
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not release the lock beside " + binaries, e);
        }
    }

    private static FileLock lockOrRefuse(FileChannel lockFile, Path folder) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // Held by this very process: falls through to the same plain refusal.
        }
        lockFile.close();
        throw new DatabaseUnavailable(
                "Another Sundial is using the folder " + folder + ". Stop it, or set sundial.data to another folder.",
                null);
    }

    /** Made beside its place and moved there when whole: a cut-off initialisation leaves nothing half-made. */
    private static void initialise(PostgresCommands commands, Path folder, Path cluster, ClusterSecrets secrets)
            throws IOException {
        Path fresh = Files.createTempDirectory(folder, "cluster-new-");
        Path passwordFile = Files.createTempFile(folder, "owner-", ".secret");
        try {
            Files.writeString(passwordFile, secrets.owner());
            commands.own(fresh);
            commands.own(passwordFile);
            commands.check(
                    List.of(
                            "initdb",
                            "-D",
                            fresh.toString(),
                            "-U",
                            OWNER,
                            "--auth=scram-sha-256",
                            "--pwfile=" + passwordFile,
                            "-E",
                            "UTF8",
                            // By code point: the order of an index does not change with a library of the machine. Lists
                            // that people read in the order of their language are sorted by their pages.
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C.UTF-8",
                            "--data-checksums"),
                    START_SECONDS,
                    "PostgreSQL could not make its files");
            Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** A server left by a killed JVM would hold the files: stop it, kindly first, then hard. */
    private static void stopOrphan(PostgresCommands commands, Path cluster) {
        if (postmaster(cluster).isEmpty()) {
            return;
        }
        int stopped = commands.run(
                List.of("pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30"), START_SECONDS);
        if (stopped != 0) {
            commands.run(
                    List.of("pg_ctl", "stop", "-D", cluster.toString(), "-m", "immediate", "-w", "-t", "30"),
                    START_SECONDS);
        }
    }

    private static Optional<Long> postmaster(Path cluster) {
        Path pidFile = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().trim());
            // A reused process id belongs to something else: only a postgres counts.
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> handle.info()
                            .command()
                            .map(command -> command.endsWith("postgres"))
                            .orElse(true))
                    .map(ProcessHandle::pid);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + pidFile, e);
        }
    }

    private static void startServer(PostgresCommands commands, Path folder, Path cluster, int port) {
        String options = String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c max_connections=80",
                "-c shared_buffers=256MB",
                "-c fsync=on",
                "-c synchronous_commit=on",
                "-c full_page_writes=on",
                "-c max_wal_size=2GB",
                // Segments are used again instead of being made anew and filled with zeros.
                "-c min_wal_size=512MB",
                "-c timezone=Asia/Shanghai",
                "-c log_min_messages=warning");
        commands.check(
                List.of(
                        "pg_ctl",
                        "start",
                        "-D",
                        cluster.toString(),
                        "-l",
                        folder.resolve("postgres.log").toString(),
                        "-w",
                        "-t",
                        Integer.toString(START_SECONDS),
                        "-o",
                        options),
                START_SECONDS,
                "PostgreSQL did not start; its own words are in " + folder.resolve("postgres.log"));
    }

    private static void prepareRoles(String server, ClusterSecrets secrets) {
        try (Connection owner = DriverManager.getConnection(server + "postgres", OWNER, secrets.owner());
                Statement statement = owner.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + APP + "'")) {
                statement.execute("create role " + APP + " login password '" + secrets.app() + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "PostgreSQL is up but does not let us in; does data/database/secrets belong to these files?", e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
