package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.stories.City;

/** Applying, asked over HTTP of the running city: bad input first. */
class ApplyTest {
    private static final String FOOD = "/apply/" + Applicant.FOOD;
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

    private final Applicant applicant = Applicant.stranger();

    @Test
    void everything_wrong_on_a_page_is_told_at_once_in_page_order_and_nothing_typed_is_lost() {
        applicant.sends(FOOD, Map.of());
        applicant.sends(FOOD + "/q/way", FoodForm.way());
        applicant.sends(
                FOOD + "/q/applicant",
                Map.of(
                        "applicantName", " ",
                        "creditCode", "91650200DEM000014X",
                        "responsiblePerson", "名".repeat(51),
                        "contactPhone", "1388123"));
        assertThat(applicant.place()).isEqualTo(FOOD + "/q/applicant?checked");
        assertThat(applicant.faultyFields())
                .containsExactly("applicantName", "creditCode", "responsiblePerson", "contactPhone");
        assertThat(applicant.faults())
                .containsExactly(
                        "请填写申请人名称", "统一社会信用代码校验位不对，请逐位核对", "法定代表人、负责人或者经营者最多 50 个字，现在是 51 个字", "手机号应为 11 位，现在是 7 位");
        assertThat(applicant.value("creditCode")).isEqualTo("91650200DEM000014X");
        assertThat(applicant.value("responsiblePerson")).isEqualTo("名".repeat(51));
        assertThat(applicant.value("contactPhone")).isEqualTo("1388123");
    }

    @Test
    void the_same_faults_are_told_in_english_after_switching_the_language_and_the_answers_stay() {
        applicant.sends(FOOD, Map.of());
        applicant.sends(FOOD + "/q/way", FoodForm.way());
        applicant.sends(FOOD + "/q/applicant", Map.of("applicantName", "", "creditCode", "12345", "contactPhone", "x"));
        String faulty = applicant.place();
        applicant.opens("/preferences?lang=en&back=" + faulty.replace("?", "%3F"));
        assertThat(applicant.place()).isEqualTo(faulty);
        assertThat(applicant.faultyFields())
                .containsExactly("applicantName", "creditCode", "responsiblePerson", "contactPhone");
        assertThat(applicant.faults()).allMatch(fault -> fault.matches("[\\x20-\\x7e]+"));
        assertThat(applicant.faults().getFirst()).isEqualTo("Enter: Applicant's name");
        assertThat(applicant.value("creditCode")).isEqualTo("12345");
    }

    @Test
    void handing_in_nothing_tells_everything_that_is_missing_page_after_page() {
        applicant.sends(FOOD, Map.of());
        applicant.sends(FOOD + "/check", Map.of());
        assertThat(applicant.place()).isEqualTo(FOOD + "/check?checked");
        assertThat(applicant.faultyFields())
                .containsExactly(
                        "onlyPrepackaged",
                        "commitment",
                        "applicantKind",
                        "applicantName",
                        "responsiblePerson",
                        "contactPhone",
                        "premisesName",
                        "premisesDistrict",
                        "premisesAddress",
                        "businessForm",
                        "hotFood",
                        "floorArea",
                        "foodSafetyManager",
                        "deliveryMode",
                        "F01",
                        "F03",
                        "F04",
                        "F05",
                        "F06");
    }

    @Test
    void a_choice_that_is_not_offered_and_a_number_that_is_none_are_refused_with_the_fix() {
        applicant.sends(FOOD, Map.of());
        applicant.sends(FOOD + "/q/way", FoodForm.way());
        Map<String, String> place = new LinkedHashMap<>(FoodForm.place());
        place.put("premisesDistrict", "110101");
        place.put("floorArea", "八十");
        applicant.sends(FOOD + "/q/place", place);
        assertThat(applicant.faults()).containsExactly("请从列出的选项里选择所在区", "经营面积只写大于 0 的数字，最多两位小数，例如 80.5");
    }

