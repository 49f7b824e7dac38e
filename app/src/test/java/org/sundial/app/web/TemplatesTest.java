package org.sundial.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no page may do, whichever office it belongs to. */
class TemplatesTest {

    /** A whole class name of ours; one that is put together from an expression is left to the gallery. */
    private static final Pattern CLASS =
            Pattern.compile("(?<![a-zA-Z0-9/_-])app(-[a-z0-9]+)+(__[a-z]+(-[a-z]+)*)?(--[a-z]+(-[a-z]+)*)?(?![a-z_-])");

    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>");

    /** What the stylesheet draws, and what fragments and layouts name without drawing it. */
    private static final Set<String> KNOWN = known();

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void text_is_always_escaped(Path template) {
        assertThat(source(template)).doesNotContain("$unsafe");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothing_is_styled_or_scripted_in_the_page(Path template) {
        assertThat(source(template))
                .doesNotContainPattern("\\sstyle=")
                .doesNotContain("<style")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContainPattern("<script(?! src=)")
                .doesNotContainPattern("\\shx-on");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_page_names_no_colour(Path template) {
        assertThat(source(template)).doesNotContainPattern("(fill|stroke|color)=\"#(?!000\"|fff\")");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_page_uses_only_classes_that_the_library_knows(Path template) {
        assertThat(KNOWN).containsAll(classes(source(template)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nobody_is_shouted_at(Path template) {
        assertThat(source(template)).doesNotContain("！");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void a_form_that_writes_carries_its_token(Path template) {
        String page = source(template);
        long writing = Pattern.compile("<form[^>]*method=\"post\"")
                .matcher(page)
                .results()
                .count();
        long tokens = Pattern.compile("fragments\\.csrf\\(|_csrf|csrf\\(\\)")
                .matcher(page)
                .results()
                .count();
        assertThat(tokens).isGreaterThanOrEqualTo(writing);
    }

    private static Set<String> known() {
        Set<String> known = classes(source(Path.of("src/main/resources/static/css/gov.css")));
        for (String library : List.of("fragments", "layout", "web")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/jte", library))) {
                files.filter(Files::isRegularFile).forEach(file -> known.addAll(classes(source(file))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    private static Set<String> classes(String source) {
        return CLASS.matcher(source).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String source(Path template) {
        try {
            return COMMENT.matcher(Files.readString(template)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
