package org.sundial.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.sundial.app.identity.Officer;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Upload;
import org.sundial.casefile.CommandKind;

/** 办理页. Every act of a case is a page of its own: asked for, filled in, judged, done. */
@Controller
class ActPages {
    private final OfficersCases files;
    private final ActForms forms;
    private final ActDesk desk;
    private final CaseUploads uploads;
    private final ItemNames names;

    ActPages(OfficersCases files, ActForms forms, ActDesk desk, CaseUploads uploads, ItemNames names) {
        this.files = files;
        this.forms = forms;
        this.desk = desk;
        this.uploads = uploads;
        this.names = names;
    }

    /** @param draft the command of a draft to go on with */
    @GetMapping("/desk/c/{reference}/{act}")
    String ask(
            @PathVariable String reference,
            @PathVariable String act,
            @RequestParam(defaultValue = "") String task,
            @RequestParam @Nullable UUID draft,
            Officer officer,
            Chrome chrome,
            Model page,
            HttpSession session,
            HttpServletResponse response) {
        CaseView view = files.open(officer, reference);
        CommandKind kind = kind(act);
        NextActs next = NextActs.of(view, officer);
        Optional<NextActs.Offer> offer = next.find(kind, task);
        if (offer.isEmpty()) {
            return closed(page, view, kind, next, null, Typed.NOTHING, response);
        }
        ActContext context = ActContext.of(offer.get(), view, officer);
        Optional<Drafts.Draft> kept = Optional.ofNullable(draft).flatMap(id -> Drafts.find(session, id));
        UUID command = kept.isPresent() && draft != null ? draft : UUID.randomUUID();
        Typed typed = kept.map(Drafts.Draft::typed).orElseGet(() -> forms.prefilled(context));
        return form(
                page,
                context,
                command,
                typed,
                kept.map(Drafts.Draft::uploads).orElse(Map.of()),
                Faults.none(),
                null,
                chrome);
    }

    @PostMapping("/desk/c/{reference}/{act}")
    String act(
            @PathVariable String reference,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Chrome chrome,
            Model page,
            HttpServletRequest request,
            HttpSession session,
            HttpServletResponse response) {
        CaseView view = files.open(officer, reference);
        CommandKind kind = kind(act);
        Typed typed = Typed.of(form);
        UUID command = typed.id("command_id").orElseGet(UUID::randomUUID);
        if (files.answered(view, command).isPresent()) {
            return done(view, command, session);
        }
        NextActs next = NextActs.of(view, officer);
        Optional<NextActs.Offer> offer = next.find(kind, typed.text("task"));
        if (offer.isEmpty()) {
            return closed(page, view, kind, next, files.latest(view), typed, response);
        }
        ActContext context = ActContext.of(offer.get(), view, officer);
        int seen = typed.whole("seen").orElse(-1);
        CaseUploads.Taken taken = uploads.take(
                Drafts.find(session, command).map(Drafts.Draft::files).orElse(Map.of()),
                CaseUploads.uploaded(request),
                Checklist.of(view).lines().stream()
                        .map(line -> line.material().code())
                        .toList());
        Drafts.Draft draft = new Drafts.Draft(kind, context.taskId(), seen, typed, taken.files());
        if (!taken.files().isEmpty() || Acts.isDecision(kind)) {
            Drafts.keep(session, command, draft);
        }
        ActDesk.Form asked = new ActDesk.Form(command, seen, typed, draft.materials());
        ActDesk.Answer answer = taken.faults().any() || Acts.isDecision(kind)
                ? looked(desk.look(context, asked), taken.faults())
                : desk.perform(context, asked);
        return switch (answer) {
            case ActDesk.Answer.Done done
            when Acts.isDecision(kind) -> "redirect:/desk/c/" + view.reference().shown() + "/preview/" + command;
            case ActDesk.Answer.Done done -> done(view, command, session);
            case ActDesk.Answer.Faulty faulty -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(page, context, command, typed, draft.uploads(), faulty.faults(), null, chrome);
            }
            case ActDesk.Answer.Beaten beaten -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(
                        page, context, command, typed, draft.uploads(), Faults.none(), conflict(beaten.by()), chrome);
            }
            case ActDesk.Answer.Gone gone -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    /** A decision is looked at first and signed on the next page; a form with a bad file is judged, never done. */
    private static ActDesk.Answer looked(ActDesk.Look look, Faults files) {
        return switch (look) {
            case ActDesk.Look.InOrder inOrder ->
                files.any() ? new ActDesk.Answer.Faulty(files) : new ActDesk.Answer.Done();
            case ActDesk.Look.Stopped(ActDesk.Answer.Faulty faulty) ->
                new ActDesk.Answer.Faulty(faulty.faults().and(files));
            case ActDesk.Look.Stopped stopped -> stopped.answer();
        };
    }

    private static String done(CaseView view, UUID command, HttpSession session) {
        Drafts.done(session, command);
        return "redirect:/desk/c/" + view.reference().shown() + "?done=" + command;
    }

    private String form(
            Model page,
            ActContext context,
            UUID command,
            Typed typed,
            Map<String, Upload> kept,
            Faults faults,
            @Nullable ConflictView conflict,
            Chrome chrome) {
        page.addAttribute("form", forms.form(context, command, typed, kept, chrome.w()));
        page.addAttribute("faults", faults);
        page.addAttribute("conflict", conflict);
        return "casework/act";
    }

    /** The act cannot be done now: somebody did it, or something stands in its way. What was typed can be copied. */
    private String closed(
            Model page,
            CaseView view,
            CommandKind kind,
            NextActs next,
            Outcome.@Nullable Conflict by,
            Typed typed,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        page.addAttribute("view", view);
        page.addAttribute("kind", kind);
        page.addAttribute(
                "bar",
                next.barred().stream()
                        .filter(offer -> offer.kind() == kind)
                        .flatMap(offer -> offer.bar().stream())
                        .findFirst()
                        .orElse(null));
        page.addAttribute("conflict", by == null ? null : conflict(by));
        page.addAttribute("written", typed.written());
        return "casework/closed";
    }

    private ConflictView conflict(Outcome.Conflict by) {
        return ConflictView.of(by, names.people());
    }

    private static CommandKind kind(String act) {
        return Acts.of(act)
                .filter(kind -> kind != CommandKind.PUBLISH)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
