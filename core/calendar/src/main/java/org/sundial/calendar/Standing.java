package org.sundial.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Where a clock stands on a day: what is used, what was paused, what is left. */
final class Standing {
    private final Deadline deadline;
    private final Reckoning reckoning;
    private final LocalDateTime now;
    private final long today;

    private Standing(Deadline deadline, WorkingDayCalendar calendar, LocalDateTime now) {
        this.deadline = deadline;
        this.reckoning = Reckoning.of(deadline.rule(), deadline.facts(), calendar);
        this.now = now;
        this.today = now.toLocalDate().toEpochDay();
    }

    static Optional<Remaining> of(Deadline deadline, WorkingDayCalendar calendar, LocalDateTime now) {
        Standing standing = new Standing(deadline, calendar, now);
        return switch (deadline.rule().limit().unit()) {
            case WORKING_DAY -> standing.workingDays();
            case CALENDAR_DAY, MONTH -> Optional.of(standing.days());
            case HOUR -> Optional.of(standing.hours());
        };
    }

    private Optional<Remaining> workingDays() {
        WorkingDayCalendar calendar = reckoning.calendar();
        long due = dueDay();
        boolean known = calendar.firstDay() <= reckoning.first() && today <= calendar.lastDay();
        if (today < reckoning.first()) {
            return Optional.of(untouched(LimitUnit.WORKING_DAY, reckoning.total()));
        }
        if (!known) {
            return Optional.empty();
        }
        long until = Math.min(today, due);
        int used = working(reckoning.first(), until) - pausedWorking(until);
        int left = reckoning.total() - used;
        if (today > due) {
            left = -Math.max(1, working(due + 1, today));
        }
        return Optional.of(
                new Remaining(LimitUnit.WORKING_DAY, reckoning.total(), used, pausedWorking(until), left, pausedNow()));
    }

    private Remaining days() {
        long due = dueDay();
        int total = Math.toIntExact(reckoning.nominalLast() - reckoning.first() + 1);
        if (today < reckoning.first()) {
            return untouched(LimitUnit.CALENDAR_DAY, total);
        }
        long until = Math.min(today, due);
        long paused = pausedDays(reckoning.first(), until);
        // After the last counted day a rolled end is still some days off, but nothing more is used.
        int used = Math.toIntExact(Math.min(total, until - reckoning.first() + 1 - paused));
        int left = total - used;
        if (today > due) {
            left = Math.toIntExact(due - today);
        } else if (deadline instanceof Deadline.Due) {
            left = Math.toIntExact(due - today - pausedDays(today + 1, due));
        }
        return new Remaining(LimitUnit.CALENDAR_DAY, total, used, Math.toIntExact(paused), left, pausedNow());
    }

    private Remaining hours() {
        Duration total = Duration.ofHours(reckoning.total());
        LocalDateTime from = reckoning.facts().from();
        if (now.isBefore(from)) {
            return untouched(LimitUnit.HOUR, reckoning.total());
        }
        LocalDateTime until = now;
        if (deadline instanceof Deadline.Due due && due.instant().orElseThrow().isBefore(now)) {
            until = due.instant().orElseThrow();
        }
        Duration paused = pausedTime(from, until);
        Duration used = Duration.between(from, until).minus(paused);
        Duration left = total.minus(used).minus(Duration.between(until, now));
        return new Remaining(
                LimitUnit.HOUR,
                reckoning.total(),
                Math.toIntExact(used.toHours()),
                Math.toIntExact(paused.toHours()),
                // One second over is an hour over.
                Math.toIntExact(
                        Math.floorDiv(left.toSeconds(), Duration.ofHours(1).toSeconds())),
                pausedNow());
    }

    private Remaining untouched(LimitUnit unit, int total) {
        return new Remaining(unit, total, 0, 0, total, pausedNow());
    }

    /** Days on which a clock without a due day could still count are not limited by one. */
    private long dueDay() {
        return switch (deadline) {
            case Deadline.Due due -> due.date().toEpochDay();
            case Deadline.AwaitingCalendar awaiting -> Long.MAX_VALUE;
            case Deadline.StillPaused paused -> Long.MAX_VALUE;
        };
    }

    private boolean pausedNow() {
        return today <= dueDay() && reckoning.stops().excludes(today);
    }

    private int working(long from, long to) {
        return reckoning.calendar().countThrough(to) - reckoning.calendar().countThrough(from - 1);
    }

    private int pausedWorking(long until) {
        int paused = 0;
        for (Stops.Stop stop : reckoning.stops().list()) {
            long from = stop.fromNotBefore(reckoning.first());
            long to = Math.min(stop.to() - 1, until);
            paused += from <= to ? working(from, to) : 0;
        }
        return paused;
    }

    private long pausedDays(long first, long until) {
        long paused = 0;
        for (Stops.Stop stop : reckoning.stops().list()) {
            paused += Math.max(0, Math.min(stop.to() - 1, until) - stop.fromNotBefore(first) + 1);
        }
        return paused;
    }

    private Duration pausedTime(LocalDateTime from, LocalDateTime until) {
        Duration paused = Duration.ZERO;
        for (Stops.Stop stop : reckoning.stops().list()) {
            LocalDateTime begins = LocalDate.ofEpochDay(stop.from()).atStartOfDay();
            LocalDateTime stopped = begins.isAfter(from) ? begins : from;
            LocalDateTime ends =
                    stop.open() ? until : LocalDate.ofEpochDay(stop.to()).atStartOfDay();
            Duration out = Duration.between(stopped, ends.isBefore(until) ? ends : until);
            paused = out.isNegative() ? paused : paused.plus(out);
        }
        return paused;
    }
}
