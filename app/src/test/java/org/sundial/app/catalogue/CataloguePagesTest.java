package org.sundial.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.stories.Caller;
import org.sundial.app.stories.City;

/** The public's pages of the catalogue, as a browser without JavaScript gets them. */
class CataloguePagesTest {
    private static final Caller somebody = Caller.stranger();

    @BeforeAll
    static void taken_in() {
        City.bean(PowerSearch.class).refresh();
    }

    @Test
    void the_list_shows_fifty_items_and_leads_on() {
        String page = ok("/powers");

        assertThat(count(page, "class=\"app-results__item\"")).isEqualTo(50);
        assertThat(page).contains("共 2,693 项").contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        // From the market regulator's first licence on: departments in the city's order, licences first.
        assertThat(page).contains("/powers/KLMY-SCJG-0001");
    }

    @Test
    void the_next_page_leads_back() {
        Matcher next = Pattern.compile("href=\"(/powers\\?cursor=[^\"]+)\" rel=\"next\"")
                .matcher(ok("/powers"));
        assertThat(next.find()).isTrue();

        String page = ok(next.group(1));

        assertThat(page).contains("rel=\"prev\"");
        assertThat(count(page, "class=\"app-results__item\"")).isEqualTo(50);
    }

    @Test
    void facets_narrow_and_can_be_cleared() {
        String page = ok("/powers?department=XF&category=licensing");

        assertThat(page).contains("共 1 项").contains("/powers/KLMY-XF-0001").contains("清除筛选");
        // Each option is a link that keeps the other choices.
        assertThat(page).contains("href=\"/powers?department=XF&amp;category=compulsion\"");
    }

    @Test
    void what_a_link_says_and_nobody_understands_is_left_out() {
        assertThat(ok("/powers?department=NOPE&category=magic&cursor=%27--")).contains("共 2,693 项");
    }

    @Test
    void a_search_marks_what_it_found_and_says_what_it_understood() {
        String page = ok("/powers?q=" + encoded("开饭店"));

        assertThat(page).contains("也找了清单用语：").contains("<mark>食品经营</mark>").contains("可以网上申请");
    }

    @Test
    void what_was_typed_is_never_markup() {
        String page = ok("/powers?q=" + encoded("<script>alert(1)</script>\"'"));

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script>alert(1)");
    }

    @Test
    void nothing_found_says_so_and_what_to_do_next() {
        String page = ok("/powers?q=zxcvqwer");

        assertThat(page).contains("没有找到与“zxcvqwer”有关的事项").contains("看全部清单").doesNotContain("id=\"filters\"");
    }

    @Test
    void an_items_page_says_all_that_must_be_open() {
        String page = ok("/powers/KLMY-XF-0001");

        // 行政许可法 art. 30: the items, bases, conditions, limits and materials in the open.
        assertThat(page)
                .contains("公众聚集场所投入使用营业前消防安全检查", "克拉玛依市消防救援支队", "各区消防救援大队")
                .contains("《中华人民共和国消防法》第十五条", "实行告知承诺管理")
                .contains("告知承诺制：20个工作日", "系统这样计时", "《行政许可法》第四十二条", "可延长 10 个工作日")
                .contains("灭火和应急疏散预案", "建设单位或者使用单位提出申请", "不收费")
                .contains("行政复议", "行政诉讼")
                .contains("href=\"/apply/KLMY-XF-0001\"")
                .contains("待核：");
        Power power = City.bean(Powers.class).find("KLMY-XF-0001").orElseThrow();
        assertThat(page)
                .contains(power.fingerprint(), power.chart().orElseThrow().procedure(), "演示确认");
    }

    @Test
    void the_flowchart_on_the_page_is_the_procedure_that_runs_with_its_text_beside_it() {
        HandledPower handled = City.bean(Powers.class).handled("KLMY-XF-0001").orElseThrow();
        String page = ok("/powers/KLMY-XF-0001");

        handled.procedure()
                .nodes()
                .forEach(node -> assertThat(count(page, "data-node=\"" + node.id() + "\""))
                        .isOne());
        assertThat(page).contains("<h3>文字版</h3>").contains("由窗口人员办理，限5个工作日");
    }

    @Test
    void what_the_list_leaves_blank_is_said_to_be_not_published() {
        String page = ok("/powers/KLMY-NYNC-0001");

        assertThat(count(page, "<span class=\"app-blank\">未公布</span>")).isGreaterThan(4);
        assertThat(page).doesNotContain("/apply/");
    }

    @Test
    void the_supplement_says_that_the_city_never_published_it() {
        assertThat(ok("/powers/SUP-SPJY-0001")).contains("补充事项，不在本市公布的清单内").contains("演示用清单");
        assertThat(ok("/powers/SUP-SPJY-0001?lang=en")).contains("A supplement").contains("List for demonstration");
    }

