package org.sundial.app.stories;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sundial.app.web.Words;

@DisplayName("A commitment that is not kept: granted on the spot, published, verified, ordered to be put right")
class FireSafetyStory {
    private static final Map<String, String> CINEMA = Map.ofEntries(
            Map.entry("commitment", "true"),
            Map.entry("applicantKind", "ORGANISATION"),
            Map.entry("applicantName", "模拟故事影院"),
            Map.entry("creditCode", "91650200DEM000014T"),
            Map.entry("responsiblePerson", "模拟负责人"),
            Map.entry("contactPhone", "13800000000"),
            Map.entry("premisesName", "模拟故事影院一厅"),
            Map.entry("premisesDistrict", "650203"),
            Map.entry("premisesAddress", "模拟路2号（虚构地址）"),
            Map.entry("premisesUse", "HALL"),
            Map.entry("floorArea", "900"),
            Map.entry("floors", "2"),
            Map.entry("deliveryMode", "IN_PERSON"));

    @Test
    void granted_on_a_commitment_signed_with_a_passkey_published_verified_and_ordered_to_be_put_right() {
        Journey.Taken taken;
        try (Visitor window = Visitor.atDesk()) {
            window.signsInAs("fire.window");
            taken = Journey.takeIn(window, "KLMY-XF-0001", CINEMA, "M01", "M03", "M04", "M05", "M06", "M07");
            Journey.act(window, taken, "accept", Map.of("opinion", "承诺书和材料齐全，准予受理。"));
        }
        try (Visitor head = Visitor.atDesk()) {
            // A passkey may stand in for the code, at the decision too.
            hasPasskey(head);
            head.signsInAs("fire.head").goesTo("/account/passkeys").presses("登记这台设备");
            head.page().getByText("登记于").waitFor();
            Journey.act(head, taken, "decide", Map.of("ruling", "grant", "opinion", "承诺内容完整，准予许可。"));
            head.follows("再认证").sees("再次确认是您本人").looks("decision-again");
            head.presses("出示通行密钥");
            head.page().getByText("您将以").waitFor();
            head.presses("签发").looks("fire-signed");
        }
        try (Visitor window = Visitor.atDesk()) {
            window.signsInAs("fire.window");
            Journey.act(window, taken, "deliver", Map.of("mode", "IN_PERSON", "receipt", "模拟负责人当场签收"));
            window.goesTo("/desk/c/" + taken.reference() + "/publish").looks("publish-comparison");
            window.page().locator("[name=compared]").check();
            window.presses("公开");
        }
        try (Visitor anyone = Visitor.onPhone()) {
            anyone.goesTo("/decisions").sees("模拟故事影院").looks("decisions");
        }
        try (Visitor handler = Visitor.atDesk()) {
            handler.signsInAs("fire.handler1");
            Journey.act(
                    handler,
                    taken,
                    "complete-step",
                    Map.of(
                            "finding", "DOES_NOT_CONFORM",
                            "coSigners", "fire.handler2",
                            "opinion", "疏散通道堆放杂物，与承诺不符。"));
            Journey.act(
                    handler,
                    taken,
                    "order-rectification",
                    Map.of("until", LocalDate.now(Words.ZONE).plusDays(3).toString(), "items", "清理二层疏散通道"));
            handler.goesTo("/desk/c/" + taken.reference()).sees("责令改正").looks("rectification");
        }
    }

    private static void hasPasskey(Visitor officer) {
        CDPSession devtools = officer.page().context().newCDPSession(officer.page());
        devtools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject request = new JsonObject();
        request.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", request);
    }
}
