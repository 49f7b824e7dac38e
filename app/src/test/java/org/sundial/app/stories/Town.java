package org.sundial.app.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.sundial.app.Sundial;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;

/** Another running Sundial with settings of its own, for what would disturb the city: close it when done. */
public final class Town implements AutoCloseable {
    private final TestDatabase database;
    /** What is to be done with the database when this closes: a node beside another leaves it alone. */
    private final Runnable leave;

    private final Path data;
    private final int port;
    private final ConfigurableApplicationContext context;

    private Town(TestDatabase database, Runnable leave, Path data, int port, Map<String, String> settings) {
        this.database = database;
        this.leave = leave;
        this.data = data;
        this.port = port;
        this.context = start(settings);
    }

    /** @param port from {@link #freePort()}, because others may have to know it first */
    public static Town open(int port, Map<String, String> settings) {
        TestDatabase database = TestCluster.fresh();
        return new Town(database, database::close, folder(), port, settings);
    }

    /** Another node of this town: the same database and keys, a memory and a log folder of its own. Close it first. */
    public Town beside(int port) {
        Path own = folder();
        copyFolder(data.resolve("keys"), own.resolve("keys"));
        return new Town(database, () -> {}, own, port, Map.of());
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public TestDatabase database() {
        return database;
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    private ConfigurableApplicationContext start(Map<String, String> more) {
        List<String> settings =
                new ArrayList<>(List.of("--sundial.data=" + data, "--sundial.site.demo=true", "--server.port=" + port));
        database.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        more.forEach((name, value) -> settings.add("--" + name + "=" + value));
        return SpringApplication.run(Sundial.class, settings.toArray(String[]::new));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "story-town-");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the town", e);
        }
    }

    private static void copyFolder(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the keys are not copied", e);
        }
    }

    @Override
    public void close() {
        context.close();
        leave.run();
    }
}
