package org.sundial.app.calendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sundial.app.identity.Officer;
import org.sundial.app.identity.Officers;
import org.sundial.app.identity.StepUp;
import org.sundial.app.ledger.Ledger;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Proof;

/** 日历管理. The editions there are, and the way a new notice gets in: typed or uploaded, looked at, confirmed. */
@Controller
public class NoticePage {
    private static final String HOME = "/admin/calendar";
    private static final String DRAFT = HOME + "/draft";
    private static final String KEPT = "sundial.calendar.draft";

    private final Calendars calendars;
    private final Notices notices;
    private final Officers officers;
    private final Ledger ledger;
    private final StepUp stepUp;
    private final List<DatesAhead> offices;

    NoticePage(
            Calendars calendars,
            Notices notices,
            Officers officers,
            Ledger ledger,
            StepUp stepUp,
            List<DatesAhead> offices) {
        this.calendars = calendars;
        this.notices = notices;
        this.officers = officers;
        this.ledger = ledger;
        this.stepUp = stepUp;
        this.offices = List.copyOf(offices);
    }

    /**
     * One edition in the list.
     *
     * @param by who added it; empty for those Sundial was published with
     * @param logged whether it has a leaf, which may not be numbered yet
     */
    public record Row(
            String edition,
            String source,
            String by,
            Instant at,
            long off,
            long work,
            boolean logged,
            @Nullable Proof proof) {}

    @GetMapping("/admin")
    String admin() {
        return "redirect:" + HOME;
    }

    @GetMapping(HOME)
    ModelAndView list(Chrome chrome, Officer officer, HttpServletRequest request) {
        return list(draft(request.getSession()), Faults.none());
    }

    /** Looks the notice over; one without a fault is kept for confirmation and changes nothing yet. */
    @PostMapping(HOME)
    ModelAndView check(
            Chrome chrome,
            Officer officer,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        NoticeDraft draft = new NoticeDraft(year, source, lines);
        if (file != null && !file.isEmpty()) {
            if (file.getSize() > NoticeFile.LONGEST_BYTES) {
                return list(
                        draft,
                        Faults.of(Fault.of("file", "文件太大，最多 256 KB。", "The file is too large: 256 KB at most.")));
            }
            NoticeFile.Read read = NoticeFile.read(file.getBytes());
            if (read.faults().any()) {
                return list(draft, read.faults());
            }
            draft = read.draft();
        }
        return switch (NoticeReader.read(draft, calendars.refresh())) {
            case NoticeReader.Read.Faulty faulty -> list(draft, faulty.faults());
            case NoticeReader.Read.Ready ready -> {
                request.getSession().setAttribute(KEPT, draft);
                yield new ModelAndView("redirect:" + DRAFT);
            }
        };
    }

    @GetMapping(DRAFT)
    ModelAndView preview(Chrome chrome, Officer officer, HttpServletRequest request) {
        return switch (NoticeReader.read(draft(request.getSession()), calendars.refresh())) {
            case NoticeReader.Read.Faulty faulty -> new ModelAndView("redirect:" + HOME);
            case NoticeReader.Read.Ready ready -> {
                ModelAndView page = new ModelAndView("calendar/noticePreview");
                page.addObject(
                        "preview",
                        NoticePreview.of(ready.notice(), calendars.current(), ready.calendar(), offices, chrome.w()));
                yield page;
            }
        };
    }

    /**
     * Adds it: the edition every date is derived from changes, so the second factor is asked for again.
     *
     * @param edition what the page that was confirmed called it
     */
    @PostMapping(DRAFT)
    ModelAndView confirm(
            Chrome chrome,
            Officer officer,
            @RequestParam(defaultValue = "") String edition,
            HttpServletRequest request,
            RedirectAttributes next) {
        NoticeDraft draft = draft(request.getSession());
        return switch (NoticeReader.read(draft, calendars.refresh())) {
            case NoticeReader.Read.Faulty faulty -> list(draft, faulty.faults());
            case NoticeReader.Read.Ready ready -> {
                String now = ready.notice().edition().id();
                // Had somebody added the same year meanwhile, this one would slip in as its correction.
                if (!edition.equals(now)) {
                    yield list(draft, overtaken(edition));
                }
                if (!stepUp.fresh(request)) {
                    yield new ModelAndView(StepUp.page(DRAFT));
                }
                stepUp.spend(request);
                if (!notices.add(ready.notice(), officer)) {
                    yield list(draft, overtaken(edition));
                }
                request.getSession().removeAttribute(KEPT);
                next.addFlashAttribute("added", now);
                yield new ModelAndView("redirect:" + HOME);
            }
        };
    }

    private static Faults overtaken(String edition) {
        return Faults.of(Fault.of(
                "year",
                "有人刚录入了 " + edition + " 版，见下表。填的内容还在；如是更正，请再检查一遍。",
                "Somebody has just added edition " + edition
                        + ", see the list. What you entered is still here; if it is a correction, check it again."));
    }

    private ModelAndView list(NoticeDraft draft, Faults faults) {
        ModelAndView page = new ModelAndView("calendar/notices");
        page.addObject("rows", notices.list().stream().map(this::row).toList());
        page.addObject("draft", draft);
        page.addObject("faults", faults);
        if (faults.any()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Row row(Notices.Listed notice) {
        boolean ours = notice.event() == null;
        return new Row(
                notice.issue() == 1 ? String.valueOf(notice.year()) : notice.year() + "." + notice.issue(),
                notice.source(),
                ours ? "" : officers.displayName(notice.addedBy()),
                notice.addedAt(),
                notice.off(),
                notice.work(),
                !ours,
                notice.event() == null ? null : ledger.proof(notice.event()).orElse(null));
    }

    private static NoticeDraft draft(HttpSession session) {
        return session.getAttribute(KEPT) instanceof NoticeDraft kept ? kept : NoticeDraft.EMPTY;
    }
}
