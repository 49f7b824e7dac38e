package org.sundial.app.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** 限速规则. Which addresses of an office draw on which budget, per client address. */
public interface Limited {

    List<Limit> limits();

    /**
     * One rule.
     *
     * @param method the method, or null for any
     * @param pattern a path pattern such as /status/{reference}
     * @param parameter the parameter that must be given for the rule to count, or null
     * @param budget a name under {@code sundial.limits.budgets}
     */
    record Limit(
            @Nullable HttpMethod method,
            String pattern,
            @Nullable String parameter,
            String budget) {

        public static Limit read(String pattern, String budget) {
            return new Limit(HttpMethod.GET, pattern, null, budget);
        }

        public static Limit write(String pattern, String budget) {
            return new Limit(HttpMethod.POST, pattern, null, budget);
        }

        /** A list that is cheap to open and dear to search. */
        public static Limit search(String pattern, String parameter, String budget) {
            return new Limit(HttpMethod.GET, pattern, parameter, budget);
        }
    }
}
