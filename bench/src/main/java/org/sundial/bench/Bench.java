package org.sundial.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** {@code ./sundial bench [core] [step] [pages] [--seconds n]}: what is not named is not measured; nothing named: all. */
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws RunnerException {
        Set<String> asked = Set.copyOf(Arrays.asList(arguments));
        boolean all = !asked.contains("core") && !asked.contains("step") && !asked.contains("pages");
        int seconds = Integer.getInteger("bench.seconds", 8);
        Report report = new Report(Path.of("bench/target/benchmarks.md"));
        report.line("# " + System.getProperty("bench.commit", "?") + ", " + java.time.Instant.now() + ", "
                + Runtime.getRuntime().availableProcessors() + " cores, JDK " + Runtime.version());
        if (all || asked.contains("core")) {
            core(report);
        }
        if (all || asked.contains("step") || asked.contains("pages")) {
            try (BenchCity city = BenchCity.start()) {
                if (all || asked.contains("pages")) {
                    new PageBench(city, seconds).run(report);
                }
                if (all || asked.contains("step")) {
                    new StepBench(city, seconds).run(report);
                }
            }
        }
    }

    private static void core(Report report) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(CoreBench.class.getSimpleName())
                        .build())
                .run();
        report.title("核心 The cores, one thread");
        report.line("| what | per second | ± 99.9 % |");
        report.line("|---|---|---|");
        for (RunResult result : results) {
            report.line(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %,.0f |",
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError()));
        }
    }
}
