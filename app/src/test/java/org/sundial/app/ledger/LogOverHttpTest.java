package org.sundial.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sundial.app.Sundial;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;
import org.sundial.ledger.BundleCoordinates;
import org.sundial.ledger.Policy;
import org.sundial.ledger.Tile;
import org.sundial.ledger.TileCoordinates;
import org.sundial.ledger.TlogProof;
import org.sundial.ledger.VerifierKey;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.PayloadCommitment;
import org.sundial.wire.ReceiptCheck;
import org.sundial.wire.ReceiptVerdict;
import org.sundial.wire.SaltedField;
import org.sundial.wire.Trust;

/** The log as machines and people reach it: the real application on a real database, asked over HTTP. */
class LogOverHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LEAVES = 300;

    @TempDir
    private static Path data;

    private static TestDatabase database;
    private static ServletWebServerApplicationContext app;
    private static Office office;
    private static UUID event;

    /** The number of that event's entry, the last one: other offices have appended theirs before. */
    private static long number;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** An office that appends, and can show one field of two. */
    static final class Office implements ReceiptSource {
        private final Map<UUID, Map<String, SaltedField>> kept = new ConcurrentHashMap<>();

        UUID act() {
            UUID acted = UUID.randomUUID();
            Map<String, SaltedField> fields = Leaves.fields();
            kept.put(acted, fields);
            Ledger ledger = app.getBean(Ledger.class);
            new TransactionTemplate(app.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(status -> ledger.append(Leaves.accepted(
                            acted,
                            ledger.newestCosigned(),
                            PayloadCommitment.to(fields).digest())));
            return acted;
        }

        @Override
        public Optional<Disclosure> disclosure(LeafEntry leaf) {
            return Optional.ofNullable(kept.get(leaf.event()))
                    .map(fields -> new Disclosure(
                            PayloadCommitment.to(fields), new TreeMap<>(Map.of("result", fields.get("result")))));
        }
    }

    @BeforeAll
    static void start() {
        database = TestCluster.fresh();
        office = new Office();
        SpringApplication application = new SpringApplication(Sundial.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("testOffice", office));
        List<String> settings = new java.util.ArrayList<>(
                List.of("--sundial.data=" + data, "--server.port=0", "--sundial.ledger.origin=sundial.example/log"));
        database.settings().forEach((name, value) -> settings.add("--" + name + "=" + value));
        app = (ServletWebServerApplicationContext) application.run(settings.toArray(String[]::new));
        await().atMost(PATIENCE)
                .until(() -> !app.getBean(Ledger.class).newestCosigned().isEmpty());
        for (int i = 1; i < LEAVES; i++) {
            office.act();
        }
        event = office.act();
        await().atMost(PATIENCE)
                .until(() -> app.getBean(Ledger.class)
                        .proof(event)
                        .filter(proof -> proof.isCovered())
                        .isPresent());
        number = app.getBean(Ledger.class).proof(event).orElseThrow().index();
    }

    @AfterAll
    static void stop() {
        app.close();
        database.close();
    }

    @Test
    void the_checkpoint_is_text_and_hardly_cached() throws Exception {
        HttpResponse<String> answer = get("/log/checkpoint");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("max-age=1, public");
        assertThat(answer.body()).startsWith("sundial.example/log\n");
    }

    @Test
    void tiles_are_bytes_cached_for_ever_in_every_width_that_was_signed() throws Exception {
        HttpResponse<byte[]> full = bytes("/log/tile/0/000");
        HttpResponse<byte[]> partial = bytes("/log/tile/0/000.p/7");

        assertThat(full.headers().firstValue("content-type")).hasValue("application/octet-stream");
        assertThat(full.headers().firstValue("cache-control")).hasValue("max-age=31536000, public, immutable");
        assertThat(full.body()).hasSize(8192);
        assertThat(partial.body()).hasSize(7 * 32).isEqualTo(java.util.Arrays.copyOf(full.body(), 7 * 32));
        assertThat(bytes("/log/tile/entries/000").body()).startsWith((byte) (leaf().length >> 8), (byte) leaf().length);
    }

    @Test
    void what_is_not_a_tile_of_this_log_is_not_found_and_not_cached() throws Exception {
        long edge = number / Tile.FULL;
        int width = (int) (number % Tile.FULL);
        for (String path : List.of(
                TileCoordinates.full(0, edge).path(),
                TileCoordinates.full(0, edge + 1).path(),
                new TileCoordinates(0, edge, width + 1).path(),
                new BundleCoordinates(edge, width + 1).path(),
                "tile/0/1",
                "tile/8/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/x000/000",
                "tile/00/000",
                "tile/entries/../checkpoint",
                "tile/7/000")) {
            HttpResponse<byte[]> answer = bytes("/log/" + path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.headers().firstValue("cache-control").orElse(""))
                    .as(path)
                    .doesNotContain("immutable");
        }
    }

    @Test
    void bundles_are_compressed_for_whoever_asks() throws Exception {
        HttpResponse<byte[]> packed = CLIENT.send(
                HttpRequest.newBuilder(at("/log/tile/entries/000"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());

        assertThat(packed.headers().firstValue("content-encoding")).hasValue("gzip");
        try (var unpacked = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes())
                    .isEqualTo(bytes("/log/tile/entries/000").body());
        }
    }

    @Test
    void a_receipt_is_checked_off_line_with_the_published_policy() throws Exception {
        HttpResponse<byte[]> receipt = bytes("/api/v1/receipts/" + event);
        Policy policy = Policy.parse(get("/log/policy").body());

        assertThat(receipt.headers().firstValue("content-disposition").orElseThrow())
                .contains(event + ".receipt.json");
        assertThat(new ReceiptCheck(new Trust.Published(policy), org.sundial.ledger.Ed25519::verifier)
                        .check(receipt.body()))
                .isInstanceOfSatisfying(ReceiptVerdict.Unchanged.class, unchanged -> {
                    assertThat(unchanged.number()).isEqualTo(number);
                    assertThat(unchanged.notBefore()).isPresent();
                    assertThat(unchanged.witnesses()).containsExactly("sundial.example/log/witness");
                    assertThat(unchanged.receipt().disclosed()).containsOnlyKeys("result");
                });
    }

    @Test
    void an_unknown_event_has_no_receipt() throws Exception {
        HttpResponse<String> unknown = get("/api/v1/receipts/" + UUID.randomUUID());

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(get("/api/v1/receipts/no-uuid").statusCode()).isEqualTo(400);
    }

    @Test
    void an_inclusion_proof_is_a_file_of_its_own() throws Exception {
        TlogProof proof = TlogProof.parse(get("/log/proof/" + number).body());

        assertThat(proof.index()).isEqualTo(number - 1);
        assertThat(get("/log/proof/999999").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_of_the_log_and_of_an_entry_can_be_read() throws Exception {
        String vkey = get("/log/vkey").body().strip();

        assertThat(VerifierKey.parse(vkey).name()).isEqualTo("sundial.example/log");
        assertThat(get("/log").body()).contains("日志与见证", "本站见证方", vkey);
        assertThat(get("/log/entry/" + number).body()).contains("case.accepted", "此后没有改动", "/api/v1/receipts/" + event);
        HttpResponse<String> beyond = get("/log/entry/" + (number + 1));
        assertThat(beyond.statusCode()).isEqualTo(404);
        assertThat(beyond.body()).contains("没有第 " + (number + 1) + " 条");
    }

    @Test
    void an_entry_changed_in_the_database_is_shown_to_be_so() throws Exception {
        JdbcClient owner = JdbcClient.create(database.owner());
        long changed = number - 100;
        byte[] sound =
                app.getBean(LogStore.class).leaf(changed - 1).orElseThrow().entry();
        owner.sql("""
                update ledger.leaf
                   set entry = convert_to(replace(convert_from(entry, 'UTF8'), 'case.accepted', 'case.refused'), 'UTF8')
                 where idx = :index
                """).param("index", changed - 1).update();

        assertThat(get("/log/entry/" + changed).body()).contains("app-verdict--grave", "写入以后被改过", "12345");

        owner.sql("update ledger.leaf set entry = :sound where idx = :index")
                .param("sound", sound)
                .param("index", changed - 1)
                .update();
        assertThat(get("/log/entry/" + changed).body())
                .doesNotContain("app-verdict--grave")
                .contains("此后没有改动");
    }

    @Test
    void the_verify_page_says_unchanged() throws Exception {
        assertThat(post(bytes("/api/v1/receipts/" + event).body())).contains("app-verdict--good", "一致", "见证 1 家", "受理");
        assertThat(get("/verify?event=" + event).body()).contains("app-verdict--good");
    }

    @Test
    void the_verify_page_names_the_field_that_differs_and_whom_to_call() throws Exception {
        String changed =
                new String(bytes("/api/v1/receipts/" + event).body(), StandardCharsets.UTF_8).replace("受理", "不予受理");

        assertThat(post(changed.getBytes(StandardCharsets.UTF_8)))
                .contains("app-verdict--grave", "不一致", "“结果”", "12345");
    }

    @Test
    void the_verify_page_says_what_is_wrong_with_a_file_that_is_no_receipt() throws Exception {
        assertThat(post("{}".getBytes(StandardCharsets.UTF_8))).contains("app-verdict--caution", "无法核验");
        assertThat(post(new byte[0])).contains("请选择回执文件");
        assertThat(post(new byte[2 * 1024 * 1024])).contains("1 MB");
        assertThat(get("/verify?number=0").body()).contains("没有第 0 条");
        assertThat(get("/verify?number=" + number).statusCode()).isEqualTo(302);
    }

    @Test
    void the_witness_answers_by_the_letter() throws Exception {
        HttpResponse<String> unknown = send("old 0\n\nstranger.example\n1\n"
                + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n\u2014 stranger.example AAAAAAAAAAAA\n");
        HttpResponse<String> conflict =
                send("old 0\n\n" + get("/log/checkpoint").body());

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(send("nonsense").statusCode()).isEqualTo(400);
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.headers().firstValue("content-type")).hasValue("text/x.tlog.size");
        assertThat(conflict.body()).isEqualTo(number + "\n");
        assertThat(get("/witness/" + Sha256.of("sundial.example/log").hex() + "/checkpoint")
                        .body())
                .startsWith("sundial.example/log\n" + number + "\n");
        assertThat(get("/witness/" + Sha256.of("stranger.example").hex() + "/checkpoint")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_mirror_copies_it_and_a_monitor_watches_it() {
        assertThat(tool(
                        "mirror",
                        "--from",
                        at("/log").toString(),
                        "--to",
                        data.resolve("mirror").toString()))
                .isZero();
        assertThat(tool(
                        "monitor",
                        "--from",
                        at("/log").toString(),
                        "--state",
                        data.resolve("state").toString()))
                .isZero();
    }

    @Test
    void the_private_keys_can_be_read_by_their_owner_only() throws Exception {
        for (String key : List.of("log.key", "witness.key")) {
            assertThat(Files.getPosixFilePermissions(data.resolve("keys").resolve(key)))
                    .hasSize(2)
                    .allMatch(permission -> permission.name().startsWith("OWNER_"));
        }
    }

    @Test
    void health_is_up_and_counts() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        LedgerHealth health = app.getBean(Ledger.class).health();
        assertThat(health.isUp()).isTrue();
        assertThat(health.size()).isEqualTo(number);
    }

    private static int tool(String... arguments) {
        return LogTool.run(arguments, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private static byte[] leaf() {
        return app.getBean(LogStore.class).leaf(0).orElseThrow().entry();
    }

    private static URI at(String path) {
        return URI.create(
                "http://localhost:" + Objects.requireNonNull(app.getWebServer()).getPort() + path);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<String> send(String body) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(at("/witness/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As a browser sends the form: the token from the page, then the file. */
    private static String post(byte[] file) throws IOException, InterruptedException {
        HttpResponse<String> form = get("/verify");
        String cookie = form.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        String token = form.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token.getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"file\"; filename=\"my.receipt.json\"", file);
        body.write("--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(at("/verify"))
                        .header("Cookie", cookie)
                        .header("Content-Type", "multipart/form-data; boundary=edge")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) throws IOException {
        body.write(("--edge\r\nContent-Disposition: form-data; " + name + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
