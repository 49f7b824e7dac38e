package org.sundial.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sundial.verifier.SampleLog.Answer;

class AuditTest {

    private static final String LOG_KEY = SampleLog.LOG.verifierKey().vkey();

    @TempDir
    Path temp;

    private SampleLog log;
    private Path memory;

    @BeforeEach
    void a_log_was_audited_and_has_grown_since() throws IOException {
        log = SampleLog.of(temp.resolve("log"), 300, 600);
        memory = temp.resolve("seen");
        Answer first = audit();
        assertThat(first.code()).as(first.text()).isEqualTo(ExitCode.SOUND);
        assertThat(first.text()).contains("已记住");
        log.growTo(700);
    }

    private Answer audit() {
        return SampleLog.run("audit", log.folder, "--key", LOG_KEY, "--since", memory);
    }

    @Test
    void an_honest_log_is_sound_counted_and_remembered() throws IOException {
        Answer answer = audit();
        assertThat(answer.text())
                .contains("检查点 700 条")
                .contains("读了 700 条")
                .contains("case.accepted  88")
                .contains("rating.given  87")
                .contains("一致 ✓ 每一条都在，没有改动。")
                .contains("上次看到的 600 条仍是它的开头：只增不改。");
        assertThat(answer.code()).isEqualTo(ExitCode.SOUND);
        assertThat(Files.readAllBytes(memory)).isEqualTo(Files.readAllBytes(log.folder.resolve("checkpoint")));
        assertThat(SampleLog.run("audit", log.folder, "--key", LOG_KEY, "--lang", "en")
                        .text())
                .contains("Read 700 entries")
                .contains("Sound ✓");
    }

    @Test
    void without_a_key_it_says_that_the_key_came_from_the_log() throws IOException {
        Answer answer = SampleLog.run("audit", log.folder);
        assertThat(answer.text()).contains("公钥取自日志本身").contains(LOG_KEY).contains("一致 ✓（公钥还要您核对）");
        assertThat(answer.code()).isZero();
        Files.delete(log.folder.resolve("vkey"));
        Answer none = SampleLog.run("audit", log.folder, "--lang", "en");
        assertThat(none.text()).contains("Give the log's published key with --key.");
        assertThat(none.code()).isEqualTo(ExitCode.UNCHECKED);
    }

    @Test
    void partial_tiles_and_bundles_may_be_gone_once_full_ones_stand_in_their_place() throws IOException {
        byte[] old = Files.readAllBytes(log.folder.resolve("checkpoint"));
        log.growTo(768);
        Files.write(log.folder.resolve("checkpoint"), old);
        Files.delete(log.folder.resolve("tile/0/002.p/188"));
        Files.delete(log.folder.resolve("tile/entries/002.p/188"));
        assertThat(audit().text()).contains("一致 ✓").contains("检查点 700 条");
    }

    @Test
    void a_log_is_audited_over_http_too() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/log/", exchange -> {
            Path file = log.folder.resolve(exchange.getRequestURI().getPath().substring("/log/".length()));
            boolean there = Files.isRegularFile(file);
            byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://localhost:" + server.getAddress().getPort() + "/log";
            Answer answer = SampleLog.run("audit", address, "--since", memory);
            assertThat(answer.text()).contains("一致 ✓").contains("只增不改");
            Files.delete(log.folder.resolve("tile/entries/001"));
            Answer broken = SampleLog.run("audit", address + "/", "--key", LOG_KEY);
            assertThat(broken.text()).contains("tile/entries/001");
            assertThat(broken.code()).isEqualTo(ExitCode.DIFFERS);
        } finally {
            server.stop(0);
        }
        Answer gone =
                SampleLog.run("audit", "http://localhost:" + server.getAddress().getPort() + "/log");
        assertThat(gone.code()).isEqualTo(ExitCode.UNCHECKED);
        assertThat(gone.text()).contains("无法读取");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.sundial.verifier.LogEdits#edits")
    void every_edit_is_found_and_named(String what, LogEdits.Edit edit, String expected) throws IOException {
        byte[] remembered = Files.readAllBytes(memory);
        edit.on(log);
        Answer answer = audit();
        assertThat(answer.text())
                .as(what)
                .contains("不符：")
                .contains(expected)
                .contains("不一致 ✗")
                .doesNotContain("一致 ✓");
        assertThat(answer.code()).isEqualTo(ExitCode.DIFFERS);
        assertThat(Files.readAllBytes(memory)).as("the evidence is kept").isEqualTo(remembered);
        Answer english = SampleLog.run("audit", log.folder, "--key", LOG_KEY, "--since", memory, "--lang", "en");
        assertThat(english.text()).contains("Wrong: ").contains("Different ✗");
    }

    @Test
    void two_checkpoints_that_contradict_each_other_are_kept_side_by_side() throws IOException {
        LogEdits.rewrite(log);
        assertThat(audit().text()).contains("seen.conflict");
        assertThat(Files.readAllBytes(temp.resolve("seen.conflict")))
                .isEqualTo(Files.readAllBytes(log.folder.resolve("checkpoint")));
    }

    @Test
    void without_a_memory_a_rewritten_log_looks_sound() throws IOException {
        // Why --since, witnesses and receipts exist: the log alone cannot show what it was yesterday.
        LogEdits.rewrite(log);
        assertThat(SampleLog.run("audit", log.folder, "--key", LOG_KEY).code()).isEqualTo(ExitCode.SOUND);
    }

    @Test
    void a_memory_that_is_none_of_this_log_is_not_used() throws IOException {
        for (String wrong : List.of("", "hello\n", Files.readString(memory).replace("\n600\n", "\n601\n"))) {
            Files.writeString(memory, wrong);
            Answer answer = audit();
            assertThat(answer.text()).contains("不是这本日志签过的检查点");
            assertThat(answer.code()).isEqualTo(ExitCode.UNCHECKED);
        }
    }

    @Test
    void entries_of_an_unknown_form_are_named_but_no_fault() throws IOException {
        log.entries.add("something newer".getBytes(StandardCharsets.UTF_8));
        log.growTo(702);
        Answer answer = audit();
        assertThat(answer.text())
                .contains("第 701 条不是本程序认识的写法")
                .contains("其他写法  1")
                .contains("一致 ✓");
        assertThat(answer.code()).isZero();
    }

    @Test
    void a_place_that_is_no_log_is_said_so() {
        assertThat(SampleLog.run("audit", temp.resolve("nowhere")).text()).contains("没有这个文件夹");
        assertThat(SampleLog.run("audit", "http://bad host/").code()).isEqualTo(ExitCode.UNCHECKED);
        assertThat(SampleLog.run("audit", temp, "--key", LOG_KEY).text()).contains("检查点读不到");
    }
}
