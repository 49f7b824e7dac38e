package org.sundial.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sundial.calendar.Basis;

/** 问题清单. Gathers everything wrong with a command, in page order, so that it is told at once. */
final class Faults {
    /** 理由不少于十个字. */
    static final int REASON_CHARACTERS = 10;

    private final List<Detail> details = new ArrayList<>();
    private Optional<RefusalReason> first = Optional.empty();
    private Optional<Basis> basis = Optional.empty();

    /** Adds a fault that its reason's own sentence explains. */
    void add(RefusalReason reason, String subject) {
        add(reason, subject, reason.zh(), reason.en());
    }

    void add(RefusalReason reason, String subject, String zh, String en) {
        if (first.isEmpty()) {
            first = Optional.of(reason);
            basis = Optional.of(reason.basis());
        }
        details.add(new Detail(subject, zh, en));
    }

    void unless(boolean right, RefusalReason reason, String subject) {
        if (!right) {
            add(reason, subject);
        }
    }

    /** A field that may not be blank. */
    void filled(String subject, String text, String zh, String en) {
        if (text.isBlank()) {
            add(RefusalReason.INCOMPLETE, subject, "请填写" + zh, "Enter " + en);
        }
    }

    /** A reason of ten characters or more, spaces not counted. */
    void reasoned(String subject, String text) {
        long characters =
                text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
        if (characters < REASON_CHARACTERS) {
            add(
                    RefusalReason.REASON_TOO_SHORT,
                    subject,
                    "理由至少 " + REASON_CHARACTERS + " 个字，现在是 " + characters + " 个",
                    "The reason needs at least " + REASON_CHARACTERS + " characters; it has " + characters);
        }
    }

    /** Both ways of remedy told, as art. 38 wants. */
    void remedied(Optional<Remedy> remedy) {
        if (remedy.map(Remedy::reconsideration).orElse("").isBlank()) {
            add(
                    RefusalReason.REMEDY_MISSING,
                    "remedy.reconsideration",
                    "请写明行政复议的机关和期限",
                    "State where and by when to ask for reconsideration");
        }
        if (remedy.map(Remedy::litigation).orElse("").isBlank()) {
            add(RefusalReason.REMEDY_MISSING, "remedy.litigation", "请写明行政诉讼的法院和期限", "State where and by when to sue");
        }
    }

    boolean none() {
        return first.isEmpty();
    }

    /** The refusal that tells all of them. */
    Verdict.Refused refused() {
        return new Verdict.Refused(first.orElseThrow(), basis.orElseThrow(), details);
    }
}
