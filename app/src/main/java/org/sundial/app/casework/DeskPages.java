package org.sundial.app.casework;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sundial.app.identity.Officer;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Words;
import org.sundial.casefile.DeadlineKind;
import org.sundial.casefile.LicensingStatus;

/** 工作台. The worklist and the lists beside it. */
@Controller
class DeskPages {
    /** Longer words find nothing. */
    private static final int LONGEST_QUERY = 100;

    private final Worklist worklist;
    private final DeskLists lists;
    private final ItemNames names;
    private final InstantSource clock;

    DeskPages(Worklist worklist, DeskLists lists, ItemNames names, InstantSource clock) {
        this.worklist = worklist;
        this.lists = lists;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/desk")
    String todo(@RequestParam @Nullable String after, Officer officer, Chrome chrome, Model page) {
        page.addAttribute(
                "work",
                worklist.of(
                        officer, chrome.w(), clock.instant().atZone(Words.ZONE).toLocalDate(), after, null));
        return "casework/desk";
    }

    @GetMapping("/desk/open")
    String open(@RequestParam @Nullable String after, Officer officer, Chrome chrome, Model page) {
        return list(page, chrome, "open", "/desk/open", after, from -> lists.open(CaseScope.of(officer), from));
    }

    @GetMapping("/desk/paused")
    String paused(@RequestParam @Nullable String after, Officer officer, Chrome chrome, Model page) {
        return list(page, chrome, "paused", "/desk/paused", after, from -> lists.paused(CaseScope.of(officer), from));
    }

    @GetMapping("/desk/done")
    String done(@RequestParam @Nullable String after, Officer officer, Chrome chrome, Model page) {
        return list(
                page, chrome, "done", "/desk/done", after, from -> lists.done(CaseScope.of(officer), officer, from));
    }

    @GetMapping("/desk/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String after,
            Officer officer,
            Chrome chrome,
            Model page) {
        String cleaned = FormCheck.clean(q);
        String words = cleaned.length() <= LONGEST_QUERY ? cleaned : cleaned.substring(0, LONGEST_QUERY);
        page.addAttribute("query", words);
        String here = "/desk/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        return list(
                page,
                chrome,
                "search",
                here,
                after,
                from -> words.isEmpty() ? List.of() : lists.search(CaseScope.of(officer), words, from));
    }

    private String list(
            Model page,
            Chrome chrome,
            String view,
            String here,
            @Nullable String cursor,
            Function<Optional<Cursor.AfterCase>, List<CaseLine>> read) {
        Optional<Cursor.AfterCase> after = Cursor.afterCase(cursor);
        List<CaseLine> lines = read.apply(after);
        String more = here + (here.indexOf('?') < 0 ? "?" : "&") + "after=";
        page.addAttribute("view", view);
        page.addAttribute("here", here);
        page.addAttribute("first", after.isEmpty());
        page.addAttribute(
                "lines", lines.stream().map(line -> row(line, chrome.w())).toList());
        page.addAttribute("next", lines.size() < CaseFiles.PAGE ? null : more + Cursor.of(lines.getLast()));
        return "casework/cases";
    }

    private CaseRowView row(CaseLine line, Words w) {
        LicensingStatus status = LicensingStatus.valueOf(line.status());
        String kind = line.dueKind();
        return new CaseRowView(
                new Reference(line.reference()).shown(),
                line.title(),
                names.item(line.item()),
                w.say(status.zh(), status.en()),
                line.due(),
                kind == null
                        ? null
                        : w.say(
                                DeadlineKind.valueOf(kind).zh(),
                                DeadlineKind.valueOf(kind).en()),
                line.lastAt());
    }
}
