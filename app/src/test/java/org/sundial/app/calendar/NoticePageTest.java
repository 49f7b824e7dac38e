package org.sundial.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.identity.TimeCodes;
import org.sundial.app.ledger.ReceiptSource;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.Town;
import org.sundial.wire.LeafEntry;

/**
 * The administrator adds a notice, from the first fault to the new date: one story in order, in a town of its own, because
 * it changes the calendar everybody counts by. The days of 2027 are made up; its notice is not published.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoticePageTest {
    private static final String QUESTION = "/api/v1/clock/deadline?from=2026-12-25&amount=10&unit=working-day"; // Fri

    @AutoClose
    private static final Town TOWN = Town.open(
            Town.freePort(), Map.of("sundial.limits.budgets.search.amount", "1", "sundial.limits.times", "2"));

    private static final Caller ADMIN = new Caller(TOWN.address());

    private final JdbcClient owner = JdbcClient.create(TOWN.database().owner());

    @Test
    @Order(1)
    void before_it_the_year_is_not_guessed() {
        assertThat(ADMIN.gets(QUESTION).statusCode()).isEqualTo(422);
        ADMIN.givesPassword("admin");
        ADMIN.posts("/sign-in/second", Map.of("code", code()));
        HttpResponse<String> page = ADMIN.gets("/admin/calendar");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("随系统发布", "2020.2", "content_7047091").doesNotContain("2027.2");
        assertThat(Caller.leadsTo(ADMIN.gets("/admin"))).isEqualTo("/admin/calendar");
    }

    @Test
    @Order(2)
    void every_fault_is_told_at_once_and_nothing_typed_is_lost() {
        HttpResponse<String> page = ADMIN.posts(
                "/admin/calendar",
                Map.of("year", "2027", "source", "", "lines", "2027-01-01 off 元旦\n2027-02-15 work 春节"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("请改正 2 处", "没有写通知出处", "第 2 行：2027-02-15：周一至周五本来上班", "2027-01-01 off 元旦");
        assertThat(notices()).isEqualTo(23);
    }

    @Test
    @Order(3)
    void it_is_looked_at_before_it_holds() {
        HttpResponse<String> checked = ADMIN.posts(
                "/admin/calendar",
                Map.of("year", "2027", "source", "国办发明电〔2026〕0号", "lines", "2027-01-01/2027-01-03 off 元旦"));
        assertThat(Caller.leadsTo(checked)).isEqualTo("/admin/calendar/draft");
        HttpResponse<String> preview = ADMIN.gets("/admin/calendar/draft");
        assertThat(preview.body())
                .contains("核对 2027 版放假安排", "2027年2月", "国办发明电〔2026〕0号", "app-month__day--holiday")
                .contains("260 天"); // 365 days, 104 on weekends, 1 weekday off
        assertThat(notices()).isEqualTo(23);
        assertThat(ADMIN.gets(QUESTION).statusCode()).isEqualTo(422);
    }

    @Test
    @Order(4)
    void confirming_asks_for_the_second_factor_again() {
        HttpResponse<String> asked = ADMIN.posts("/admin/calendar/draft", Map.of("edition", "2027"));
        assertThat(Caller.leadsTo(asked)).startsWith("/sign-in/again?back=");
        assertThat(notices()).isEqualTo(23);
    }

    @Test
    @Order(5)
    void once_confirmed_it_holds_is_on_record_and_every_date_follows() {
        HttpResponse<String> shown =
                ADMIN.posts("/sign-in/again", Map.of("code", code(), "back", "/admin/calendar/draft"));
        assertThat(Caller.leadsTo(shown)).isEqualTo("/admin/calendar/draft");
        HttpResponse<String> added = ADMIN.posts("/admin/calendar/draft", Map.of("edition", "2027"));
        assertThat(Caller.leadsTo(added)).isEqualTo("/admin/calendar");
        assertThat(ADMIN.gets("/admin/calendar").body()).contains("已收录 2027 版", "管理丙");

        HttpResponse<String> due = ADMIN.gets(QUESTION);
        assertThat(due.statusCode()).isEqualTo(200);
        // Mon 28 to Thu 31 December are four; Fri 1 January is off; Mon 4 to Mon 11 January are six.
        assertThat(due.body()).contains("\"due\":\"2027-01-11\"", "\"edition\":\"2027\"");

        assertThat(leaves())
                .singleElement()
                .asString()
                .contains("\"calendar\":\"2027\"")
                .doesNotContain("admin", "管理");
    }

    @Test
    @Order(6)
    void the_receipt_shows_what_was_added_and_nobodys_name() {
        LeafEntry leaf =
                ((LeafEntry.Entry) LeafEntry.parse(leaves().getFirst().getBytes(StandardCharsets.UTF_8))).leaf();
        ReceiptSource.Disclosure shown =
                TOWN.bean(Notices.class).disclosure(leaf).orElseThrow();
        assertThat(shown.disclosed()).containsOnlyKeys("days", "edition", "source");
        assertThat(Objects.requireNonNull(shown.disclosed().get("days")).value().asString())
                .isEqualTo("2027-01-01 off 元旦\n2027-01-02 off 元旦\n2027-01-03 off 元旦");
        assertThat(leaves())
                .singleElement()
                .asString()
                .contains(shown.commitments().digest());
    }

    @Test
    @Order(7)
    void one_code_confirms_one_notice() {
        ADMIN.posts("/admin/calendar", Map.of("year", "2027", "source", "更正", "lines", "2027-01-04 off 元旦")); // Mon
        assertThat(ADMIN.gets("/admin/calendar/draft").body()).contains("2027.2", "对 2027 年的更正");
        HttpResponse<String> again = ADMIN.posts("/admin/calendar/draft", Map.of("edition", "2027.2"));
        assertThat(Caller.leadsTo(again)).startsWith("/sign-in/again");
    }

    @Test
    @Order(8)
    void a_notice_somebody_else_added_meanwhile_is_not_corrected_by_accident() {
        ADMIN.posts("/sign-in/again", Map.of("code", code(), "back", "/admin/calendar/draft"));
        HttpResponse<String> stale = ADMIN.posts("/admin/calendar/draft", Map.of("edition", "2027"));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("有人刚录入了 2027 版", "2027-01-04 off 元旦");
        assertThat(notices()).isEqualTo(24);
    }

    @Test
    @Order(9)
    void a_file_of_holiday_cn_can_be_uploaded() {
        String boundary = "----notice";
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(ADMIN.gets("/admin/calendar").body());
        assertThat(token.find()).isTrue();
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.group(1)
                + "\r\n--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"2028.json\"\r\nContent-Type: application/json\r\n\r\n"
                + "{\"year\": 2028, \"papers\": [\"https://www.gov.cn/x\"], \"days\": [{\"name\": \"元旦\","
                + " \"date\": \"2028-01-01\", \"isOffDay\": true}]}\r\n--" + boundary + "--\r\n";
        HttpResponse<String> checked = ADMIN.asks(
                "POST",
                "/admin/calendar",
                java.net.http.HttpRequest.BodyPublishers.ofString(body),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
        assertThat(Caller.leadsTo(checked)).isEqualTo("/admin/calendar/draft");
        assertThat(ADMIN.gets("/admin/calendar/draft").body()).contains("核对 2028 版放假安排");
    }

    @Test
    @Order(10)
    void whoever_searches_too_often_is_asked_to_wait() {
        assertThat(ADMIN.gets("/powers?q=x").statusCode()).isEqualTo(200);
        assertThat(ADMIN.gets("/powers?q=x").statusCode()).isEqualTo(200);
        HttpResponse<String> refused = ADMIN.gets("/powers?q=x");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(30);
        assertThat(refused.body()).contains("请求太多，请稍等");
        assertThat(Caller.headers(refused, "Content-Security-Policy")).hasSize(1);
        assertThat(ADMIN.gets("/powers").statusCode()).isEqualTo(200);
    }

    private int notices() {
        return owner.sql("select count(*) from calendar.notice")
                .query(Integer.class)
                .single();
    }

    private String code() {
        owner.sql("update identity.officer set totp_last_step = 0 where login = 'admin'")
                .update();
        String secret = owner.sql("select totp_secret from identity.officer where login = 'admin'")
                .query(String.class)
                .single();
        return TOWN.bean(TimeCodes.class).code(secret, Instant.now());
    }

    private List<String> leaves() {
        return owner.sql("""
                select convert_from(entry, 'UTF8') from (
                    select entry from ledger.pending union all select entry from ledger.leaf) l
                 where convert_from(entry, 'UTF8') like '%calendar.edition-added%'
                """).query(String.class).list();
    }
}
