package org.sundial.app.calendar;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.sundial.app.web.ProblemKind;
import org.sundial.app.web.ProblemKinds;
import org.sundial.app.web.Text;

@Component
final class CalendarProblems implements ProblemKinds {
    static final ProblemKind NOT_PUBLISHED = new ProblemKind(
            "calendar-not-published",
            HttpStatus.UNPROCESSABLE_CONTENT,
            Text.of("放假安排还没有公布", "The holidays are not published yet"),
            Text.of(
                    "国务院每年公布一次下一年的放假安排。公布并收录之前，那一年的日子不猜。请之后再问。",
                    "The State Council publishes one year at a time. Until a year is published and entered here, its days are not guessed. Ask again afterwards."));

    @Override
    public List<ProblemKind> kinds() {
        return List.of(NOT_PUBLISHED);
    }
}
