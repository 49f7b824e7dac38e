package org.sundial.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.City;
import org.sundial.app.stories.Codes;
import org.sundial.casefile.LicensingStatus;

/** The pages of acts answer bad input with everything at once, a conflict with who and when, and lose nothing. */
class ActPagesTest {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final String OPINION = "这段意见写得很长，不能因为别人先办了就没有了。";

    private final OpenCases open = OpenCases.inCity();
    private final JdbcClient jdbc = JdbcClient.create(City.database().app());

    @Test
    void everything_wrong_with_a_form_is_told_at_once_and_what_was_typed_is_still_there() {
        Reference reference = open.receive(UUID.randomUUID(), null, "F01", "F03");
        Caller window = Caller.officer("market.window");
        Map<String, String> form = hidden(window.gets(page(reference, "accept")));
        form.put("waive-F04", "太短");

        HttpResponse<String> answer = window.posts(page(reference, "accept"), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("请改正 4 处")
                .contains("理由至少 10 个字，现在是 2 个")
                .contains("还缺“经营设备和设施清单”", "还缺“食品安全管理人员和规章制度”")
                .contains("请填写意见")
                .contains("value=\"太短\"")
                .contains("href=\"#waive-F05\"", "href=\"#opinion\"");
        assertThat(open.state(reference).version()).isEqualTo(1);
        assertThat(drawn(UUID.fromString(form.get("command_id"))))
                .as("no number is drawn for an act that cannot be kept")
                .isZero();
    }

    @Test
    void a_notice_that_leaves_something_out_is_told_beside_the_material() {
        Reference reference = open.receive(UUID.randomUUID(), null, "F01", "F03");
        Caller window = Caller.officer("market.window");
        Map<String, String> form = hidden(window.gets(page(reference, "request-supplement")));
        form.putAll(Map.of("item-F04", "yes", "what-F04", "没有布局图，请补交。", "item-F05", "yes", "what-F05", ""));

        HttpResponse<String> answer = window.posts(page(reference, "request-supplement"), form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("href=\"#what-F05\"")
                .contains("href=\"#item-F06\"")
                .contains("没有布局图，请补交。");
    }

    @Test
    void whoever_comes_second_learns_who_was_first_and_keeps_what_they_wrote() {
        Reference reference = open.receive();
        Caller window = Caller.officer("market.window");
        Map<String, String> form = hidden(window.gets(page(reference, "accept")));
        form.put("opinion", OPINION);
        open.act(reference, open.accept(reference), OpenCases.WINDOW);

        HttpResponse<String> answer = window.posts(page(reference, "accept"), form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("窗口乙", "已办理这一步", OPINION);
        assertThat(open.state(reference).version()).isEqualTo(2);
    }

    @Test
    void a_form_made_before_the_case_changed_is_shown_again_and_not_done() {
        Reference reference = open.receive();
        Caller window = Caller.officer("market.window");
        Map<String, String> form = hidden(window.gets(page(reference, "withdraw")));
        form.put("statement", "申请人书面提出撤回本次申请。");
        // The case goes on; a withdrawal is still possible, but it is not the case the officer saw.
        open.act(reference, open.accept(reference), OpenCases.WINDOW);

        HttpResponse<String> stale = window.posts(page(reference, "withdraw"), form);

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("已办理这一步", "申请人书面提出撤回本次申请。");
        assertThat(open.state(reference).status()).isEqualTo(LicensingStatus.UNDER_EXAMINATION);

        Map<String, String> again = hidden(stale);
        again.put("statement", "申请人书面提出撤回本次申请。");
        assertThat(Caller.leadsTo(window.posts(page(reference, "withdraw"), again)))
                .contains("?done=");
        assertThat(open.state(reference).status()).isEqualTo(LicensingStatus.WITHDRAWN);
    }

    /** 生僻字: after the notice is issued it would be too late to say that it cannot be printed. */
    @Test
    void a_character_no_font_can_print_is_told_at_its_field_before_anything_is_issued() {
        Reference reference = open.receive();
        Caller window = Caller.officer("market.window");
        Map<String, String> form = hidden(window.gets(page(reference, "accept")));
        form.put("opinion", "材料齐全，☐予受理。");

        HttpResponse<String> told = window.posts(page(reference, "accept"), form);

        assertThat(told.statusCode()).isEqualTo(422);
        assertThat(told.body()).contains("href=\"#opinion\"", "这些字暂时打印不出来：☐");
        assertThat(open.state(reference).version()).as("nothing was done").isEqualTo(1);
        assertThat(drawn(UUID.fromString(form.get("command_id"))))
                .as("no number was drawn")
                .isZero();

        form.put("opinion", "材料齐全，\r\n符合法定形式，\r\n准予受理。");
        assertThat(window.posts(page(reference, "accept"), form).statusCode()).isEqualTo(302);
        assertThat(open.state(reference).version()).isEqualTo(2);
    }

    @Test
    void the_same_form_sent_twice_is_answered_twice_and_done_once() {
        Reference reference = open.receive();
        Caller window = Caller.officer("market.window");
        Map<String, String> form = hidden(window.gets(page(reference, "accept")));
        form.put("opinion", "材料齐全，符合法定形式，准予受理。");

        HttpResponse<String> first = window.posts(page(reference, "accept"), form);
        HttpResponse<String> second = window.posts(page(reference, "accept"), form);

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(Caller.leadsTo(second)).isEqualTo(Caller.leadsTo(first));
        assertThat(open.state(reference).version()).isEqualTo(2);
        assertThat(drawn(UUID.fromString(form.get("command_id")))).isEqualTo(1);
        assertThat(window.gets(Caller.leadsTo(first)).body()).contains("已办：受理", "打印受理通知书");
    }

    @Test
    void a_decision_is_not_signed_without_the_second_factor_and_nothing_typed_is_lost() {
        Reference reference = open.ready();
        Caller head = Caller.officer("market.head");
        Map<String, String> form = hidden(head.gets(page(reference, "decide")));
        form.putAll(Map.of("ruling", "grant", "opinion", "符合法定条件，准予许可。", "conditions", "保持管理人员在岗"));

        String preview = Caller.leadsTo(head.posts(page(reference, "decide"), form));
        HttpResponse<String> shown = head.gets(preview);
        assertThat(shown.body()).contains("您将以负责人的身份", "代表克拉玛依市市场监督管理局", "再认证");

        HttpResponse<String> unsigned = head.posts(preview, hidden(shown));
        assertThat(Caller.leadsTo(unsigned)).startsWith("/sign-in/again");
        assertThat(open.state(reference).status()).isEqualTo(LicensingStatus.UNDER_EXAMINATION);

        showsFactor(head, "market.head", preview);
        HttpResponse<String> altered = head.posts(preview, Map.of("hash", "0".repeat(64)));
        assertThat(altered.statusCode()).isEqualTo(422);
        assertThat(altered.body()).contains("预览之后内容有变化，没有签发");
        assertThat(open.state(reference).status()).isEqualTo(LicensingStatus.UNDER_EXAMINATION);

        HttpResponse<String> signed = head.posts(preview, hidden(head.gets(preview)));
        assertThat(Caller.leadsTo(signed)).contains("/receipt/");
        assertThat(open.state(reference).status()).isEqualTo(LicensingStatus.GRANTED);
        assertThat(head.gets(Caller.leadsTo(signed)).body()).contains("准予许可", "公开日志第", "食品经营许可证");
        assertThat(Caller.leadsTo(head.posts(preview, hidden(shown))))
                .as("signing again is answered with the first answer")
                .isEqualTo(Caller.leadsTo(signed));
    }

    @Test
    void one_showing_of_the_second_factor_signs_one_decision() {
        Caller head = Caller.officer("market.head");
        String first = drafted(head, open.ready());
        String second = drafted(head, open.ready());
        head.posts(first, hidden(head.gets(first)));
        showsFactor(head, "market.head", first);

        assertThat(Caller.leadsTo(head.posts(first, hidden(head.gets(first))))).contains("/receipt/");
        assertThat(Caller.leadsTo(head.posts(second, hidden(head.gets(second)))))
                .startsWith("/sign-in/again");
    }

    @Test
    void an_act_of_another_post_is_no_form_and_says_so() {
        Reference reference = open.receive();
        open.act(reference, open.accept(reference), OpenCases.WINDOW);

        HttpResponse<String> answer = Caller.officer("market.window").gets(page(reference, "complete-step"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("现在不能办这一步", "不由您的岗位办");
    }

    @Test
    void an_act_nobody_knows_is_no_page() {
        Reference reference = open.receive();
        Caller window = Caller.officer("market.window");
        assertThat(window.gets(page(reference, "fire-timer")).statusCode()).isEqualTo(404);
        assertThat(window.gets(page(reference, "receive")).statusCode()).isEqualTo(404);
        assertThat(window.gets(page(reference, "no-such-act")).statusCode()).isEqualTo(404);
    }

    private static String drafted(Caller head, Reference reference) {
        Map<String, String> form = hidden(head.gets(page(reference, "decide")));
        form.putAll(Map.of("ruling", "grant", "opinion", "符合法定条件，准予许可。"));
        return Caller.leadsTo(head.posts(page(reference, "decide"), form));
    }

    private static void showsFactor(Caller officer, String login, String back) {
        officer.posts("/sign-in/again", Map.of("code", Codes.next(login), "back", back));
    }

    private static String page(Reference reference, String act) {
        return "/desk/c/" + reference.shown() + "/" + act;
    }

    private static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = HIDDEN.matcher(page.body());
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        fields.remove("_csrf");
        return fields;
    }

    private long drawn(UUID command) {
        return jdbc.sql("select count(*) from documents.number_drawn where command = :command")
                .param("command", command)
                .query(Long.class)
                .single();
    }
}
