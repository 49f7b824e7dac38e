package org.sundial.app.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sundial.app.casework.CaseFigures;
import org.sundial.app.casework.Publications;
import org.sundial.app.catalogue.Category;
import org.sundial.app.catalogue.Department;
import org.sundial.app.catalogue.Departments;
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.PowerPage;
import org.sundial.app.catalogue.PowerQuery;
import org.sundial.app.catalogue.PowerSearch;
import org.sundial.app.catalogue.Powers;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.ledger.LedgerHealth;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Words;

/** 首页. What one can do here, and how things stand today. */
@Controller
public class HomePage {
    /** What everybody sees is looked up once in so long, however many look. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private static final int NEWEST = 5;

    private final Powers powers;
    private final PowerSearch search;
    private final Departments departments;
    private final CaseFigures figures;
    private final Publications publications;
    private final Ledger ledger;
    private final InstantSource clock;
    private volatile @Nullable Front front;

    HomePage(
            Powers powers,
            PowerSearch search,
            Departments departments,
            CaseFigures figures,
            Publications publications,
            Ledger ledger,
            InstantSource clock) {
        this.powers = powers;
        this.search = search;
        this.departments = departments;
        this.figures = figures;
        this.publications = publications;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The front page's content.
     *
     * @param items published items, sub-items not counted
     * @param organs how many each department has, in the city's order
     * @param categories how many of each kind
     * @param handled what can be applied for online
     * @param today 今日运行, as of {@code at}
     * @param newest the latest published results, of organisations only
     */
    public record Front(
            Instant at,
            long items,
            List<Organ> organs,
            Map<Category, Long> categories,
            List<HandledPower> handled,
            CaseFigures.Today today,
            List<Publications.Published> newest) {}

    /** A department and how many items it publishes. */
    public record Organ(Department department, long items) {}

    @GetMapping("/")
    String home(Chrome chrome, Model page) {
        page.addAttribute("front", front());
        page.addAttribute("log", health().orElse(null));
        return "hall/home";
    }

    private Front front() {
        Front known = front;
        Instant now = clock.instant();
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = look(now);
            front = known;
        }
        return known;
    }

    private Front look(Instant now) {
        PowerPage all = search.find(PowerQuery.ALL.atMost(1));
        List<Organ> organs = departments.list().stream()
                .filter(department -> all.organs().containsKey(department.code()))
                .map(department -> new Organ(department, all.organs().getOrDefault(department.code(), 0L)))
                .toList();
        return new Front(
                now,
                all.total(),
                organs,
                all.categories(),
                powers.handled(),
                figures.today(now),
                publications.newest(now.atZone(Words.ZONE).toLocalDate(), NEWEST));
    }

    /** A log in trouble must not take the front page with it. */
    private Optional<LedgerHealth> health() {
        try {
            return Optional.of(ledger.health());
        } catch (org.springframework.dao.DataAccessException e) {
            return Optional.empty();
        }
    }
}
