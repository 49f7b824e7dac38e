package org.sundial.app.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.sundial.app.Sundial;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;

/** A whole running city for the stories: the real application in demo mode, on a real database, started once. */
public final class City {
    private static final TestDatabase DATABASE = TestCluster.fresh();
    private static final int PORT = freePort();
    private static final ConfigurableApplicationContext CONTEXT = start();

    private City() {}

    /** Where the browser finds it; localhost, because passkeys need a name. */
    public static String address() {
        return "http://localhost:" + PORT;
    }

    public static <T> T bean(Class<T> type) {
        if (!CONTEXT.isRunning()) {
            throw new IllegalStateException("the city has stopped");
        }
        return CONTEXT.getBean(type);
    }

    /** For types of which there are several. */
    public static <T> T bean(String name, Class<T> type) {
        return CONTEXT.getBean(name, type);
    }

    public static TestDatabase database() {
        return DATABASE;
    }

    private static ConfigurableApplicationContext start() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "story-city-");
            List<String> settings = new ArrayList<>(
                    List.of("--sundial.data=" + data, "--sundial.site.demo=true", "--server.port=" + PORT));
            DATABASE.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
            return SpringApplication.run(Sundial.class, settings.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the city", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }
}
