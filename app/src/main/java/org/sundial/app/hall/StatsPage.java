package org.sundial.app.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sundial.app.casework.CaseFigures;
import org.sundial.app.catalogue.Department;
import org.sundial.app.catalogue.Departments;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Words;

/** 运行数据. How each department did in the last twelve months: rates with their counts, nothing ranked. */
@Controller
public class StatsPage {
    private static final int MONTHS = 12;
    /** These go over a year of cases, so they are worked out once in so long. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final CaseFigures figures;
    private final Departments departments;
    private final InstantSource clock;
    private volatile @Nullable Year year;

    StatsPage(CaseFigures figures, Departments departments, InstantSource clock) {
        this.figures = figures;
        this.departments = departments;
        this.clock = clock;
    }

    /** One department's year. */
    public record Line(Department department, CaseFigures.Organ figures) {
        public Share byLaw() {
            return new Share(figures.byLaw(), figures.limited());
        }

        public Share asPromised() {
            return new Share(figures.asPromised(), figures.promised());
        }

        /** Whether there are enough decisions to say how long they took. */
        public boolean timed() {
            return figures.decided() >= Share.FEWEST && figures.median() != null && figures.slow() != null;
        }

        /** Half of the decisions took no more days. */
        public long half() {
            return begun(figures.median());
        }

        /** Nine of ten took no more days. */
        public long mostly() {
            return begun(figures.slow());
        }

        /** A day begun counts as one: rounded down, "within so many days" would not be true. */
        private static long begun(@Nullable Double days) {
            return days == null ? 0 : Math.max(1, (long) Math.ceil(days));
        }
    }

    /** What the page shows, as of a moment. */
    public record Year(LocalDate since, Instant at, List<Line> lines) {}

    @GetMapping("/stats")
    String stats(Chrome chrome, Model page) {
        page.addAttribute("year", year());
        return "hall/stats";
    }

    private Year year() {
        Year known = year;
        Instant now = clock.instant();
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = look(now);
            year = known;
        }
        return known;
    }

    private Year look(Instant now) {
        LocalDate since = now.atZone(Words.ZONE).toLocalDate().minusMonths(MONTHS);
        Map<String, CaseFigures.Organ> byOrgan =
                figures.organs(since).stream().collect(Collectors.toMap(CaseFigures.Organ::organ, Function.identity()));
        List<Line> lines = new ArrayList<>();
        for (Department department : departments.list()) {
            CaseFigures.Organ organ = byOrgan.get(department.code());
            if (organ != null) {
                lines.add(new Line(department, organ));
            }
        }
        return new Year(since, now, List.copyOf(lines));
    }
}
