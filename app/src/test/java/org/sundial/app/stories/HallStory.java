package org.sundial.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sundial.app.identity.IdentityProvider;

@DisplayName("The public hall: the fire-safety item applied for online, and every page in its other faces")
class HallStory {
    private static final String FIRE = "/apply/KLMY-XF-0001";
    private static final Map<String, String> CINEMA = Map.ofEntries(
            Map.entry("commitment", "true"),
            Map.entry("applicantKind", "ORGANISATION"),
            Map.entry("applicantName", "模拟网上影院"),
            Map.entry("creditCode", "91650200DEM000014T"),
            Map.entry("responsiblePerson", "模拟负责人"),
            Map.entry("contactPhone", "0990-1234567"),
            Map.entry("premisesName", "模拟网上影院二厅"),
            Map.entry("premisesDistrict", "650203"),
            Map.entry("premisesAddress", "模拟路7号（虚构地址）"),
            Map.entry("premisesUse", "HALL"),
            Map.entry("floorArea", "900"),
            Map.entry("floors", "2 层"),
            Map.entry("deliveryMode", "ELECTRONIC"));

    private static final List<String> MATERIALS = List.of("M01", "M03", "M04", "M05", "M06", "M07");

    @Test
    void a_cinema_applies_by_commitment_with_everything_wrong_first() {
        try (Visitor citizen = Visitor.onPhone()) {
            citizen.goesTo(FIRE).sees("如果今天收到并受理").looks("hall-fire-start");
            citizen.presses("现在开始").sees("未开始").looks("hall-fire-tasks");
            everythingWrong(citizen);
            fillIn(citizen);
            citizen.sees("请逐项核对").looks("hall-fire-check");
            citizen.presses("提交申请").sees("请记下").looks("hall-fire-done");
            citizen.follows("看办理进度").sees("已提交").sees("窗口人员").looks("hall-fire-status");
            citizen.follows("撤回申请").sees("不需要理由").looks("hall-fire-withdraw");
            citizen.presses("撤回申请").sees("申请已撤回").looks("hall-fire-withdrawn");
            citizen.presses("离开").sees("查询码");
        }
    }

