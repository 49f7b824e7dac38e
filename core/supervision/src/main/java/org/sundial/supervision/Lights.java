package org.sundial.supervision;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.LegalClock;
import org.sundial.calendar.LimitUnit;
import org.sundial.calendar.Pause;
import org.sundial.calendar.Remaining;
import org.sundial.calendar.WorkingDayCalendar;

/**
 * 亮灯. The light of a case: each deadline owed is judged by itself, and the one that presses most decides.
 *
 * <p>A missing holiday notice is shown as such and never passes for "on time"; but what is certainly over is a card, even
 * when nobody can say by how many working days.
 */
public final class Lights {
    private final WorkingDayCalendar calendar;
    private final LocalDateTime now;
    private final LightThresholds thresholds;

    private Lights(WorkingDayCalendar calendar, LocalDateTime now, LightThresholds thresholds) {
        this.calendar = calendar;
        this.now = now;
        this.thresholds = thresholds;
    }

    /** The light by the ordinary thresholds. */
    public static LightFinding of(CaseWatch watch, WorkingDayCalendar calendar, LocalDateTime now) {
        return of(watch, calendar, now, LightThresholds.ORDINARY);
    }

    /**
     * The light of a case.
     *
     * @param calendar the edition in force; deadlines of an older one are reckoned anew
     * @param now in the organ's local time
     */
    public static LightFinding of(
            CaseWatch watch, WorkingDayCalendar calendar, LocalDateTime now, LightThresholds thresholds) {
        Lights lights = new Lights(calendar, now, thresholds);
        return switch (watch.run()) {
            case CaseWatch.Ended ended -> lights.ended(ended);
            case CaseWatch.Paused paused -> lights.paused(watch, paused);
            case CaseWatch.Running running -> lights.running(watch);
        };
    }

    private LightFinding ended(CaseWatch.Ended ended) {
        Optional<Remaining> left = ended.against()
                .filter(Deadline.Due.class::isInstance)
                .flatMap(deadline -> LegalClock.remaining(deadline, calendar, ended.at()));
        Because because = left.map(Lights::ending).orElseGet(Because.EndedInTime::new);
        return new LightFinding(Light.DONE, because, Optional.empty(), left, thresholds.id());
    }

    private static Because ending(Remaining at) {
        if (at.left() < 0) {
            return new Because.EndedLate(-at.left(), at.unit());
        }
        return at.left() == 0 ? new Because.EndedInTime() : new Because.EndedEarly(at.left(), at.unit());
    }

    /** While a case waits, only what is already over still presses. */
    private LightFinding paused(CaseWatch watch, CaseWatch.Paused paused) {
        LightFinding pressing = running(watch);
        boolean over = pressing.deadline()
                .filter(watched -> current(watched.deadline()).overdue(now))
                .isPresent();
        if (over || pressing.light() == Light.PAUSED) {
            return pressing;
        }
        return new LightFinding(
                Light.PAUSED,
                new Because.ClockPaused(paused.cause(), paused.since()),
                pressing.deadline(),
                pressing.remaining(),
                thresholds.id());
    }

    private LightFinding running(CaseWatch watch) {
        Optional<LightFinding> worst = Optional.empty();
        for (WatchedDeadline deadline : watch.deadlines()) {
            if (deadline.source() == LimitSource.COUNTERPART) {
                continue;
            }
            LightFinding found = judge(deadline, watch.ordered());
            if (worst.isEmpty() || pressesMore(found, worst.get())) {
                worst = Optional.of(found);
            }
        }
        return worst.orElseGet(() -> new LightFinding(
                Light.NORMAL, new Because.NothingOwed(), Optional.empty(), Optional.empty(), thresholds.id()));
    }

    /** Of two with the same light, the one with less left; of two equal ones, the one named first. */
    private static boolean pressesMore(LightFinding one, LightFinding other) {
        if (one.light() != other.light()) {
            return one.light().pressesMoreThan(other.light());
        }
        return one.remaining().isPresent()
                && other.remaining().isPresent()
                && one.remaining().get().left() < other.remaining().get().left();
    }

    private LightFinding judge(WatchedDeadline watched, Optional<LocalDateTime> ordered) {
        Deadline deadline = current(watched.deadline());
        Optional<Remaining> remaining = LegalClock.remaining(deadline, calendar, now);
        if (deadline.overdue(now)) {
            return over(watched, remaining, ordered);
        }
        Optional<Pause> pause = pauseOn(deadline);
        if (pause.isPresent()) {
            Because because =
                    new Because.ClockPaused(pause.get().cause(), pause.get().from());
            return finding(Light.PAUSED, because, watched, remaining);
        }
        return remaining
                .map(at -> inTime(watched, deadline, at))
                .orElseGet(() -> finding(
                        Light.AWAITING_CALENDAR,
                        new Because.NoticeMissing(missingYear(deadline)),
                        watched,
                        Optional.empty()));
    }

