package org.sundial.app.identity;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 演示账号. Made only in demo mode and only where the server listens on the loopback address; anywhere else Sundial
 * refuses to start with them, because everybody knows their password.
 */
@Component
@ConditionalOnProperty(name = "sundial.site.demo", havingValue = "true")
public class DemoAccounts {
    /** Known to everybody, which is why these accounts are bound to this machine. */
    public static final String PASSWORD = "sundial-demo";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final TimeCodes codes;
    private final InstantSource clock;

    DemoAccounts(
            JdbcClient jdbc,
            PasswordEncoder passwords,
            TimeCodes codes,
            InstantSource clock,
            @Value("${server.address}") String address)
            throws IOException {
        if (!InetAddress.getByName(address).isLoopbackAddress()) {
            throw new IllegalStateException("Demo accounts have a public password, so they exist only on the loopback"
                    + " address. Set server.address to 127.0.0.1, or sundial.site.demo to false.");
        }
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.codes = codes;
        this.clock = clock;
    }

    /** One demo officer as the sign-in help shows it. */
    public record Account(
            String login,
            String displayName,
            String organName,
            String posts,
            @Nullable String totpSecret) {}

    /** Creates the organs and demo officers of the seed that are not there yet. */
    @Transactional
    public void create() {
        for (CSVRecord organ : rows("/seed/organisations.csv")) {
            jdbc.sql("""
                    insert into identity.organ (code, name, name_en, uscc)
                    values (:code, :name, :nameEn, nullif(:uscc, '')) on conflict do nothing
                    """)
                    .param("code", organ.get("code"))
                    .param("name", organ.get("name"))
                    .param("nameEn", organ.get("name_en"))
                    .param("uscc", organ.get("uscc"))
                    .update();
        }
        String hash = Objects.requireNonNull(passwords.encode(PASSWORD), "a hash");
        for (CSVRecord account : rows("/seed/demo-accounts.csv")) {
            int made = jdbc.sql("""
                    insert into identity.officer (login, display_name, organ, password_hash, totp_secret, demo)
                    values (:login, :name, :organ, :hash, :secret, true) on conflict do nothing
                    """)
                    .param("login", account.get("login"))
                    .param("name", account.get("display_name"))
                    .param("organ", account.get("organ"))
                    .param("hash", hash)
                    .param("secret", TimeCodes.newSecret())
                    .update();
            if (made == 1) {
                jdbc.sql("insert into identity.post_holding (login, post, organ) values (:login, :post, :organ)")
                        .param("login", account.get("login"))
                        .param("post", account.get("post"))
                        .param("organ", account.get("organ"))
                        .update();
            }
        }
    }

    public List<Account> list() {
        return jdbc.sql("""
                select o.login, o.display_name, g.name as organ_name,
                       (select string_agg(p.post, ',' order by p.post) from identity.post_holding p
                         where p.login = o.login) as posts,
                       o.totp_secret
                  from identity.officer o join identity.organ g on g.code = o.organ
                 where o.demo order by g.code, o.login limit 200
                """).query(Account.class).list();
    }

    /** The code an account's generator would show now. */
    public String codeNow(Account account) {
        return account.totpSecret() == null ? "" : codes.code(account.totpSecret(), clock.instant());
    }

    private static List<CSVRecord> rows(String resource) {
        try (InputStreamReader reader = new InputStreamReader(
                        Objects.requireNonNull(DemoAccounts.class.getResourceAsStream(resource), resource),
                        StandardCharsets.UTF_8);
                CSVParser parser = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + resource, e);
        }
    }
}
