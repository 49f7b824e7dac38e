package org.sundial.app.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Text;

/** 演示账号. Shows the demo accounts with their current codes; exists only where they do. */
@Controller
@ConditionalOnProperty(name = "sundial.site.demo", havingValue = "true")
public class DemoPage {
    private final DemoAccounts accounts;

    DemoPage(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    /** One account on the page. */
    public record Row(String login, String name, String organ, Text posts, String code) {}

    @GetMapping("/demo")
    String list(Chrome chrome, Model page) {
        List<Row> rows = accounts.list().stream()
                .map(account -> new Row(
                        account.login(),
                        account.displayName(),
                        account.organName(),
                        posts(account.posts()),
                        accounts.codeNow(account)))
                .toList();
        page.addAttribute("rows", rows);
        page.addAttribute("password", DemoAccounts.PASSWORD);
        return "identity/demo";
    }

    private static Text posts(String codes) {
        List<Text> names = Arrays.stream(codes.split(",", -1))
                .map(Post::of)
                .flatMap(Optional::stream)
                .map(Post::text)
                .toList();
        return Text.of(
                names.stream().map(Text::zh).collect(Collectors.joining("、")),
                names.stream().map(Text::en).collect(Collectors.joining(", ")));
    }
}