    @Test
    void a_person_is_asked_for_an_identity_number_and_an_organisation_for_its_credit_code() {
        applicant.sends(FOOD, Map.of());
        Map<String, String> way = new LinkedHashMap<>(FoodForm.way());
        way.put("applicantKind", "PERSON");
        applicant.sends(FOOD + "/q/way", way);
        assertThat(applicant.place()).isEqualTo(FOOD + "/q/applicant");
        assertThat(applicant.body()).contains("id=\"identityNumber\"").doesNotContain("id=\"creditCode\"");
        applicant.sends(FOOD + "/q/applicant", Map.of("identityNumber", "650200190001010028"));
        assertThat(applicant.faultyFields()).contains("identityNumber").doesNotContain("creditCode");
        way.put("applicantKind", "ORGANISATION");
        applicant.sends(FOOD + "/q/way", way).opens(FOOD + "/q/applicant");
        assertThat(applicant.body()).contains("id=\"creditCode\"").doesNotContain("id=\"identityNumber\"");
        way.put("applicantKind", "PERSON");
        applicant.sends(FOOD + "/q/way", way).opens(FOOD + "/q/applicant");
        assertThat(applicant.value("identityNumber"))
                .as("what was typed before")
                .isEqualTo("650200190001010028");
    }

    @Test
    void a_page_whose_questions_depend_on_an_earlier_one_cannot_be_opened_before_it() {
        applicant.sends(FOOD, Map.of()).opens(FOOD + "/q/applicant");
        assertThat(applicant.place()).isEqualTo(FOOD + "/tasks");
        applicant.sees("还不能填写");
    }

    @Test
    void a_draft_that_is_gone_is_begun_again_with_what_was_typed() {
        applicant.sends(FOOD + "/q/place", FoodForm.place());
        applicant.opens(FOOD + "/q/place");
        assertThat(applicant.value("premisesName")).isEqualTo("模拟面馆九十九号");
    }

    @Test
    void a_draft_older_than_seven_days_is_neither_found_nor_kept() {
        applicant.sends(FOOD, Map.of()).sends(FOOD + "/q/way", FoodForm.way());
        JdbcClient owner = JdbcClient.create(City.database().owner());
        String token = applicant.caller().cookie("sundial-draft");
        byte[] id = Token.read(token).orElseThrow().id();
        int moved = owner.sql("update hall.draft set expires_at = now() - interval '1 second' where id = :id")
                .param("id", id)
                .update();
        assertThat(moved).isEqualTo(1);
        applicant.opens(FOOD + "/tasks").sees("这台设备上没有填写中的申请");
        City.bean(DraftBox.class).purge();
        assertThat(drafts(id)).isZero();
    }

    @Test
    void an_erased_draft_leaves_nothing_behind() {
        FoodForm.complete(applicant);
        byte[] id = Token.read(applicant.caller().cookie("sundial-draft"))
                .orElseThrow()
                .id();
        assertThat(files(id)).isEqualTo(FoodForm.materials().size());
        applicant.opens(FOOD + "/erase").sends(FOOD + "/erase", Map.of()).sees("草稿已删除");
        assertThat(drafts(id)).isZero();
        assertThat(files(id)).isZero();
    }

