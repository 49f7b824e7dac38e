package org.sundial.app.hall;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.sundial.app.casework.Reference;
import org.sundial.app.identity.Citizen;

/** 我的办件. The cases a signed-in citizen keeps together: what they applied for, and what they opened with its code. */
@Component
class OwnCases {
    static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;

    OwnCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Citizen citizen, Reference reference) {
        jdbc.sql("insert into hall.own_case (citizen, reference) values (:citizen, :reference) on conflict do nothing")
                .param("citizen", hash(citizen))
                .param("reference", reference.value())
                .update();
    }

    void forget(Citizen citizen, Reference reference) {
        jdbc.sql("delete from hall.own_case where citizen = :citizen and reference = :reference")
                .param("citizen", hash(citizen))
                .param("reference", reference.value())
                .update();
    }

    boolean has(Citizen citizen, Reference reference) {
        return jdbc.sql(
                        "select exists (select 1 from hall.own_case where citizen = :citizen and reference = :reference)")
                .param("citizen", hash(citizen))
                .param("reference", reference.value())
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    List<Reference> of(Citizen citizen) {
        return jdbc
                .sql("select reference from hall.own_case where citizen = :citizen order by at desc limit :most")
                .param("citizen", hash(citizen))
                .param("most", MOST_SHOWN)
                .query(String.class)
                .list()
                .stream()
                .map(Reference::new)
                .toList();
    }

    /** The provider's name for a person need not lie about in a second place. */
    private static byte[] hash(Citizen citizen) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(("sundial citizen " + citizen.subject()).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
