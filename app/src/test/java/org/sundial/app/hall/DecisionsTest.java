package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.casework.Publications;
import org.sundial.app.stories.City;

/** Published results, asked over HTTP of the running city. The rows are made here, of a month nothing else uses. */
class DecisionsTest {
    /** Wednesday. */
    private static final OffsetDateTime MARCH = OffsetDateTime.of(2021, 3, 10, 4, 0, 0, 0, ZoneOffset.UTC);

    private static final JdbcClient OWNER = JdbcClient.create(City.database().owner());

    private final Applicant anyone = Applicant.stranger();

    @AfterAll
    static void clear() {
        OWNER.sql("delete from casework.publication where published_at < timestamptz '2021-06-01'")
                .update();
    }

    @Test
    void an_organisations_result_is_shown_with_its_lines_and_found_by_name_and_number() {
        String number = publish("虚构甲餐饮有限公司", false, null, null);
        anyone.opens("/decisions?q=" + encoded("虚构甲餐饮"))
                .sees("虚构甲餐饮有限公司")
                .sees("准予许可")
                .sees(number);
        anyone.opens("/decisions?q=" + encoded(number)).sees("虚构甲餐饮有限公司");
        anyone.opens("/decisions/" + encoded(number));
        assertThat(anyone.status()).isEqualTo(200);
        anyone.sees("虚构甲餐饮有限公司").sees("主体业态").sees("食品安全法").sees("2021年3月10日");
        assertThat(anyone.caller()
                        .gets("/decisions/" + encoded(number))
                        .headers()
                        .firstValue("X-Robots-Tag"))
                .isEmpty();
    }

    @Test
    void a_persons_result_is_kept_from_search_engines_and_from_the_front_page() {
        String number = publish("欧阳某某", true, null, null);
        var answer = anyone.caller().gets("/decisions/" + encoded(number));
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(anyone.caller().gets("/decisions?month=2021-03").headers().firstValue("X-Robots-Tag"))
                .contains("noindex");
        anyone.opens("/decisions?q=" + encoded("欧阳修")).doesNotSee(number);
        assertThat(City.bean(Publications.class).newest(java.time.LocalDate.of(2021, 3, 31), 1_000))
                .noneMatch(Publications.Published::person);
    }

    @Test
    void a_withdrawn_one_leaves_number_day_and_reason_and_says_that_it_is_gone() {
        String number = publish("", false, null, "决定在复议中被撤销。");
        anyone.opens("/decisions/" + encoded(number));
        assertThat(anyone.status()).isEqualTo(410);
        anyone.sees(number).sees("决定在复议中被撤销。").sees("2021年3月11日").doesNotSee("主体业态");
        anyone.opens("/decisions?month=2021-03").sees("已撤下公开").sees(number);
    }

    @Test
    void one_whose_time_is_over_is_on_no_list_and_under_no_number() {
        String number = publish("虚构乙餐饮有限公司", false, OffsetDateTime.parse("2021-04-01T00:00:00Z"), null);
        anyone.opens("/decisions/" + encoded(number));
        assertThat(anyone.status()).isEqualTo(404);
        anyone.sees("没有公开这个文号的决定");
        anyone.opens("/decisions?month=2021-03").doesNotSee("虚构乙餐饮");
    }

    @Test
    void a_list_is_narrowed_by_department_item_and_month() {
        publish("虚构丙餐饮有限公司", false, null, null);
        String month = "/decisions?month=2021-03";
        anyone.opens(month + "&organ=SCJG&item=" + Applicant.FOOD).sees("虚构丙餐饮有限公司");
        anyone.opens(month + "&organ=XF").doesNotSee("虚构丙餐饮有限公司").sees("这样找没有公开的决定");
        anyone.opens("/decisions?month=2021-02").doesNotSee("虚构丙餐饮有限公司");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "month=2021-99",
                "month=9999-01",
                "cursor=nonsense",
                "cursor=2021-03-10T04%3A00%3A00Z",
                "cursor=%2B999999999-12-31T23%3A59%3A59Z%20x",
                "organ=%27%20or%201%3D1%20--",
                "q=%25%25%25",
                "q=%00",
                "item=" + "x",
                "unknown=1"
            })
    void what_cannot_be_understood_still_leads_to_a_list(String query) {
        assertThat(anyone.opens("/decisions?" + query).status()).isEqualTo(200);
        anyone.sees("结果公开");
    }

    @Test
    void one_list_goes_on_for_twenty_pages_and_no_further() {
        String reference = anyCase();
        OWNER.sql("""
                insert into casework.publication (number, reference, event, item, organ, title, party, result, decided_on,
                       published_at, content, person, simulated)
                select '试深' || n, :reference, gen_random_uuid(), :item, 'SCJG', '虚构丁', '虚构丁', 'GRANTED',
                       date '2021-05-06', timestamptz '2021-05-06 10:00:00+08' - n * interval '1 second', '[]', false, true
                  from generate_series(1, 1060) n
                """)
                .param("reference", reference)
                .param("item", Applicant.FOOD)
                .update();
        String cursor = "2021-05-06T01:43:10Z 试深1010";
        anyone.opens("/decisions?month=2021-05&cursor=" + encoded(cursor))
                .sees("一次只能往下翻 20 页")
                .doesNotSee("试深1011");
        String earlier = "2021-05-06T01:44:00Z 试深960";
        anyone.opens("/decisions?month=2021-05&cursor=" + encoded(earlier)).sees("试深961");
        var answer = anyone.caller().gets("/decisions?month=2021-05&cursor=" + encoded(earlier));
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
    }

    private static String publish(
            String party, boolean person, @Nullable OffsetDateTime showUntil, @Nullable String withdrawn) {
        String number = "试准〔2021〕" + UUID.randomUUID().toString().substring(0, 8) + "号";
        OWNER.sql("""
                insert into casework.publication (number, reference, event, item, organ, title, party, result, decided_on,
                       published_at, show_until, content, person, simulated, withdrawn_at, withdrawn_because)
                values (:number, :reference, gen_random_uuid(), :item, 'SCJG', :party, :party, 'GRANTED',
                       date '2021-03-10', :at, :until, cast(:content as jsonb), :person, true, :withdrawnAt, :because)
                """)
                .param("number", number)
                .param("reference", anyCase())
                .param("item", Applicant.FOOD)
                .param("party", party)
                .param("at", MARCH)
                .param("until", showUntil == null ? null : showUntil.toLocalDate())
                .param(
                        "content",
                        withdrawn == null ? "[{\"label\":\"主体业态\",\"labelEn\":\"Kind\",\"value\":\"餐饮服务\"}]" : "[]")
                .param("person", person)
                .param("withdrawnAt", withdrawn == null ? null : MARCH.plusDays(1))
                .param("because", withdrawn)
                .update();
        return number;
    }

    private static String anyCase() {
        return OWNER.sql("select reference from casework.case_file order by received_at limit 1")
                .query(String.class)
                .single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
