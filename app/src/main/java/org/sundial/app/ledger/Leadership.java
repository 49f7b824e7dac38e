package org.sundial.app.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * 领导权. At most one node numbers leaves at a time: the one whose connection holds an advisory lock. Everything the leader
 * writes goes over that very connection, so a leader that has lost it writes nothing. The lock only elects: what protects
 * is the compare-and-swap of the head.
 */
final class Leadership implements AutoCloseable {
    /** "sundial", read as a number: the same for all nodes on one database. */
    private static final long LOCK = 0x73756e6469616cL;

    /** A leader that stands still longer than this loses its connection, and with it the lock, to the next one. */
    static final Duration STANDS_STILL = Duration.ofSeconds(15);

    private final Connection connection;
    private final LogStore store;

    private Leadership(Connection connection) {
        this.connection = connection;
        this.store = new LogStore(new SingleConnectionDataSource(connection, true));
    }

    /** Leads, unless another node does. */
    static Optional<Leadership> tryLead(DataSource pool) throws SQLException {
        return tryLead(pool, STANDS_STILL);
    }

    static Optional<Leadership> tryLead(DataSource pool, Duration standsStill) throws SQLException {
        Connection connection = pool.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set idle_session_timeout = " + standsStill.toMillis());
            try (var answer = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                if (answer.next() && answer.getBoolean(1)) {
                    return Optional.of(new Leadership(connection));
                }
            }
            statement.execute("reset idle_session_timeout");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        connection.close();
        return Optional.empty();
    }

    LogStore store() {
        return store;
    }

    /** Hands the lead back; a broken connection has lost it already. */
    @Override
    public void close() throws SQLException {
        try (Connection held = connection;
                Statement statement = held.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            statement.execute("reset idle_session_timeout");
        }
    }
}
