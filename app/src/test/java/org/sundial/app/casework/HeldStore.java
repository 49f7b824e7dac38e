package org.sundial.app.casework;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes to the real database, but nothing before it is let go: so that others queue up meanwhile. */
final class HeldStore extends ActStore {
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<List<ActRows>> calls = new CopyOnWriteArrayList<>();
    private final Consumer<List<ActRows>> before;

    /** @param before what happens before each call is carried out; it may throw */
    HeldStore(JdbcTemplate jdbc, Consumer<List<ActRows>> before) {
        super(jdbc);
        this.before = before;
    }

    void letGo() {
        gate.countDown();
    }

    /** What came together, call by call. */
    List<List<ActRows>> calls() {
        return calls;
    }

    @Override
    Set<Integer> keep(List<ActRows> acts) {
        calls.add(List.copyOf(acts));
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while held", e);
        }
        before.accept(acts);
        return super.keep(acts);
    }
}