    @Test
    void nobody_reads_a_draft_in_the_database() {
        applicant.sends(FOOD, Map.of()).sends(FOOD + "/q/way", FoodForm.way());
        applicant.sends(FOOD + "/q/applicant", FoodForm.applicant());
        byte[] id = Token.read(applicant.caller().cookie("sundial-draft"))
                .orElseThrow()
                .id();
        byte[] body = JdbcClient.create(City.database().owner())
                .sql("select body from hall.draft where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        assertThat(new String(body, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("applicantName", "模拟面馆");
    }

    @Test
    void wrong_files_are_refused_all_at_once_and_the_right_ones_stay() {
        applicant.sends(FOOD, Map.of()).sends(FOOD + "/q/way", FoodForm.way());
        Map<String, Applicant.File> files = new LinkedHashMap<>();
        files.put("F01", Applicant.File.pdf("申请书.pdf"));
        files.put(
                "F03",
                new Applicant.File("执照.exe", "MZ not a picture".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        files.put("F04", new Applicant.File("空.pdf", new byte[0]));
        files.put(
                "F05",
                new Applicant.File("清单.pdf", "<html>no</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        applicant.uploads(FOOD + "/materials", files, Map.of());
        assertThat(applicant.status()).isEqualTo(422);
        assertThat(applicant.faultyFields())
                .startsWith("F03")
                .contains("F04", "F05")
                .doesNotContain("F01");
        applicant.sees("申请书.pdf").sees("已上传");
        applicant.opens(FOOD + "/materials").sees("申请书.pdf").doesNotSee("执照.exe");
    }

    @Test
    void a_file_can_be_looked_at_replaced_and_removed() {
        applicant.sends(FOOD, Map.of()).sends(FOOD + "/q/way", FoodForm.way());
        applicant.uploads(FOOD + "/materials", Map.of("F01", Applicant.File.pdf("一.pdf")), Map.of("go", "stay"));
        applicant.sees("一.pdf");
        var download = applicant.caller().gets(FOOD + "/materials/F01");
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(download.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        applicant.uploads(FOOD + "/materials", Map.of("F01", Applicant.File.pdf("二.pdf")), Map.of("go", "stay"));
        applicant.sees("二.pdf").doesNotSee("一.pdf");
        applicant
                .uploads(FOOD + "/materials", Map.of(), Map.of("remove", "F01"))
                .doesNotSee("二.pdf");
        assertThat(applicant.caller().gets(FOOD + "/materials/F01").statusCode())
                .isEqualTo(404);
    }

    @Test
    void another_browser_sees_nothing_of_a_draft() {
        FoodForm.complete(applicant);
        Applicant other = Applicant.stranger();
        other.opens(FOOD + "/check").sees("这台设备上没有填写中的申请");
        assertThat(other.caller().gets(FOOD + "/materials/F01").statusCode()).isEqualTo(404);
    }

    @Test
    void a_complete_application_is_received_once_however_often_the_button_is_pressed() {
        FoodForm.complete(applicant);
        assertThat(applicant.place()).isEqualTo(FOOD + "/check");
        Set<String> references = IntStream.range(0, 3)
                .mapToObj(again -> reference(applicant.sends(FOOD + "/check", Map.of())))
                .collect(Collectors.toSet());
        assertThat(references).hasSize(1);
        assertThat(applicant.place()).isEqualTo(FOOD + "/done");
        applicant.sees("查询码").sees("请记下");
        int cases = JdbcClient.create(City.database().owner())
                .sql("select count(*)::int from casework.case_file where reference = :reference")
                .param("reference", references.iterator().next().replace("-", ""))
                .query(Integer.class)
                .single();
        assertThat(cases).isEqualTo(1);
    }

    @Test
    void after_submission_the_answers_are_in_the_case_and_nowhere_else() {
        FoodForm.complete(applicant);
        byte[] id = Token.read(applicant.caller().cookie("sundial-draft"))
                .orElseThrow()
                .id();
        applicant.sends(FOOD + "/check", Map.of());
        assertThat(files(id)).isZero();
        applicant.opens(FOOD + "/q/applicant");
        assertThat(applicant.place()).isEqualTo(FOOD + "/done");
    }

    @Test
    void the_receipt_can_be_downloaded_right_after_submission() {
        FoodForm.complete(applicant).sends(FOOD + "/check", Map.of());
        Matcher link = Pattern.compile("/status/[^\"]+/documents/[^\"]+\\.pdf").matcher(applicant.body());
        assertThat(link.find()).isTrue();
        var pdf = applicant.caller().gets(link.group());
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF");
        assertThat(Applicant.stranger().caller().gets(link.group()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_item_nobody_handles_here_says_where_to_go() {
        assertThat(applicant.opens("/apply/NO-SUCH-ITEM").status()).isEqualTo(404);
        applicant.sees("没有这个事项");
    }

    @Test
    void what_is_private_is_kept_by_no_cache_and_no_search_engine() {
        applicant.sends(FOOD, Map.of());
        var answer = applicant.caller().gets(FOOD + "/tasks");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(List.of(answer.headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .getFirst())
                .contains("default-src 'none'");
    }

    private static String reference(Applicant applicant) {
        Matcher found = REFERENCE.matcher(applicant.text());
        assertThat(found.find()).as(applicant.text()).isTrue();
        return found.group();
    }

    private static int drafts(byte[] id) {
        return count("select count(*)::int from hall.draft where id = :id", id);
    }

    private static int files(byte[] id) {
        return count("select count(*)::int from hall.draft_file where draft = :id", id);
    }

    private static int count(String sql, byte[] id) {
        return JdbcClient.create(City.database().owner())
                .sql(sql)
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
