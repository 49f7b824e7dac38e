package org.sundial.app.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A limit that runs, as the row of its case tells it.
 *
 * @param task the task whose limit it is; empty for the whole case's
 * @param due null while it is paused or waits for a year's arrangement
 */
record RunningLimit(String kind, String task, @Nullable LocalDate due) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<RunningLimit>> LIMITS = new TypeReference<>() {};

    static String write(List<RunningLimit> limits) {
        return JSON.writeValueAsString(limits);
    }

    static List<RunningLimit> read(String json) {
        return JSON.readValue(json, LIMITS);
    }

    boolean isSameLimitAs(RunningLimit other) {
        return kind.equals(other.kind) && task.equals(other.task);
    }
}
