package org.sundial.bench;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.casework.Cases;

/** One case step, beside the bare transaction below it and Flowable beside it, in turns on the same server. */
final class StepBench {
    private static final int[] THREADS = {2, 8, 16};
    private static final int ROUNDS = 3;

    private final BenchCity city;
    private final int seconds;

    StepBench(BenchCity city, int seconds) {
        this.city = city;
        this.seconds = seconds;
    }

    void run(Report report) {
        BareTransaction bare = new BareTransaction(city.owner());
        SundialFlow sundial = new SundialFlow(city.bean(Cases.class));
        FlowableFlow flowable = new FlowableFlow(city.database("flowable"));
        Load.run(4, Math.max(2, seconds), bare::worker);
        Load.run(4, Math.max(20, seconds), sundial::worker);
        Load.run(4, Math.max(20, seconds), flowable::worker);
        // From here on segments of the write-ahead log are used again, as on a server that has run for a while.
        city.checkpoint();

        report.title("办理一步 One case step");
        report.line("| threads | bare steps/s | Sundial steps/s | Flowable steps/s | Sundial ÷ bare |"
                + " Sundial ÷ Flowable | Sundial p50 / p99 ms | bare p50 / p99 ms | WAL bytes a step: Sundial, bare, Flowable |"
                + " Sundial's transactions a step, everything counted |");
        report.line("|---|---|---|---|---|---|---|---|---|---|");
        for (int threads : THREADS) {
            List<Load.Result> bares = new ArrayList<>();
            List<Load.Result> ours = new ArrayList<>();
            List<Load.Result> peers = new ArrayList<>();
            double[] wal = new double[3];
            long commits = 0;
            for (int round = 0; round < ROUNDS; round++) {
                bares.add(measured(wal, 1, threads, bare::worker));
                long before = city.commits();
                ours.add(measured(wal, 0, threads, sundial::worker));
                commits += city.commits() - before;
                peers.add(measured(wal, 2, threads, flowable::worker));
            }
            report.line(String.format(
                    java.util.Locale.ROOT,
                    "| %d | %s | %s | %s | %s | %s | %.1f / %.1f | %.1f / %.1f | %.0f, %.0f, %.0f | %.2f |",
                    threads,
                    rates(bares),
                    rates(ours),
                    rates(peers),
                    ratios(ours, bares),
                    ratios(ours, peers),
                    ours.get(1).p50Millis(),
                    ours.get(1).p99Millis(),
                    bares.get(1).p50Millis(),
                    bares.get(1).p99Millis(),
                    wal[0] / ROUNDS,
                    wal[1] / ROUNDS,
                    wal[2] / ROUNDS,
                    (double) commits
                            / ours.stream().mapToInt(Load.Result::steps).sum()));
        }
        checkpoints(report);
    }

    private Load.Result measured(double[] wal, int which, int threads, Load.Workers workers) {
        long before = city.walBytes();
        Load.Result result = Load.run(threads, seconds, workers);
        wal[which] += (double) (city.walBytes() - before) / result.steps();
        return result;
    }

    /** From the act to the signed checkpoint that covers its leaf, for every leaf of this run. */
    private void checkpoints(Report report) {
        record Delay(long leaves, double p50, double p99, double longest, long uncovered) {}
        JdbcClient jdbc = JdbcClient.create(city.owner());
        long waited = System.nanoTime();
        while (jdbc.sql("select count(*) from ledger.pending").query(Long.class).single() > 0
                && System.nanoTime() - waited < 60_000_000_000L) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
        }
        Delay delay = jdbc.sql("""
                with waited as (
                    select extract(epoch from (select c.at from ledger.checkpoint c where c.size > l.idx
                                                order by c.size, c.number limit 1) - l.at) as seconds
                      from ledger.leaf l)
                select count(*) as leaves, percentile_cont(0.5) within group (order by seconds) as p50,
                       percentile_cont(0.99) within group (order by seconds) as p99, max(seconds) as longest,
                       count(*) filter (where seconds is null) as uncovered
                  from waited
                """).query(Delay.class).single();
        report.title("进检查点 From the act to the signed checkpoint");
        report.line(String.format(
                java.util.Locale.ROOT,
                "%,d leaves; median %.2f s, p99 %.2f s, longest %.2f s; not covered: %d. The limit is 2 s.",
                delay.leaves(),
                delay.p50(),
                delay.p99(),
                delay.longest(),
                delay.uncovered()));
    }

    private static String rates(List<Load.Result> results) {
        double[] sorted =
                results.stream().mapToDouble(Load.Result::rate).sorted().toArray();
        return String.format(
                java.util.Locale.ROOT,
                "%,.0f (%,.0f to %,.0f)",
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    /** Each round's ratio by itself: what the machine did to one side it did to the other. */
    private static String ratios(List<Load.Result> ours, List<Load.Result> theirs) {
        double[] sorted = new double[ours.size()];
        for (int round = 0; round < sorted.length; round++) {
            sorted[round] = ours.get(round).rate() / theirs.get(round).rate();
        }
        java.util.Arrays.sort(sorted);
        return String.format(
                java.util.Locale.ROOT,
                "**%.2f** (%.2f to %.2f)",
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
