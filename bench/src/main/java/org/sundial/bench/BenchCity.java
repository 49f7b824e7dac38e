package org.sundial.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.Sundial;

/** The whole application on its own durable PostgreSQL, and a way in as the database's owner for the bare tables. */
final class BenchCity implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final HikariDataSource owner;
    private final String server;
    private final String ownerPassword;
    private final int port;

    private BenchCity(
            ConfigurableApplicationContext context,
            HikariDataSource owner,
            String server,
            String ownerPassword,
            int port) {
        this.context = context;
        this.owner = owner;
        this.server = server;
        this.ownerPassword = ownerPassword;
        this.port = port;
    }

    static BenchCity start() {
        try {
            Path data = Files.createTempDirectory("sundial-bench-");
            int port = freePort();
            ConfigurableApplicationContext context = SpringApplication.run(
                    Sundial.class,
                    "--sundial.data=" + data,
                    "--sundial.site.demo=true",
                    // One address asks for everything here; the budgets are for strangers.
                    "--sundial.limits.times=1000000",
                    "--server.port=" + port);
            List<String> secrets = Files.readAllLines(data.resolve("database/secrets"));
            // postmaster.pid, line 4: the port the server listens on.
            String databasePort = Files.readAllLines(data.resolve("database/cluster/postmaster.pid"))
                    .get(3);
            String server = "jdbc:postgresql://127.0.0.1:" + databasePort + "/";
            HikariDataSource own = context.getBean(HikariDataSource.class);
            return new BenchCity(
                    context, pool(own, server + "sundial", secrets.getFirst()), server, secrets.getFirst(), port);
        } catch (IOException e) {
            throw new UncheckedIOException("no city to measure", e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HikariDataSource owner() {
        return owner;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** A database of its own for a peer, on the same server. */
    HikariDataSource database(String name) {
        JdbcClient.create(owner).sql("create database " + name).update();
        return pool(context.getBean(HikariDataSource.class), server + name, ownerPassword);
    }

    /** Bytes of write-ahead log written since the server began. */
    long walBytes() {
        return JdbcClient.create(owner)
                .sql("select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint")
                .query(Long.class)
                .single();
    }

    /** The driver is set as the application sets its own: timeouts and prepared statements cost both the same. */
    private static HikariDataSource pool(HikariDataSource own, String url, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("sundial_owner");
        pool.setPassword(password);
        pool.setMaximumPoolSize(24);
        pool.setDataSourceProperties(own.getDataSourceProperties());
        return pool;
    }

    /** Transactions committed in the application's database since the server began. */
    long commits() {
        return JdbcClient.create(owner)
                .sql("select xact_commit from pg_stat_database where datname = 'sundial'")
                .query(Long.class)
                .single();
    }

    void checkpoint() {
        JdbcClient.create(owner).sql("checkpoint").update();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        owner.close();
        context.close();
    }
}
