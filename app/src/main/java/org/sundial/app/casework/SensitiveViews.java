package org.sundial.app.casework;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.sundial.app.catalogue.ItemRules.FormField;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Post;

/** 谁看过. Sensitive answers are shown masked; whoever looks at them whole leaves a record and a leaf, before seeing them. */
@Repository
public class SensitiveViews {
    /** As many as a page shows; the rest are in the table. */
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final SideLeaves leaves;

    SensitiveViews(JdbcClient jdbc, SideLeaves leaves) {
        this.jdbc = jdbc;
        this.leaves = leaves;
    }

    /** One look. */
    public record Look(UUID event, String officer, String post, Instant at) {}

    /** Records that this officer is about to see everything sensitive in a case. */
    @Transactional
    void record(CaseView view, Officer officer) {
        String post = officer.posts().stream().sorted().map(Post::code).collect(Collectors.joining(","));
        String fields = view.power().rules().form().stream()
                .filter(FormField::sensitive)
                .map(FormField::name)
                .collect(Collectors.joining(","));
        UUID event = leaves.append(
                "case.sensitive-viewed",
                leaves.face(view.reference()).orElseThrow(),
                view.calendar().edition(),
                view.now(),
                Map.of(
                        "reference",
                        view.reference().shown(),
                        "act",
                        "查看敏感信息",
                        "at",
                        view.now().toString(),
                        "officer",
                        officer.login(),
                        "post",
                        post,
                        "fields",
                        fields));
        jdbc.sql("""
                insert into casework.sensitive_view (event, reference, officer, post, at)
                values (:event, :reference, :officer, :post, :at)
                """)
                .param("event", event)
                .param("reference", view.reference().value())
                .param("officer", officer.login())
                .param("post", post)
                .param("at", view.now().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** The latest looks at a case, the newest first: for its officers, and for the applicant it is about. */
    public List<Look> of(Reference reference) {
        return jdbc.sql("""
                select event, officer, post, at from casework.sensitive_view
                 where reference = :reference order by at desc limit :shown
                """)
                .param("reference", reference.value())
                .param("shown", SHOWN)
                .query((ResultSet row, int number) -> new Look(
                        row.getObject("event", UUID.class),
                        row.getString("officer"),
                        row.getString("post"),
                        CaseStore.instant(row, "at")))
                .list();
    }
}
