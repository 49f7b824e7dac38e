package org.sundial.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL for tests: one durable server for the whole test run, kept under {@code target}, and a fresh database
 * with every office's schema for whoever asks.
 *
 * <pre>{@code
 * @AutoClose private static final TestDatabase database = TestCluster.fresh();
 * private final JdbcClient jdbc = JdbcClient.create(database.app());
 * }</pre>
 *
 * <p>With {@code @SpringBootTest}: {@code @DynamicPropertySource static void database(DynamicPropertyRegistry settings) {
 * database.settings().forEach((name, value) -> settings.add(name, () -> value)); }}
 */
public final class TestCluster {
    private static final String PREFIX = "test_";
    private static final String TEMPLATE = PREFIX + "template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestCluster() {}

    /** A new database, migrated by the owner role, for one test class; close it when done. */
    public static TestDatabase fresh() {
        DatabaseAddress server = Server.ADDRESS;
        String name = PREFIX + NUMBER.incrementAndGet();
        // A copy of the migrated template takes a tenth of a second; migrating again takes seconds.
        asOwner(server, "create database " + name + " template " + TEMPLATE);
        return new TestDatabase(at(server, name), () -> asOwner(server, "drop database " + name + " with (force)"));
    }

    /** Started by the first test that asks, stopped when the test run ends. */
    private static final class Server {
        static final DatabaseAddress ADDRESS = start();

        private static DatabaseAddress start() {
            EmbeddedCluster cluster = EmbeddedCluster.start(Path.of("target", "test-cluster"));
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close, "stop-test-cluster"));
            DatabaseAddress address = cluster.address();
            databases(address).forEach(left -> asOwner(address, "drop database " + left + " with (force)"));
            asOwner(address, "create database " + TEMPLATE);
            Flyway.configure()
                    .dataSource(at(address, TEMPLATE).url(), address.owner(), address.ownerPassword())
                    .locations("classpath:db/migration")
                    .defaultSchema("history")
                    .createSchemas(true)
                    .placeholders(Map.of("app", address.app()))
                    .load()
                    .migrate();
            return address;
        }
    }

    private static DatabaseAddress at(DatabaseAddress server, String database) {
        String url = server.url().substring(0, server.url().lastIndexOf('/') + 1) + database;
        return new DatabaseAddress(url, server.owner(), server.ownerPassword(), server.app(), server.appPassword());
    }

    /** Databases an earlier test run left behind. */
    private static List<String> databases(DatabaseAddress server) {
        List<String> names = new ArrayList<>();
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select datname from pg_database order by datname")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable("the test server does not list its databases", e);
        }
        return names.stream().filter(name -> name.startsWith(PREFIX)).toList();
    }

    private static void asOwner(DatabaseAddress server, String command) {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new DatabaseUnavailable("the test server refused: " + command, e);
        }
    }

    private static Connection connect(DatabaseAddress server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
    }
}