    private static void everythingWrong(Visitor citizen) {
        Page page = citizen.page();
        citizen.goesTo(FIRE + "/q/way").presses("保存并继续").sees("请改正 2 处");
        Journey.answer(page, here(page, CINEMA));
        citizen.presses("保存并继续");
        Journey.answer(page, Map.of("creditCode", "91650200DEM000014X", "contactPhone", "12345"));
        citizen.presses("保存并继续").sees("请改正 4 处").sees("校验位不对").looks("hall-fire-faults");
        assertThat(page.inputValue("[name=contactPhone]")).isEqualTo("12345");
        citizen.follows("English").sees("Please put 4 things right");
        assertThat(page.inputValue("[name=contactPhone]"))
                .as("after switching the language")
                .isEqualTo("12345");
        citizen.follows("中文");
        citizen.goesTo(FIRE + "/materials");
        page.setInputFiles(
                "[name=M03]", new FilePayload("执照.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)));
        page.setInputFiles("[name=M04]", new FilePayload("平面图.pdf", "application/pdf", Journey.pdf()));
        citizen.presses("保存并继续").sees("请改正").sees("平面图.pdf").looks("hall-fire-materials-faults");
        citizen.goesTo(FIRE + "/check").presses("提交申请").sees("请改正").looks("hall-fire-check-faults");
    }

    private static void fillIn(Visitor citizen) {
        Page page = citizen.page();
        citizen.goesTo(FIRE + "/q/way");
        for (int turn = 0; turn < 10 && !page.url().contains("/materials"); turn++) {
            Journey.answer(page, here(page, CINEMA));
            citizen.presses("保存并继续");
        }
        for (String code : MATERIALS) {
            page.setInputFiles("[name=" + code + "]", new FilePayload(code + ".pdf", "application/pdf", Journey.pdf()));
        }
        citizen.presses("只上传选好的").looks("hall-fire-materials");
        citizen.presses("保存并继续");
    }

    private static Map<String, String> here(Page page, Map<String, String> answers) {
        Map<String, String> here = new TreeMap<>(answers);
        here.keySet().removeIf(name -> page.locator("[name='" + name + "']").count() == 0);
        return here;
    }

    @Test
    void somebody_who_chose_to_sign_in_finds_their_cases_together() {
        int port = Town.freePort();
        try (IdentityProvider provider = new IdentityProvider(Town.freePort(), "http://localhost:" + port);
                Town town = Town.open(port, withCitizens(provider));
                Visitor citizen = Visitor.onPhone(town)) {
            citizen.goesTo("/mine").sees("您没有登录").looks("hall-mine-stranger");
            citizen.follows("用市民卡登录");
            citizen.page().fill("[name=username]", "nobody.here");
            citizen.page().fill("[name=password]", IdentityProvider.PASSWORD);
            citizen.page().locator("button[type=submit]").click();
            citizen.page().waitForURL("**/mine");
            citizen.sees("这里还没有办件").looks("hall-mine-empty");
            citizen.goesTo(FIRE).presses("现在开始");
            fillIn(citizen);
            citizen.presses("提交申请").sees("请记下");
            citizen.goesTo("/mine").sees("已提交").looks("hall-mine");
            citizen.page().locator("main form button").first().click();
            citizen.sees("您现在不用做什么");
        }
    }

    private static Map<String, String> withCitizens(IdentityProvider provider) {
        return Map.of(
                "sundial.open-id.citizen.issuer",
                provider.issuer(),
                "sundial.open-id.citizen.client-id",
                "sundial-citizen",
                "sundial.open-id.citizen.client-secret",
                IdentityProvider.SECRET + "citizen",
                "sundial.open-id.citizen.name-zh",
                "市民卡");
    }

    @Test
    void every_public_page_reads_in_english_and_in_large_text() {
        try (Visitor reader = Visitor.onPhone()) {
            reader.goesTo("/preferences?lang=en&back=/").sees("Every power").looks("hall-home-en");
            reader.goesTo(FIRE).sees("Start now").looks("hall-start-en");
            reader.goesTo("/status").sees("Query code").looks("hall-status-en");
            reader.goesTo("/help").sees("Accessibility").looks("hall-help-en");
            reader.goesTo("/stats").sees("What is counted").looks("hall-stats-en");
            reader.goesTo("/decisions").sees("Published decisions").looks("hall-decisions-en");
            reader.goesTo("/preferences?lang=zh&text=large&back=/").looks("hall-home-large");
            reader.goesTo("/help").sees("无障碍声明").looks("hall-help-large");
            reader.goesTo("/preferences?text=standard&back=/stats").sees("口径").looks("hall-stats");
            reader.goesTo("/decisions").sees("结果公开").looks("hall-decisions");
            reader.page().locator(".app-results tbody a").first().click();
            reader.sees("决定日期").looks("hall-decision");
            reader.goesTo("/decisions/没有这个文号").sees("没有公开这个文号的决定").looks("hall-decision-missing");
            reader.goesTo("/apply/NO-SUCH").sees("没有这个事项").looks("hall-not-handled");
            reader.goesTo("/status?reference=7K3M").sees("办件号应为 8 位").looks("hall-status-faults");
        }
    }

    @Test
    void the_keyboard_alone_reaches_the_start_and_the_error_summary_takes_the_focus() {
        try (Visitor citizen = Visitor.atDesk()) {
            Page page = citizen.goesTo(FIRE).page();
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent").toString())
                    .contains("跳到正文");
            tabTo(page, "现在开始");
            page.keyboard().press("Enter");
            page.waitForURL("**/tasks");
            citizen.goesTo(FIRE + "/q/way");
            tabTo(page, "保存并继续");
            page.keyboard().press("Enter");
            page.waitForURL("**checked");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("error-summary");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#commitment");
        }
    }

    private static void tabTo(Page page, String label) {
        for (int presses = 0; presses < 60; presses++) {
            if (page.evaluate("document.activeElement.textContent.trim()").equals(label)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + label);
    }
}
