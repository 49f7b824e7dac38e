package org.sundial.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.Command;
import tools.jackson.databind.json.JsonMapper;

/** 公开和撤回. Publishes a decision and withdraws what was published; each is one transaction with its act and its leaf. */
@Repository
public class Publishing {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Cases cases;
    private final CaseStore store;
    private final SideLeaves leaves;

    Publishing(JdbcClient jdbc, Cases cases, CaseStore store, SideLeaves leaves) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.store = store;
        this.leaves = leaves;
    }

    /**
     * 公开. Publishes what was compared, and records the act, in one transaction.
     *
     * @param version what was compared; the lines that are not published stay out
     * @param showUntil the last day to show it, or null
     * @param at the moment, for simulated cases; null for the database's now
     */
    @Transactional
    public Outcome publish(
            UUID command,
            CaseView view,
            PublicVersion version,
            @Nullable LocalDate showUntil,
            Actor actor,
            @Nullable Instant at) {
        Command.Publish publish = new Command.Publish(OutcomeReading.PLACE);
        Outcome outcome = at == null
                ? cases.act(command, view.reference(), view.state().version(), publish, actor)
                : cases.act(command, view.reference(), publish, actor, at);
        if (outcome instanceof Outcome.Kept kept) {
            insert(store.kept(view.reference(), command).getFirst(), view, version, showUntil, publishedAt(kept));
        }
        return outcome;
    }

    private static Instant publishedAt(Outcome.Kept kept) {
        return kept.events().stream()
                .filter(CaseEvent.Published.class::isInstance)
                .map(CaseEvent::at)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("publishing publishes"));
    }

    private void insert(
            UUID event, CaseView view, PublicVersion version, @Nullable LocalDate showUntil, Instant publishedAt) {
        jdbc.sql("""
                insert into casework.publication (number, reference, event, item, organ, title, party, result, decided_on,
                       published_at, show_until, content, person, simulated)
                values (:number, :reference, :event, :item, :organ, :title, :party, :result, :decidedOn,
                       :publishedAt, :showUntil, cast(:content as jsonb), :person, :simulated)
                """)
                .param("number", version.number())
                .param("reference", view.reference().value())
                .param("event", event)
                .param("item", view.power().power().code())
                .param("organ", view.organ())
                .param("title", version.title())
                .param("party", version.party())
                .param("result", version.result().name())
                .param("decidedOn", version.decidedOn())
                .param("publishedAt", publishedAt.atOffset(ZoneOffset.UTC))
                .param("showUntil", showUntil)
                .param("content", JSON.writeValueAsString(lines(version)))
                .param("person", ApplicationForm.byPerson(view.form()))
                .param("simulated", view.simulated())
                .update();
    }

    private static List<Publications.Line> lines(PublicVersion version) {
        List<Publications.Line> lines = new ArrayList<>();
        for (PublicVersion.Line line : version.lines()) {
            if (line.published() != null) {
                lines.add(new Publications.Line(line.label().zh(), line.label().en(), line.published()));
            }
        }
        return lines;
    }

    /**
     * 撤回公开. Takes the text away and leaves a tombstone, with a leaf of its own.
     *
     * @throws AlreadyWithdrawn if no publication of the case under this number stands
     */
    @Transactional
    public void withdraw(CaseView view, String number, String reason, Actor.Officer by) {
        UUID event = leaves.append(
                "publication.withdrawn",
                leaves.face(view.reference()).orElseThrow(),
                view.calendar().edition(),
                view.now(),
                Map.of(
                        "act",
                        "撤回公开",
                        "number",
                        number,
                        "reason",
                        reason,
                        "at",
                        view.now().toString(),
                        "post",
                        by.post(),
                        "officer",
                        by.officerId()));
        int changed = jdbc.sql("""
                update casework.publication
                   set title = '', party = '', content = '[]', withdrawn_at = :at, withdrawn_because = :reason,
                       withdrawn_by = :officer, withdrawal_event = :event
                 where number = :number and reference = :reference and withdrawn_at is null
                """)
                .param("at", view.now().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("officer", by.officerId())
                .param("event", event)
                .param("number", number)
                .param("reference", view.reference().value())
                .update();
        if (changed != 1) {
            throw new AlreadyWithdrawn(number);
        }
    }

    /** Somebody else withdrew it first; the leaf of this try is rolled back with it. */
    static final class AlreadyWithdrawn extends RuntimeException {
        AlreadyWithdrawn(String number) {
            super("no publication of this case under this number stands: " + number);
        }
    }
}
