package org.sundial.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes down what each day did to a count, from the day of the act to the end. */
final class DayByDay {
    private static final String WEEKEND = "周末";

    private final Reckoning reckoning;
    private final List<DerivationDay> days = new ArrayList<>();
    private int ordinal;

    private DayByDay(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    /**
     * @param due the due day
     * @param lastCounted the due day, or the day its end rolled from
     */
    static List<DerivationDay> upToDue(
            Reckoning reckoning, long due, long lastCounted, Optional<LocalDateTime> instant) {
        DayByDay walk = new DayByDay(reckoning);
        walk.walk(due - 1, lastCounted);
        walk.ordinal = instant.isPresent() ? reckoning.total() : walk.ordinal + (due == lastCounted ? 1 : 0);
        walk.add(due, DayKind.DUE, walk.dayNote(due));
        return walk.days;
    }

    /** Up to this day inclusive, where the count has to wait. */
    static List<DerivationDay> unfinished(Reckoning reckoning, long until) {
        DayByDay walk = new DayByDay(reckoning);
        walk.walk(until, reckoning.rule().limit().unit() == LimitUnit.WORKING_DAY ? until : walk.lastCounted(until));
        return walk.days;
    }

    private void walk(long until, long lastCounted) {
        long start = reckoning.facts().from().toLocalDate().toEpochDay();
        for (long day = start; day <= until; day++) {
            switch (reckoning.rule().limit().unit()) {
                case HOUR -> hours(day);
                case WORKING_DAY -> workingDay(day);
                case CALENDAR_DAY, MONTH -> calendarDay(day, lastCounted);
            }
        }
    }

    private void workingDay(long day) {
        if (day < reckoning.first()) {
            add(day, DayKind.START, "");
            return;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        if (!reckoning.calendar().covers(date.getYear())) {
            // Only a pause can reach into a year without a notice.
            add(day, DayKind.PAUSED, cause(day));
            return;
        }
        switch (reckoning.calendar().state(date)) {
            case WEEKEND -> add(day, DayKind.WEEKEND, "");
            case HOLIDAY -> add(day, DayKind.HOLIDAY, dayNote(day));
            case WORKDAY -> counted(day, DayKind.COUNTED);
            case MAKE_UP -> counted(day, DayKind.MAKE_UP_COUNTED);
        }
    }

    private void calendarDay(long day, long lastCounted) {
        if (day < reckoning.first()) {
            add(day, DayKind.START, "");
        } else if (day <= lastCounted) {
            counted(day, DayKind.COUNTED);
        } else if (reckoning.stops().excludes(day)) {
            add(day, DayKind.PAUSED, cause(day));
        } else {
            add(day, DayKind.ROLLED, dayNote(day));
        }
    }

    private void counted(long day, DayKind kind) {
        if (reckoning.stops().excludes(day)) {
            add(day, DayKind.PAUSED, cause(day));
        } else {
            ordinal++;
            add(day, kind, kind == DayKind.MAKE_UP_COUNTED ? dayNote(day) : "");
        }
    }

    /** A day of an hour count shows the whole hours reached at its end. */
    private void hours(long day) {
        LocalDateTime from = reckoning.facts().from();
        LocalDateTime begins = LocalDate.ofEpochDay(day).atStartOfDay();
        if (reckoning.stops().excludes(day)) {
            add(day, DayKind.PAUSED, cause(day));
            return;
        }
        Duration elapsed = Duration.between(from, begins.plusDays(1));
        for (Stops.Stop stop : reckoning.stops().list()) {
            LocalDateTime stopped = LocalDate.ofEpochDay(stop.from()).atStartOfDay();
            if (stop.from() <= day) {
                LocalDateTime resumes = LocalDate.ofEpochDay(stop.to()).atStartOfDay();
                Duration out = Duration.between(stopped.isAfter(from) ? stopped : from, resumes);
                elapsed = out.isNegative() ? elapsed : elapsed.minus(out);
            }
        }
        ordinal = Math.toIntExact(Math.min(elapsed.toHours(), reckoning.total()));
        add(day, DayKind.COUNTED, "");
    }

    /** The day the count is complete, if it is complete by then: only the roll is then still open. */
    private long lastCounted(long until) {
        if (reckoning.rule().limit().unit() == LimitUnit.HOUR) {
            return until;
        }
        long days = reckoning.nominalLast() - reckoning.first() + 1;
        for (long day = reckoning.first(); day <= until; day++) {
            days -= reckoning.stops().excludes(day) ? 0 : 1;
            if (days == 0) {
                return day;
            }
        }
        return until;
    }

    private String dayNote(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        if (!reckoning.calendar().covers(date.getYear())) {
            return "";
        }
        return reckoning.calendar().holiday(date).orElse(reckoning.calendar().isWorkingDay(date) ? "" : WEEKEND);
    }

    private String cause(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return reckoning.facts().pauses().stream()
                .filter(pause -> pause.excludes(date))
                .map(Pause::cause)
                .distinct()
                .collect(Collectors.joining("；"));
    }

    private void add(long day, DayKind kind, String note) {
        days.add(new DerivationDay(LocalDate.ofEpochDay(day), kind, ordinal, note));
    }
}
