package org.sundial.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;

/** One fresh database of the {@link TestCluster}, seen by both roles. */
public final class TestDatabase implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 20;

    private final DatabaseAddress address;
    private final Runnable drop;
    private final HikariDataSource app;
    private final HikariDataSource owner;

    TestDatabase(DatabaseAddress address, Runnable drop) {
        this.address = address;
        this.drop = drop;
        this.app = pool(address.url(), address.app(), address.appPassword());
        this.owner = pool(address.url(), address.owner(), address.ownerPassword());
    }

    /** As the serving role, with the rights it has in production. */
    public DataSource app() {
        return app;
    }

    /** As the owner of the schemas: for tests that tamper as a database administrator could. */
    public DataSource owner() {
        return owner;
    }

    /** The settings with which a whole Sundial uses this database as a PostgreSQL of its own. */
    public Map<String, String> settings() {
        return Map.of(
                "sundial.database.url", address.url(),
                "sundial.database.owner", address.owner(),
                "sundial.database.owner-password", address.ownerPassword(),
                "sundial.database.app", address.app(),
                "sundial.database.app-password", address.appPassword());
    }

    @Override
    public void close() {
        app.close();
        owner.close();
        drop.run();
    }

    private static HikariDataSource pool(String url, String role, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(role + " in tests");
        pool.setJdbcUrl(url);
        pool.setUsername(role);
        pool.setPassword(password);
        pool.setMaximumPoolSize(MOST_CONNECTIONS);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(20_000);
        return pool;
    }
}
