package org.sundial.supervision;

import java.util.Objects;
import org.sundial.calendar.Deadline;

/**
 * 受监控的期限. A deadline that is still owed, by name. Deadlines already met, or that no longer matter, are not watched.
 *
 * @param zh its Chinese name, such as 承诺办理期限
 * @param en its English name
 * @param source where it comes from
 * @param deadline by when, as the legal clock reckons it
 */
public record WatchedDeadline(String zh, String en, LimitSource source, Deadline deadline) {

    public WatchedDeadline {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(deadline, "deadline");
    }
}
