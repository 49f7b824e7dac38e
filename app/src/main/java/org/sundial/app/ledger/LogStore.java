package org.sundial.app.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sundial.ledger.Hash;

/** The queue, the leaves, the head and the checkpoints, as PostgreSQL keeps them. */
final class LogStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    LogStore(DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Where the log ends, and whose turn it is. */
    record Head(long size, Hash root, long epoch) {}

    /** A leaf waiting for its number. */
    record Pending(long number, UUID event, byte[] entry) {}

    /** A numbered leaf. */
    record Leaf(long index, UUID event, byte[] entry) {}

    Head head() {
        return jdbc.sql("select size, root, epoch from ledger.head")
                .query((row, n) -> new Head(row.getLong(1), Hash.of(row.getBytes(2)), row.getLong(3)))
                .single();
    }

    /** Begins a leadership: whoever led before can no longer move the head. */
    Head raiseEpoch() {
        return jdbc.sql("update ledger.head set epoch = epoch + 1 returning size, root, epoch")
                .query((row, n) -> new Head(row.getLong(1), Hash.of(row.getBytes(2)), row.getLong(3)))
                .single();
    }

    /** One more than the largest entry number there is. */
    long leaves() {
        return jdbc.sql("select coalesce(max(idx) + 1, 0) from ledger.leaf")
                .query(Long.class)
                .single();
    }

    List<Pending> pending(int atMost) {
        return jdbc.sql("select number, event, entry from ledger.pending order by number limit :most")
                .param("most", atMost)
                .query((row, n) -> new Pending(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3)))
                .list();
    }

    /**
     * Moves the head and turns these pending rows into leaves, both or neither.
     *
     * @throws Fenced when the head is no longer {@code from}: nothing was changed
     */
    void move(Head from, Head to, List<Pending> batch) {
        long[] numbers = batch.stream().mapToLong(Pending::number).toArray();
        transaction.executeWithoutResult(status -> {
            // The lock elects, this protects: a leader that was passed over finds another head and changes nothing.
            int moved = jdbc.sql("""
                    update ledger.head set size = :size, root = :root
                     where size = :oldSize and root = :oldRoot and epoch = :epoch
                    """)
                    .param("size", to.size())
                    .param("root", to.root().bytes())
                    .param("oldSize", from.size())
                    .param("oldRoot", from.root().bytes())
                    .param("epoch", from.epoch())
                    .update();
            if (moved != 1) {
                throw new Fenced("the head is no longer size " + from.size() + " of epoch " + from.epoch());
            }
            int leaves = jdbc.sql("""
                    with taken as (
                        delete from ledger.pending where number = any (:numbers)
                        returning number, event, entry, at
                    )
                    insert into ledger.leaf (idx, event, entry, at)
                    select :first + row_number() over (order by number) - 1, event, entry, at from taken
                    """)
                    .param("numbers", numbers)
                    .param("first", from.size())
                    .update();
            if (leaves != batch.size()) {
                throw new Fenced(leaves + " of " + batch.size() + " pending rows were still there");
            }
        });
    }

    /** Moves second leaves of one event out of the queue's way; the number of rows set aside. */
    int setDuplicatesAside() {
        return jdbc.sql("""
                with again as (
                    delete from ledger.pending p
                     where exists (select 1 from ledger.leaf l where l.event = p.event)
                        or exists (select 1 from ledger.pending q where q.event = p.event and q.number < p.number)
                    returning p.number, p.event, p.entry
                )
                insert into ledger.duplicate (number, event, entry) select number, event, entry from again
                """).update();
    }

    /** The entries of a range, from (inclusive) to (exclusive), in order. */
    List<byte[]> entries(long from, long to) {
        return jdbc.sql("select entry from ledger.leaf where idx >= :from and idx < :to order by idx")
                .param("from", from)
                .param("to", to)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    /**
     * What waits to be witnessed.
     *
     * @param pending rows without a number
     * @param size leaves with one
     * @param oldest how long the oldest of all of them has waited; zero when none waits
     */
    record Waiting(long pending, long size, Duration oldest) {}

    /** @param witnessed leaves under the newest witnessed checkpoint */
    Waiting waiting(long witnessed) {
        return jdbc.sql("""
                select (select count(*) from ledger.pending), (select size from ledger.head),
                       coalesce(extract(epoch from clock_timestamp() - least(
                           (select at from ledger.pending order by number limit 1),
                           (select at from ledger.leaf where idx = :witnessed))), 0)
                """)
                .param("witnessed", witnessed)
                .query((row, n) -> new Waiting(
                        row.getLong(1), row.getLong(2), Duration.ofMillis(Math.round(1000 * row.getDouble(3)))))
                .single();
    }

    Optional<Leaf> leaf(long index) {
        return jdbc.sql("select idx, event, entry from ledger.leaf where idx = :index")
                .param("index", index)
                .query((row, n) -> new Leaf(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3)))
                .optional();
    }

    Optional<Leaf> leaf(UUID event) {
        return jdbc.sql("select idx, event, entry from ledger.leaf where event = :event")
                .param("event", event)
                .query((row, n) -> new Leaf(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3)))
                .optional();
    }

    boolean isPending(UUID event) {
        return jdbc.sql("select exists (select 1 from ledger.pending where event = :event)")
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    TransactionTemplate transaction() {
        return transaction;
    }

    JdbcClient jdbc() {
        return jdbc;
    }
}