    @Test
    void a_shared_official_code_is_told_on_both_items() {
        assertThat(City.bean(Powers.class).byOfficialCode("650200207CF49000"))
                .allSatisfy(power -> assertThat(ok("/powers/" + power.code())).contains("职权编码与另一事项相同："));
    }

    @Test
    void sub_items_and_their_item_know_each_other() {
        assertThat(ok("/powers/KLMY-RS-0003")).contains("/powers/KLMY-RS-0003-S1");
        assertThat(ok("/powers/KLMY-RS-0003-S1")).contains("属于事项：").contains("/powers/KLMY-RS-0003");
    }

    @Test
    void an_official_code_leads_to_its_item_or_to_the_choice() {
        HttpResponse<String> one = somebody.gets("/powers/650200207XK01600");
        assertThat(one.statusCode()).isEqualTo(302);
        assertThat(Caller.leadsTo(one)).isEqualTo("/powers/KLMY-XF-0001");

        HttpResponse<String> two = somebody.gets("/powers/650200207CF49000");
        assertThat(two.statusCode()).isEqualTo(404);
        assertThat(two.body()).contains("有几个事项用同一个编码");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOPE", "%3Cscript%3E", "KLMY-XF-9999", "%27%20or%201=1"})
    void an_unknown_code_is_a_kind_page_with_a_search_box(String code) {
        HttpResponse<String> answer = somebody.gets("/powers/" + code);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("清单里没有这个事项")
                .contains("action=\"/powers\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void english_is_a_whole_second_language() {
        assertThat(ok("/powers?lang=en")).contains("The list of powers", "Administrative licensing", "2,693 items");
        assertThat(ok("/powers/KLMY-XF-0001?lang=en"))
                .contains("Flowchart", "Receive and accept", "Window officer", "How the clocks run", "Not published");
    }

    @Test
    void the_bytes_served_hash_to_the_fingerprint_and_are_sent_once() {
        HttpResponse<String> first = somebody.gets("/powers/KLMY-XF-0001.json");
        String fingerprint = CatalogueJson.fingerprint(first.body());

        assertThat(first.headers().firstValue("ETag")).contains("\"" + fingerprint + "\"");
        assertThat(ok("/powers/KLMY-XF-0001")).contains(fingerprint);
        assertThat(somebody.gets("/powers/KLMY-XF-0001.json", "If-None-Match", "\"" + fingerprint + "\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(somebody.gets("/powers/NOPE.json").statusCode()).isEqualTo(404);
    }

    @Test
    void the_chart_is_served_as_a_picture_in_both_languages() {
        HttpResponse<String> chart = somebody.gets("/powers/KLMY-XF-0001/chart.svg");

        assertThat(chart.headers().firstValue("Content-Type")).contains("image/svg+xml;charset=UTF-8");
        assertThat(chart.body()).startsWith("<svg ").contains("收件受理");
        assertThat(somebody.gets("/powers/KLMY-XF-0001/chart.svg", "Accept-Language", "en")
                        .body())
                .contains("Receive", "and accept");
        assertThat(somebody.gets("/powers/KLMY-NYNC-0001/chart.svg").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/powers", "/powers?q=%E5%BC%80%E9%A5%AD%E5%BA%97", "/powers/KLMY-XF-0001"})
    void a_page_the_reader_has_is_not_sent_again(String path) {
        Power power = City.bean(Powers.class).find("KLMY-XF-0001").orElseThrow();
        assertThat(City.bean(Ledger.class).awaitProof(power.confirmation().event(), Duration.ofSeconds(20)))
                .isPresent();
        Caller reader = Caller.stranger();
        HttpResponse<String> first = reader.gets(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = reader.gets(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(first.headers().allValues("Cache-Control")).containsExactly("no-cache, private");

        // Another language and another size of text are other pages at the same address.
        reader.gets("/preferences?lang=en");
        HttpResponse<String> english = reader.gets(path, "If-None-Match", tag);
        assertThat(english.statusCode()).isEqualTo(200);
        reader.gets("/preferences?text=large");
        assertThat(reader.gets(
                                path,
                                "If-None-Match",
                                english.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/powers", "/powers/KLMY-XF-0001"})
    void a_page_made_for_an_officer_is_kept_by_no_browser(String path) {
        HttpResponse<String> page = Caller.officer("legal").gets(path);

        assertThat(page.body()).contains("href=\"/desk\"");
        assertThat(page.headers().firstValue("ETag")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        // And what was made for her is shown to nobody else.
        assertThat(ok(path)).doesNotContain("href=\"/desk\"");
    }

    @Test
    void who_only_reads_is_given_no_cookie() {
        HttpResponse<String> page = Caller.stranger().gets("/powers/KLMY-XF-0001");

        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static String ok(String path) {
        HttpResponse<String> answer = somebody.gets(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
