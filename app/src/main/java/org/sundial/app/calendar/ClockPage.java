package org.sundial.app.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sundial.app.web.Chrome;
import org.sundial.app.web.Faults;
import org.sundial.app.web.Text;
import org.sundial.app.web.Words;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.LegalClock;
import org.sundial.calendar.Limits;
import org.sundial.calendar.RollRule;

/** 试一试. The clock on a date of anyone's choosing, with every day explained. */
@Controller
public class ClockPage {
    private static final List<Named> EXAMPLES = List.of(
            new Named(Text.of("许可受理", "Accepting an application"), Limits.LICENSING_ACCEPTANCE),
            new Named(Text.of("许可决定", "Deciding a licence"), Limits.LICENSING_DECISION),
            new Named(Text.of("许可送达", "Delivering a licence"), Limits.LICENSING_DELIVERY),
            new Named(Text.of("要求听证", "Asking for a hearing"), Limits.HEARING_REQUEST),
            new Named(Text.of("处罚决定", "Deciding a penalty"), Limits.PENALTY_DECISION),
            new Named(Text.of("查封扣押", "Seizing"), Limits.SEIZURE));

    private final Calendars calendars;
    private final InstantSource clock;

    ClockPage(Calendars calendars, InstantSource clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Named(Text name, ClockRule rule) {}

    /** A limit of the law to begin with. */
    public record Example(Text name, ClockRule rule, String href) {}

    @GetMapping("/clock")
    String ask(HttpServletRequest request, Chrome chrome, Model page) {
        ClockForm form = ClockForm.of(request.getParameterMap());
        page.addAttribute("form", form);
        page.addAttribute("editions", calendars.editions().reversed());
        page.addAttribute("examples", examples());
        page.addAttribute("faults", Faults.none());
        if (!form.isBlank()) {
            switch (ClockReader.read(form.parameters(), calendars)) {
                case ClockQuestion.Read.Faulty faulty -> page.addAttribute("faults", form.onPage(faulty.faults()));
                case ClockQuestion.Read.Asked asked -> {
                    ClockQuestion question = asked.question();
                    page.addAttribute(
                            "answer",
                            ClockView.of(
                                    LegalClock.deadline(question.rule(), question.facts(), question.calendar()),
                                    question.calendar(),
                                    chrome.w()));
                }
            }
        }
        return "calendar/clock";
    }

    private List<Example> examples() {
        String today = LocalDate.ofInstant(clock.instant(), Words.ZONE).toString();
        return EXAMPLES.stream()
                .map(named -> new Example(named.name(), named.rule(), href(named.rule(), today)))
                .toList();
    }

    private static String href(ClockRule rule, String today) {
        return "/clock?from=" + today + "&amount=" + rule.limit().amount() + "&unit="
                + word(rule.limit().unit()) + "&start=" + word(rule.start())
                + (rule.roll() == RollRule.NONE ? "" : "&roll=" + word(rule.roll()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
