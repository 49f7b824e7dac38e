package org.sundial.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sundial.ledger.SignatureType;
import org.sundial.ledger.SignedNote;
import org.sundial.ledger.SignerKey;
import org.sundial.verifier.SampleLog.Answer;
import org.sundial.wire.Receipt;

class CheckTest {

    private static final String LOG_KEY = SampleLog.LOG.verifierKey().vkey();

    @TempDir
    Path temp;

    private SampleLog log;
    private Path receipt;

    @BeforeEach
    void an_act_is_logged_between_two_checkpoints() throws IOException {
        log = SampleLog.of(temp.resolve("log"), 300);
        SignedNote before = log.newest();
        log.growTo(700);
        receipt = temp.resolve("licence" + Receipt.EXTENSION);
        Files.write(receipt, log.receipt(500, Optional.of(before)).encode());
    }

    private String text() throws IOException {
        return Files.readString(receipt);
    }

    private Path changed(String from, String to) throws IOException {
        assertThat(text()).contains(from);
        return Files.writeString(receipt, text().replace(from, to));
    }

    @Test
    void an_honest_receipt_says_when_and_which_entry_in_chinese() {
        Answer answer = SampleLog.run(receipt, "--key", LOG_KEY);
        assertThat(answer.text())
                .startsWith("一致 ✓\n")
                // Entries 300 to 699 lie between the checkpoints of 12:05:00 and 12:11:42, Friday.
                .contains("在 2026年11月27日(周五) 12:05:00 至 2026年11月27日(周五) 12:11:42 之间写入（北京时间）。")
                .contains("它是日志的第 501 条，此后没有改动。")
                .contains("见证 2 家：witness.example/house、witness.example/people。")
                .contains("result: granted")
                .contains("没有写出、但已固定的项：applicant")
                .doesNotContain("某某单位")
                .doesNotContain("！");
        assertThat(answer.code()).isEqualTo(ExitCode.SOUND);
    }

    @Test
    void and_in_english() {
        Answer answer = SampleLog.run("--lang", "en", receipt, "--key", LOG_KEY);
        assertThat(answer.text())
                .startsWith("Unchanged ✓")
                .contains("written between Friday 27 November 2026 12:05:00 and Friday 27 November 2026 12:11:42")
                .contains("entry number 501 of the log")
                .contains("Witnesses: 2 (witness.example/house, witness.example/people).")
                .doesNotContain("!");
        assertThat(answer.code()).isZero();
    }

    @Test
    void without_a_key_it_says_that_the_key_came_from_the_receipt() {
        Answer answer = SampleLog.run(receipt);
        assertThat(answer.text())
                .startsWith("一致 ✓（公钥还要您核对）")
                .contains("公钥取自回执本身")
                .contains(LOG_KEY);
        assertThat(SampleLog.run(receipt, "--lang", "en").text()).contains("The key came from the receipt itself");
        assertThat(SampleLog.run(receipt, "--key", LOG_KEY).text())
                .doesNotContain("公钥取自回执本身")
                .contains("见证方的公钥取自回执");
        assertThat(answer.code()).isZero();
    }

    @Test
    void a_policy_or_all_keys_leave_nothing_to_compare() throws IOException {
        Path policy = Files.writeString(
                temp.resolve("policy"),
                "log " + LOG_KEY + "\nwitness house " + SampleLog.HOUSE.verifierKey() + "\nwitness people "
                        + SampleLog.PEOPLE.verifierKey() + "\ngroup both all house people\nquorum both\n");
        Answer answer = SampleLog.run(receipt, "--policy", policy);
        assertThat(answer.text()).contains("用的是您给出的策略或公钥").contains("见证 2 家");
        Answer one = SampleLog.run(receipt, "--key", LOG_KEY, "--key", SampleLog.PEOPLE.verifierKey());
        assertThat(one.text()).contains("用的是您给出的策略或公钥").contains("见证 1 家");
        Path vkey = log.folder.resolve("vkey");
        assertThat(SampleLog.run(receipt, "--key", vkey).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"granted\"', '\"refused\"', disclosed.result",
        "示例许〔2026〕500 号, 示例许〔2026〕501 号, disclosed.number",
        "000000000001f4, 000000000001f5, disclosed.result",
        "\"CASE-500\", \"CASE-501\", leaf",
        "light.raised, light.closed, leaf",
        "2026-11-27T04:08:20Z, 2026-11-20T04:08:20Z, leaf",
        "2026.1, 2026.2, leaf",
        "index 500, index 499, leaf"
    })
    void an_edited_receipt_names_what_differs(String from, String to, String field) throws IOException {
        Answer answer = SampleLog.run(changed(from, to), "--key", LOG_KEY);
        assertThat(answer.text())
                .startsWith("不一致 ✗")
                .contains("  " + field + "  ")
                .contains("联系作出决定的机关");
        assertThat(answer.code()).isEqualTo(ExitCode.DIFFERS);
        assertThat(SampleLog.run(receipt, "--key", LOG_KEY, "--lang", "en").text())
                .startsWith("Different ✗")
                .contains("  " + field + "  ");
    }

