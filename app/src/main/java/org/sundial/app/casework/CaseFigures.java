package org.sundial.app.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.sundial.app.web.Words;

/** 运行数字. What everybody may know of how cases go: counts, never a case. */
@Repository
public class CaseFigures {
    private final JdbcClient jdbc;
    private final RunningCases running;
    private final DecisionTimes times;

    CaseFigures(JdbcClient jdbc, RunningCases running, DecisionTimes times) {
        this.jdbc = jdbc;
        this.running = running;
        this.times = times;
    }

    /**
     * 今日运行.
     *
     * @param received 收件: applications received since midnight, online and at counters
     * @param decided 决定: granted or refused since midnight
     * @param open 在办: cases not yet closed
     * @param near 临期: of those, with a running limit that ends within two working days
     * @param overdue 超期: of those, past a running limit
     * @param paused 暂停: of those, with the clock standing still
     */
    public record Today(int received, int decided, int open, int near, int overdue, int paused, Instant at) {}

    public Today today(Instant now) {
        LocalDate day = now.atZone(Words.ZONE).toLocalDate();
        record Since(int received, int decided) {}
        Since since = jdbc.sql("""
                select (select count(*)::int from casework.case_file where received_at >= :midnight) as received,
                       (select count(*)::int from casework.case_event
                         where at >= :midnight and kind in ('GRANTED', 'LICENCE_REFUSED')) as decided
                """)
                .param("midnight", day.atStartOfDay(Words.ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .query(Since.class)
                .single();
        RunningCases.Counts counts = running.counts(new CaseScope(true, ""), day);
        return new Today(
                since.received(), since.decided(), counts.all(), counts.soon(), counts.overdue(), counts.paused(), now);
    }

    /**
     * 一个机关的运行. Over a stretch of days.
     *
     * @param received applications received
     * @param decided granted or refused
     * @param limited of those, with a statutory limit
     * @param byLaw of those, within it
     * @param promised of those decided, with a promised limit
     * @param asPromised of those, within it
     * @param median days from acceptance to decision that half of the cases did not need; null when none was decided
     * @param slow days that nine of ten did not need
     */
    public record Organ(
            String organ,
            int received,
            int decided,
            int limited,
            int byLaw,
            int promised,
            int asPromised,
            @Nullable Double median,
            @Nullable Double slow) {}

    /** How every organ did since a day, by the acts as they were recorded. */
    public List<Organ> organs(LocalDate since) {
        Map<String, Integer> received = new TreeMap<>();
        jdbc.sql("""
                select organ, count(*)::int as cases from casework.case_file where received_at >= :since group by organ
                """)
                .param("since", since.atStartOfDay(Words.ZONE).toOffsetDateTime())
                .query(row -> {
                    received.put(row.getString("organ"), row.getInt("cases"));
                });
        Map<String, List<DecisionTimes.Took>> decided =
                times.since(since).stream().collect(Collectors.groupingBy(DecisionTimes.Took::organ));
        decided.keySet().forEach(organ -> received.putIfAbsent(organ, 0));
        return received.entrySet().stream()
                .map(entry -> organ(entry.getKey(), entry.getValue(), decided.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Organ organ(String organ, int received, List<DecisionTimes.Took> decided) {
        List<Boolean> byLaw = present(decided, DecisionTimes.Took::byLaw);
        List<Boolean> asPromised = present(decided, DecisionTimes.Took::asPromised);
        List<Double> days =
                present(decided, DecisionTimes.Took::days).stream().sorted().toList();
        return new Organ(
                organ,
                received,
                decided.size(),
                byLaw.size(),
                Collections.frequency(byLaw, true),
                asPromised.size(),
                Collections.frequency(asPromised, true),
                quantile(days, 0.5),
                quantile(days, 0.9));
    }

    private static <T> List<T> present(
            List<DecisionTimes.Took> decided, Function<DecisionTimes.Took, Optional<T>> what) {
        return decided.stream().map(what).flatMap(Optional::stream).toList();
    }

    /** Between two cases the value lies in proportion, as in SQL's percentile_cont. */
    static @Nullable Double quantile(List<Double> sorted, double share) {
        if (sorted.isEmpty()) {
            return null;
        }
        double place = share * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(place));
        double above = sorted.get((int) Math.ceil(place));
        return below + (above - below) * (place - Math.floor(place));
    }
}
