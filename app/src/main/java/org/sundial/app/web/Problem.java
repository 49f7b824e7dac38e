package org.sundial.app.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 问题. Why a machine's request is refused: the kind, what happened this time, and every fault at once.
 *
 * @param faults what is wrong with each parameter; a field that begins with a slash is a JSON pointer into the body
 * @param more members of this kind alone, such as the year that is missing
 */
public record Problem(ProblemKind kind, Text detail, Faults faults, Map<String, Object> more) {

    public Problem {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    public Problem(ProblemKind kind, Text detail, Faults faults) {
        this(kind, detail, faults, Map.of());
    }

    /** Everything wrong with what was asked, at once. */
    public static Problem invalid(Faults faults) {
        int count = faults.all().size();
        return new Problem(
                CommonProblems.INVALID_REQUEST,
                Text.of(
                        "有 " + count + " 处要改正，见 errors。",
                        count == 1 ? "1 thing to put right: see errors." : count + " things to put right: see errors."),
                faults);
    }

    public Problem with(String member, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(member, value);
        return new Problem(kind, detail, faults, all);
    }

    /** For a handler that cannot answer at all. */
    public ApiRefusal refusal() {
        return new ApiRefusal(this);
    }
}
