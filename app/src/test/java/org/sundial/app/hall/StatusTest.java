package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.casework.Reference;
import org.sundial.app.stories.City;
import org.sundial.casefile.LicensingStatus;

/** Following a case, asked over HTTP of the running city: bad input first. */
class StatusTest {
    private static Received received = new Received(Received.unknown(), "");

    private final Applicant stranger = Applicant.stranger();

    @BeforeAll
    static void somebodyApplies() {
        received = Received.by(Applicant.stranger());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'' | '' | 请填写办件号 | 请填写查询码",
                "7K3M | 12345 | 办件号应为 8 位，现在是 4 位 | 查询码是 6 位数字，现在是 5 位",
                "7K3M-9QX8 | abcdef | 这个办件号有一位不对，请逐位核对。字母 O 请写成数字 0 | 查询码只有数字，请核对"
            })
    void both_fields_are_put_right_at_once_and_keep_what_was_typed(
            String reference, String code, String first, String second) {
        stranger.sends("/status", Map.of("reference", reference, "code", code));
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.faults()).containsExactly(first, second);
        assertThat(stranger.faultyFields()).containsExactly("reference", "code");
        assertThat(stranger.value("reference")).isEqualTo(reference);
        assertThat(stranger.value("code")).isEqualTo(code);
    }

    @Test
    void the_faults_are_told_in_english_too() {
        stranger.opens("/preferences?lang=en&back=/status").sends("/status", Map.of("reference", "7", "code", ""));
        assertThat(stranger.faults())
                .containsExactly("A reference has 8 characters; this one has 1", "Enter the query code");
    }

    @Test
    void a_wrong_code_and_a_case_that_is_not_there_get_the_very_same_answer() {
        String wrong = received.code().equals("000000") ? "000001" : "000000";
        Applicant one = Applicant.stranger()
                .sends("/status", Map.of("reference", received.reference().shown(), "code", wrong));
        Reference unknown = Received.unknown();
        Applicant other = Applicant.stranger().sends("/status", Map.of("reference", unknown.shown(), "code", wrong));
        assertThat(one.status()).isEqualTo(other.status()).isEqualTo(422);
        assertThat(one.faults()).isEqualTo(other.faults()).containsExactly("办件号和查询码对不上。请核对凭证上的两个号码");
        assertThat(same(one.body(), received.reference())).isEqualTo(same(other.body(), unknown));
    }

    @Test
    void the_address_of_a_case_asks_for_the_code_whether_there_is_one_or_not() {
        Reference unknown = Received.unknown();
        Applicant one = Applicant.stranger().opens(received.path());
        Applicant other = Applicant.stranger().opens("/status/" + unknown.shown());
        assertThat(one.status()).isEqualTo(other.status()).isEqualTo(200);
        assertThat(same(one.body(), received.reference())).isEqualTo(same(other.body(), unknown));
        one.doesNotSee("模拟面馆");
    }

    @ParameterizedTest
    @CsvSource({"as printed", "lower case", "blanks", "no hyphen", "letter O for 0"})
    void a_reference_is_read_as_generously_as_people_write_it(String how) {
        String shown = received.reference().shown();
        String typed = switch (how) {
            case "lower case" -> shown.toLowerCase(Locale.ROOT);
            case "blanks" -> " " + shown.replace("-", " ") + " ";
            case "no hyphen" -> shown.replace("-", "");
            case "letter O for 0" -> shown.replace('0', 'O');
            default -> shown;
        };
        String code = received.code();
        stranger.sends("/status", Map.of("reference", typed, "code", code.substring(0, 3) + " " + code.substring(3)));
        assertThat(stranger.place()).isEqualTo(received.path());
        stranger.sees(shown).sees("已提交").sees("您现在不用做什么");
    }

    @Test
    void a_pass_opens_its_own_case_and_no_other() {
        Received other = Received.by(Applicant.stranger());
        follow();
        stranger.opens(other.path()).doesNotSee("您现在不用做什么").sees("查询码");
        String document =
                other.path() + "/documents/" + other.view().entries().getFirst().id() + ".pdf";
        assertThat(stranger.caller().gets(document).statusCode()).isEqualTo(404);
    }

    @Test
    void leaving_ends_the_pass() {
        follow();
        stranger.sends(received.path() + "/leave", Map.of());
        stranger.opens(received.path()).sees("查询码").doesNotSee("您现在不用做什么");
    }

    @Test
    void what_was_written_is_kept_when_the_pass_has_run_out() {
        Received mine = Received.by(stranger);
        stranger.opens(mine.path() + "/act/withdraw").sees("撤回后，这件申请就此结束");
        String command = stranger.hidden("command");
        JdbcClient.create(City.database().owner())
                .sql("update hall.pass set expires_at = now() - interval '1 second' where reference = :reference")
                .param("reference", mine.reference().value())
                .update();
        stranger.sends(mine.path() + "/act/withdraw", Map.of("command", command, "statement", "店面不租了"));
        stranger.sees("请再输入一次查询码").sees("店面不租了");
        assertThat(mine.view().state().status()).isEqualTo(LicensingStatus.RECEIVED);
    }

    @Test
    void an_application_is_withdrawn_once_however_often_the_button_is_pressed() {
        Received mine = Received.by(stranger);
        stranger.opens(mine.path() + "/act/withdraw");
        Map<String, String> form = Map.of("command", stranger.hidden("command"), "statement", "");
        stranger.sends(mine.path() + "/act/withdraw", form).sees("申请已撤回");
        stranger.sends(mine.path() + "/act/withdraw", form).sees("申请已撤回");
        assertThat(mine.view().entries()).hasSize(2);
        stranger.opens(mine.path() + "/act/withdraw");
        assertThat(stranger.place()).as("nothing is left to withdraw").isEqualTo(mine.path());
    }

    @Test
    void a_hearing_nobody_offered_is_refused_with_its_article_and_the_words_kept() {
        Received mine = Received.by(stranger);
        mine.accept();
        stranger.opens(mine.path() + "/act/hearing");
        assertThat(stranger.place()).isEqualTo(mine.path());
        stranger.sends(
                mine.path() + "/act/hearing",
                Map.of("command", UUID.randomUUID().toString(), "statement", "请求听证，说明情况。"));
        assertThat(stranger.status()).isEqualTo(422);
        stranger.sees("没有告知过听证权利").sees("第四十七条").sees("请求听证，说明情况。");
    }

    @Test
    void a_statement_that_is_needed_is_asked_for_and_one_that_is_too_long_is_kept() {
        Received mine = Received.by(stranger);
        mine.accept();
        String page = mine.path() + "/act/hearing";
        stranger.sends(page, Map.of("command", UUID.randomUUID().toString(), "statement", " "));
        assertThat(stranger.faults()).containsExactly("请填写说明");
        stranger.sends(page, Map.of("command", UUID.randomUUID().toString(), "statement", "字".repeat(2_001)));
        assertThat(stranger.faults()).containsExactly("说明最多 2000 个字，现在是 2001 个字");
        assertThat(stranger.body()).contains("字".repeat(2_001));
    }

    @Test
    void an_act_there_is_not_and_a_command_that_is_none_are_told_without_a_stack_trace() {
        follow();
        assertThat(stranger.opens(received.path() + "/act/decide").status()).isEqualTo(404);
        stranger.sends(received.path() + "/act/withdraw", Map.of("command", "not-a-uuid"));
        assertThat(stranger.status()).isEqualTo(400);
        assertThat(stranger.body()).doesNotContain("java.", "\tat ");
    }

    @Test
    void the_applicant_sees_posts_and_opinions_and_never_an_officers_name() {
        Received mine = Received.by(stranger);
        mine.accept();
        stranger.opens(mine.path());
        stranger.sees("正在审查").sees("承办人").sees("材料齐全，符合法定形式，予以受理。").sees("受理通知书");
        stranger.doesNotSee("窗口乙").doesNotSee("market.window").doesNotSee("承办丙");
    }

    private Applicant follow() {
        return stranger.sends(
                "/status", Map.of("reference", received.reference().shown(), "code", received.code()));
    }

    /** A page without what must differ: the reference typed, the moment, the token. */
    private static String same(String page, Reference reference) {
        return page.replace(reference.shown(), "REFERENCE")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("(?s)<p class=\"app-footer__stamp\">.*?</p>", "");
    }
}
