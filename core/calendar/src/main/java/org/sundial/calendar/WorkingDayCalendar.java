package org.sundial.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 工作日历. Which days work, under the holiday notices up to one edition. Immutable; {@link #with} grows it into the next
 * edition.
 *
 * <p>It covers whole years without a gap. For any day of another year, weekends included, it refuses with
 * {@link CalendarNotPublished}: nothing is guessed. The last days of its last December can still change, because the
 * next year's notice may arrange them; that is one more reason why a date is kept together with its edition.
 *
 * <p>Every question is answered from two precomputed arrays in constant time.
 */
public final class WorkingDayCalendar {
    private final List<HolidayNotice> notices;
    private final Map<LocalDate, ArrangedDay> arranged;
    private final int firstYear;
    private final int lastYear;
    private final long firstDay;
    private final long lastDay;
    /** At index i, the working days among the first i days. */
    private final int[] through;
    /** At index n - 1, the day number of the n-th working day. */
    private final int[] nth;

    private WorkingDayCalendar(List<HolidayNotice> notices) {
        this.notices = List.copyOf(notices);
        this.arranged = new HashMap<>();
        notices.forEach(notice -> notice.days().forEach(day -> arranged.put(day.date(), day)));
        firstYear = notices.getFirst().year();
        lastYear = notices.stream().mapToInt(HolidayNotice::year).max().orElseThrow();
        firstDay = LocalDate.of(firstYear, 1, 1).toEpochDay();
        lastDay = LocalDate.of(lastYear, 12, 31).toEpochDay();
        int days = Math.toIntExact(lastDay - firstDay + 1);
        through = new int[days + 1];
        int[] found = new int[days];
        int count = 0;
        for (int i = 0; i < days; i++) {
            if (stateOf(LocalDate.ofEpochDay(firstDay + i)).working()) {
                found[count++] = i;
            }
            through[i + 1] = count;
        }
        nth = Arrays.copyOf(found, count);
    }

    /**
     * The calendar these notices make together.
     *
     * @param notices in the order they were published
     * @throws NoticeRefused with every fault of the first notice that is faulty or does not follow the ones before it
     * @throws IllegalArgumentException if there is no notice
     */
    public static WorkingDayCalendar of(Collection<HolidayNotice> notices) {
        List<HolidayNotice> taken = new ArrayList<>();
        for (HolidayNotice notice : notices) {
            refuse(notice, faults(taken, notice));
            taken.add(notice);
        }
        if (taken.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs at least one holiday notice");
        }
        return new WorkingDayCalendar(taken);
    }

    /** Everything that keeps this notice from being the next one; empty if {@link #with} will take it. */
    public List<NoticeFault> faults(HolidayNotice notice) {
        return faults(notices, notice);
    }

    /**
     * The next edition: this calendar and one notice more. What the notice names overrides what was named before.
     *
     * @throws NoticeRefused with every fault
     */
    public WorkingDayCalendar with(HolidayNotice notice) {
        refuse(notice, faults(notice));
        List<HolidayNotice> more = new ArrayList<>(notices);
        more.add(notice);
        return new WorkingDayCalendar(more);
    }

    private static void refuse(HolidayNotice notice, List<NoticeFault> faults) {
        if (!faults.isEmpty()) {
            throw new NoticeRefused(notice.edition().id(), faults);
        }
    }

    private static List<NoticeFault> faults(List<HolidayNotice> taken, HolidayNotice notice) {
        List<NoticeFault> faults = new ArrayList<>();
        NoticeCheck.place(taken, notice.edition()).ifPresent(faults::add);
        faults.addAll(notice.faults());
        return faults;
    }

    /** The id of the last notice taken in, such as {@code 2026}. */
    public String edition() {
        return notices.getLast().edition().id();
    }

    /** The notices this calendar is made of, in the order they were published. */
    public List<HolidayNotice> notices() {
        return notices;
    }

    /** The edition the next notice for this year would have: its first, or an amendment of what is there. */
    public CalendarEdition nextFor(int year) {
        return new CalendarEdition(year, NoticeCheck.issues(notices, year) + 1);
    }

    /**
     * The first day that works in one of the two calendars and not in the other, or that only one of them covers. A
     * deadline due before it is the same under both, so it need not be reckoned anew.
     *
     * @return empty if they agree on every day
     */
    public Optional<LocalDate> firstDifference(WorkingDayCalendar other) {
        if (firstDay != other.firstDay) {
            return Optional.of(LocalDate.ofEpochDay(Math.min(firstDay, other.firstDay)));
        }
        int same = Arrays.mismatch(through, other.through);
        // At index i stand the working days of the first i days, so a difference at i is one in the day before.
        return same < 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(firstDay + same - 1));
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }

    /** Whether the arrangement of this year is known. */
    public boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }

    /** @throws CalendarNotPublished for any day of a year without a notice */
    public boolean isWorkingDay(LocalDate date) {
        int i = index(date);
        return through[i + 1] != through[i];
    }

    /**
     * What the arrangement makes of a day.
     *
     * @throws CalendarNotPublished for any day of a year without a notice
     */
    public DayState state(LocalDate date) {
        index(date);
        return stateOf(date);
    }

    /** The holiday a day off or a make-up day belongs to; empty for days no notice names. */
    public Optional<String> holiday(LocalDate date) {
        index(date);
        return Optional.ofNullable(arranged.get(date)).map(ArrangedDay::name);
    }

    private DayState stateOf(LocalDate date) {
        ArrangedDay day = arranged.get(date);
        boolean weekend = NoticeCheck.isWeekend(date);
        if (day == null) {
            return weekend ? DayState.WEEKEND : DayState.WORKDAY;
        }
        if (day.off()) {
            return DayState.HOLIDAY;
        }
        return weekend ? DayState.MAKE_UP : DayState.WORKDAY;
    }

    /** The first working day after this day. */
    public LocalDate next(LocalDate date) {
        return shift(date, 1);
    }

    /** This day if it works, or else the first working day after it. */
    public LocalDate nextOrSame(LocalDate date) {
        return isWorkingDay(date) ? date : next(date);
    }

    /** The last working day before this day. */
    public LocalDate previous(LocalDate date) {
        return shift(date, -1);
    }

    /** This day if it works, or else the last working day before it. */
    public LocalDate previousOrSame(LocalDate date) {
        return isWorkingDay(date) ? date : previous(date);
    }

    /**
     * The n-th working day after this day, or before it where n is negative; the day itself is never counted.
     *
     * @param workingDays 0 gives the day itself, working or not
     * @throws CalendarNotPublished if the day or the answer lies in a year without a notice
     */
    public LocalDate shift(LocalDate date, int workingDays) {
        int i = index(date);
        if (workingDays == 0) {
            return date;
        }
        long ordinal = workingDays > 0 ? (long) through[i + 1] + workingDays : (long) through[i] + 1 + workingDays;
        if (ordinal < 1) {
            throw new CalendarNotPublished(firstYear - 1, edition());
        }
        if (ordinal > nth.length) {
            throw new CalendarNotPublished(lastYear + 1, edition());
        }
        return LocalDate.ofEpochDay(dayOfOrdinal((int) ordinal));
    }

    /** How many working days lie after the one day and up to the other; negative if they are the other way round. */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return ordinal(toInclusive) - ordinal(fromExclusive);
    }

    /**
     * How many working days there have been from the first covered year's first day up to and including this one: the
     * working day's serial number. A day off has that of the working day before it. Under a later edition the numbers
     * stay the same up to the first day whose state changed.
     *
     * @throws CalendarNotPublished for any day of a year without a notice
     */
    public int ordinal(LocalDate date) {
        return through[index(date) + 1];
    }

    /**
     * The working day with this serial number.
     *
     * @throws IllegalArgumentException below 1
     * @throws CalendarNotPublished beyond the last published year
     */
    public LocalDate workingDay(int ordinal) {
        if (ordinal < 1) {
            throw new IllegalArgumentException("working days are numbered from 1, got " + ordinal);
        }
        if (ordinal > nth.length) {
            throw new CalendarNotPublished(lastYear + 1, edition());
        }
        return LocalDate.ofEpochDay(dayOfOrdinal(ordinal));
    }

    /** How many days of this year work. */
    public int workingDaysIn(int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        int i = index(last);
        return through[i + 1] - through[i + 1 - last.lengthOfYear()];
    }

    long firstDay() {
        return firstDay;
    }

    long lastDay() {
        return lastDay;
    }

    int workingDays() {
        return nth.length;
    }

    long dayOfOrdinal(int ordinal) {
        return firstDay + nth[ordinal - 1];
    }

    /** Working days from the first covered day through this one; days outside the covered years count as none. */
    int countThrough(long epochDay) {
        return through[(int) (Math.min(Math.max(epochDay, firstDay - 1), lastDay) - firstDay) + 1];
    }

    private int index(LocalDate date) {
        long day = date.toEpochDay();
        if (day < firstDay || day > lastDay) {
            throw new CalendarNotPublished(date.getYear(), edition());
        }
        return (int) (day - firstDay);
    }

    @Override
    public String toString() {
        return "WorkingDayCalendar[" + firstYear + " to " + lastYear + ", edition " + edition() + "]";
    }
}
