package org.sundial.app.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.sundial.app.stories.Caller;

/** Somebody who applies without a browser: keeps cookies, follows where a page leads, and reads what it says is wrong. */
final class Applicant {
    static final String FOOD = "SUP-SPJY-0001";
    static final String FIRE = "KLMY-XF-0001";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SUMMARY = Pattern.compile("(?s)<ul class=\"app-error-summary__list\">(.*?)</ul>");
    private static final Pattern ITEM = Pattern.compile("(?s)<li>(.*?)</li>");
    private static final String BOUNDARY = "----sundial";

    private final Caller caller;
    private HttpResponse<String> page;

    Applicant(Caller caller) {
        this.caller = caller;
        this.page = caller.gets("/status");
    }

    static Applicant stranger() {
        return new Applicant(Caller.stranger());
    }

    /** Opens a page and follows where it leads. */
    Applicant opens(String path) {
        page = caller.gets(path);
        follow();
        return this;
    }

    Applicant sends(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token());
        page = caller.postsAsIs(path, all);
        follow();
        return this;
    }

    /** Sends files by field, with other fields beside them. */
    Applicant uploads(String path, Map<String, File> files, Map<String, String> fields) {
        page = caller.asks(
                "POST",
                path,
                HttpRequest.BodyPublishers.ofByteArray(multipart(files, fields, token())),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
        follow();
        return this;
    }

    /** A file as it is handed in. */
    @SuppressWarnings("ArrayRecordComponent") // written once, sent once
    record File(String name, byte[] content) {
        static File pdf(String name) {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return new File(name, bytes.toByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    Caller caller() {
        return caller;
    }

    int status() {
        return page.statusCode();
    }

    Optional<String> header(String name) {
        return page.headers().firstValue(name);
    }

    String body() {
        return page.body();
    }

    /** Where the last answer came from, without the host. */
    String place() {
        return page.uri().getPath()
                + (page.uri().getQuery() == null ? "" : "?" + page.uri().getQuery());
    }

    Applicant sees(String words) {
        assertThat(text()).as(place()).contains(words);
        return this;
    }

    Applicant doesNotSee(String words) {
        assertThat(text()).as(place()).doesNotContain(words);
        return this;
    }

    /** What the page says without its markup. */
    String text() {
        return plain(page.body());
    }

    /** What the summary at the head of the page says is wrong, in its order. */
    List<String> faults() {
        Matcher summary = SUMMARY.matcher(page.body());
        return summary.find()
                ? ITEM.matcher(summary.group(1))
                        .results()
                        .map((MatchResult item) -> plain(item.group(1)))
                        .toList()
                : List.of();
    }

    /** The fields the summary leads to, in its order. */
    List<String> faultyFields() {
        Matcher summary = SUMMARY.matcher(page.body());
        return summary.find()
                ? Pattern.compile("href=\"#([^\"]+)\"")
                        .matcher(summary.group(1))
                        .results()
                        .map(found -> found.group(1))
                        .toList()
                : List.of();
    }

    /** What a text field holds. */
    String value(String field) {
        Matcher found = Pattern.compile("<input[^>]* name=\"" + field + "\"[^>]* value=\"([^\"]*)\"")
                .matcher(page.body());
        return found.find() ? unescaped(found.group(1)) : "";
    }

    /** Which radio button is pressed. */
    String chosen(String field) {
        Matcher found = Pattern.compile("<input[^>]* name=\"" + field + "\" value=\"([^\"]*)\" checked")
                .matcher(page.body());
        return found.find() ? found.group(1) : "";
    }

    String hidden(String field) {
        Matcher found =
                Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page.body());
        assertThat(found.find()).as("no field %s on %s", field, place()).isTrue();
        return found.group(1);
    }

    private void follow() {
        for (int hop = 0; page.statusCode() / 100 == 3; hop++) {
            assertThat(hop).as("redirects without end").isLessThan(6);
            page = caller.gets(Caller.leadsTo(page));
        }
    }

    private String token() {
        Matcher token = TOKEN.matcher(page.body());
        if (token.find()) {
            return token.group(1);
        }
        Matcher elsewhere = TOKEN.matcher(caller.gets("/status").body());
        assertThat(elsewhere.find()).isTrue();
        return elsewhere.group(1);
    }

    private static String plain(String html) {
        return unescaped(html.replaceAll("(?s)<svg.*?</svg>", " ")
                        .replaceAll("(?s)<[^>]*>", " ")
                        .replaceAll("\\s+", " "))
                .strip();
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static byte[] multipart(Map<String, File> files, Map<String, String> fields, String token) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.forEach((name, value) -> write(
                out,
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                        + "\r\n"));
        files.forEach((name, file) -> {
            write(
                    out,
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                            + file.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            out.writeBytes(file.content());
            write(out, "\r\n");
        });
        write(out, "--" + BOUNDARY + "--\r\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
