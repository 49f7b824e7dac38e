package org.sundial.app.casework;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
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
import org.sundial.app.identity.Post;
import org.sundial.app.identity.StepUp;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Text;
import org.sundial.casefile.Actor;
import org.sundial.casefile.CaseEvent;
import org.sundial.casefile.CommandKind;

/** 公开结果. The original beside what the public would see; published only after somebody has compared the two. */
@Controller
class PublishPages {
    /** A reason says something. */
    private static final int REASON = 10;

    private final OfficersCases files;
    private final Publications publications;
    private final Publishing publishing;
    private final StepUp stepUp;
    private final ItemNames names;

    PublishPages(
            OfficersCases files, Publications publications, Publishing publishing, StepUp stepUp, ItemNames names) {
        this.files = files;
        this.publications = publications;
        this.publishing = publishing;
        this.stepUp = stepUp;
        this.names = names;
    }

    @GetMapping("/desk/c/{reference}/publish")
    String compare(
            @PathVariable String reference, Officer officer, Chrome chrome, Model page, HttpServletResponse response) {
        CaseView view = files.open(officer, reference);
        Optional<NextActs.Offer> offer = NextActs.of(view, officer).find(CommandKind.PUBLISH, "");
        return offer.isPresent()
                ? form(page, view, UUID.randomUUID(), Typed.NOTHING, Faults.none())
                : closed(page, view, response);
    }

    @PostMapping("/desk/c/{reference}/publish")
    String publish(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Chrome chrome,
            Model page,
            HttpServletResponse response) {
        CaseView view = files.open(officer, reference);
        Typed typed = Typed.of(form);
        UUID command = typed.id("command_id").orElseGet(UUID::randomUUID);
        String done = "redirect:/desk/c/" + view.reference().shown() + "?done=" + command;
        if (files.answered(view, command).isPresent()) {
            return done;
        }
        Optional<NextActs.Offer> offer = NextActs.of(view, officer).find(CommandKind.PUBLISH, "");
        if (offer.isEmpty()) {
            return closed(page, view, response);
        }
        PublicVersion version = version(view);
        Faults faults = faults(view, version, typed);
        if (faults.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(page, view, command, typed, faults);
        }
        return switch (kept(command, view, version, typed, offer.get().as())) {
            case Outcome.Kept kept -> done;
            case Outcome.Repeated repeated -> done;
            case Outcome.Conflict conflict -> closed(page, view, response);
            case Outcome.Refused refused -> closed(page, view, response);
            case Outcome.NotFound none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Outcome kept(UUID command, CaseView view, PublicVersion version, Typed typed, Actor.Officer as) {
        try {
            return publishing.publish(
                    command, view, version, typed.date("showUntil").orElse(null), as, null);
        } catch (DuplicateKeyException twin) {
            // The same form sent twice at once, or the same decision published by a colleague: the first one stands.
            return files.latest(view);
        }
    }

    private static Faults faults(CaseView view, PublicVersion version, Typed typed) {
        List<Fault> faults = new ArrayList<>();
        if (!typed.text("hash").equals(version.hash())) {
            faults.add(new Fault(
                    "",
                    Text.of(
                            "对照之后内容有变化，没有公开。请再对照一遍。",
                            "Something changed after you compared; nothing was published. Compare again.")));
        }
        if (typed.given("showUntil").isPresent()
                && typed.date("showUntil")
                        .filter(day -> day.isAfter(CaseDesk.today(view)))
                        .isEmpty()) {
            faults.add(new Fault(
                    "showUntil", Text.of("公开到哪天要在今天以后，写成年-月-日", "Shown until a day after today, as year-month-day")));
        }
        if (!typed.ticked("compared")) {
            faults.add(new Fault("compared", Text.of("请逐行对照后勾选", "Compare line by line, then tick")));
        }
        return new Faults(faults);
    }

    private static PublicVersion version(CaseView view) {
        return PublicVersion.of(view)
                .orElseThrow(
                        () -> new IllegalStateException("nothing decided, yet to be published: " + view.reference()));
    }

    private static String form(Model page, CaseView view, UUID command, Typed typed, Faults faults) {
        page.addAttribute("view", view);
        page.addAttribute("version", version(view));
        page.addAttribute("command", command);
        page.addAttribute("typed", typed);
        page.addAttribute("faults", faults);
        return "casework/publish";
    }

    private String closed(Model page, CaseView view, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        page.addAttribute("view", view);
        page.addAttribute("kind", CommandKind.PUBLISH);
        page.addAttribute("bar", null);
        page.addAttribute("conflict", ConflictView.of(files.latest(view), names.people()));
        page.addAttribute("written", "");
        return "casework/closed";
    }

    /** 撤回公开: by the head, not by whoever published it, and with the second factor shown again. */
    @GetMapping("/desk/c/{reference}/withdraw-publication")
    String withdrawal(
            @PathVariable String reference,
            @RequestParam String number,
            Officer officer,
            Chrome chrome,
            Model page,
            HttpServletRequest request) {
        CaseView view = files.open(officer, reference);
        return withdrawalForm(page, standing(view, number), view, Typed.NOTHING, barred(view, officer), request);
    }

    @PostMapping("/desk/c/{reference}/withdraw-publication")
    String withdraw(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> form,
            Officer officer,
            Chrome chrome,
            Model page,
            HttpServletRequest request,
            HttpServletResponse response) {
        CaseView view = files.open(officer, reference);
        Typed typed = Typed.of(form);
        Publications.Published published = standing(view, typed.text("number"));
        Faults faults = barred(view, officer)
                .and(Faults.of(Faults.atLeast(REASON, "reason", typed.text("reason"), Text.of("理由", "the reason"))));
        if (faults.isEmpty() && !stepUp.fresh(request)) {
            faults = Faults.of(new Fault("", Text.of("请先再认证", "Show your second factor first")));
        }
        if (faults.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return withdrawalForm(page, published, view, typed, faults, request);
        }
        stepUp.spend(request);
        publishing.withdraw(
                view,
                published.number(),
                typed.text("reason"),
                new Actor.Officer(officer.login(), Post.HEAD.code(), officer.organ()));
        return "redirect:/desk/c/" + view.reference().shown() + "#publication";
    }

    private String withdrawalForm(
            Model page,
            Publications.Published published,
            CaseView view,
            Typed typed,
            Faults faults,
            HttpServletRequest request) {
        page.addAttribute("view", view);
        page.addAttribute("published", published);
        page.addAttribute("typed", typed);
        page.addAttribute("faults", faults);
        page.addAttribute("fresh", stepUp.fresh(request));
        return "casework/withdrawPublication";
    }

    private Publications.Published standing(CaseView view, String number) {
        return publications.of(view.reference()).stream()
                .filter(one -> one.number().equals(number))
                .filter(one -> Objects.isNull(one.withdrawnAt()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Faults barred(CaseView view, Officer officer) {
        boolean own = view.entries().stream()
                .anyMatch(entry -> entry.event() instanceof CaseEvent.Published published
                        && published.by().is(officer.login()));
        return Faults.of(
                Faults.check(
                        officer.holds(Post.HEAD) && officer.organ().equals(view.organ()),
                        "",
                        Text.of("撤回公开由负责人办理", "Only the head withdraws a publication")),
                Faults.check(
                        !own, "", Text.of("公开是您办的，撤回要由另一位负责人办理", "You published it: another head has to withdraw it")));
    }
}
