package org.sundial.app.hall;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.sundial.app.catalogue.ItemRules;
import org.sundial.app.web.Words;
import org.sundial.calendar.ClockFacts;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.LegalClock;
import org.sundial.calendar.WorkingDayCalendar;
import org.sundial.casefile.Channel;
import org.sundial.casefile.DeadlineKind;

/** 期限的日期. By when, if the application were received or accepted today: the figures of the rules as days one can mark. */
public final class DatesFromToday {
    /** Later clocks run from acts nobody can foresee. */
    private static final Set<String> FORESEEABLE = Set.of("RECEIPT", "ACCEPTANCE");

    private static final Set<DeadlineKind> OF_INTEREST =
            Set.of(DeadlineKind.ACCEPTANCE, DeadlineKind.DECISION, DeadlineKind.COMMITTED_DECISION);

    private DatesFromToday() {}

    /** One limit and its day. */
    public record Line(ItemRules.Limit limit, Deadline deadline) {}

    static List<Line> of(ItemRules rules, WorkingDayCalendar calendar, Instant now) {
        ClockFacts today = ClockFacts.from(now.atZone(Words.ZONE).toLocalDateTime());
        return rules.limits().stream()
                .filter(limit -> limit.channel() == null || limit.channel() == Channel.ONLINE)
                .filter(limit -> OF_INTEREST.contains(limit.kind()) && FORESEEABLE.contains(limit.from()))
                .map(limit -> new Line(limit, LegalClock.deadline(limit.rule(), today, calendar)))
                .toList();
    }
}
