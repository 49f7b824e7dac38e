package org.sundial.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The whole city as one process with its own PostgreSQL, killed as power loss kills it: {@code kill -9}, again and again.
 * What was published before is there afterwards, and the log only grew.
 */
@DisplayName("A city that is killed comes back with everything it had acknowledged")
class KilledCityTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path data = folder();
    private final int port = freePort();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop_what_still_runs() {
        started.forEach(process -> {
            process.destroy();
            process.onExit().join();
        });
    }

    @Test
    void killed_twice_it_starts_again_with_its_cases_and_a_log_that_only_grew() throws Exception {
        Process first = start();
        long size = waitForLog(first, 1);
        kill(first);

        Process second = start();
        assertThat(waitForLog(second, size)).isGreaterThanOrEqualTo(size);
        assertThat(get("/powers/KLMY-XF-0001").statusCode()).isEqualTo(200);
        size = logSize();
        kill(second);

        Process third = start();
        assertThat(waitForLog(third, size)).isGreaterThanOrEqualTo(size);
        assertThat(get("/powers?q=%E5%BC%80%E9%A5%AD%E5%BA%97").statusCode()).isEqualTo(200);
    }

    private Process start() throws IOException {
        Path log = data.resolve("out.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.sundial.app.Sundial",
                        "--sundial.data=" + data,
                        "--sundial.site.demo=true",
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        started.add(process);
        return process;
    }

    private static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private long waitForLog(Process process, long least) {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            assertThat(process.isAlive())
                    .as(() -> "the city stopped by itself; see " + data)
                    .isTrue();
            try {
                long size = logSize();
                if (size >= least && get("/powers").statusCode() == 200) {
                    return size;
                }
            } catch (IOException notYet) {
                // Nobody listens yet: ask again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("no city after " + PATIENCE + "; see " + data);
    }

    /** The second line of a checkpoint is the size of the tree. */
    private long logSize() throws IOException, InterruptedException {
        HttpResponse<String> checkpoint = get("/log/checkpoint");
        return checkpoint.statusCode() == 200
                ? Long.parseLong(checkpoint.body().lines().skip(1).findFirst().orElse("0"))
                : 0;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "killed-city-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
