package org.sundial.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * One clock being reckoned: the rule, the facts and the calendar, with what all units need worked out once.
 *
 * @param total the limit with its extension
 * @param stops the pauses, merged
 * @param first the first day that can count
 */
record Reckoning(ClockRule rule, ClockFacts facts, WorkingDayCalendar calendar, int total, Stops stops, long first) {

    static Reckoning of(ClockRule rule, ClockFacts facts, WorkingDayCalendar calendar) {
        int total = rule.limit().amount()
                + (facts.extension().isPresent() ? facts.extension().get().amount() : 0);
        long start = facts.from().toLocalDate().toEpochDay();
        long first = switch (rule.start()) {
            case NEXT_DAY -> start + 1;
            case SAME_DAY -> start;
        };
        return new Reckoning(rule, facts, calendar, total, Stops.of(facts.pauses()), first);
    }

    Deadline workingDays() {
        if (opensBy(first)) {
            return paused(0, total);
        }
        // A paused day needs no calendar, so the count can begin after a pause even where the day before is unknown.
        long begin = stops.firstFree(first);
        if (begin < calendar.firstDay()) {
            return awaiting(LocalDate.ofEpochDay(begin).getYear(), 0, begin - 1);
        }
        int before = calendar.countThrough(begin - 1);
        int ordinal = before + total;
        int paused = 0;
        for (Stops.Stop stop : stops.list()) {
            if (stop.to() <= begin) {
                continue;
            }
            int reached = calendar.countThrough(stop.from() - 1);
            if (ordinal <= reached || stop.from() > calendar.lastDay()) {
                break; // It ran out before this pause, or runs out of published years before it.
            }
            if (stop.open()) {
                return paused(reached - before - paused, total);
            }
            int excluded = calendar.countThrough(stop.to() - 1) - reached;
            ordinal += excluded;
            paused += excluded;
        }
        if (ordinal > calendar.workingDays()) {
            int missing = Math.max(
                    calendar.lastYear() + 1, LocalDate.ofEpochDay(begin).getYear());
            return awaiting(missing, calendar.workingDays() - before - paused, Math.max(calendar.lastDay(), begin - 1));
        }
        return due(calendar.dayOfOrdinal(ordinal), Optional.empty(), Optional.empty());
    }

    /** Calendar days and months. A month's end is found first; from there on its days count like calendar days. */
    Deadline days() {
        long last = nominalLast();
        int days = Math.toIntExact(last - first + 1);
        long paused = 0;
        for (Stops.Stop stop : stops.list()) {
            if (stop.to() <= first) {
                continue;
            }
            long from = stop.fromNotBefore(first);
            if (last < from) {
                break;
            }
            if (stop.open()) {
                return paused(Math.toIntExact(from - first - paused), days);
            }
            last += stop.to() - from;
            paused += stop.to() - from;
        }
        return switch (rule.roll()) {
            case NONE -> due(last, Optional.empty(), Optional.empty());
            case NEXT_WORKING_DAY -> rolled(last, days);
        };
    }

    private Deadline rolled(long last, int days) {
        for (long day = last; ; day++) {
            if (opensBy(day)) {
                return paused(days, days);
            }
            LocalDate date = LocalDate.ofEpochDay(day);
            if (!calendar.covers(date.getYear())) {
                return awaiting(date.getYear(), days, Math.max(last, day - 1));
            }
            if (!stops.excludes(day) && calendar.isWorkingDay(date)) {
                Optional<LocalDate> from = day == last ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(last));
                return due(day, Optional.empty(), from);
            }
        }
    }

    private boolean opensBy(long day) {
        if (stops.list().isEmpty()) {
            return false;
        }
        Stops.Stop last = stops.list().getLast();
        return last.open() && last.from() <= day;
    }

    Deadline hours() {
        LocalDateTime from = facts.from();
        LocalDateTime due = from.plusHours(total);
        Duration paused = Duration.ZERO;
        for (Stops.Stop stop : stops.list()) {
            LocalDateTime begins = LocalDate.ofEpochDay(stop.from()).atStartOfDay();
            LocalDateTime stopped = begins.isAfter(from) ? begins : from;
            if (due.isBefore(stopped) || due.equals(stopped)) {
                break;
            }
            if (stop.open()) {
                long counted = Duration.between(from, stopped).minus(paused).toHours();
                return paused(Math.toIntExact(counted), total);
            }
            LocalDateTime resumes = LocalDate.ofEpochDay(stop.to()).atStartOfDay();
            if (resumes.isAfter(stopped)) {
                due = due.plus(Duration.between(stopped, resumes));
                paused = paused.plus(Duration.between(stopped, resumes));
            }
        }
        return due(due.toLocalDate().toEpochDay(), Optional.of(due), Optional.empty());
    }

    /** The last day if nothing were paused. */
    long nominalLast() {
        int amount = total;
        return switch (rule.limit().unit()) {
            case WORKING_DAY, HOUR -> throw new IllegalStateException("only days and months end by counting days");
            case CALENDAR_DAY -> first + amount - 1;
            case MONTH -> lastOfMonths(amount);
        };
    }

    private long lastOfMonths(int months) {
        LocalDate start = facts.from().toLocalDate();
        LocalDate same = start.plusMonths(months);
        boolean noSuchDay = same.getDayOfMonth() < start.getDayOfMonth();
        return switch (rule.start()) {
            case NEXT_DAY -> same.toEpochDay();
            // The period's first day is the day of the act, so it ends the day before the corresponding one.
            case SAME_DAY -> noSuchDay ? same.toEpochDay() : same.toEpochDay() - 1;
        };
    }

    private Deadline due(long day, Optional<LocalDateTime> instant, Optional<LocalDate> rolledFrom) {
        LocalDate date = LocalDate.ofEpochDay(day);
        LazyDerivation derivation = new LazyDerivation(() -> DayByDay.upToDue(
                this, day, rolledFrom.map(LocalDate::toEpochDay).orElse(day), instant));
        return new Deadline.Due(date, instant, rolledFrom, calendar.edition(), derivation, rule, facts);
    }

    private Deadline awaiting(int missingYear, int counted, long until) {
        int outstanding = rule.limit().unit() == LimitUnit.WORKING_DAY ? total - counted : 0;
        return new Deadline.AwaitingCalendar(
                missingYear,
                counted,
                outstanding,
                calendar.edition(),
                new LazyDerivation(() -> DayByDay.unfinished(this, until)),
                rule,
                facts);
    }

    private Deadline paused(int counted, int whole) {
        Pause open = Stops.open(facts.pauses()).orElseThrow();
        long until = Math.max(open.from().toEpochDay(), first);
        return new Deadline.StillPaused(
                counted,
                whole - counted,
                open,
                calendar.edition(),
                new LazyDerivation(() -> DayByDay.unfinished(this, until)),
                rule,
                facts);
    }
}
