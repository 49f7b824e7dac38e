package org.sundial.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Anyone applies from a phone, without an account, and follows the case")
class ApplyingStory {
    private static final Map<String, String> RESTAURANT = Map.ofEntries(
            Map.entry("onlyPrepackaged", "false"),
            Map.entry("commitment", "false"),
            Map.entry("applicantKind", "ORGANISATION"),
            Map.entry("applicantName", "模拟网上餐厅"),
            Map.entry("creditCode", "91650200DEM000014T"),
            Map.entry("responsiblePerson", "模拟负责人"),
            Map.entry("contactPhone", "13800000000"),
            Map.entry("premisesName", "模拟网上餐厅一店"),
            Map.entry("premisesDistrict", "650203"),
            Map.entry("premisesAddress", "模拟路3号（虚构地址）"),
            Map.entry("businessForm", "CATERING"),
            Map.entry("hotFood", "true"),
            Map.entry("floorArea", "120"),
            Map.entry("foodSafetyManager", "模拟管理员"),
            Map.entry("deliveryMode", "ELECTRONIC"));

    @Test
    void an_application_is_found_by_plain_words_filled_in_page_by_page_and_followed() {
        try (Visitor citizen = Visitor.onPhone()) {
            citizen.goesTo("/").looks("home");
            citizen.goesTo("/powers?q=开饭店").sees("食品经营许可").looks("search");
            citizen.goesTo("/powers/SUP-SPJY-0001").looks("item").follows("我要办").looks("apply-start");
            applies(citizen, true);
        }
    }

    /** The same without a single script: everything a person must be able to do works without. */
    @Test
    void the_same_without_scripts() {
        try (Visitor citizen = Visitor.withoutScripts()) {
            citizen.goesTo("/apply/SUP-SPJY-0001");
            applies(citizen, false);
        }
    }

    private static void applies(Visitor citizen, boolean looking) {
        Page page = citizen.page();
        citizen.presses("现在开始");
        boolean faultsSeen = false;
        // Page after page, as the pages themselves lead on, until the check of all answers.
        for (int turn = 0; turn < 20 && !page.url().contains("/check"); turn++) {
            if (page.url().contains("/tasks")) {
                page.locator("main a[href*='/apply/']").first().click();
            } else if (page.url().contains("/materials")) {
                for (String code : new String[] {"F01", "F03", "F04", "F05", "F06"}) {
                    page.locator("input[type=file][name='" + code + "']")
                            .setInputFiles(new FilePayload(code + ".pdf", "application/pdf", Journey.pdf()));
                }
                citizen.presses("保存并继续");
            } else {
                if (!faultsSeen) {
                    citizen.presses("保存并继续").sees("请改正");
                    if (looking) {
                        citizen.looks("apply-faults");
                    }
                    faultsSeen = true;
                }
                Map<String, String> here = new TreeMap<>(RESTAURANT);
                here.keySet()
                        .removeIf(name -> page.locator("[name='" + name + "']").count() == 0);
                Journey.answer(page, here);
                citizen.presses("保存并继续");
            }
        }
        assertThat(page.url()).contains("/check");
        if (looking) {
            citizen.looks("apply-check");
        }
        citizen.presses("提交申请");
        String done = page.locator("main").innerText();
        String reference = Journey.found(done, "[0-9A-Z]{4}-[0-9A-Z]{4}");
        String code = Journey.found(done, "(?<![0-9])[0-9]{6}(?![0-9])");
        if (looking) {
            citizen.looks("apply-done");
        }
        page.context().clearCookies();
        citizen.goesTo("/status");
        Journey.answer(page, Map.of("reference", reference.toLowerCase(java.util.Locale.ROOT), "code", code));
        page.locator("main form button[type=submit]").first().click();
        citizen.sees(reference).sees("收件受理");
    }
}
