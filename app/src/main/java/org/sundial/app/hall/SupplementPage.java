package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.sundial.app.casework.CaseView;
import org.sundial.app.documents.Download;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.ClientAddress;
import org.sundial.app.web.Fault;
import org.sundial.app.web.Faults;
import org.sundial.app.web.RateLimits;
import org.sundial.casefile.SupplementItem;

/** 补正. Everything the one-time notice names, on one page; handed in together. */
@Controller
class SupplementPage {
    private static final String COOKIE = "sundial-supplement";

    private final Following following;
    private final Supplements supplements;
    private final DraftBox box;
    private final DraftUploads uploads;
    private final RateLimits limits;
    private final ClientAddress addresses;

    SupplementPage(
            Following following,
            Supplements supplements,
            DraftBox box,
            DraftUploads uploads,
            RateLimits limits,
            ClientAddress addresses) {
        this.following = following;
        this.supplements = supplements;
        this.box = box;
        this.uploads = uploads;
        this.limits = limits;
        this.addresses = addresses;
    }

    @GetMapping("/status/{reference}/supplement")
    ModelAndView page(
            Chrome chrome,
            @PathVariable String reference,
            @RequestParam("too-large") Optional<String> tooLarge,
            HttpServletRequest request) {
        return following.page(reference, request, view -> {
            ApplicantTurn turn = ApplicantTurn.of(view);
            return turn.supplement().isEmpty()
                    ? new ModelAndView("redirect:" + Following.path(view.reference()))
                    : page(view, turn, draft(view, request), tooLarge.isPresent() ? UploadSize.fault() : Faults.none());
        });
    }

    @PostMapping("/status/{reference}/supplement")
    ModelAndView hand(
            Chrome chrome,
            @PathVariable String reference,
            @RequestParam Optional<String> remove,
            @RequestParam(defaultValue = "submit") String go,
            @RequestParam Optional<String> partial,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response) {
        return following.act(reference, "", request, view -> {
            ApplicantTurn turn = ApplicantTurn.of(view);
            if (turn.supplement().isEmpty()) {
                return new ModelAndView("redirect:" + Following.path(view.reference()));
            }
            Token token = token(view, request, response);
            String purpose = purpose(view);
            if (remove.isPresent()) {
                uploads.remove(token, purpose, remove.get());
                return new ModelAndView("redirect:" + Following.path(view.reference()) + "/supplement");
            }
            Optional<Duration> wait =
                    DraftUploads.any(files) ? limits.take(HallLimits.UPLOADS, addresses.of(request)) : Optional.empty();
            if (wait.isPresent()) {
                return Wait.page(Wait.For.UPLOADS, wait.get(), chrome, response);
            }
            Faults faults = uploads.take(token, purpose, codes(turn), files);
            Draft draft = box.find(token, purpose).orElseThrow();
            if (!faults.any() && go.equals("submit")) {
                faults = missing(view, turn, draft, partial.isPresent());
                if (!faults.any()) {
                    return answer(
                            view, turn, draft, supplements.submit(token, purpose, view, draft, chrome.servedAt()));
                }
            }
            if (faults.any()) {
                ModelAndView again = page(view, turn, draft, faults);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return again;
            }
            return new ModelAndView("redirect:" + Following.path(view.reference()) + "/supplement");
        });
    }

    private static ModelAndView answer(CaseView view, ApplicantTurn turn, Draft draft, Supplements.Answer answer) {
        return switch (answer) {
            case Supplements.Answer.Done done ->
                new ModelAndView("redirect:" + Following.path(view.reference()) + "?did=supplement");
            case Supplements.Answer.Faulty faulty -> {
                ModelAndView again = page(view, turn, draft, faulty.faults());
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            case Supplements.Answer.Refused refused -> {
                ModelAndView page = new ModelAndView("hall/refused");
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                page.addObject("verdict", refused.verdict());
                page.addObject("back", Following.path(view.reference()));
                yield page;
            }
            case Supplements.Answer.Changed changed ->
                new ModelAndView("redirect:" + Following.path(view.reference()) + "/supplement");
        };
    }

    @GetMapping("/status/{reference}/supplement/{material}")
    ResponseEntity<byte[]> file(
            @PathVariable String reference, @PathVariable String material, HttpServletRequest request) {
        return following
                .find(reference, request)
                .flatMap(view -> cookie(view)
                        .read(request)
                        .flatMap(token ->
                                box.find(token, purpose(view)).flatMap(draft -> uploads.file(token, draft, material))))
                .map(kept -> Download.of(kept.attachment(), kept.name(), kept.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Draft draft(CaseView view, HttpServletRequest request) {
        return cookie(view)
                .read(request)
                .flatMap(token -> box.find(token, purpose(view)))
                .orElseGet(() -> Draft.blank(new java.util.UUID(0, 0)));
    }

    /** The draft's token; a new draft where this browser has none, or its last one was handed in. */
    private Token token(CaseView view, HttpServletRequest request, HttpServletResponse response) {
        return cookie(view)
                .read(request)
                .filter(token -> box.find(token, purpose(view))
                        .filter(draft -> draft.result() == null)
                        .isPresent())
                .orElseGet(() -> {
                    Token fresh = Token.random();
                    box.begin(fresh, purpose(view));
                    cookie(view).give(fresh, DraftBox.KEPT, request, response);
                    return fresh;
                });
    }

    /** 一次补齐: what is still missing, unless the applicant says that no more will come. */
    private static Faults missing(CaseView view, ApplicantTurn turn, Draft draft, boolean partial) {
        if (draft.files().isEmpty()) {
            return Faults.of(
                    Fault.of(codes(turn).getFirst(), "请至少上传一份要补的材料", "Upload at least one of the materials asked for"));
        }
        return partial
                ? Faults.none()
                : new Faults(codes(turn).stream()
                        .filter(code -> !draft.files().containsKey(code))
                        .map(code -> Fault.of(
                                code,
                                "请上传“" + view.limits().materialName(code) + "”，或者在页面下方说明不再补交",
                                "Upload " + SupplementNames.of(view, code).en()
                                        + ", or say below that no more will come"))
                        .toList());
    }

    private static List<String> codes(ApplicantTurn turn) {
        return turn.supplement().stream().map(SupplementItem::material).toList();
    }

    private static String purpose(CaseView view) {
        return "supplement " + view.reference().value();
    }

    private static TokenCookie cookie(CaseView view) {
        return new TokenCookie(COOKIE, Following.path(view.reference()));
    }

    private static ModelAndView page(CaseView view, ApplicantTurn turn, Draft draft, Faults faults) {
        ModelAndView page = new ModelAndView("hall/supplement");
        page.addObject("view", view);
        page.addObject("turn", turn);
        page.addObject("draft", draft);
        page.addObject("faults", faults);
        return page;
    }
}
