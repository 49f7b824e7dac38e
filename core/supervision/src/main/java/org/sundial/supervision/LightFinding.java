package org.sundial.supervision;

import java.util.Objects;
import java.util.Optional;
import org.sundial.calendar.Remaining;

/**
 * 亮灯结果. The light of a case and what it rests on.
 *
 * @param because why
 * @param deadline the deadline that decided it; empty where none did
 * @param remaining where that deadline's clock stands; empty where none did or nobody can say
 * @param thresholds the id of the profile it was judged by
 */
public record LightFinding(
        Light light,
        Because because,
        Optional<WatchedDeadline> deadline,
        Optional<Remaining> remaining,
        String thresholds) {

    public LightFinding {
        Objects.requireNonNull(light, "light");
        Objects.requireNonNull(because, "because");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(remaining, "remaining");
        Objects.requireNonNull(thresholds, "thresholds");
    }
}
