package org.sundial.app.hall;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sundial.app.casework.CaseFiles;
import org.sundial.app.casework.Publications;
import org.sundial.app.catalogue.Power;
import org.sundial.app.catalogue.Powers;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Words;

/** 结果公开. What was decided, with what is personal hidden; a withdrawn one leaves its number, its day and why. */
@Controller
public class DecisionPages {
    private final Publications publications;
    private final Powers powers;
    private final Ledger ledger;
    private final InstantSource clock;

    DecisionPages(Publications publications, Powers powers, Ledger ledger, InstantSource clock) {
        this.publications = publications;
        this.powers = powers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A published result with the item's name as people know it. */
    public record Shown(Publications.Published result, String item, String organ) {
        public String href() {
            return "/decisions/" + URLEncoder.encode(result.number(), StandardCharsets.UTF_8);
        }
    }

    @GetMapping("/decisions")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String cursor,
            Chrome chrome,
            Model page) {
        List<Publications.Published> found = publications.list(today(), item, q.strip(), after(cursor));
        page.addAttribute("results", found.stream().map(this::shown).toList());
        page.addAttribute("q", q.strip());
        page.addAttribute("next", found.size() < CaseFiles.PAGE ? null : next(q, item, found.getLast()));
        return "hall/decisions";
    }

    @GetMapping("/decisions/{number}")
    String one(@PathVariable String number, Chrome chrome, Model page) {
        Publications.Published found =
                publications.find(today(), number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("shown", shown(found));
        page.addAttribute("proof", ledger.proof(found.event()).orElse(null));
        return "hall/decision";
    }

    private Shown shown(Publications.Published result) {
        Optional<Power> power = powers.find(result.item());
        return new Shown(
                result,
                power.map(Power::title).orElse(result.item()),
                power.map(Power::department).orElse(result.organ()));
    }

    private LocalDate today() {
        return clock.instant().atZone(Words.ZONE).toLocalDate();
    }

    private static String next(String q, String item, Publications.Published last) {
        return "/decisions?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&item="
                + URLEncoder.encode(item, StandardCharsets.UTF_8) + "&cursor="
                + URLEncoder.encode(last.publishedAt() + " " + last.number(), StandardCharsets.UTF_8);
    }

    /** A cursor nobody gave out begins at the beginning: it names a place in a public list and nothing else. */
    private static Optional<Publications.After> after(String cursor) {
        int space = cursor.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Publications.After(Instant.parse(cursor.substring(0, space)), cursor.substring(space + 1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
