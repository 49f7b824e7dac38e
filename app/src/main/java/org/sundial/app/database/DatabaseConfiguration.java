package org.sundial.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** Present only when no address of a PostgreSQL of your own is set. */
    @Bean(destroyMethod = "close")
    EmbeddedClusterHolder embeddedCluster(DatabaseSettings settings) {
        return new EmbeddedClusterHolder(
                settings.external() ? Optional.empty() : Optional.of(EmbeddedCluster.start(settings.folder())));
    }

    @Bean
    DatabaseAddress databaseAddress(DatabaseSettings settings, EmbeddedClusterHolder embedded) {
        return embedded.cluster()
                .map(EmbeddedCluster::address)
                .orElseGet(() -> new DatabaseAddress(
                        Optional.ofNullable(settings.url()).orElseThrow(),
                        settings.owner(),
                        settings.ownerPassword(),
                        settings.app(),
                        settings.appPassword()));
    }

    /** The serving role's pool. Every wait has an end: a stuck statement must not hold a desk for ever. */
    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(DatabaseAddress address, DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("sundial");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.app());
        pool.setPassword(address.appPassword());
        pool.setMaximumPoolSize(settings.connections());
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        pool.setMaxLifetime(1_500_000);
        pool.setInitializationFailTimeout(30_000);
        pool.addDataSourceProperty("ApplicationName", "sundial");
        pool.addDataSourceProperty("socketTimeout", "60");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("prepareThreshold", "1");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty(
                "options",
                "-c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s"
                        + " -c TimeZone=Asia/Shanghai"
                        // Spring Security's passkey repositories name their tables without a schema.
                        + " -c search_path=identity,public");
        return pool;
    }

    /** Migrations run as the owner, never as the role that serves. */
    @Bean
    FlywayConfigurationCustomizer migrateAsOwner(DatabaseAddress address) {
        return flyway -> flyway.dataSource(address.url(), address.owner(), address.ownerPassword())
                .placeholders(java.util.Map.of("app", address.app()));
    }

    @Bean
    DurabilityCheck durabilityCheck(DataSource dataSource, ObjectProvider<EmbeddedClusterHolder> holder) {
        holder.getObject();
        DurabilityCheck check = new DurabilityCheck(JdbcClient.create(dataSource));
        check.refuseUnsafe();
        return check;
    }

    record EmbeddedClusterHolder(Optional<EmbeddedCluster> cluster) implements AutoCloseable {
        @Override
        public void close() {
            cluster.ifPresent(EmbeddedCluster::close);
        }
    }

    /** Acked means kept only where PostgreSQL really writes: Sundial does not start on one that does not. */
    record DurabilityCheck(JdbcClient jdbc) {
        private static final List<String> MUST_BE_ON = List.of("fsync", "full_page_writes", "synchronous_commit");

        void refuseUnsafe() {
            for (String setting : MUST_BE_ON) {
                String value = jdbc.sql("select current_setting(:name)")
                        .param("name", setting)
                        .query(String.class)
                        .single();
                if (value.toLowerCase(Locale.ROOT).equals("off")) {
                    throw new DatabaseUnavailable(
                            "PostgreSQL runs with " + setting
                                    + " = off, so a decision could be lost after it was announced. Switch it on and start again.",
                            null);
                }
            }
        }
    }
}
