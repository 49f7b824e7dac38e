package org.sundial.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One real power, from the counter to a decision anyone can check")
class LicensingStory {
    private static final Map<String, String> RESTAURANT = Map.ofEntries(
            Map.entry("onlyPrepackaged", "false"),
            Map.entry("commitment", "false"),
            Map.entry("applicantKind", "ORGANISATION"),
            Map.entry("applicantName", "模拟故事餐厅"),
            Map.entry("creditCode", "91650200DEM000014T"),
            Map.entry("responsiblePerson", "模拟负责人"),
            Map.entry("contactPhone", "13800000000"),
            Map.entry("premisesName", "模拟故事餐厅一店"),
            Map.entry("premisesDistrict", "650203"),
            Map.entry("premisesAddress", "模拟路1号（虚构地址）"),
            Map.entry("businessForm", "CATERING"),
            Map.entry("hotFood", "true"),
            Map.entry("floorArea", "120"),
            Map.entry("foodSafetyManager", "模拟管理员"),
            Map.entry("deliveryMode", "ELECTRONIC"));

    @Test
    void a_food_licence_taken_in_at_the_counter_with_everything_that_may_happen_on_the_way() throws IOException {
        Journey.Taken taken;
        try (Visitor window = Visitor.atDesk()) {
            window.signsInAs("market.window")
                    .goesTo("/desk/receive/SUP-SPJY-0001")
                    .looks("counter-form");
            window.presses("收件").sees("请改正").looks("counter-form-with-faults");
            taken = Journey.takeIn(window, "SUP-SPJY-0001", RESTAURANT, "F01", "F03", "F04", "F05");
            window.looks("counter-receipt");

            Journey.act(window, taken, "request-supplement", Map.of("what-F06", ""));
            window.sees("请改正").looks("supplement-with-faults");
            Journey.act(
                    window,
                    taken,
                    "request-supplement",
                    Map.of("item-F06", "yes", "what-F06", "没有食品安全管理人员和规章制度，请补交一份。"));
            window.looks("supplement-asked");
        }

        try (Visitor citizen = Visitor.onPhone()) {
            follows(citizen, taken).sees("没有食品安全管理人员和规章制度").looks("status-supplement");
            citizen.follows("去补正").looks("supplement-form");
            citizen.page()
                    .locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("制度.pdf", "application/pdf", Journey.pdf()));
            citizen.presses("提交补正").sees("收到").looks("status-supplemented");
        }

        try (Visitor window = Visitor.atDesk()) {
            window.signsInAs("market.window");
            Journey.act(window, taken, "accept", Map.of("opinion", "材料齐全，符合法定形式，准予受理。"));
            window.looks("accepted");
        }
        try (Visitor handler = Visitor.atDesk()) {
            handler.signsInAs("market.handler1").goesTo("/desk").looks("worklist");
            handler.goesTo("/desk/c/" + taken.reference()).looks("case-page");
            Journey.act(
                    handler,
                    taken,
                    "complete-step",
                    Map.of("outcome.siteCheck", "true", "opinion", "书面材料齐全，现场加工热食，需要现场核查。"));
            Journey.act(
                    handler,
                    taken,
                    "pause-clock",
                    Map.of(
                            "cause", "TESTING",
                            "workingDaysNeeded", "5",
                            "reason", "用水来自自备水源，需要送检水质。"));
            handler.goesTo("/desk/c/" + taken.reference()).sees("暂停").looks("case-paused");
            Journey.act(handler, taken, "resume-clock", Map.of("result", "水质检测合格，恢复办理。"));
            Journey.act(
                    handler,
                    taken,
                    "complete-step",
                    Map.of(
                            "finding", "CONFORMS",
                            "coSigners", "market.handler2",
                            "opinion", "两人到场核查，场所、设备和布局与申请一致。"));
        }
        try (Visitor reviewer = Visitor.atDesk()) {
            reviewer.signsInAs("market.reviewer");
            Journey.act(
                    reviewer,
                    taken,
                    "return-to-step",
                    Map.of("toNode", "verify_site", "reason", "核查记录缺少凉菜间的照片，请补充核查。"));
        }
        try (Visitor handler = Visitor.atDesk()) {
            handler.signsInAs("market.handler1");
            Journey.act(
                    handler,
                    taken,
                    "complete-step",
                    Map.of(
                            "finding", "CONFORMS",
                            "coSigners", "market.handler2",
                            "opinion", "已补拍凉菜间照片，核查结论不变。"));
        }
        try (Visitor reviewer = Visitor.atDesk()) {
            reviewer.signsInAs("market.reviewer");
            Journey.act(reviewer, taken, "complete-step", Map.of("opinion", "同意承办人意见，建议准予。"));
        }
        try (Visitor head = Visitor.atDesk()) {
            head.signsInAs("market.head");
            Journey.act(head, taken, "extend", Map.of("amount", "5", "reason", "同类申请集中，现场核查排期较满，需要延长。"));
            Journey.act(head, taken, "decide", Map.of("ruling", "grant", "opinion", "符合法定条件，准予许可。"));
            head.sees("您将以").looks("decision-preview");
            head.follows("再认证").sees("再次确认是您本人").showsCode("market.head");
            head.sees("您将以").presses("签发").looks("decision-signed");
        }
        try (Visitor window = Visitor.atDesk()) {
            window.signsInAs("market.window");
            Journey.act(window, taken, "deliver", Map.of("mode", "ELECTRONIC", "receipt", "电子回执 20261128"));
            window.goesTo("/desk/c/" + taken.reference()).looks("case-closed");
        }

        try (Visitor citizen = Visitor.onPhone()) {
            follows(citizen, taken).sees("同意承办人意见").sees("已存证").looks("status-decided");
            String paper = citizen.page()
                    .locator("a[href*='/documents/'][href$='.pdf']")
                    .last()
                    .getAttribute("href");
            APIResponse pdf = citizen.page().request().get(paper);
            try (PDDocument document = Loader.loadPDF(pdf.body())) {
                assertThat(new PDFTextStripper().getText(document)).contains("模拟故事餐厅");
            }
            String receiptAt = citizen.page()
                    .locator("a[href*='/api/v1/receipts/']")
                    .last()
                    .getAttribute("href");
            APIResponse receipt = citizen.page().request().get(receiptAt);
            assertThat(receipt.status()).isEqualTo(200);
            checks(citizen, receipt.body()).sees("一致").looks("verify-unchanged");
            String altered = new String(receipt.body(), StandardCharsets.UTF_8).replace(taken.reference(), "0000-0000");
            checks(citizen, altered.getBytes(StandardCharsets.UTF_8))
                    .sees("不一致")
                    .looks("verify-differs");
        }

        try (Visitor supervisor = Visitor.atDesk()) {
            supervisor.signsInAs("supervisor").goesTo("/watch").looks("watch");
            supervisor.goesTo("/watch/c/" + taken.reference()).sees("退回").looks("watch-case");
        }
    }

    private static Visitor follows(Visitor citizen, Journey.Taken taken) {
        citizen.goesTo("/status");
        Journey.answer(citizen.page(), Map.of("reference", taken.reference(), "code", taken.code()));
        citizen.page().locator("main form button[type=submit]").first().click();
        return citizen.sees(taken.reference());
    }

    private static Visitor checks(Visitor citizen, byte[] receipt) {
        citizen.goesTo("/verify");
        citizen.page()
                .locator("input[type=file]")
                .first()
                .setInputFiles(new FilePayload("decision.receipt.json", "application/json", receipt));
        citizen.page().locator("main form button[type=submit]").first().click();
        return citizen;
    }
}
