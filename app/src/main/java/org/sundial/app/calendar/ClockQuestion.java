package org.sundial.app.calendar;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sundial.app.web.Faults;
import org.sundial.calendar.Basis;
import org.sundial.calendar.ClockFacts;
import org.sundial.calendar.ClockRule;
import org.sundial.calendar.Extension;
import org.sundial.calendar.ExtensionCap;
import org.sundial.calendar.LimitUnit;
import org.sundial.calendar.Pause;
import org.sundial.calendar.RollRule;
import org.sundial.calendar.StartRule;
import org.sundial.calendar.TimeLimit;
import org.sundial.calendar.WorkingDayCalendar;

/**
 * 试算. What somebody asks the clock: a limit of their choosing, counted from a date of their choosing.
 *
 * @param from the moment of the act; midnight where only a date was given
 * @param cap the most it may be extended by; whatever was granted where nobody said
 * @param calendar under which edition to count
 */
record ClockQuestion(
        LocalDateTime from,
        int amount,
        LimitUnit unit,
        StartRule start,
        RollRule roll,
        List<Pause> pauses,
        OptionalInt extension,
        OptionalInt cap,
        WorkingDayCalendar calendar) {
    /** Nobody's law: the figures are the asker's own. */
    private static final Basis OWN = Basis.of("试算", "自填");

    ClockQuestion {
        pauses = List.copyOf(pauses);
    }

    /** A question, or everything that is wrong with it. */
    sealed interface Read {
        /** It can be answered. */
        record Asked(ClockQuestion question) implements Read {}

        /** It cannot, and why. */
        record Faulty(Faults faults) implements Read {}
    }

    ClockRule rule() {
        OptionalInt most = cap.isPresent() ? cap : extension;
        Optional<ExtensionCap> limit =
                most.isPresent() ? Optional.of(new ExtensionCap(most.getAsInt(), unit, OWN)) : Optional.empty();
        return new ClockRule(new TimeLimit(amount, unit, OWN), start, roll, limit, Optional.empty());
    }

    ClockFacts facts() {
        Optional<Extension> granted =
                extension.isPresent() ? Optional.of(new Extension(extension.getAsInt(), unit, OWN)) : Optional.empty();
        return new ClockFacts(from, pauses, granted);
    }
}
