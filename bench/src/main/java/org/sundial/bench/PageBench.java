package org.sundial.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Search and item page under load, beside a static file from the same server. */
final class PageBench {
    private static final int THREADS = 8;
    private static final int ROUNDS = 3;

    private final BenchCity city;
    private final int seconds;

    PageBench(BenchCity city, int seconds) {
        this.city = city;
        this.seconds = seconds;
    }

    void run(Report report) {
        List<String> pages = List.of(
                "/static/css/gov.css",
                "/powers/KLMY-XF-0001",
                "/powers?q=" + URLEncoder.encode("开饭店", StandardCharsets.UTF_8),
                "/api/v1/powers/KLMY-XF-0001");
        for (String page : pages) {
            Load.run(THREADS, Math.max(3, seconds), thread -> get(page));
        }
        report.title("页面 Pages");
        report.line("| page | bytes | requests/s | p50 / p99 ms | ÷ static file |");
        report.line("|---|---|---|---|---|");
        double still = 0;
        for (String page : pages) {
            List<Load.Result> results = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                results.add(Load.run(THREADS, seconds, thread -> get(page)));
            }
            results.sort(java.util.Comparator.comparingDouble(Load.Result::rate));
            Load.Result median = results.get(ROUNDS / 2);
            still = still == 0 ? median.rate() : still;
            report.line(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,.0f (%,.0f to %,.0f) | %.1f / %.1f | %.2f |",
                    page,
                    size(page),
                    median.rate(),
                    results.getFirst().rate(),
                    results.getLast().rate(),
                    median.p50Millis(),
                    median.p99Millis(),
                    median.rate() / still));
        }
        report.line("");
        report.line("Eight clients of the JDK on the same two cores; the load generator takes its share of both.");
    }

    private Load.Worker get(String page) {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(city.address() + page)).build();
        return () -> {
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page + " answered " + answer.statusCode());
            }
            return new long[] {System.nanoTime() - begin};
        };
    }

    private int size(String page) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(city.address() + page)).build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body()
                    .length;
        } catch (Exception e) {
            throw new IllegalStateException(page, e);
        }
    }
}
