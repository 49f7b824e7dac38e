package org.sundial.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What officers do again and again in the stories: take a case in at the counter, and act on its next step. */
final class Journey {
    /** The smallest file that is a PDF. */
    private static final byte[] PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    private Journey() {}

    static byte[] pdf() {
        return PDF.clone();
    }

    /** A case as its applicant knows it. */
    record Taken(String reference, String code) {}

    /** Fills the counter's form with these answers and a file for each of these materials, and reads the receipt. */
    static Taken takeIn(Visitor window, String item, Map<String, String> answers, String... materials) {
        window.goesTo("/desk/receive/" + item);
        answer(window.page(), answers);
        for (String material : materials) {
            window.page()
                    .locator("[name='file-" + material + "']")
                    .setInputFiles(new FilePayload(material + ".pdf", "application/pdf", PDF));
        }
        window.presses("收件").sees("已收件");
        String body = window.page().locator("main").innerText();
        return new Taken(found(body, "[0-9A-Z]{4}-[0-9A-Z]{4}"), found(body, "(?<![0-9])[0-9]{6}(?![0-9])"));
    }

    /** Answers by field name: text, choice or date, whichever the page asks. */
    static void answer(Page page, Map<String, String> answers) {
        answers.forEach((name, value) -> {
            Locator field = page.locator("[name='" + name + "']");
            assertThat(field.count()).as("field %s on %s", name, page.url()).isPositive();
            String type = field.first()
                    .evaluate("e => e.tagName + ':' + (e.type || '')")
                    .toString();
            switch (type) {
                case "INPUT:radio", "INPUT:checkbox" ->
                    page.locator("[name='" + name + "'][value='" + value + "']").check();
                case "SELECT:select-one" -> field.first().selectOption(value);
                default -> field.first().fill(value);
            }
        });
    }

    /** Opens an act of the case, fills it in and sends it. */
    static void act(Visitor officer, Taken taken, String act, Map<String, String> answers) {
        officer.goesTo("/desk/c/" + taken.reference());
        officer.page().locator("#acts a[href*='/" + act + "']").first().evaluate("link => location.assign(link.href)");
        officer.page().waitForURL("**/" + act + "*");
        answer(officer.page(), answers);
        officer.page().locator("main form.app-form button[type=submit]").last().click();
    }

    static String found(String text, String pattern) {
        var matcher = java.util.regex.Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in: %s", pattern, text).isTrue();
        return matcher.group();
    }
}
