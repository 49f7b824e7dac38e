package org.sundial.app.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several people who do something at the same moment. */
final class People {
    /** Whoever is not answered by then waits for ever. */
    static final int SECONDS = 60;

    private People() {}

    /** Starts everybody at once. @return what each came to, in the order given */
    static <T> List<T> atOnce(List<? extends Callable<T>> acts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<T>> acting = new ArrayList<>();
            for (Callable<T> act : acts) {
                acting.add(people.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : acting) {
                answers.add(one.get(SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
