package org.sundial.app.calendar;

import java.sql.ResultSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.sundial.calendar.ArrangedDay;
import org.sundial.calendar.CalendarEdition;
import org.sundial.calendar.HolidayNotice;
import org.sundial.calendar.PublishedArrangements;
import org.sundial.calendar.WorkingDayCalendar;

/** The working-day calendar in force; the door of the calendar office. */
@Component
public class Calendars {
    private static final long KNOWN_FOR_NANOS = Duration.ofSeconds(10).toNanos();

    private final JdbcClient jdbc;
    private final AtomicReference<Loaded> loaded = new AtomicReference<>();
    /** As many as there are notices, which is one or two a year. What an edition said never changes. */
    private final Map<String, WorkingDayCalendar> earlier = new ConcurrentHashMap<>();

    Calendars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendar under the newest edition. Another node's notice is known here within seconds. */
    public WorkingDayCalendar current() {
        Loaded known = loaded.get();
        return known == null || System.nanoTime() - known.at() > KNOWN_FOR_NANOS ? refresh() : known.calendar();
    }

    /** Reads the notices again; cheap when nothing was added. Another node may have added one. */
    public WorkingDayCalendar refresh() {
        int count = jdbc.sql("select count(*) from calendar.notice")
                .query(Integer.class)
                .single();
        Loaded known = loaded.get();
        if (known != null && known.notices() == count) {
            loaded.compareAndSet(known, new Loaded(count, known.calendar(), System.nanoTime()));
            return known.calendar();
        }
        if (count == 0) {
            return PublishedArrangements.latest();
        }
        Loaded fresh = new Loaded(count, WorkingDayCalendar.of(read()), System.nanoTime());
        loaded.set(fresh);
        return fresh.calendar();
    }

    /** The ids of the editions there are, in the order they were published. */
    public List<String> editions() {
        return current().notices().stream().map(notice -> notice.edition().id()).toList();
    }

    /** The calendar as it was when this edition was the newest; empty if there is no such edition. */
    public Optional<WorkingDayCalendar> asOf(String edition) {
        WorkingDayCalendar newest = current();
        if (newest.edition().equals(edition)) {
            return Optional.of(newest);
        }
        int at = editions().indexOf(edition);
        return at < 0
                ? Optional.empty()
                : Optional.of(earlier.computeIfAbsent(
                        edition, asked -> WorkingDayCalendar.of(newest.notices().subList(0, at + 1))));
    }

    /**
     * Keeps a notice that the calendar has checked; the caller adds its leaf in the same transaction.
     *
     * @return false when this edition is there already: somebody acted first
     */
    @Transactional
    public boolean keep(HolidayNotice notice, String addedBy) {
        int kept = jdbc.sql("""
                insert into calendar.notice (year, issue, source, added_by) values (:year, :issue, :source, :by)
                on conflict do nothing
                """)
                .param("year", notice.edition().year())
                .param("issue", notice.edition().issue())
                .param("source", notice.source())
                .param("by", addedBy)
                .update();
        if (kept == 0) {
            return false;
        }
        for (ArrangedDay day : notice.days()) {
            jdbc.sql("""
                    insert into calendar.arranged_day (year, issue, day, off, name)
                    values (:year, :issue, :day, :off, :name)
                    """)
                    .param("year", notice.edition().year())
                    .param("issue", notice.edition().issue())
                    .param("day", day.date())
                    .param("off", day.off())
                    .param("name", day.name())
                    .update();
        }
        return true;
    }

    /** Brings in the arrangements Sundial was published with, where there are none yet. */
    @Transactional
    public void seed() {
        if (jdbc.sql("select count(*) from calendar.notice")
                        .query(Integer.class)
                        .single()
                == 0) {
            PublishedArrangements.notices().forEach(notice -> keep(notice, "published"));
        }
    }

    private List<HolidayNotice> read() {
        record Day(CalendarEdition edition, String source, ArrangedDay day) {}
        List<Day> days = jdbc.sql("""
                select n.year, n.issue, n.source, d.day, d.off, d.name
                  from calendar.notice n join calendar.arranged_day d using (year, issue)
                 order by n.number, d.day
                """)
                .query((ResultSet row, int number) -> new Day(
                        new CalendarEdition(row.getInt("year"), row.getInt("issue")),
                        row.getString("source"),
                        new ArrangedDay(
                                row.getObject("day", LocalDate.class), row.getBoolean("off"), row.getString("name"))))
                .list();
        Map<CalendarEdition, List<ArrangedDay>> byNotice = new LinkedHashMap<>();
        Map<CalendarEdition, String> sources = new LinkedHashMap<>();
        for (Day day : days) {
            byNotice.computeIfAbsent(day.edition(), edition -> new ArrayList<>())
                    .add(day.day());
            sources.put(day.edition(), day.source());
        }
        return byNotice.entrySet().stream()
                .map(entry ->
                        new HolidayNotice(entry.getKey(), entry.getValue(), sources.getOrDefault(entry.getKey(), "")))
                .toList();
    }

    private record Loaded(int notices, WorkingDayCalendar calendar, long at) {}
}
