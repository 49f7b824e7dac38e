package org.sundial.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The gallery is the fragments' catalogue and their test. Its pages are left in target/gallery to be looked at. */
class GalleryTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Parts of other fragments: never used by a page, so never shown alone. */
    private static final Set<String> PARTS = Set.of("fieldLabel", "fieldNotes", "lightShape", "csrf");

    @Test
    void every_fragment_has_its_examples_and_the_gallery_shows_them() throws IOException {
        String gallery = render(Words.zh(), false);
        for (String fragment : names(TEMPLATES.resolve("fragments"))) {
            if (!PARTS.contains(fragment)) {
                assertThat(gallery).as(fragment).contains("class=\"app-example\" id=\"" + fragment + "\"");
            }
        }
    }

    @Test
    void what_a_person_typed_is_never_markup() {
        assertThat(render(Words.zh(), false))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void rare_characters_survive() {
        assertThat(render(Words.zh(), false)).contains("㙍山䶮记餐饮店");
    }

    @Test
    void the_page_says_its_language_and_its_text_size() throws IOException {
        for (Words words : List.of(Words.zh(), Words.en())) {
            for (boolean large : new boolean[] {false, true}) {
                String page = render(words, large);
                assertThat(page).contains("<html lang=\"" + words.language() + "\"");
                assertThat(page.contains("app-large")).isEqualTo(large);
                Path shown = Path.of("target/gallery/" + words.language() + (large ? "-large" : "") + ".html");
                Files.createDirectories(shown.getParent());
                Files.writeString(shown, page);
            }
        }
    }

    @Test
    void the_content_policy_finds_nothing_to_forbid() {
        assertThat(render(Words.en(), false))
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContainPattern("\\son[a-z]+=\"")
                .doesNotContainPattern("<script(?! src=)")
                .doesNotContain("javascript:");
    }

    private static String render(Words words, boolean large) {
        Chrome chrome = Chrome.plain(words, "/gallery", Instant.parse("2026-11-27T02:40:00Z"))
                .withLargeText(large);
        Utf8ByteOutput output = new Utf8ByteOutput();
        ENGINE.render("web/gallery.jte", Map.of("chrome", chrome), output);
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".jte", ""))
                    .sorted()
                    .toList();
        }
    }
}
