package org.sundial.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Tells everything wrong with a clock's facts at once. */
final class ClockCheck {
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2199;

    private ClockCheck() {}

    static List<ClockFault> faults(ClockRule rule, ClockFacts facts) {
        // The path of nearly every clock: nothing to check but the size.
        if (facts.pauses().isEmpty()
                && facts.extension().isEmpty()
                && days(rule.limit().amount(), rule.limit().unit()) <= LegalClock.MAX_DAYS
                && inRange(facts.from().toLocalDate())
                && (rule.limit().unit() != LimitUnit.HOUR || rule.roll() == RollRule.NONE)) {
            return List.of();
        }
        List<ClockFault> faults = new ArrayList<>();
        if (!inRange(facts.from().toLocalDate())) {
            faults.add(new ClockFault(
                    ClockFault.Kind.DATE_OUT_OF_RANGE, "from", facts.from().toString()));
        }
        TimeLimit limit = rule.limit();
        long total =
                (long) limit.amount() + facts.extension().map(Extension::amount).orElse(0);
        if (days(total, limit.unit()) > LegalClock.MAX_DAYS) {
            String field =
                    days(limit.amount(), limit.unit()) > LegalClock.MAX_DAYS ? "limit.amount" : "extension.amount";
            faults.add(new ClockFault(ClockFault.Kind.AMOUNT_TOO_LARGE, field, Long.toString(total)));
        }
        if (limit.unit() == LimitUnit.HOUR && rule.roll() != RollRule.NONE) {
            faults.add(new ClockFault(
                    ClockFault.Kind.HOURS_DO_NOT_ROLL, "roll", rule.roll().name()));
        }
        pauses(facts.pauses(), faults);
        facts.extension().ifPresent(extension -> extension(rule, extension, faults));
        return faults;
    }

    private static void pauses(List<Pause> pauses, List<ClockFault> faults) {
        if (pauses.size() > LegalClock.MAX_PAUSES) {
            faults.add(new ClockFault(ClockFault.Kind.TOO_MANY_PAUSES, "pauses", Integer.toString(pauses.size())));
            return;
        }
        for (int i = 0; i < pauses.size(); i++) {
            Pause pause = pauses.get(i);
            String at = "pauses[" + i + "]";
            if (!inRange(pause.from())) {
                faults.add(new ClockFault(
                        ClockFault.Kind.DATE_OUT_OF_RANGE,
                        at + ".from",
                        pause.from().toString()));
            }
            pause.to()
                    .filter(to -> !inRange(to))
                    .ifPresent(to ->
                            faults.add(new ClockFault(ClockFault.Kind.DATE_OUT_OF_RANGE, at + ".to", to.toString())));
            pause.to()
                    .filter(to -> to.isBefore(pause.from()))
                    .ifPresent(to -> faults.add(
                            new ClockFault(ClockFault.Kind.PAUSE_ENDS_BEFORE_IT_BEGINS, at + ".to", to.toString())));
            if (pause.cause().isBlank()) {
                faults.add(new ClockFault(ClockFault.Kind.PAUSE_WITHOUT_CAUSE, at + ".cause", pause.cause()));
            }
        }
    }

    private static void extension(ClockRule rule, Extension extension, List<ClockFault> faults) {
        if (extension.unit() != rule.limit().unit()) {
            faults.add(new ClockFault(
                    ClockFault.Kind.EXTENSION_IN_ANOTHER_UNIT,
                    "extension.unit",
                    extension.unit().name()));
        }
        if (rule.cap().isEmpty()) {
            faults.add(new ClockFault(
                    ClockFault.Kind.EXTENSION_NOT_ALLOWED, "extension", Integer.toString(extension.amount())));
        } else if (extension.amount() > rule.cap().get().amount()) {
            faults.add(new ClockFault(
                    ClockFault.Kind.EXTENSION_OVER_CAP, "extension.amount", Integer.toString(extension.amount())));
        }
    }

    private static long days(long amount, LimitUnit unit) {
        return switch (unit) {
            case WORKING_DAY, CALENDAR_DAY -> amount;
            case HOUR -> amount / 24;
            case MONTH -> amount * 30;
        };
    }

    private static boolean inRange(LocalDate date) {
        return FIRST_YEAR <= date.getYear() && date.getYear() <= LAST_YEAR;
    }
}
