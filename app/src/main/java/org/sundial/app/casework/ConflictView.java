package org.sundial.app.casework;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.sundial.app.web.Text;

/** 已被他人办理. Who acted first, when, and what they did. */
public record ConflictView(Text who, Instant at) {

    static ConflictView of(Outcome.Conflict by, UnaryOperator<String> displayName) {
        Text who = switch (by.actor()) {
            case "applicant" -> Text.of("申请人", "The applicant");
            case "system" -> Text.of("系统", "The system");
            default -> Text.asPublished(displayName.apply(by.actor()));
        };
        return new ConflictView(who, by.at());
    }
}
