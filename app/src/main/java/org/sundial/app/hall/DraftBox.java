package org.sundial.app.hall;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * 草稿箱. Keeps drafts sealed, for seven days. Two windows on the same draft take turns: the second finds what the first
 * saved.
 */
@Component
class DraftBox {
    /** How long an unfinished application is kept after its last page was saved. */
    static final Duration KEPT = Duration.ofDays(7);

    /** How long the confirmation can be looked at again: long enough to print it, short on a shared computer. */
    static final Duration RESULT_KEPT = Duration.ofMinutes(30);

    /** Files of one draft, all together: as much as one request may carry. */
    static final long MOST_BYTES = 60L << 20;

    /** Files of all drafts of this node's database, all together. */
    static final long MOST_BYTES_OF_ALL = 8L << 30;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    DraftBox(JdbcClient jdbc, TransactionTemplate transactions, JsonMapper json) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
    }

    Draft begin(Token token, String purpose) {
        Draft draft = Draft.blank(UUID.randomUUID());
        jdbc.sql("""
                insert into hall.draft (id, purpose, command, body, expires_at)
                values (:id, :purpose, :command, :body, now() + make_interval(secs => :kept))
                """)
                .param("id", token.id())
                .param("purpose", purpose)
                .param("command", draft.command())
                .param("body", sealed(token, draft))
                .param("kept", KEPT.toSeconds())
                .update();
        return draft;
    }

    Optional<Draft> find(Token token, String purpose) {
        return load(token, purpose, "");
    }

    /** Changes a draft, one change after the other; empty if there is none any more. */
    Optional<Draft> change(Token token, String purpose, UnaryOperator<Draft> change) {
        return transactions.execute(status -> load(token, purpose, " for update")
                .map(draft -> draft.result() == null ? keep(token, change.apply(draft), KEPT) : draft));
    }

    /** What came of a draft: done once, in one transaction with what it did. */
    Optional<Draft> finish(Token token, String purpose, UnaryOperator<Draft> submission) {
        return transactions.execute(status -> load(token, purpose, " for update")
                .map(draft -> {
                    if (draft.result() != null) {
                        return draft;
                    }
                    Draft after = submission.apply(draft);
                    if (after.result() != null) {
                        files(token).delete();
                        return keep(token, after, RESULT_KEPT);
                    }
                    return after;
                }));
    }

    void erase(Token token) {
        jdbc.sql("delete from hall.draft where id = :id")
                .param("id", token.id())
                .update();
    }

    DraftFiles files(Token token) {
        return new DraftFiles(jdbc, token);
    }

    /** Everything whose time is over. */
    int purge() {
        return jdbc.sql("delete from hall.draft where expires_at < now()").update();
    }

    private Optional<Draft> load(Token token, String purpose, String lock) {
        return jdbc.sql("select body from hall.draft where id = :id and purpose = :purpose and expires_at > now()"
                        + lock)
                .param("id", token.id())
                .param("purpose", purpose)
                .query(byte[].class)
                .optional()
                .map(body -> json.readValue(token.open(body), Draft.class));
    }

    private Draft keep(Token token, Draft draft, Duration kept) {
        jdbc.sql("""
                update hall.draft set body = :body, expires_at = now() + make_interval(secs => :kept) where id = :id
                """)
                .param("id", token.id())
                .param("body", sealed(token, draft))
                .param("kept", kept.toSeconds())
                .update();
        return draft;
    }

    private byte[] sealed(Token token, Draft draft) {
        return token.seal(json.writeValueAsBytes(draft));
    }
}
