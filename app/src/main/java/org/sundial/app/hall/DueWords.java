package org.sundial.app.hall;

import org.sundial.app.web.Words;
import org.sundial.calendar.Deadline;

/** 到期日用语. A deadline as a date, or why there is none yet; never a guess. */
public final class DueWords {
    private DueWords() {}

    /** 12月4日(周五); 待 2027 年放假安排公布; 恢复计时后推算. */
    public static String of(Deadline deadline, Words w) {
        return switch (deadline) {
            case Deadline.Due due -> w.date(due.date());
            case Deadline.AwaitingCalendar awaiting ->
                w.say(
                        "待 " + awaiting.missingYear() + " 年放假安排公布",
                        "known once the holidays of " + awaiting.missingYear() + " are published");
            case Deadline.StillPaused paused -> w.say("恢复计时后推算", "known once the clock runs again");
        };
    }

    /** Whether there is a day to name. */
    public static boolean known(Deadline deadline) {
        return deadline instanceof Deadline.Due;
    }
}
