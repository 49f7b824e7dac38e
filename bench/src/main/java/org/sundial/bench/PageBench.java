package org.sundial.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sundial.app.catalogue.PowerPage;
import org.sundial.app.catalogue.PowerQuery;
import org.sundial.app.catalogue.PowerSearch;

/** The public's pages under load, each beside a static file with the same bytes from the same server. */
final class PageBench {
    private static final int THREADS = 8;
    private static final int ROUNDS = 3;
    private static final String SEARCH = "/powers?q=";
    private static final int SAMPLES = 99;
    private static final int WARM_UP_SECONDS = 8;

    private final BenchCity city;
    private final int seconds;
    private final AtomicInteger asked = new AtomicInteger();

    PageBench(BenchCity city, int seconds) {
        this.city = city;
        this.seconds = seconds;
    }

    /**
     * One kind of request.
     *
     * @param name as the report calls it
     * @param sample one address of it, for the bytes of the file beside it
     * @param addresses the addresses asked for, one after the other
     */
    private record Page(String name, String sample, Supplier<String> addresses) {
        static Page same(String address) {
            return new Page(address, address, () -> address);
        }
    }

    void run(Report report) {
        List<String> names = names();
        Supplier<String> otherWords = () -> SEARCH + encoded(partOf(names, asked.getAndIncrement()));
        List<Page> pages = List.of(
                Page.same("/powers/KLMY-XF-0001"),
                Page.same("/powers"),
                Page.same(SEARCH + encoded("开饭店")),
                new Page(SEARCH + "…, other words each time", medianPage(otherWords), otherWords),
                Page.same("/api/v1/powers/KLMY-XF-0001"));
        report.title("页面 Pages");
        report.line("| page | bytes | requests/s | p50 / p99 ms | static file of these bytes: requests/s | p50 / p99 ms"
                + " | page ÷ static |");
        report.line("|---|---|---|---|---|---|---|");
        for (Page page : pages) {
            report.line(measured(page));
        }
        report.line("");
        report.line(String.format(
                Locale.ROOT,
                "Median (lowest to highest) of %d rounds of %d s, page and file in turns, after a warm-up of %d s each."
                        + " Eight clients of the JDK on the same machine; the load generator takes its share of it."
                        + " No compression, no conditional requests.",
                ROUNDS,
                seconds,
                WARM_UP_SECONDS));
    }

    private String measured(Page page) {
        byte[] body = body(page.sample());
        Page still = Page.same(stillPage(body));
        List<Load.Result> ofPage = new ArrayList<>();
        List<Load.Result> ofFile = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        load(page, WARM_UP_SECONDS);
        load(still, WARM_UP_SECONDS);
        for (int round = 0; round < ROUNDS; round++) {
            ofPage.add(load(page, seconds));
            ofFile.add(load(still, seconds));
            ratios.add(ofPage.getLast().rate() / ofFile.getLast().rate());
        }
        ratios.sort(Comparator.naturalOrder());
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %s | **%.2f** (%.2f to %.2f) |",
                page.name(),
                body.length,
                told(ofPage),
                told(ofFile),
                ratios.get(ROUNDS / 2),
                ratios.getFirst(),
                ratios.getLast());
    }

    private static String told(List<Load.Result> rounds) {
        rounds.sort(Comparator.comparingDouble(Load.Result::rate));
        Load.Result median = rounds.get(ROUNDS / 2);
        return String.format(
                Locale.ROOT,
                "%,.0f (%,.0f to %,.0f) | %.1f / %.1f",
                median.rate(),
                rounds.getFirst().rate(),
                rounds.getLast().rate(),
                median.p50Millis(),
                median.p99Millis());
    }

    /** Two to six characters out of the middle of a name: what somebody types who knows half of it. */
    private static String partOf(List<String> names, int number) {
        String name = names.get(number % names.size());
        int length = Math.min(name.length(), 2 + number % 5);
        int from = (number / names.size() + number) % (name.length() - length + 1);
        return name.substring(from, from + length);
    }

    private List<String> names() {
        PowerSearch search = city.bean(PowerSearch.class);
        List<String> names = new ArrayList<>();
        PowerPage page = search.find(PowerQuery.ALL);
        while (page.next().isPresent()) {
            page.hits().forEach(hit -> names.add(hit.plainName()));
            page = search.find(PowerQuery.ALL.from(page.next()));
        }
        // Neighbours in the list read alike; a fixed order without neighbours.
        Collections.shuffle(names, new Random(1));
        return names;
    }

    private String medianPage(Supplier<String> addresses) {
        List<String> some = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            some.add(addresses.get());
        }
        some.sort(Comparator.comparingInt(address -> body(address).length));
        return some.get(SAMPLES / 2);
    }

    /** A static file with these bytes, laid where the application looks for its own. */
    private static String stillPage(byte[] body) {
        try {
            Path classes = Path.of(PageBench.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = Files.createDirectories(classes.resolve("static/bench"));
            Files.write(folder.resolve(body.length + ".html"), body);
            return "/static/bench/" + body.length + ".html";
        } catch (IOException e) {
            throw new UncheckedIOException("no static file to measure", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("classes without a place", e);
        }
    }

    private Load.Result load(Page page, int seconds) {
        return Load.run(THREADS, seconds, thread -> get(page));
    }

    private Load.Worker get(Page page) {
        HttpClient client = HttpClient.newHttpClient();
        return () -> {
            HttpRequest request = request(page.addresses().get());
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page.name() + " answered " + answer.statusCode());
            }
            return new long[] {System.nanoTime() - begin};
        };
    }

    private byte[] body(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(request(address), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(address, e);
        }
    }

    private HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(city.address() + address)).build();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
