package org.sundial.app.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.sundial.app.Sundial;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;

/** Another running Sundial with settings of its own, for what would disturb the city: close it when done. */
public final class Town implements AutoCloseable {
    private final TestDatabase database = TestCluster.fresh();
    private final int port;
    private final ConfigurableApplicationContext context;

    private Town(int port, Map<String, String> settings) {
        this.port = port;
        this.context = start(settings);
    }

    /** @param port from {@link #freePort()}, because others may have to know it first */
    public static Town open(int port, Map<String, String> settings) {
        return new Town(port, settings);
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
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "story-town-");
            List<String> settings = new ArrayList<>(
                    List.of("--sundial.data=" + data, "--sundial.site.demo=true", "--server.port=" + port));
            database.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
            more.forEach((name, value) -> settings.add("--" + name + "=" + value));
            return SpringApplication.run(Sundial.class, settings.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the town", e);
        }
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
