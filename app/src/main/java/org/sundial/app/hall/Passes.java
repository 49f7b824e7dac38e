package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sundial.app.casework.Reference;

/**
 * 通行条. Whoever gave the query code of a case may follow that one case for a while, without giving it again: half an hour
 * after the last page, four hours in all.
 */
@Component
class Passes {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(4);

    private final JdbcClient jdbc;

    Passes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void give(Reference reference, HttpServletRequest request, HttpServletResponse response) {
        Token token = Token.random();
        jdbc.sql("""
                insert into hall.pass (id, reference, expires_at)
                values (:id, :reference, now() + make_interval(secs => :idle))
                """)
                .param("id", token.id())
                .param("reference", reference.value())
                .param("idle", IDLE.toSeconds())
                .update();
        cookie(reference).give(token, LONGEST, request, response);
    }

    /** Whether this browser holds a pass for this case; using it keeps it alive. */
    boolean holds(Reference reference, HttpServletRequest request) {
        return cookie(reference)
                .read(request)
                .filter(token -> jdbc.sql("""
                        update hall.pass
                           set expires_at = least(now() + make_interval(secs => :idle),
                                                  made_at + make_interval(secs => :longest))
                         where id = :id and reference = :reference and expires_at > now()
                        """)
                                .param("idle", IDLE.toSeconds())
                                .param("longest", LONGEST.toSeconds())
                                .param("id", token.id())
                                .param("reference", reference.value())
                                .update()
                        == 1)
                .isPresent();
    }

    /** 离开: on a shared computer nobody should find the case open. */
    void end(Reference reference, HttpServletRequest request, HttpServletResponse response) {
        TokenCookie cookie = cookie(reference);
        cookie.read(request)
                .ifPresent(token -> jdbc.sql("delete from hall.pass where id = :id")
                        .param("id", token.id())
                        .update());
        cookie.take(request, response);
    }

    int purge() {
        return jdbc.sql("delete from hall.pass where expires_at < now()").update();
    }

    private static TokenCookie cookie(Reference reference) {
        return new TokenCookie("sundial-case", "/status/" + reference.shown());
    }
}
