package org.sundial.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The look's own promises: small, readable for everybody, and old browsers understand it. */
class GovCssTest {

    private static final int MOST_BYTES = 15 * 1024;
    private static final String CSS = read("src/main/resources/static/css/gov.css");
    private static final String RULES = CSS.replaceAll("(?s)/\\*.*?\\*/", "");
    private static final String ROOT = CSS.substring(CSS.indexOf(":root {"), CSS.indexOf("/* ---- base ---- */"));
    private static final Map<String, String> COLOURS = colours();

    @ParameterizedTest
    @CsvSource({ // text, ground, least contrast
        "ink, paper, 7",
        "ink-quiet, paper, 7",
        "ink-quiet, ground, 7",
        "brand, paper, 7",
        "brand, brand-tint, 4.5",
        "brand, ground, 4.5",
        "paper, brand, 7",
        "brand-deep, paper, 7",
        "paper, brand-deep, 7",
        "ink-quiet, brand-tint, 4.5",
        "ink, brand-tint, 4.5",
        "grave, paper, 4.5",
        "grave, grave-tint, 4.5",
        "paper, grave, 4.5",
        "caution, paper, 4.5",
        "caution, caution-tint, 4.5",
        "ink, caution-tint, 4.5",
        "good, paper, 4.5",
        "good, good-tint, 4.5",
        "ink, good-tint, 4.5",
        "line-control, paper, 3",
        "line-control, ground, 3",
        "focus, ink, 3",
        "ink, paper, 3",
        "night-text, night, 7",
        "night-caution, night, 4.5",
        "night-grave, night, 4.5",
        "night-good, night, 4.5"
    })
    void what_must_be_read_can_be_read(String text, String ground, double least) {
        assertThat(contrast(colour(text), colour(ground))).isGreaterThanOrEqualTo(least);
    }

    @Test
    void yellow_alone_would_not_do_so_the_focus_ring_is_a_pair() {
        assertThat(contrast(colour("focus"), colour("paper"))).isLessThan(3);
        assertThat(CSS).contains("outline: 3px solid var(--focus);", "box-shadow: 0 0 0 5px var(--ink);");
    }

    @Test
    void a_colour_is_named_once_and_used_by_its_meaning() {
        assertThat(Pattern.compile("#[0-9a-fA-F]{3,8}\\b")
                        .matcher(CSS.replace(ROOT, ""))
                        .results())
                .as("hex colours outside :root")
                .isEmpty();
        assertThat(CSS).doesNotContain("gradient(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":has(",
                ":is(",
                ":where(",
                "@container",
                "inset:",
                "aspect-ratio",
                "color-mix",
                "padding-inline",
                "margin-inline",
                "@layer",
                "@import",
                "dvh",
                "overflow: clip",
                "http://",
                "https://"
            })
    void the_browser_floor_understands_everything(String tooNew) {
        // The one address is the SVG namespace inside the arrow of a select.
        assertThat(RULES.replace("http://www.w3.org/2000/svg", "")).doesNotContain(tooNew);
    }

    @Test
    void rules_are_flat() {
        int depth = 0;
        boolean inMedia = false;
        for (String line : RULES.split("\n", -1)) {
            if (line.startsWith("@media")) {
                inMedia = true;
            }
            depth += line.endsWith("{") ? 1 : 0;
            depth -= line.strip().equals("}") ? 1 : 0;
            inMedia &= depth > 0;
            assertThat(depth).as(line).isBetween(0, inMedia ? 2 : 1);
        }
        assertThat(depth).isZero();
    }

    @Test
    void it_is_small() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(CSS.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(bytes.size()).isLessThanOrEqualTo(MOST_BYTES);
        assertThat(read("src/main/resources/static/js/gov.js").length()).isLessThanOrEqualTo(5 * 1024);
    }

    private static String colour(String token) {
        return Objects.requireNonNull(COLOURS.get(token), token);
    }

    private static Map<String, String> colours() {
        Map<String, String> found = new TreeMap<>();
        Matcher token = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});").matcher(ROOT);
        while (token.find()) {
            found.put(token.group(1), token.group(2));
        }
        return found;
    }

    /** WCAG 2.2, relative luminance and contrast ratio. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        double[] weight = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double channel = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            sum += weight[i] * (channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
