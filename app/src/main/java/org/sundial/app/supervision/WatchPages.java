package org.sundial.app.supervision;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sundial.app.casework.CaseFiles;
import org.sundial.app.casework.CasePicture;
import org.sundial.app.casework.CaseScope;
import org.sundial.app.casework.CaseView;
import org.sundial.app.casework.Reference;
import org.sundial.app.casework.RunningCases;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Officers;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Proof;
import org.sundial.app.web.SlaLight;
import org.sundial.app.web.Words;

/** 监察. Every running case with its light and why, and the whole record of any one of them; nothing can be done here. */
@Controller
public class WatchPages {
    private final RunningCases running;
    private final CaseFiles files;
    private final Officers officers;
    private final Ledger ledger;
    private final InstantSource clock;

    WatchPages(RunningCases running, CaseFiles files, Officers officers, Ledger ledger, InstantSource clock) {
        this.running = running;
        this.files = files;
        this.officers = officers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A row of the watch. */
    public record Row(
            String href,
            String reference,
            String item,
            String title,
            String organ,
            String step,
            SlaLight light,
            String because,
            @Nullable LocalDate due,
            boolean simulated) {}

    @GetMapping("/watch")
    String all(
            @RequestParam(defaultValue = "ALL") RunningCases.Which which,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String after,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due,
            Officer officer,
            Chrome chrome,
            Model page) {
        LocalDate today = clock.instant().atZone(Words.ZONE).toLocalDate();
        CaseScope scope = CaseScope.of(officer);
        Optional<RunningCases.After> from =
                after.isEmpty() ? Optional.empty() : Optional.of(new RunningCases.After(due, after));
        List<RunningCases.Line> lines = running.list(scope, which, organ, today, from);
        page.addAttribute(
                "rows", lines.stream().map(line -> row(line, chrome.w())).toList());
        page.addAttribute("counts", running.counts(scope, today));
        page.addAttribute("which", which);
        page.addAttribute("next", lines.size() < CaseFiles.PAGE ? null : next(which, organ, lines.getLast()));
        return "supervision/watch";
    }

    @GetMapping("/watch/c/{reference}")
    String one(@PathVariable String reference, Officer officer, Chrome chrome, Model page) {
        CaseView view = Reference.read(reference)
                .flatMap(known -> files.view(CaseScope.of(officer), known))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CasePicture picture = new CasePicture(view);
        Words w = chrome.w();
        Map<UUID, Proof> proofs = new HashMap<>();
        view.entries().forEach(entry -> ledger.proof(entry.id()).ifPresent(proof -> proofs.put(entry.id(), proof)));
        page.addAttribute("view", view);
        page.addAttribute("light", picture.sla());
        page.addAttribute("because", BecauseWords.of(picture.light(), w));
        page.addAttribute("clock", picture.clock().orElse(null));
        page.addAttribute("steps", picture.steps(w));
        page.addAttribute("hands", picture.hands(officers::displayName));
        page.addAttribute("timeline", picture.timeline(w, officers::displayName, proofs));
        return "supervision/case";
    }

    private Row row(RunningCases.Line line, Words w) {
        CasePicture picture = new CasePicture(line.view());
        return new Row(
                "/watch/c/" + line.view().reference().value(),
                line.view().reference().shown(),
                line.item(),
                line.view().title(),
                line.view().power().power().department(),
                w.list(picture.hands(officers::displayName).stream().map(w::say).toList()),
                picture.sla(),
                BecauseWords.of(picture.light(), w),
                line.due(),
                line.view().simulated());
    }

    private static String next(RunningCases.Which which, String organ, RunningCases.Line last) {
        return "/watch?which=" + which + "&organ=" + organ + "&after="
                + last.view().reference().value()
                + (last.due() == null ? "" : "&due=" + last.due());
    }
}
