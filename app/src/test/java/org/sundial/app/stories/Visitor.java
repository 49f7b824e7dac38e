package org.sundial.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sundial.app.identity.DemoAccounts;

/**
 * Somebody with a browser of their own. Every page they look at is checked by axe-core and kept as a picture, at phone
 * and at desk width.
 */
final class Visitor implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("SUNDIAL_CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic")));

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser.NewContextOptions options) {
        this(options, City.address());
    }

    private Visitor(Browser.NewContextOptions options, String address) {
        context = BROWSER.newContext(options.setBaseURL(address).setLocale("zh-CN"));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        // A page that breaks its own content policy or throws in a script says so only here.
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Visitor atDesk() {
        return new Visitor(new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    static Visitor onPhone() {
        return new Visitor(phone());
    }

    static Visitor onPhone(Town town) {
        return new Visitor(phone(), town.address());
    }

    private static Browser.NewContextOptions phone() {
        return new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setHasTouch(true)
                .setIsMobile(true);
    }

    /** Everything a person must be able to do also works without scripts. */
    static Visitor withoutScripts() {
        return new Visitor(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    }

    Page page() {
        return page;
    }

    Visitor goesTo(String path) {
        page.navigate(path);
        return this;
    }

    /** Fills the field with this label, as it is written on the page. */
    Visitor fills(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(value);
        return this;
    }

    Visitor presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    Visitor follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    Visitor sees(String words) {
        assertThat(page.locator("body").innerText()).as(page.url()).contains(words);
        return this;
    }

    Visitor doesNotSee(String words) {
        assertThat(page.locator("body").innerText()).as(page.url()).doesNotContain(words);
        return this;
    }

    /** Signs in with the password and the code a demo account's generator shows now. */
    Visitor signsInAs(String login) {
        goesTo("/sign-in")
                .fills("登录名", login)
                .fills("密码", DemoAccounts.PASSWORD)
                .presses("继续");
        showsCode(login);
        return this;
    }

    /** Types a fresh code into the page that asks for one. */
    Visitor showsCode(String login) {
        fills("动态验证码", Codes.next(login));
        page.locator("main form button[type=submit]").first().click();
        return this;
    }

    /** Keeps pictures of the page and lets axe-core look at it: no serious and no critical finding. */
    Visitor looks(String name) {
        var size = page.viewportSize();
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
            int overflow = (Integer)
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(overflow).as("%s scrolls sideways at %d px", name, width).isLessThanOrEqualTo(0);
        }
        page.setViewportSize(size.width, size.height);
        List<Rule> serious = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .toList();
        assertThat(serious)
                .as(
                        "axe-core on %s: %s",
                        name, serious.stream().map(Rule::getHelp).toList())
                .isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
