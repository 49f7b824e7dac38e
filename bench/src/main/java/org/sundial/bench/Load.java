package org.sundial.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs something on n threads for some seconds and tells its rate and latencies. */
final class Load {
    private Load() {}

    /** One measured stretch. */
    record Result(int steps, double seconds, double p50Millis, double p99Millis) {
        double rate() {
            return steps / seconds;
        }
    }

    /** Does a few steps and says how long each took, in nanoseconds. */
    interface Worker {
        long[] work() throws Exception;
    }

    /** Makes the worker of one thread. */
    interface Workers {
        Worker worker(int thread);
    }

    static Result run(int threads, int seconds, Workers workers) {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            long begin = System.nanoTime();
            long end = begin + seconds * 1_000_000_000L;
            List<Future<List<long[]>>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                Worker worker = workers.worker(thread);
                running.add(pool.submit(() -> {
                    List<long[]> taken = new ArrayList<>();
                    while (System.nanoTime() < end) {
                        taken.add(worker.work());
                    }
                    return taken;
                }));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<List<long[]>> one : running) {
                all.addAll(one.get());
            }
            double took = (System.nanoTime() - begin) / 1e9;
            long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Result(sorted.length, took, percentile(sorted, 0.50), percentile(sorted, 0.99));
        } catch (Exception e) {
            throw new IllegalStateException("the load broke off", e);
        }
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
