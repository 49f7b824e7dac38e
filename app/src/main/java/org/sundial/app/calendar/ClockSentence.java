package org.sundial.app.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sundial.app.web.Text;
import org.sundial.app.web.Words;
import org.sundial.calendar.Deadline;
import org.sundial.calendar.LimitUnit;

/** 结论. The answer of the clock in one or two sentences, conclusion first. */
final class ClockSentence {
    private ClockSentence() {}

    static Text of(Deadline deadline) {
        return Text.of(in(Words.zh(), deadline), in(Words.en(), deadline));
    }

    private static String in(Words w, Deadline deadline) {
        return switch (deadline) {
            case Deadline.Due due -> due(w, due);
            case Deadline.AwaitingCalendar awaiting -> awaiting(w, awaiting);
            case Deadline.StillPaused paused -> paused(w, paused);
        };
    }

    private static String due(Words w, Deadline.Due due) {
        String last = w.fullDate(due.date());
        if (due.instant().isPresent()) {
            String time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                    .format(due.instant().get());
            return w.say("最迟 " + last + " " + time + "。", "Due by " + last + ", " + time + ".");
        }
        return due.rolledFrom()
                .map(from -> w.say(
                        "最迟 " + last + "。期满日 " + w.date(from) + "休息，顺延到这一天。",
                        "Due by " + last + ". The last day, " + w.date(from) + ", is a day off, so the end moves on."))
                .orElse(w.say("最迟 " + last + "。", "Due by " + last + "."));
    }

    private static String awaiting(Words w, Deadline.AwaitingCalendar awaiting) {
        int year = awaiting.missingYear();
        String missing = w.say(
                "还不能定。国务院还没有公布 " + year + " 年的放假安排，或者这里还没有收录。",
                "No date yet. The State Council has not published the holidays of " + year
                        + ", or they are not here yet.");
        LimitUnit unit = awaiting.rule().limit().unit();
        if (awaiting.outstanding() == 0) {
            return missing
                    + w.say(" 天数已经数完，只差期满日是否顺延。", " All days are counted; only whether the end moves on is open.");
        }
        return missing
                + w.say(
                        " 已计 " + w.limit(awaiting.counted(), unit) + "，还差 " + w.limit(awaiting.outstanding(), unit)
                                + "。",
                        " Counted so far: " + w.limit(awaiting.counted(), unit) + ". Outstanding: "
                                + w.limit(awaiting.outstanding(), unit) + ".");
    }

    private static String paused(Words w, Deadline.StillPaused paused) {
        LocalDate since = paused.open().from();
        LimitUnit unit = paused.rule().limit().unit() == LimitUnit.MONTH
                ? LimitUnit.CALENDAR_DAY
                : paused.rule().limit().unit();
        return w.say(
                "计时停着，还没有到期日。" + w.date(since) + "起暂停，之前已计 " + w.limit(paused.counted(), unit) + "，恢复后还有 "
                        + w.limit(paused.outstanding(), unit) + "。",
                "The clock stands still, so there is no date yet. Paused since " + w.date(since) + " with "
                        + w.limit(paused.counted(), unit) + " counted; " + w.limit(paused.outstanding(), unit)
                        + " are left when it resumes.");
    }
}