    private Deadline current(Deadline deadline) {
        return deadline.edition().equals(calendar.edition())
                ? deadline
                : LegalClock.deadline(deadline.rule(), deadline.facts(), calendar);
    }

    private Optional<Pause> pauseOn(Deadline deadline) {
        return deadline.facts().pauses().stream()
                .filter(pause -> pause.excludes(now.toLocalDate()))
                .findFirst();
    }

    /** What makes a card red goes before what makes it a card, and an order that did not help before the rest. */
    private LightFinding over(WatchedDeadline watched, Optional<Remaining> remaining, Optional<LocalDateTime> ordered) {
        LimitUnit unit = remaining
                .map(Remaining::unit)
                .orElse(watched.deadline().rule().limit().unit());
        OptionalInt by = remaining.map(at -> OptionalInt.of(-at.left())).orElse(OptionalInt.empty());
        if (thresholds.redAfterOrder() && ordered.filter(at -> !at.isAfter(now)).isPresent()) {
            return finding(Light.RED, new Because.UndoneAfterOrder(ordered.get(), by, unit), watched, remaining);
        }
        if (thresholds.redOverLaw() && watched.source() == LimitSource.LAW) {
            return finding(Light.RED, new Because.OverTheLaw(by, unit), watched, remaining);
        }
        int longest = thresholds.redAfterOver().orElse(Integer.MAX_VALUE);
        int atLeast = by.orElseGet(() -> overByYearEnd(watched));
        if (atLeast >= longest) {
            return finding(Light.RED, new Because.OverForLong(atLeast, longest, unit), watched, remaining);
        }
        return finding(thresholds.over(), new Because.Over(by, unit), watched, remaining);
    }

    /** A card must not pale when a year without a notice begins: what was over by then is the least it is over by now. */
    private int overByYearEnd(WatchedDeadline watched) {
        LocalDate yearEnd = LocalDate.of(calendar.lastYear(), 12, 31);
        return LegalClock.remaining(watched.deadline(), calendar, yearEnd)
                .map(at -> Math.max(0, -at.left()))
                .orElse(0);
    }

    private LightFinding inTime(WatchedDeadline watched, Deadline deadline, Remaining at) {
        if (near(deadline, at)) {
            Because because = new Because.Near(at.left(), at.total(), at.unit());
            return finding(thresholds.near(), because, watched, Optional.of(at));
        }
        if (deadline instanceof Deadline.AwaitingCalendar awaiting) {
            Because because = new Because.NoticeMissing(awaiting.missingYear());
            return finding(Light.AWAITING_CALENDAR, because, watched, Optional.of(at));
        }
        return finding(Light.NORMAL, new Because.TimeLeft(at.left(), at.unit()), watched, Optional.of(at));
    }

    private boolean near(Deadline deadline, Remaining at) {
        // In whole numbers, so that four of twenty days is exactly a fifth.
        boolean share =
                thresholds.nearPercent() > 0 && (long) at.left() * 100 <= (long) thresholds.nearPercent() * at.total();
        boolean days = thresholds.nearWorkingDays() > 0
                && at.unit() != LimitUnit.HOUR
                && workingDaysLeft(deadline, at) <= thresholds.nearWorkingDays();
        return share || days;
    }

    /** Three calendar days from a Friday are one working day. Where the year is not published, the days themselves. */
    private int workingDaysLeft(Deadline deadline, Remaining at) {
        LocalDate today = now.toLocalDate();
        return deadline instanceof Deadline.Due due
                        && at.unit() == LimitUnit.CALENDAR_DAY
                        && calendar.covers(today.getYear())
                        && calendar.covers(due.date().getYear())
                ? calendar.workingDaysBetween(today, due.date())
                : at.left();
    }

    private int missingYear(Deadline deadline) {
        return deadline instanceof Deadline.AwaitingCalendar awaiting ? awaiting.missingYear() : now.getYear();
    }

    private LightFinding finding(Light light, Because because, WatchedDeadline watched, Optional<Remaining> remaining) {
        return new LightFinding(light, because, Optional.of(watched), remaining, thresholds.id());
    }
}
