package org.sundial.app.catalogue;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sundial.app.database.TestCluster;
import org.sundial.app.database.TestDatabase;
import org.sundial.app.web.SiteSettings;
import org.sundial.wire.LeafEntry;

/** The catalogue's rooms put together by hand over a fresh database, without the rest of the house. */
final class CatalogueHouse implements AutoCloseable {
    final TestDatabase database = TestCluster.fresh();
    final JdbcClient jdbc = JdbcClient.create(database.app());
    final CatalogueStore store;
    final CatalogueLeaves leaves;
    final LegalOffice legal;
    final Powers powers;
    final Departments departments;
    final PowerSearch search;
    private final AtomicInteger room;
    private final TransactionTemplate transactions;

    CatalogueHouse() {
        this(Integer.MAX_VALUE);
    }

    /** @param leavesKept how many leaves the log takes before it fails */
    CatalogueHouse(int leavesKept) {
        room = new AtomicInteger(leavesKept);
        DataSource app = database.app();
        JdbcTemplate template = new JdbcTemplate(app);
        transactions = new TransactionTemplate(new JdbcTransactionManager(app));
        store = new CatalogueStore(template);
        leaves = new CatalogueLeaves(this::append, () -> "");
        legal = new LegalOffice(template, leaves, InstantSource.system());
        powers = new Powers(jdbc);
        departments = new Departments(jdbc);
        search = new PowerSearch(jdbc, departments, InstantSource.system());
    }

    /** A house with the seed in it, confirmed as a demonstration. */
    static CatalogueHouse seeded() {
        CatalogueHouse house = new CatalogueHouse();
        house.seed(true).importOnce();
        return house;
    }

    CatalogueSeed seed(boolean demo) {
        SiteSettings site = new SiteSettings("克拉玛依市", "Karamay", demo, "1", "", 8080);
        return new CatalogueSeed(store, legal, transactions, site, InstantSource.system());
    }

    /** As the ledger's door says: the leaf waits in the act's own transaction. */
    private void append(LeafEntry leaf) {
        if (room.getAndDecrement() == 0) {
            throw new IllegalStateException("the log takes no more");
        }
        jdbc.sql("insert into ledger.pending (event, entry) values (:event, :entry)")
                .param("event", leaf.event())
                .param("entry", leaf.bytes())
                .update();
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    long count(String table) {
        return jdbc.sql("select count(*) from catalogue." + table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        database.close();
    }
}
