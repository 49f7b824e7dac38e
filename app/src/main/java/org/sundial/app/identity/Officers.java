package org.sundial.app.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and keeps officers; the door of the identity office. */
@Repository
public class Officers {
    private final JdbcClient jdbc;

    Officers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The officer with the posts held today; empty when unknown or no longer active. */
    public Optional<Officer> find(String login) {
        record Row(
                String login,
                String displayName,
                String organ,
                String organName,
                @Nullable String posts) {}
        return jdbc.sql("""
                select o.login, o.display_name, o.organ, g.name as organ_name,
                       (select string_agg(distinct p.post, ',') from identity.post_holding p
                         where p.login = o.login and p.held_from <= current_date
                           and (p.held_to is null or p.held_to >= current_date)) as posts
                  from identity.officer o join identity.organ g on g.code = o.organ
                 where o.login = :login and o.active
                """)
                .param("login", login)
                .query(Row.class)
                .optional()
                .map(row ->
                        new Officer(row.login(), row.displayName(), row.organ(), row.organName(), posts(row.posts())));
    }

    /** Display names for a list of logins, for pages that show who acted. */
    public String displayName(String login) {
        return jdbc.sql("select display_name from identity.officer where login = :login")
                .param("login", login)
                .query(String.class)
                .optional()
                .orElse(login);
    }

    /** The logins in {@code organ} that hold {@code post} today. */
    public List<String> holders(String organ, Post post) {
        return jdbc.sql("""
                select p.login from identity.post_holding p join identity.officer o using (login)
                 where p.organ = :organ and p.post = :post and o.active
                   and p.held_from <= current_date and (p.held_to is null or p.held_to >= current_date)
                 order by p.login
                """)
                .param("organ", organ)
                .param("post", post.code())
                .query(String.class)
                .list();
    }

    Optional<Credentials> credentials(String login) {
        return jdbc.sql("""
                select login, password_hash, totp_secret, totp_last_step, failed_attempts,
                       coalesce(locked_until > now(), false) as locked
                  from identity.officer where login = :login and active
                """).param("login", login).query(Credentials.class).optional();
    }

    /** Takes a time step for a code; false when it was used already, by whichever node. */
    boolean takeTotpStep(String login, long step) {
        return jdbc.sql("""
                update identity.officer set totp_last_step = :step, failed_attempts = 0
                 where login = :login and totp_last_step < :step
                """).param("login", login).param("step", step).update() == 1;
    }

    /** Five misses lock an account for fifteen minutes: guessing a six-digit code must not pay. */
    void missed(String login) {
        jdbc.sql("""
                update identity.officer
                   set failed_attempts = failed_attempts + 1,
                       locked_until = case when failed_attempts + 1 >= 5 then now() + interval '15 minutes'
                                           else locked_until end
                 where login = :login
                """).param("login", login).update();
    }

    void cleared(String login) {
        jdbc.sql("update identity.officer set failed_attempts = 0, locked_until = null where login = :login")
                .param("login", login)
                .update();
    }

    void record(String login, String act, String detail) {
        jdbc.sql("insert into identity.access_event (login, act, detail) values (:login, :act, :detail)")
                .param("login", login.length() > 60 ? login.substring(0, 60) : login)
                .param("act", act)
                .param("detail", detail)
                .update();
    }

    private static Set<Post> posts(@Nullable String joined) {
        Set<Post> posts = new HashSet<>();
        if (joined != null) {
            for (String code : joined.split(",", -1)) {
                Post.of(code).ifPresent(posts::add);
            }
        }
        return posts;
    }

    record Credentials(
            String login,
            String passwordHash,
            @Nullable String totpSecret,
            long totpLastStep,
            int failedAttempts,
            boolean locked) {}
}
