package org.sundial.app.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** 月历. One month as a page of weeks that begin on Monday. */
public record MonthGrid(YearMonth month, List<Week> weeks) {

    public MonthGrid {
        weeks = List.copyOf(weeks);
    }

    /**
     * One row.
     *
     * @param before blank cells before the first day of the month
     * @param after blank cells behind its last
     */
    public record Week(int before, List<Cell> days, int after) {
        public Week {
            days = List.copyOf(days);
        }
    }

    /**
     * One day.
     *
     * @param word at most four characters shown under the number; empty for none
     * @param spoken what the cell means, for those who listen; empty where the word says it all
     */
    public record Cell(LocalDate date, DayMark mark, String word, String spoken) {}

    public static MonthGrid of(YearMonth month, Function<LocalDate, Cell> cell) {
        List<Week> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1);
        while (YearMonth.from(day).equals(month)) {
            int before = day.getDayOfWeek().getValue() - 1;
            List<Cell> days = new ArrayList<>();
            do {
                days.add(cell.apply(day));
                day = day.plusDays(1);
            } while (day.getDayOfWeek().getValue() != 1 && YearMonth.from(day).equals(month));
            weeks.add(new Week(before, days, 7 - before - days.size()));
        }
        return new MonthGrid(month, weeks);
    }
}
