package org.sundial.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The limit: the four statements no case step can do without, and nothing else. */
final class BareTransaction {
    private static final int ITEMS = 100_000;
    private static final String BODY = "x".repeat(600);

    private final DataSource database;

    BareTransaction(DataSource database) {
        this.database = database;
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create schema bare").update();
        jdbc.sql("create table bare.item (id int primary key, version int not null, state text not null)")
                .update();
        jdbc.sql("create table bare.event (item int, seq int, body text not null, primary key (item, seq))")
                .update();
        jdbc.sql("create table bare.deadline (item int primary key, due date not null)")
                .update();
        jdbc.sql("create index on bare.deadline (due)").update();
        jdbc.sql("insert into bare.item select i, 0, 'x' from generate_series(1, " + ITEMS + ") i")
                .update();
    }

    Load.Worker worker(int thread) {
        return () -> new long[] {once()};
    }

    private long once() throws SQLException {
        int item = ThreadLocalRandom.current().nextInt(ITEMS) + 1;
        long begin = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int version;
            try (PreparedStatement select =
                    connection.prepareStatement("select version from bare.item where id = ? for update")) {
                select.setInt(1, item);
                try (var row = select.executeQuery()) {
                    row.next();
                    version = row.getInt(1);
                }
            }
            update(connection, "update bare.item set version = ?, state = 'y' where id = ?", version + 1, item);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into bare.event (item, seq, body) values (?, ?, ?)")) {
                insert.setInt(1, item);
                insert.setInt(2, version + 1);
                insert.setString(3, BODY);
                insert.executeUpdate();
            }
            update(
                    connection,
                    "insert into bare.deadline (due, item) values (date '2026-01-01' + ?, ?)"
                            + " on conflict (item) do update set due = excluded.due",
                    version % 300,
                    item);
            connection.commit();
        }
        return System.nanoTime() - begin;
    }

    private static void update(Connection connection, String sql, int first, int second) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, first);
            statement.setInt(2, second);
            statement.executeUpdate();
        }
    }
}
