package org.sundial.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 历年节假日安排. The State Council's notices for 2007 to 2026, edition by edition, as carried in this module.
 *
 * <p>Three years had two notices: 2015 (a commemoration day added), 2019 (Labour Day lengthened) and 2020 (Spring
 * Festival lengthened).
 */
public final class PublishedArrangements {
    private static final List<HolidayNotice> NOTICES = read();
    private static final WorkingDayCalendar LATEST = WorkingDayCalendar.of(NOTICES);

    private PublishedArrangements() {}

    /** The calendar under every notice carried here. */
    public static WorkingDayCalendar latest() {
        return LATEST;
    }

    /** Every edition, in the order they were published. */
    public static List<CalendarEdition> editions() {
        return NOTICES.stream().map(HolidayNotice::edition).toList();
    }

    /** Every notice, in the order they were published. */
    public static List<HolidayNotice> notices() {
        return NOTICES;
    }

    /**
     * The calendar as it was when this edition was the newest.
     *
     * @throws IllegalArgumentException if no such edition was published
     */
    public static WorkingDayCalendar asOf(String edition) {
        return asOf(CalendarEdition.of(edition));
    }

    /** @throws IllegalArgumentException if no such edition was published */
    public static WorkingDayCalendar asOf(CalendarEdition edition) {
        int at = editions().indexOf(edition);
        if (at < 0) {
            throw new IllegalArgumentException("no notice was published as edition " + edition);
        }
        return WorkingDayCalendar.of(NOTICES.subList(0, at + 1));
    }

    private static List<HolidayNotice> read() {
        Map<String, List<ArrangedDay>> days = new LinkedHashMap<>();
        for (String line : lines("arrangements.csv")) {
            String[] field = line.split(",", -1);
            days.computeIfAbsent(field[3], notice -> new ArrayList<>())
                    .add(new ArrangedDay(LocalDate.parse(field[0]), isOff(field[1], line), field[2]));
        }
        List<HolidayNotice> notices = new ArrayList<>();
        for (String line : lines("notices.csv")) {
            String[] field = line.split(",", -1);
            notices.add(
                    new HolidayNotice(CalendarEdition.of(field[0]), days.getOrDefault(field[0], List.of()), field[1]));
        }
        return List.copyOf(notices);
    }

    private static boolean isOff(String state, String line) {
        return switch (state) {
            case "off" -> true;
            case "work" -> false;
            default -> throw new IllegalStateException("neither off nor work: " + line);
        };
    }

    private static List<String> lines(String resource) {
        try (InputStream in = PublishedArrangements.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the module lacks its resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
