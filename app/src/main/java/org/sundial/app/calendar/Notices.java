package org.sundial.app.calendar;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sundial.app.identity.Officer;
import org.sundial.app.ledger.LeafKinds;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.ledger.ReceiptSource;
import org.sundial.app.web.Text;
import org.sundial.calendar.ArrangedDay;
import org.sundial.calendar.HolidayNotice;
import org.sundial.wire.CanonicalJson;
import org.sundial.wire.LeafEntry;
import org.sundial.wire.PayloadCommitment;
import org.sundial.wire.SaltedField;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** 录入通知. Adds a holiday notice with its leaf, tells the house, and can show what the leaf committed to. */
@Service
class Notices implements ReceiptSource, LeafKinds {
    static final String KIND = "calendar.edition-added";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher news;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Notices(
            JdbcClient jdbc,
            Calendars calendars,
            Ledger ledger,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher news,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
        this.news = news;
        this.clock = clock;
    }

    /**
     * One notice as the administrator's list shows it.
     *
     * @param event the event of its leaf; null for those Sundial was published with
     */
    record Listed(
            int year,
            int issue,
            String source,
            String addedBy,
            Instant addedAt,
            long off,
            long work,
            @Nullable UUID event) {}

    /** The newest first. */
    List<Listed> list() {
        return jdbc.sql("""
                select n.year, n.issue, n.source, n.added_by, n.added_at, l.event,
                       count(*) filter (where d.off) as off, count(*) filter (where not d.off) as work
                  from calendar.notice n
                  join calendar.arranged_day d using (year, issue)
                  left join calendar.notice_leaf l using (year, issue)
                 group by n.year, n.issue, l.event
                 order by n.number desc
                """).query(Listed.class).list();
    }

    /**
     * Keeps a notice and its leaf in one transaction, then tells the offices that derived dates.
     *
     * @return false when somebody else added this edition first
     */
    boolean add(HolidayNotice notice, Officer officer) {
        boolean kept = Boolean.TRUE.equals(transaction.execute(status -> keep(notice, officer)));
        if (kept) {
            // A crash here loses the news and not the notice: the offices hear of the edition again at the next start.
            news.publishEvent(new CalendarGrown(calendars.refresh().edition()));
        }
        return kept;
    }

    /** For the news a crash may have lost; dates already derived under this edition are left alone. */
    @EventListener(ApplicationReadyEvent.class)
    void again() {
        news.publishEvent(new CalendarGrown(calendars.current().edition()));
    }

    private boolean keep(HolidayNotice notice, Officer officer) {
        if (!calendars.keep(notice, officer.login())) {
            return false;
        }
        UUID event = UUID.randomUUID();
        SortedMap<String, SaltedField> fields = fields(notice);
        jdbc.sql("""
                insert into calendar.notice_leaf (year, issue, event, disclosure)
                values (:year, :issue, :event, :disclosure)
                """)
                .param("year", notice.edition().year())
                .param("issue", notice.edition().issue())
                .param("event", event)
                .param("disclosure", CanonicalJson.text(JSON.valueToTree(fields)))
                .update();
        ledger.append(new LeafEntry(
                event,
                KIND,
                "",
                "",
                officer.organ(),
                "",
                notice.edition().id(),
                clock.instant(),
                ledger.newestCosigned(),
                PayloadCommitment.to(fields).digest()));
        return true;
    }

    /** Everything the notice says, and nobody's name. */
    private SortedMap<String, SaltedField> fields(HolidayNotice notice) {
        SortedMap<String, SaltedField> fields = new TreeMap<>();
        Map.of(
                        "edition", notice.edition().id(),
                        "source", notice.source(),
                        "days", notice.days().stream().map(Notices::line).collect(Collectors.joining("\n")))
                .forEach((name, value) ->
                        fields.put(name, SaltedField.of(JsonNodeFactory.instance.stringNode(value), random)));
        return fields;
    }

    private static String line(ArrangedDay day) {
        return day.date() + (day.off() ? " off " : " work ") + day.name();
    }

    @Override
    public Optional<Disclosure> disclosure(LeafEntry leaf) {
        return jdbc.sql("select disclosure from calendar.notice_leaf where event = :event")
                .param("event", leaf.event())
                .query(String.class)
                .optional()
                .map(kept -> {
                    SortedMap<String, SaltedField> fields =
                            JSON.readValue(kept, new TypeReference<TreeMap<String, SaltedField>>() {});
                    return new Disclosure(PayloadCommitment.to(fields), fields);
                });
    }

    @Override
    public Map<String, Text> names() {
        return Map.of(KIND, Text.of("收录放假安排", "Holiday notice added"));
    }
}
