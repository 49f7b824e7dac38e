package org.sundial.app.hall;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
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
import org.sundial.app.catalogue.HandledPower;
import org.sundial.app.catalogue.ItemRules.Material;
import org.sundial.app.catalogue.Powers;
import org.sundial.app.documents.Download;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.ClientAddress;
import org.sundial.app.web.Faults;
import org.sundial.app.web.RateLimits;

/** 上传材料. One row for each material; what was taken stays taken, whatever else is wrong. */
@Controller
class MaterialPages {
    private final Applying applying;
    private final DraftBox box;
    private final DraftUploads uploads;
    private final Powers powers;
    private final RateLimits limits;
    private final ClientAddress addresses;

    MaterialPages(
            Applying applying,
            DraftBox box,
            DraftUploads uploads,
            Powers powers,
            RateLimits limits,
            ClientAddress addresses) {
        this.applying = applying;
        this.box = box;
        this.uploads = uploads;
        this.powers = powers;
        this.limits = limits;
        this.addresses = addresses;
    }

    @GetMapping("/apply/{code}/materials")
    ModelAndView materials(
            Chrome chrome,
            @PathVariable String code,
            @RequestParam Optional<String> checked,
            @RequestParam("too-large") Optional<String> tooLarge,
            HttpServletRequest request) {
        return applying.draft(code, request, (token, application) -> {
            if (!application.materialsOpen()) {
                return Applying.to(application.form().power(), "tasks");
            }
            return page(
                    application,
                    tooLarge.isPresent()
                            ? UploadSize.fault()
                            : checked.isPresent() ? application.materialFaults() : Faults.none());
        });
    }

    @PostMapping("/apply/{code}/materials")
    ModelAndView upload(
            Chrome chrome,
            @PathVariable String code,
            @RequestParam Optional<String> remove,
            @RequestParam Optional<String> go,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response) {
        return applying.draft(code, request, (token, application) -> {
            HandledPower power = application.form().power();
            if (remove.isPresent()) {
                uploads.remove(token, Applying.purpose(power), remove.get());
                return Applying.to(power, "materials");
            }
            Optional<Duration> wait =
                    DraftUploads.any(files) ? limits.take(HallLimits.UPLOADS, addresses.of(request)) : Optional.empty();
            if (wait.isPresent()) {
                return Wait.page(Wait.For.UPLOADS, wait.get(), chrome, response);
            }
            Faults faults = uploads.take(
                    token,
                    Applying.purpose(power),
                    application.materials().stream().map(Material::code).toList(),
                    files);
            box.change(token, Applying.purpose(power), draft -> draft.seen(Application.MATERIALS));
            applying.lasts(power, token, request, response);
            if (faults.any()) {
                // A file that was refused is not kept, so what is wrong with it is told at once.
                ModelAndView again = page(reloaded(power, token, application), faults);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                return again;
            }
            return switch (go.orElse("")) {
                case "stay" -> Applying.to(power, "materials");
                case "tasks" -> Applying.to(power, "tasks");
                default -> onward(reloaded(power, token, application));
            };
        });
    }

    /** One's own upload, to look at before it is handed in. */
    @GetMapping("/apply/{code}/materials/{material}")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable String material, HttpServletRequest request) {
        return powers.handled(code)
                .flatMap(power -> Applying.cookie(power)
                        .read(request)
                        .flatMap(token -> box.find(token, Applying.purpose(power))
                                .flatMap(draft -> uploads.file(token, draft, material))))
                .map(kept -> Download.of(kept.attachment(), kept.name(), kept.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Application reloaded(HandledPower power, Token token, Application before) {
        return box.find(token, Applying.purpose(power))
                .map(draft -> applying.application(power, draft))
                .orElse(before);
    }

    private static ModelAndView onward(Application application) {
        HandledPower power = application.form().power();
        return application.materialFaults().any()
                ? Applying.to(power, "materials?checked")
                : Applying.to(power, application.next(Optional.empty()));
    }

    private static ModelAndView page(Application application, Faults faults) {
        ModelAndView page = new ModelAndView("hall/materials");
        page.addObject("application", application);
        page.addObject("faults", faults);
        return page;
    }
}
