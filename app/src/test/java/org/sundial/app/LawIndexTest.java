package org.sundial.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sundial.calendar.Basis;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.LapseEffect;
import org.sundial.calendar.LeadTime;
import org.sundial.calendar.Limits;
import org.sundial.calendar.OpennessLimits;
import org.sundial.calendar.RemedyLimits;
import org.sundial.calendar.TimeLimit;
import org.sundial.casefile.AnnulmentGround;
import org.sundial.casefile.HouseRule;
import org.sundial.casefile.NonAcceptanceGround;
import org.sundial.casefile.PauseCause;
import org.sundial.casefile.RefusalReason;
import org.sundial.casefile.TerminationReason;

/** 条文索引. Article → rule → test, made from the rules themselves; fails when the page in docs/law is not what they say. */
class LawIndexTest {
    private static final Path CORES = Path.of("..", "core");
    private static final Path PAGE = Path.of("..", "docs", "law", "README.md");
    private static final Path FRESH = Path.of("target", "law-index.md");
    private static final Pattern ARTICLE = Pattern.compile("第([一二三四五六七八九十百]+)条.*");

    /**
     * One rule in code.
     *
     * @param name the constant, as tests spell it
     * @param says what it comes to
     */
    private record Rule(Basis basis, String name, String says) {}

    @Test
    void the_page_of_articles_says_what_the_code_says() throws IOException {
        String fresh = page();
        Files.createDirectories(Path.of("target"));
        Files.writeString(FRESH, fresh);
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/law/README.md is stale; refresh it with: cp app/target/law-index.md docs/law/README.md")
                .isEqualTo(fresh);
    }

    private static String page() throws IOException {
        Map<String, String> tests = tests();
        Map<String, List<Rule>> byLaw = rules().stream()
                .collect(Collectors.groupingBy(rule -> rule.basis().law(), LinkedHashMap::new, Collectors.toList()));
        StringBuilder page = new StringBuilder("""
                # Articles, rules and tests 条文、规则、测试

                Made by `LawIndexTest` from the rules in `core`; do not edit. A test is listed where its source names the
                rule; – says that none does, though a test over all rules may still try it. 日晷办案规则 are the house's own
                rules, not law. Bases inside a procedure (BPMN) and of an item's own limits are shown on the
                item's page.
                由规则生成，勿手改。“测试”列是点名这条规则的测试。
                """);
        byLaw.forEach((law, rules) -> {
            page.append("\n## ")
                    .append(law)
                    .append("\n\n| article 条 | rule 规则 | says 内容 | tests 测试 |\n|---|---|---|---|\n");
            rules.stream()
                    .sorted(Comparator.comparingInt(rule -> number(rule.basis().article())))
                    .forEach(rule -> page.append("| ")
                            .append(rule.basis().article())
                            .append(" | `")
                            .append(rule.name())
                            .append("` | ")
                            .append(rule.says())
                            .append(" | ")
                            .append(naming(rule, tests))
                            .append(" |\n"));
        });
        return page.toString();
    }

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        Stream.of(Limits.class, RemedyLimits.class, OpennessLimits.class).forEach(from -> constants(from, rules));
        for (PauseCause cause : PauseCause.values()) {
            rules.add(new Rule(cause.basis(), cause.name(), "计时暂停：" + cause.zh()));
        }
        for (NonAcceptanceGround ground : NonAcceptanceGround.values()) {
            rules.add(new Rule(ground.basis(), ground.name(), "不予受理：" + ground.zh()));
        }
        for (TerminationReason reason : TerminationReason.values()) {
            rules.add(new Rule(reason.basis(), reason.name(), "终止：" + reason.zh()));
        }
        for (AnnulmentGround ground : AnnulmentGround.values()) {
            rules.add(new Rule(ground.basis(), ground.name(), "撤销：" + ground.zh()));
        }
        for (RefusalReason reason : RefusalReason.values()) {
            rules.add(new Rule(reason.basis(), reason.name(), "拒绝：" + reason.zh()));
        }
        for (HouseRule rule : HouseRule.values()) {
            rules.add(new Rule(rule.basis(), rule.name(), rule.zh()));
        }
        return rules;
    }

    private static void constants(Class<?> from, List<Rule> rules) {
        for (Field field : from.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && Modifier.isStatic(field.getModifiers())) {
                rule(field.getName(), value(field)).ifPresent(rules::add);
            }
        }
    }

    private static Optional<Rule> rule(String name, Object value) {
        return switch (value) {
            case ClockRule rule -> Optional.of(new Rule(rule.limit().basis(), name, says(rule.limit())));
            case LeadTime lead -> Optional.of(new Rule(lead.limit().basis(), name, "提前" + says(lead.limit())));
            case TimeLimit limit -> Optional.of(new Rule(limit.basis(), name, says(limit)));
            case LapseEffect lapse ->
                Optional.of(new Rule(lapse.basis(), name, lapse.kind().zh()));
            default -> Optional.empty();
        };
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    private static String says(TimeLimit limit) {
        return limit.amount() + " " + limit.unit().zh();
    }

    /** Test classes and their tables by the text they hold. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        for (String core : List.of("calendar", "casefile")) {
            try (Stream<Path> files = Files.walk(CORES.resolve(core).resolve("src/test"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = file.toFile().getName();
                    if (name.endsWith("Test.java") || name.equals("limits.csv")) {
                        tests.put(name.replace(".java", ""), Files.readString(file));
                    }
                }
            }
        }
        return tests;
    }

    private static String naming(Rule rule, Map<String, String> tests) {
        Pattern word = Pattern.compile("\\b" + rule.name() + "\\b");
        String naming = tests.entrySet().stream()
                .filter(test -> word.matcher(test.getValue()).find())
                .map(Map.Entry::getKey)
                // The table of figures and sentences is what LimitsTest reads.
                .map(name -> name.equals("limits.csv") ? "LimitsTest" : name)
                .distinct()
                .collect(Collectors.joining(", "));
        return naming.isEmpty() ? "–" : naming;
    }

    /** 第四十二条第一款 is 42; what is no article comes last. */
    private static int number(String article) {
        var matcher = ARTICLE.matcher(article);
        if (!matcher.matches()) {
            return Integer.MAX_VALUE;
        }
        int total = 0;
        int digit = 0;
        for (char c : matcher.group(1).toCharArray()) {
            switch (c) {
                case '百' -> {
                    total += Math.max(digit, 1) * 100;
                    digit = 0;
                }
                case '十' -> {
                    total += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                default -> digit = "一二三四五六七八九".indexOf(c) + 1;
            }
        }
        return total + digit;
    }
}