    @Test
    void an_edited_attachment_no_longer_fits_the_receipt() throws IOException {
        Answer answer = SampleLog.run(
                changed(SampleLog.sha256("attachment 500"), SampleLog.sha256("another attachment")), "--key", LOG_KEY);
        assertThat(answer.text()).contains("disclosed.attachment");
        assertThat(answer.code()).isEqualTo(ExitCode.DIFFERS);
    }

    @Test
    void with_the_log_at_hand_the_public_field_is_named() throws IOException {
        Path edited = changed("2026-11-27T04:08:20Z", "2026-11-20T04:08:20Z");
        Answer answer = SampleLog.run(edited, "--key", LOG_KEY, "--log", log.folder);
        assertThat(answer.text()).contains("leaf.at").contains("日志里是 2026-11-27T04:08:20Z");
        assertThat(answer.code()).isEqualTo(ExitCode.DIFFERS);
        // A log that is gone does not turn the answer into another one.
        Files.delete(log.folder.resolve("checkpoint"));
        assertThat(SampleLog.run(edited, "--key", LOG_KEY, "--log", log.folder).text())
                .contains("  leaf  ");
    }

    static Stream<Arguments> uncheckable() {
        String other = SignerKey.of("sundial.example/log", SignatureType.ED25519, new byte[32])
                .verifierKey()
                .vkey();
        UnaryOperator<String> same = text -> text;
        return Stream.of(
                Arguments.of("another key", other, same, "公钥"),
                Arguments.of("a changed checkpoint", LOG_KEY, replace("\\n700\\n", "\\n701\\n"), "签名不对"),
                Arguments.of("an unknown field", LOG_KEY, replace("\"leaf\"", "\"note\" : 1,\n  \"leaf\""), "note"),
                Arguments.of("no JSON", LOG_KEY, (UnaryOperator<String>) text -> text.substring(9), "不是 JSON"),
                Arguments.of("nothing", LOG_KEY, (UnaryOperator<String>) text -> "", "空"),
                Arguments.of("half a key", LOG_KEY.substring(0, 40), same, "没有复制完整"),
                Arguments.of(
                        "a witness's key only", SampleLog.HOUSE.verifierKey().vkey(), same, "还缺日志的公钥"));
    }

    private static UnaryOperator<String> replace(String from, String to) {
        return text -> {
            assertThat(text).contains(from);
            return text.replace(from, to);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("uncheckable")
    void what_cannot_be_checked_says_why(String what, String key, UnaryOperator<String> change, String why)
            throws IOException {
        Files.writeString(receipt, change.apply(text()));
        Answer answer = SampleLog.run(receipt, "--key", key);
        assertThat(answer.text())
                .as(what)
                .contains(why)
                .doesNotContain("Exception")
                .doesNotContain("一致 ✓");
        assertThat(answer.code()).isEqualTo(ExitCode.UNCHECKED);
    }

    @Test
    void a_file_too_large_or_missing_is_said_so() throws IOException {
        Files.write(receipt, new byte[Receipt.LONGEST_BYTES + 7]);
        assertThat(SampleLog.run(receipt).text()).contains("最多 " + Receipt.LONGEST_BYTES);
        Answer missing = SampleLog.run(temp.resolve("no.receipt.json"), "--lang", "en");
        assertThat(missing.text()).contains("cannot be read");
        assertThat(missing.code()).isEqualTo(ExitCode.UNCHECKED);
        assertThat(SampleLog.run(temp).code()).isEqualTo(ExitCode.UNCHECKED);
    }

    @Test
    void text_in_a_receipt_gives_the_terminal_no_orders() throws IOException {
        Path edited = Files.writeString(
                receipt, text().replace("\"granted\"", "\"\\u001b[2Jgranted\\u202e\""), StandardCharsets.UTF_8);
        assertThat(SampleLog.run(edited).text())
                .startsWith("不一致")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
        Files.writeString(receipt, text().replace("\"leaf\"", "\"\\u001b[2J\\u202e\" : 1, \"leaf\""));
        assertThat(SampleLog.run(receipt).text())
                .startsWith("无法核验")
                .contains("[2J")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "help, 0",
        "--help --lang en, 0",
        "--lang fr x, 2",
        "a b, 2",
        "audit, 2",
        "a --key, 2",
        "a --wrong, 2",
        "a --key k --policy p, 2"
    })
    void the_command_line_is_explained(String line, int code) {
        Answer answer = SampleLog.run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));
        assertThat(answer.text()).contains("java -jar verifier.jar").contains("audit");
        assertThat(answer.code()).isEqualTo(code);
    }
}
