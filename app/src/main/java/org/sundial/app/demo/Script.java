package org.sundial.app.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sundial.app.web.Words;
import org.sundial.calendar.WorkingDayCalendar;

/** 模拟办件脚本. The rows of {@code seed/cases.csv}, dated from today, in the order people acted. */
final class Script {
    private Script() {}

    /**
     * One act of the script.
     *
     * @param key which case
     * @param actor a login, or applicant, or system
     * @param args the command's own words
     */
    record Line(
            String key,
            String item,
            String channel,
            int step,
            Instant at,
            String actor,
            String command,
            Map<String, String> args) {

        String arg(String name) {
            return Objects.requireNonNull(args.get(name), () -> key + " " + step + " lacks " + name);
        }

        Optional<String> optional(String name) {
            return Optional.ofNullable(args.get(name));
        }
    }

    /** Every line, oldest first; days count back from the last working day the calendar knows, today at the latest. */
    static List<Line> lines(WorkingDayCalendar calendar, LocalDate today) {
        LocalDate anchor = anchor(calendar, today);
        try (InputStreamReader reader = new InputStreamReader(
                        Objects.requireNonNull(Script.class.getResourceAsStream("/seed/cases.csv"), "seed/cases.csv"),
                        StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.stream()
                    .map(row -> line(row, calendar, anchor))
                    .sorted(Comparator.comparing(Line::at)
                            .thenComparing(Line::key)
                            .thenComparingInt(Line::step))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the script of cases", e);
        }
    }

    /** A day some working days away from today. */
    static LocalDate day(WorkingDayCalendar calendar, LocalDate today, int offset) {
        return calendar.shift(anchor(calendar, today), offset);
    }

    private static LocalDate anchor(WorkingDayCalendar calendar, LocalDate today) {
        LocalDate known = calendar.covers(today.getYear()) ? today : LocalDate.of(calendar.lastYear(), 12, 31);
        return calendar.previousOrSame(known);
    }

    private static Line line(CSVRecord row, WorkingDayCalendar calendar, LocalDate anchor) {
        LocalDate day = calendar.shift(anchor, Integer.parseInt(row.get("day_offset")));
        return new Line(
                row.get("case_key"),
                row.get("item"),
                row.get("channel"),
                Integer.parseInt(row.get("step_no")),
                day.atTime(LocalTime.parse(row.get("time"))).atZone(Words.ZONE).toInstant(),
                row.get("actor"),
                row.get("command"),
                args(row.get("args")));
    }

    private static Map<String, String> args(String written) {
        Map<String, String> args = new LinkedHashMap<>();
        for (String pair : written.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                args.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return args;
    }
}
