package org.sundial.app.casework;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit that runs, as the row of its case tells it.
 *
 * @param task the task whose limit it is; empty for the whole case's
 * @param due null while it is paused or waits for a year's arrangement
 */
record RunningLimit(String kind, String task, @Nullable LocalDate due) {
    /** Kinds and tasks are names of the house and of a checked procedure: nothing in them wants escaping. */
    static String write(List<RunningLimit> limits) {
        StringBuilder out = new StringBuilder(64 * limits.size() + 2).append('[');
        for (RunningLimit limit : limits) {
            out.append(out.length() == 1 ? "{\"kind\":\"" : ",{\"kind\":\"").append(limit.kind());
            out.append("\",\"task\":\"").append(limit.task()).append('"');
            if (limit.due() != null) {
                out.append(",\"due\":\"").append(limit.due()).append('"');
            }
            out.append('}');
        }
        return out.append(']').toString();
    }
}
