package org.sundial.app.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** 问题说明. The page behind each problem's type: what it means and what to do. */
@Controller
class ProblemPages {
    private final List<ProblemKinds> offices;
    private final List<ProblemKind> kinds;

    ProblemPages(List<ProblemKinds> offices) {
        this.offices = offices;
        kinds = offices.stream()
                .flatMap(office -> office.kinds().stream())
                .sorted(Comparator.comparingInt(
                                (ProblemKind kind) -> kind.status().value())
                        .thenComparing(ProblemKind::id))
                .toList();
    }

    @GetMapping("/problems")
    String list(Chrome chrome, Model page) {
        page.addAttribute("kinds", kinds);
        return "web/problems";
    }

    @GetMapping("/problems/{kind}")
    String one(@PathVariable String kind, Chrome chrome, Model page) {
        ProblemKind found = kinds.stream()
                .filter(candidate -> candidate.id().equals(kind))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("kind", found);
        return "web/problem";
    }

    List<ProblemKinds> offices() {
        return offices;
    }
}
