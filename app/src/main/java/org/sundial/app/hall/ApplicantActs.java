package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.casework.CaseView;
import org.sundial.app.casework.Cases;
import org.sundial.app.casework.Outcome;
import org.sundial.app.casework.Reference;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Text;
import org.sundial.casefile.Actor;
import org.sundial.casefile.Command;

/** 申请人的动作. Withdrawing, asking for a hearing, asking for a recheck: each on a page of its own that says what follows. */
@Controller
class ApplicantActs {
    private static final int LONGEST = 2_000;

    private final Following following;
    private final Cases cases;

    ApplicantActs(Following following, Cases cases) {
        this.following = following;
        this.cases = cases;
    }

    /** An act of an applicant that is a statement. */
    public enum Statement {
        WITHDRAW,
        HEARING,
        RECHECK;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Statement> of(String slug) {
            for (Statement statement : values()) {
                if (statement.slug().equals(slug)) {
                    return Optional.of(statement);
                }
            }
            return Optional.empty();
        }

        /** Whoever withdraws owes nobody a reason. */
        boolean needsWords() {
            return this != WITHDRAW;
        }

        boolean offered(ApplicantTurn turn) {
            return switch (this) {
                case WITHDRAW -> turn.withdraw();
                case HEARING -> turn.hearingBy().isPresent();
                case RECHECK -> turn.recheck();
            };
        }

        Command command(String words) {
            return switch (this) {
                case WITHDRAW -> new Command.Withdraw(words);
                case HEARING -> new Command.RequestHearing(words);
                case RECHECK -> new Command.RequestRecheck(words);
            };
        }
    }

    @GetMapping("/status/{reference}/act/{act}")
    ModelAndView ask(
            Chrome chrome, @PathVariable String reference, @PathVariable String act, HttpServletRequest request) {
        Statement statement = statement(act);
        return following.page(
                reference,
                request,
                view -> statement.offered(ApplicantTurn.of(view))
                        ? page(view, statement, UUID.randomUUID(), "", Faults.none())
                        : back(view.reference(), ""));
    }

    @PostMapping("/status/{reference}/act/{act}")
    ModelAndView act(
            Chrome chrome,
            @PathVariable String reference,
            @PathVariable String act,
            @RequestParam("command") UUID command,
            @RequestParam(defaultValue = "") String statement,
            HttpServletRequest request) {
        Statement asked = statement(act);
        return following.act(reference, statement, request, view -> {
            Faults faults = faults(asked, statement);
            if (faults.any()) {
                ModelAndView again = page(view, asked, command, statement, faults);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return again;
            }
            Reference its = view.reference();
            return switch (cases.act(command, its, asked.command(statement.strip()), Actor.applicant())) {
                case Outcome.Kept kept -> back(its, asked.slug());
                case Outcome.Repeated repeated -> back(its, asked.slug());
                case Outcome.Refused refused -> {
                    ModelAndView page = new ModelAndView("hall/refused");
                    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    page.addObject("verdict", refused.verdict());
                    page.addObject("back", Following.path(its));
                    page.addObject("kept", statement);
                    yield page;
                }
                case Outcome.Conflict conflict -> {
                    ModelAndView page = page(view, asked, command, statement, Faults.none());
                    page.setStatus(HttpStatus.CONFLICT);
                    page.addObject("conflictAt", conflict.at());
                    yield page;
                }
                case Outcome.NotFound missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            };
        });
    }

    private static Faults faults(Statement asked, String words) {
        Text what = Text.of("说明", "the statement");
        return asked.needsWords()
                ? Faults.of(Faults.required("statement", words, what), Faults.atMost(LONGEST, "statement", words, what))
                : Faults.of(Faults.atMost(LONGEST, "statement", words, what));
    }

    private static Statement statement(String slug) {
        return Statement.of(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(CaseView view, Statement act, UUID command, String statement, Faults faults) {
        ModelAndView page = new ModelAndView("hall/act");
        page.addObject("view", view);
        page.addObject("turn", ApplicantTurn.of(view));
        page.addObject("act", act.name());
        page.addObject("command", command.toString());
        page.addObject("statement", statement);
        page.addObject("faults", faults);
        return page;
    }

    private static ModelAndView back(Reference reference, String did) {
        return new ModelAndView("redirect:" + Following.path(reference) + (did.isEmpty() ? "" : "?did=" + did));
    }
}
