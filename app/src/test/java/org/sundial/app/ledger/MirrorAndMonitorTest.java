package org.sundial.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;
import org.sundial.ledger.LogAudit;

/** mirror and monitor, as somebody without any access of ours would run them. */
class MirrorAndMonitorTest {
    private static final int SOUND = 0;
    private static final int DIFFERS = 1;
    private static final int NOT_COMPARED = 2;

    @TempDir
    private Path place;

    private TestDatabase database;
    private LogHouse log;
    private LogServer server;
    private Path copy;
    private Path state;

    @BeforeEach
    void open() throws Exception {
        database = TestCluster.fresh();
        log = new LogHouse(database, place.resolve("node"));
        log.append(600);
        log.settle();
        server = new LogServer(log.folder);
        copy = place.resolve("mirror");
        state = place.resolve("state");
    }

    @AfterEach
    void close() {
        server.close();
        database.close();
    }

    @Test
    void a_mirror_catches_up_and_is_itself_a_sound_log() throws Exception {
        assertThat(mirror()).isEqualTo(SOUND);
        log.append(300);
        log.settle();
        assertThat(mirror()).isEqualTo(SOUND);

        var report = new LogAudit(new LogFolder(copy, Steps.PLAIN), log.policy(), FastEd25519::verifier)
                .run(log.signed(), new Silent());
        assertThat(report.isSound()).isTrue();
        assertThat(report.entries()).isEqualTo(900);
    }

    @Test
    void a_mirror_takes_nothing_that_is_not_what_was_signed() throws Exception {
        Path bundle = log.folder.resolve("tile/entries/001");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[100] ^= 1;
        Files.write(bundle, bytes);

        assertThat(mirror()).isEqualTo(DIFFERS);
        assertThat(copy.resolve("checkpoint")).doesNotExist();
    }

    @Test
    void a_mirror_compares_the_tiles_too() throws Exception {
        Path tile = log.folder.resolve("tile/0/001");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[100] ^= 1;
        Files.write(tile, bytes);

        assertThat(mirror()).isEqualTo(DIFFERS);
    }

    @Test
    void a_monitor_sees_the_log_grow() throws Exception {
        assertThat(monitor()).isEqualTo(SOUND);
        log.append(77);
        log.settle();
        assertThat(monitor()).isEqualTo(SOUND);
        assertThat(monitor()).as("unchanged").isEqualTo(SOUND);
    }

    @Test
    void a_monitor_and_a_mirror_notice_a_log_with_two_histories() throws Exception {
        assertThat(monitor()).isEqualTo(SOUND);
        assertThat(mirror()).isEqualTo(SOUND);
        server.show(otherHistory(700));

        assertThat(monitor()).isEqualTo(DIFFERS);
        assertThat(place.resolve("state.700.evidence")).exists();
        assertThat(mirror()).isEqualTo(DIFFERS);
    }

    @Test
    void a_monitor_and_a_mirror_notice_a_log_that_shrank() throws Exception {
        assertThat(monitor()).isEqualTo(SOUND);
        assertThat(mirror()).isEqualTo(SOUND);
        server.show(otherHistory(500));

        assertThat(monitor()).isEqualTo(DIFFERS);
        assertThat(mirror()).isEqualTo(DIFFERS);
    }

    @Test
    void another_key_is_not_believed() throws Exception {
        assertThat(monitor()).isEqualTo(SOUND);
        LogHouse stranger = new LogHouse(database.app(), place.resolve("stranger"), place.resolve("stranger-keys"));
        assertThat(run("monitor", "--from", server.address(), "--state", state.toString(), "--vkey", vkey(stranger)))
                .isEqualTo(DIFFERS);
    }

    @Test
    void what_cannot_be_read_is_said_to_be_so() {
        server.close();
        assertThat(run("monitor", "--from", "http://localhost:1/log", "--state", state.toString(), "--vkey", vkey(log)))
                .isEqualTo(NOT_COMPARED);
        assertThat(run("monitor", "--from")).isEqualTo(NOT_COMPARED);
        assertThat(run("mirror", "--from", "x", "--to", copy.toString(), "--key", "x"))
                .isEqualTo(NOT_COMPARED);
    }

    /** The same key signing another past: what a dishonest operator can do, and what only memory elsewhere can notice. */
    private Path otherHistory(int leaves) throws Exception {
        try (TestDatabase elsewhere = TestCluster.fresh()) {
            LogHouse other = log.copyTo(elsewhere.app(), place.resolve("other-" + leaves));
            other.append(leaves);
            other.settle();
            return other.folder;
        }
    }

    private int mirror() {
        return run("mirror", "--from", server.address(), "--to", copy.toString(), "--vkey", vkey(log));
    }

    private int monitor() {
        return run("monitor", "--from", server.address(), "--state", state.toString(), "--vkey", vkey(log));
    }

    private static String vkey(LogHouse house) {
        return house.keys.log().key().vkey();
    }

    private static int run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = LogTool.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8)).isNotEmpty();
        return code;
    }
}
