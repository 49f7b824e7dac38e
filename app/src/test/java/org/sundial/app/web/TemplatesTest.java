package org.sundial.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no page may do, whichever office it belongs to. */
class TemplatesTest {

    private static final Pattern COMMENT = Pattern.compile("(?s)<%--.*?--%>");

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

    private static String source(Path template) {
        try {
            return COMMENT.matcher(Files.readString(template)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
