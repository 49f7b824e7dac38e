package org.sundial.app.stories;

import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.sundial.app.identity.DemoAccounts;
import org.sundial.app.identity.TimeCodes;

/**
 * Time-based codes for stories. A code works once, and its time step is thirty seconds; a story must not wait that long,
 * so each use turns the account's memory of used steps back. That a code works once has a test of its own.
 */
public final class Codes {
    private Codes() {}

    public static String next(String login) {
        DemoAccounts.Account account = City.bean(DemoAccounts.class).list().stream()
                .filter(candidate -> candidate.login().equals(login))
                .findFirst()
                .orElseThrow();
        JdbcClient.create(City.database().owner())
                .sql("update identity.officer set totp_last_step = 0 where login = :login")
                .param("login", login)
                .update();
        return City.bean(TimeCodes.class).code(Objects.requireNonNull(account.totpSecret()), Instant.now());
    }
}
